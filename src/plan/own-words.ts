/** What the learner wrote for themselves, as it stands on a card. */
import type { DraftEvent } from '../record/events.ts'

/** Names of the drafts: permanent, for records speak of them. */
export const GOAL_SHEET = 'lembar-tujuan'
export const POCKET_CARD = 'kartu-saku'

export const draftId = (sheet: string, field: string): string => `${sheet}/${field}`

/** What is kept of a field; empty where nothing is. */
export const keptWords = (
  drafts: ReadonlyMap<string, DraftEvent>,
  sheet: string,
  field: string,
): string => drafts.get(draftId(sheet, field))?.text ?? ''

/** A part of a card: its title, and its entries. */
export interface CardPart {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}

/** A text as entries: each line one of a list, else all of it one. Blanks at the edges count for nothing. */
export function entriesOf(text: string, list: boolean): readonly string[] {
  const pieces = list ? text.split('\n') : [text]
  return pieces.map((piece) => piece.replaceAll(/\s+/g, ' ').trim()).filter((piece) => piece !== '')
}

/** The parts that say something, as plain text: a list by dashes. */
export function plainCard(parts: readonly CardPart[]): string {
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) =>
      [title, ...lines.map((line) => (lines.length > 1 ? `- ${line}` : line))].join('\n'),
    )
    .join('\n\n')
}

/** A sentence put under what is there; undefined where it does not fit any more, or is there already. */
export function withOffer(text: string, offer: string, most: number): string | undefined {
  if (entriesOf(text, true).includes(offer)) return undefined
  const next = text.trim() === '' ? offer : `${text.trimEnd()}\n${offer}`
  return next.length > most ? undefined : next
}

/** How small the letters of a card must be, for a quarter of a sheet to hold all of it. */
export type Fit = 'roomy' | 'close' | 'dense' | 'tiny'

/** Letters that take twice the room: capitals, and whatever is no Latin letter. */
const WIDE = /\p{Lu}|[^\p{Script=Latin}\p{P}\p{N}\p{Zs}]/gu

export function fitOf(parts: readonly CardPart[]): Fit {
  const lines = parts.flatMap(({ lines: each }) => each)
  // An entry takes a line, however short; a title half of one.
  const room = lines.reduce(
    (sum, line) => sum + line.length + (line.match(WIDE)?.length ?? 0) + 24,
    parts.length * 30,
  )
  if (room <= 900) return 'roomy'
  if (room <= 1300) return 'close'
  return room <= 1900 ? 'dense' : 'tiny'
}
