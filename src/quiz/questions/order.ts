/** Put steps in order. Scored by how many pairs stand the right way round, beyond what chance gives. */
import { isObject, isPermutation, shareScore } from '../answer.ts'
import { list } from '../shape.ts'
import type { Shape } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'

export interface Item {
  readonly id: string
  readonly text: string
  readonly feedback: string
}

export interface Question extends QuestionBase {
  readonly type: 'order'
  /** In the right order. */
  readonly items: readonly Item[]
}

export interface Answer {
  readonly type: 'order'
  readonly items: readonly string[]
}

const item = {
  id: { is: 'id' },
  text: { is: 'text', most: 200 },
  feedback: { is: 'text', most: 600 },
} as const satisfies Shape

export const shape = { items: list(item, 3, 6) }
export const isEvidence = true

export function rows({ items }: Question): readonly Row[] {
  return items.map((each, index) => ({
    ...each,
    ...{ part: 'items', index, belongs: String(index + 1) },
  }))
}

export function faults(): readonly Fault[] {
  return []
}

export function isGradable({ items }: Asked<Question>, answer: unknown): answer is Answer {
  return (
    isObject(answer) &&
    isPermutation(
      answer['items'],
      items.map(({ id }) => id),
    )
  )
}

/**
 * Kendall's tau (Kendall 1938) over the pairs of items, below zero counted as zero: a random order
 * earns nothing on average, one swap of neighbours costs little, the reverse earns nothing.
 */
export function grade({ items }: Asked<Question>, { items: given }: Answer): Score {
  const place = items.map(({ id }) => given.indexOf(id))
  const pairs = (place.length * (place.length - 1)) / 2
  const agreeing = place.reduce(
    (sum, here, index) => sum + place.slice(index + 1).filter((later) => later > here).length,
    0,
  )
  return shareScore(Math.max(0, 2 * agreeing - pairs), pairs)
}

export function fared({ items }: Asked<Question>, { items: given }: Answer): readonly Fared[] {
  return items.map(({ id, text }, index) => {
    const put = given.indexOf(id)
    const grade = put === index ? 'best' : Math.abs(put - index) === 1 ? 'fair' : 'poor'
    return { id, text, given: true, grade, put: String(put + 1), goes: String(index + 1) }
  })
}

/**
 * The one item whose move alone would have made the order right, with the place it goes to, counted
 * from 1; undefined where the order is right or more than one must move.
 */
export function loneMove(
  { items }: Asked<Question>,
  { items: given }: Answer,
): { readonly text: string; readonly to: number } | undefined {
  const ids = items.map(({ id }) => id)
  const without = (list: readonly string[], id: string) => list.filter((each) => each !== id).join()
  if (given.join() === ids.join()) return undefined
  const index = ids.findIndex((id) => without(given, id) === without(ids, id))
  const item = items[index]
  return item && { text: item.text, to: index + 1 }
}
