/** Under which names the record keeps what a learner writes in a practice, and what of it is there. */
import type { LearnerState } from '../record/fold.ts'
import { MAX_DRAFT } from '../record/schema.ts'
import type { Verdict } from './message.ts'

/** What is written in a practice, besides the learner's own name. */
export const MESSAGE_FIELDS = ['text', 'receiver', 'met', 'detail', 'type'] as const
export type MessageField = (typeof MESSAGE_FIELDS)[number]
export type Written = Partial<Readonly<Record<MessageField, string>>>

/** The most that a field takes, in UTF-16 units. */
export const MOST: Readonly<Record<Exclude<MessageField, 'type'>, number>> = {
  text: MAX_DRAFT,
  receiver: 60,
  met: 120,
  detail: 120,
}

/** The most of a nickname, in characters, as in a role-play. */
export const MOST_OF_NAME = 24

/**
 * The learner's nickname as a setting holds it, unchecked. Not by the rules of role-plays, which would bring
 * the whole of them along: those who show the name clean it for themselves.
 */
export function nicknameIn(setting: unknown): string {
  return typeof setting === 'string' ? [...setting].slice(0, MOST_OF_NAME).join('').trim() : ''
}

/** The draft's name in the record. */
export function messageKey(practice: string, field: MessageField): string {
  return field === 'text' ? `message/${practice}` : `message/${practice}/${field}`
}

/** What the record holds of a practice; from another device it may be longer than a field takes. */
export function keptMessage(drafts: LearnerState['drafts'], practice: string): Written {
  return Object.fromEntries(
    MESSAGE_FIELDS.flatMap((field) => {
      const text = drafts.get(messageKey(practice, field))?.text
      return text === undefined ? [] : [[field, text]]
    }),
  )
}

/** What learners may say where a rule asks, as it is offered. The record keeps the index: it never changes. */
export const VERDICTS = ['met', 'unmet', 'void'] as const satisfies readonly Verdict[]

/** As what the record keeps the learner's verdict among the ratings of the message. */
export const verdictKey = (rule: string): string => `rule/${rule}`

/** How the learner rated the message: of those rows, and only levels there are. */
export function keptRatings(
  drafts: LearnerState['drafts'],
  practice: string,
  rows: readonly { readonly id: string; readonly levels: readonly string[] }[],
): Readonly<Record<string, number>> {
  const ratings = new Map(Object.entries(drafts.get(messageKey(practice, 'text'))?.ratings ?? {}))
  return Object.fromEntries(
    rows.flatMap(({ id, levels }) => {
      const level = ratings.get(id)
      return level !== undefined && levels[level] !== undefined ? [[id, level]] : []
    }),
  )
}
