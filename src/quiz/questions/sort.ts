/** Put each card into a bin. Scored by the share of cards in theirs. */
import { isObject, shareScore } from '../answer.ts'
import { list } from '../shape.ts'
import type { Shape } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'

export interface Card {
  readonly id: string
  readonly text: string
  /** The id of its bin. */
  readonly bin: string
  readonly feedback: string
  readonly misconception?: string
}

export interface Question extends QuestionBase {
  readonly type: 'sort'
  readonly bins: readonly { readonly id: string; readonly title: string }[]
  readonly cards: readonly Card[]
}

export interface Answer {
  readonly type: 'sort'
  /** Bin id by card id, for every card. */
  readonly bins: Readonly<Record<string, string>>
}

const bin = { id: { is: 'id' }, title: { is: 'text', most: 40 } } as const satisfies Shape
const card = {
  id: { is: 'id' },
  text: { is: 'text', most: 200 },
  bin: { is: 'id' },
  feedback: { is: 'text', most: 600 },
  misconception: { is: 'id', optional: true },
} as const satisfies Shape

export const shape = { bins: list(bin, 2, 3), cards: list(card, 4, 8) }
export const isEvidence = true

const titleOf = (bins: Question['bins'], id: string | undefined) =>
  bins.find((each) => each.id === id)?.title ?? ''

export function rows({ bins, cards }: Question): readonly Row[] {
  return cards.map(({ bin: home, ...each }, index) => ({
    ...each,
    ...{ part: 'cards', index, belongs: titleOf(bins, home) },
  }))
}

export function faults({ bins, cards }: Question): readonly Fault[] {
  const known = new Set(bins.map(({ id }) => id))
  const used = new Set(cards.map(({ bin: home }) => home))
  return [
    ...cards.flatMap(({ bin: home }, index) =>
      known.has(home)
        ? []
        : [{ code: 'unknown-bin', path: ['cards', index, 'bin'], found: home } as const],
    ),
    ...bins.flatMap(({ id }, index) =>
      used.has(id) ? [] : [{ code: 'empty-bin', path: ['bins', index, 'id'], found: id } as const],
    ),
  ]
}

export function isGradable({ bins, cards }: Asked<Question>, answer: unknown): answer is Answer {
  const put = isObject(answer) ? answer['bins'] : undefined
  return (
    isObject(put) &&
    Object.keys(put).length === cards.length &&
    cards.every(({ id }) => Object.hasOwn(put, id) && bins.some((each) => each.id === put[id]))
  )
}

export function grade({ cards }: Asked<Question>, { bins: put }: Answer): Score {
  return shareScore(cards.filter(({ id, bin: home }) => put[id] === home).length, cards.length)
}

export function fared({ bins, cards }: Asked<Question>, { bins: put }: Answer): readonly Fared[] {
  return cards.map(({ id, text, bin: home }) => ({
    ...{ id, text, given: true, grade: put[id] === home ? 'best' : 'poor' },
    ...{ put: titleOf(bins, put[id]), goes: titleOf(bins, home) },
  }))
}
