import type { QuestionRecord } from '../record/fold.ts'
import type { Explanation } from './explanations.ts'
import type { AnswerEvent } from '../record/events.ts'

/**
 * Why a question is asked where it stands.
 * `practice`: in a lesson; the first answer is evidence. `probe`: the guess before the text.
 * `again`: the same guess after it, shown beside the first. `review`: asked afresh each time.
 */
export type Mode = 'practice' | 'probe' | 'again' | 'review'

/** Where a question stands. */
export interface Placed {
  readonly course: string
  readonly mode: Mode
  readonly lesson?: string
  readonly section?: string
  /** Address of the explanations, read once somebody is here. */
  readonly explanations: string
  /** The explanation itself, where it came with the question. */
  readonly explained?: Explanation
  /** The paragraph that teaches it. */
  readonly teaches?: { readonly href: string; readonly title: string }
  /** What the people who speak in it are called, by cast id. */
  readonly names?: Readonly<Record<string, string>>
}

/**
 * The recorded answer that is shown where the question stands, and the guess it is shown beside.
 * A guess and its repetition are told apart by the section in which they were given.
 */
export function shownAnswers(
  past: QuestionRecord | undefined,
  { mode, section }: Pick<Placed, 'mode' | 'section'>,
): { readonly given?: AnswerEvent; readonly earlier?: AnswerEvent } {
  if (past === undefined || mode === 'review') return {}
  const { first, latest } = past
  if (mode === 'practice') return { given: latest }
  const given = [latest, first].find((answer) => answer.section === section)
  const earlier = mode === 'again' && first.section !== section ? first : undefined
  return { ...(given && { given }), ...(earlier && { earlier }) }
}
