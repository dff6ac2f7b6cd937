/** True or not, then why. Points only for both: a right guess for the wrong reason is still a guess. */
import { isObject } from '../answer.ts'
import { list, rightOption } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'
import { optionRows, optionsFared } from './single.ts'
import type { Option } from './single.ts'

export interface Question extends QuestionBase {
  readonly type: 'two-tier'
  /** The statement to judge. */
  readonly claim: string
  /** Whether it holds. */
  readonly holds: boolean
  readonly reasons: readonly Option[]
}

export interface Answer {
  readonly type: 'two-tier'
  readonly holds: boolean
  readonly reason: string
}

export const shape = {
  claim: { is: 'text', most: 320 },
  holds: { is: 'flag' },
  reasons: list(rightOption, 3, 4),
} as const
export const isEvidence = true

export function rows({ reasons }: Question): readonly Row[] {
  return optionRows(reasons, 'reasons')
}

export function faults({ reasons }: Question): readonly Fault[] {
  const found = reasons.filter(({ correct }) => correct).length
  return found === 1 ? [] : [{ code: 'not-one-correct', path: ['reasons'], found }]
}

export function isGradable({ reasons }: Asked<Question>, answer: unknown): answer is Answer {
  return (
    isObject(answer) &&
    typeof answer['holds'] === 'boolean' &&
    reasons.some(({ id }) => id === answer['reason'])
  )
}

/** Which of its two halves is right. */
export function fits({ holds, reasons }: Asked<Question>, answer: Answer) {
  return {
    verdict: answer.holds === holds,
    reason: reasons.some(({ id, correct }) => correct === true && id === answer.reason),
  }
}

export function grade(question: Asked<Question>, answer: Answer): Score {
  const { verdict, reason } = fits(question, answer)
  return { score: verdict && reason ? 2 : 0, max: 2 }
}

export function fared({ reasons }: Asked<Question>, { reason }: Answer): readonly Fared[] {
  return optionsFared(reasons, reason)
}
