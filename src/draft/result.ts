/** What the rules found in a message, as it is shown: the message in pieces, and what each rule quotes of it. */
import type { MessageFinding } from './message.ts'

/** A stretch of the message; found by a rule where it has an outcome. */
export interface ShownPiece {
  readonly text: string
  /** `unmet` where one of the rules that found it asks for another look; `review` where none judges. */
  readonly outcome?: Mark
}

/** Outcomes that have a place in the message; of several at one place the first is shown. */
const MARKS = ['unmet', 'met', 'review'] as const
type Mark = (typeof MARKS)[number]

/** What a rule found, in the words of the message. */
export interface Quoted extends Pick<MessageFinding, 'rule' | 'outcome' | 'signs'> {
  readonly quotes: readonly string[]
  /** Found besides those quoted. */
  readonly more: number
}

/** More are not read: they would hide the other rules. */
const SHOWN = 8

/** The message cut where findings begin and end; the pieces together are the message. */
export function shownPieces(
  text: string,
  findings: readonly MessageFinding[],
): readonly ShownPiece[] {
  const edges = findings
    .flatMap(({ outcome, spans }) =>
      spans.flatMap(({ start, end }) => [
        { at: start, outcome, by: 1 },
        { at: end, outcome, by: -1 },
      ]),
    )
    .sort((a, b) => a.at - b.at)
  const over = { unmet: 0, met: 0, review: 0, void: 0 }
  const pieces: ShownPiece[] = []
  let from = 0
  const cut = (to: number) => {
    if (to <= from) return
    const outcome = MARKS.find((mark) => over[mark] > 0)
    pieces.push({ text: text.slice(from, to), ...(outcome && { outcome }) })
    from = to
  }
  for (const { at, outcome, by } of edges) {
    cut(at)
    over[outcome] += by
  }
  cut(text.length)
  return pieces
}

/** Each finding with its spans as words; what is found twice in the same words is quoted once. */
export function quoted(text: string, findings: readonly MessageFinding[]): readonly Quoted[] {
  return findings.map(({ spans, ...found }) => {
    const all = [...new Set(spans.map(({ start, end }) => text.slice(start, end)))]
    return { ...found, quotes: all.slice(0, SHOWN), more: Math.max(0, all.length - SHOWN) }
  })
}

/** Digits in a row, as telephone numbers have them, whatever stands between. */
const PHONE = /\p{Nd}(?:[\s().-]{0,3}\p{Nd}){8}/u

/** Whether a text seems to hold a telephone number. */
export const holdsPhone = (text: string): boolean => PHONE.test(text)
