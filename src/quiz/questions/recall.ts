/**
 * Write from memory, then compare with a model and judge oneself. Never evidence: only the learner
 * has read it. In a review it sets when the card comes back.
 */
import { isObject, isWritten } from '../answer.ts'
import { list, model } from '../shape.ts'
import type { Shape } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'
import type { Model } from './rewrite.ts'

export interface Question extends QuestionBase {
  readonly type: 'recall'
  /** What a good answer holds, to tick off. */
  readonly cues: readonly { readonly id: string; readonly text: string }[]
  readonly models: readonly Model[]
}

/** 0: not there yet, 1: partly, 2: there. */
export type Rating = 0 | 1 | 2

export interface Answer {
  readonly type: 'recall'
  readonly text: string
  readonly rating: Rating
}

/** Longest text, in UTF-16 units. */
export const MAX_TEXT = 2_000

const cue = { id: { is: 'id' }, text: { is: 'text', most: 160 } } as const satisfies Shape

export const shape = { cues: list(cue, 2, 4), models: list(model, 1, 2) }
export const isEvidence = false

export function rows({ cues, models }: Question): readonly Row[] {
  return [
    ...cues.map((each, index) => ({ ...each, part: 'cues', index })),
    ...models.map(({ id, text, note }, index) => ({
      ...{ id, text, part: 'models', index },
      ...(note !== undefined && { feedback: note }),
    })),
  ]
}

export function faults(): readonly Fault[] {
  return []
}

export function isGradable(_: Asked<Question>, answer: unknown): answer is Answer {
  if (!isObject(answer)) return false
  const { text, rating } = answer
  return isWritten(text, MAX_TEXT) && (rating === 0 || rating === 1 || rating === 2)
}

export function grade(_: Asked<Question>, { rating }: Answer): Score {
  return { score: rating, max: 2 }
}

export function fared(): readonly Fared[] {
  return []
}
