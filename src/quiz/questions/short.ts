/** Type a word or a few; accepted variants are listed. Capitals, spaces and punctuation do not count. */
import { isObject } from '../answer.ts'
import { list } from '../shape.ts'
import type { Shape } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'

export interface Question extends QuestionBase {
  readonly type: 'short'
  /** The first is shown as the answer. */
  readonly accept: readonly string[]
  /** Answers that miss in a telling way, each with what to say of it. */
  readonly near?: readonly {
    readonly id: string
    readonly text: string
    readonly feedback: string
    readonly misconception?: string
  }[]
}

export interface Answer {
  readonly type: 'short'
  readonly text: string
}

/** Longest answer, in UTF-16 units. */
export const MAX_ANSWER = 200

const miss = {
  id: { is: 'id' },
  text: { is: 'text', most: 80 },
  feedback: { is: 'text', most: 600 },
  misconception: { is: 'id', optional: true },
} as const satisfies Shape

export const shape = {
  accept: list({ is: 'text', most: 80 }, 1, 8),
  near: { ...list(miss, 1, 4), optional: true },
} as const
export const isEvidence = true

/** Words of a text in lower case, without marks, joined by single blanks. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const same = (one: string, other: string) => plainWords(one) === plainWords(other)

export function rows({ accept, near = [] }: Question): readonly Row[] {
  return [
    ...accept
      .slice(0, 1)
      .map((text): Row => ({ id: 'jawaban', text, part: 'accept', index: 0, grade: 'best' })),
    ...near.map((each, index): Row => ({ ...each, part: 'near', index, grade: 'poor' })),
  ]
}

export function faults({ accept, near = [] }: Question): readonly Fault[] {
  const all = [...accept, ...near.map(({ text }) => text)]
  return all.flatMap((text, index) => {
    const path = index < accept.length ? ['accept', index] : ['near', index - accept.length, 'text']
    return plainWords(text) === '' || all.findIndex((other) => same(other, text)) !== index
      ? [{ code: 'same-answer', path, found: text } as const]
      : []
  })
}

export function isGradable(_: Asked<Question>, answer: unknown): answer is Answer {
  const text = isObject(answer) ? answer['text'] : undefined
  return typeof text === 'string' && text.length <= MAX_ANSWER && plainWords(text) !== ''
}

export function grade({ accept }: Asked<Question>, { text }: Answer): Score {
  return { score: Number(accept.some((variant) => same(variant, text))), max: 1 }
}

/** What was written stands as it was written, where it meets an answer that is known. */
export function fared({ accept, near = [] }: Asked<Question>, { text }: Answer): readonly Fared[] {
  const right = accept.some((variant) => same(variant, text))
  return [
    {
      ...{ id: 'jawaban', text: accept[0] ?? '', grade: 'best' },
      ...(right && { text, given: true }),
    },
    ...near.map((each): Fared => ({
      ...{ id: each.id, text: each.text, grade: 'poor' },
      ...(same(each.text, text) && { text, given: true }),
    })),
  ]
}
