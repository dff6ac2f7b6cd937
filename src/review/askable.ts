/** A question that can be asked in a review, whatever it comes from. */
import { isObject } from '../quiz/answer.ts'
import { isExplanations } from '../quiz/explanations.ts'
import type { Explanation } from '../quiz/explanations.ts'
import type { Asked, QuestionBase } from '../quiz/types.ts'
import type { Heard } from './scene-question.ts'

export interface Askable {
  readonly question: Asked<QuestionBase>
  readonly explanation: Explanation
  readonly teaches?: { readonly href: string; readonly title: string }
  readonly names?: Readonly<Record<string, string>>
  /** What led up to it, for a decision of a role-play. */
  readonly heard?: readonly Heard[]
}

/** The form with this id in the fetched forms of a lesson; undefined where it is not of that shape. */
export function formIn(data: unknown, id: string): Askable | undefined {
  const entry = isObject(data) ? data[id] : undefined
  if (!isObject(entry)) return undefined
  const { question, explanation } = entry
  const sound =
    isObject(question) &&
    question['id'] === id &&
    ['type', 'skill', 'prompt'].every((key) => typeof question[key] === 'string') &&
    isExplanations({ [id]: explanation })
  return sound ? (entry as unknown as Askable) : undefined
}
