/** Join what belongs together. Scored by the share of right pairs. */
import { isObject, isPermutation, shareScore } from '../answer.ts'
import { list } from '../shape.ts'
import type { Shape } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'

export interface Pair {
  readonly id: string
  readonly left: string
  readonly right: string
  readonly feedback: string
  readonly misconception?: string
}

export interface Question extends QuestionBase {
  readonly type: 'match'
  readonly pairs: readonly Pair[]
}

export interface Answer {
  readonly type: 'match'
  /** By the pair whose left it is: the pair whose right was joined to it. Every left and every right once. */
  readonly pairs: Readonly<Record<string, string>>
}

const pair = {
  id: { is: 'id' },
  left: { is: 'text', most: 160 },
  right: { is: 'text', most: 160 },
  feedback: { is: 'text', most: 600 },
  misconception: { is: 'id', optional: true },
} as const satisfies Shape

export const shape = { pairs: list(pair, 3, 5) }
export const isEvidence = true

export function rows({ pairs }: Question): readonly Row[] {
  return pairs.map(({ left, right, ...each }, index) => ({
    ...each,
    ...{ part: 'pairs', index, text: left, belongs: right },
  }))
}

/** Two alike would make a right pair wrong by chance. */
export function faults({ pairs }: Question): readonly Fault[] {
  return (['left', 'right'] as const).flatMap((side) =>
    pairs.flatMap((each, index) =>
      pairs.findIndex((other) => other[side] === each[side]) === index
        ? []
        : [{ code: 'same-answer', path: ['pairs', index, side], found: each[side] } as const],
    ),
  )
}

export function isGradable({ pairs }: Asked<Question>, answer: unknown): answer is Answer {
  const joined = isObject(answer) ? answer['pairs'] : undefined
  const ids = pairs.map(({ id }) => id)
  return (
    isObject(joined) &&
    isPermutation(Object.keys(joined), ids) &&
    isPermutation(Object.values(joined), ids)
  )
}

export function grade({ pairs }: Asked<Question>, { pairs: joined }: Answer): Score {
  return shareScore(pairs.filter(({ id }) => joined[id] === id).length, pairs.length)
}

export function fared({ pairs }: Asked<Question>, { pairs: joined }: Answer): readonly Fared[] {
  const rightOf = (wanted: string | undefined) => pairs.find(({ id }) => id === wanted)?.right ?? ''
  return pairs.map(({ id, left, right }) => ({
    ...{ id, text: left, given: true, grade: joined[id] === id ? 'best' : 'poor' },
    ...{ put: rightOf(joined[id]), goes: right },
  }))
}

/**
 * The pairs with two more joined; whoever one of them was joined to is free again. Without a right,
 * the left's pair alone is parted.
 */
export function joined(pairs: Answer['pairs'], left: string, right?: string): Answer['pairs'] {
  const others = Object.entries(pairs).filter(([one, other]) => one !== left && other !== right)
  return Object.fromEntries(right === undefined ? others : [...others, [left, right]])
}
