/**
 * Tap the weak part of a sentence, then pick or write another; compare it with two models. The tap is
 * scored 2/1/0. The rewriting is judged by the learner alone, and never counted.
 */
import { isObject, isWritten } from '../answer.ts'
import { gradedOption, list, model } from '../shape.ts'
import type { Shape } from '../shape.ts'
import type { Asked, Fared, Fault, Grade, QuestionBase, Row, Score } from '../types.ts'
import { POINTS } from './situation.ts'
import type { Option } from './situation.ts'

export interface Model {
  readonly id: string
  readonly text: string
  readonly note?: string
}

export interface Question extends QuestionBase {
  readonly type: 'rewrite'
  /** The sentence in pieces, in order; the one to mend is the best to tap. */
  readonly segments: readonly Option[]
  /** Other wordings of that piece, to pick from instead of writing. */
  readonly rewrites: readonly {
    readonly id: string
    readonly text: string
    readonly feedback: string
  }[]
  /** Two good versions of the whole, of different register. */
  readonly models: readonly Model[]
}

export interface Answer {
  readonly type: 'rewrite'
  readonly segment: string
  /** A rewrite's id, or what the learner wrote. */
  readonly rewrite: string | { readonly own: string }
}

/** Longest own rewrite, in UTF-16 units. */
export const MAX_OWN = 600

const rewrite = {
  id: { is: 'id' },
  text: { is: 'text', most: 320 },
  feedback: { is: 'text', most: 600 },
} as const satisfies Shape

export const shape = {
  segments: list(gradedOption, 2, 5),
  rewrites: list(rewrite, 2, 3),
  models: list(model, 2),
}
export const isEvidence = true

/** A piece is the better to mend, the worse it is. */
const QUALITY = { best: 'poor', fair: 'fair', poor: 'best' } as const satisfies Record<Grade, Grade>

export function rows({ segments, rewrites, models }: Question): readonly Row[] {
  return [
    ...segments.map((segment, index) => ({
      ...segment,
      ...{ part: 'segments', index, quality: QUALITY[segment.grade] },
    })),
    ...rewrites.map((each, index) => ({ ...each, part: 'rewrites', index })),
    ...models.map(({ id, text, note }, index) => ({
      ...{ id, text, part: 'models', index },
      ...(note !== undefined && { feedback: note }),
    })),
  ]
}

export function faults({ segments }: Question): readonly Fault[] {
  const found = segments.filter(({ grade }) => grade === 'best').length
  return found === 1 ? [] : [{ code: 'not-one-best', path: ['id'], found }]
}

export function isGradable(
  { segments, rewrites }: Asked<Question>,
  answer: unknown,
): answer is Answer {
  if (!isObject(answer) || !segments.some(({ id }) => id === answer['segment'])) return false
  const given = answer['rewrite']
  if (!isObject(given)) return rewrites.some(({ id }) => id === given)
  return isWritten(given['own'], MAX_OWN)
}

export function grade({ segments }: Asked<Question>, { segment }: Answer): Score {
  const tapped = segments.find(({ id }) => id === segment)
  return { score: tapped ? POINTS[tapped.grade] : 0, max: POINTS.best }
}

export function fared({ segments, rewrites }: Asked<Question>, answer: Answer): readonly Fared[] {
  return [
    ...segments.map(({ id, text, grade: own }) => ({
      ...{ id, text, part: 'segments', grade: own, quality: QUALITY[own] },
      ...(id === answer.segment && ({ given: true } as const)),
    })),
    ...rewrites.map(({ id, text }) => ({
      ...{ id, text, part: 'rewrites' },
      ...(id === answer.rewrite && ({ given: true } as const)),
    })),
  ]
}

/** Whether it is the piece to mend. */
export const isWeak = ({ grade }: { readonly grade: Grade }) => grade === 'best'

/**
 * The whole message as it reads with the rewriting in it. One's own stands for the piece that was
 * tapped; one that was picked was written for the weak piece, and stands there.
 */
export function rewritten(
  { segments, rewrites }: Asked<Question>,
  { segment, rewrite }: Answer,
): string {
  const [put, into] =
    typeof rewrite === 'string'
      ? [rewrites.find(({ id }) => id === rewrite)?.text, segments.find(isWeak)?.id]
      : [rewrite.own.trim(), segment]
  return segments.map(({ id, text }) => (id === into && put ? put : text)).join(' ')
}
