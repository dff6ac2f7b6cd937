import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked, explanationOf, explanationsOf } from '../../../src/quiz/asked.ts'
import { isExplanations } from '../../../src/quiz/explanations.ts'
import type { Question } from '../../../src/quiz/kinds.ts'
import { AFTER } from '../../../src/quiz/types.ts'
import { base } from './foreign.ts'

const question: Question = {
  ...base,
  type: 'situation',
  options: [
    { id: 'a', grade: 'best', text: 'ta', feedback: 'fa' },
    { id: '__proto__', grade: 'poor', text: 'tb', feedback: 'fb', misconception: 'm' },
  ],
}
const helped: Question = { ...question, id: 'h', explain: 'all', hints: ['one', 'two'] }
const models = [
  { id: 'm1', text: 'M1', note: 'N1' },
  { id: 'm2', text: 'M2' },
]
const recall: Question = {
  ...base,
  ...{ id: 'r', type: 'recall', models },
  cues: [
    { id: 'c1', text: 'C1' },
    { id: 'c2', text: 'C2' },
  ],
}
const rewrite: Question = {
  ...base,
  ...{ id: 'w', type: 'rewrite', models },
  segments: [
    { id: 's1', grade: 'best', text: 'S1', feedback: 'f1' },
    { id: 's2', grade: 'fair', text: 'S2', feedback: 'f2' },
  ],
  rewrites: [
    { id: 'r1', text: 'R1', feedback: 'g1' },
    { id: 'r2', text: 'R2', feedback: 'g2' },
  ],
}

/** Data as a question may hold it, with and without keys that are read afterwards. */
const twofold = fc.letrec<{ data: readonly [unknown, unknown] }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 4 },
    fc
      .oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
      .map((one) => [one, one] as const),
    fc
      .array(tie('data'), { maxLength: 3 })
      .map((list) => [list.map(([a]) => a), list.map(([, b]) => b)] as const),
    fc
      .tuple(
        fc.dictionary(
          fc.constantFrom('id', 'text', 'grade', 'model', 'toString', 'options', 'correct'),
          tie('data'),
          { noNullPrototype: true },
        ),
        fc.dictionary(fc.constantFrom(...AFTER), tie('data'), { noNullPrototype: true }),
      )
      .map(([kept, later]) => {
        const pairs = Object.entries(kept)
        const full = [...Object.entries(later), ...pairs]
        return [
          Object.fromEntries(full.map(([key, [whole]]) => [key, whole])),
          Object.fromEntries(pairs.map(([key, [, lean]]) => [key, lean])),
        ] as const
      }),
  ),
})).data

describe('a question as it is asked', () => {
  it('is all of it but what is read after answering, wherever that stands', () => {
    fc.assert(
      fc.property(twofold, ([whole, lean]) => {
        expect(asked({ ...question, options: whole } as never)).toStrictEqual({
          ...asked(question),
          options: lean,
        })
      }),
    )
    expect(asked(helped)).toStrictEqual({
      ...{ id: 'h', rev: 1, skill: 's', prompt: '?', type: 'situation' },
      options: [
        { id: 'a', grade: 'best', text: 'ta' },
        { id: '__proto__', grade: 'poor', text: 'tb' },
      ],
    })
  })

  it('leaves the question as it was', () => {
    const before = structuredClone(helped)
    asked(helped)
    expect(helped).toStrictEqual(before)
  })

  it('is asked the same when it is asked of what is asked', () => {
    for (const each of [question, helped, recall, rewrite]) {
      expect(asked(asked(each) as Question)).toStrictEqual(asked(each))
    }
  })
})

describe('what explains a question', () => {
  it('is the word for each entry by its id, and nothing that was not written', () => {
    const { words, ...rest } = explanationOf(question)
    expect(Object.entries(words)).toEqual([
      ['a', 'fa'],
      ['__proto__', 'fb'],
    ])
    expect(rest).toStrictEqual({})
  })

  it('is what holds for all entries, and the hints', () => {
    expect(explanationOf(helped)).toMatchObject({ explain: 'all', hints: ['one', 'two'] })
  })

  it('is the cues and the models with their notes, of which none is an entry’s word', () => {
    const told = [{ text: 'M1', note: 'N1' }, { text: 'M2' }]
    expect(explanationOf(recall)).toStrictEqual({ words: {}, models: told, cues: ['C1', 'C2'] })
    expect(explanationOf(rewrite)).toStrictEqual({
      words: { s1: 'f1', s2: 'f2', r1: 'g1', r2: 'g2' },
      models: told,
    })
  })

  it('stands by question, in a shape that a page takes when it comes later', () => {
    const all = explanationsOf([question, helped, recall, rewrite])
    expect(Object.keys(all)).toEqual(['q', 'h', 'r', 'w'])
    for (const each of [question, helped, recall, rewrite]) {
      expect(all[each.id]).toStrictEqual(explanationOf(each))
    }
    expect(isExplanations(JSON.parse(JSON.stringify(all)))).toBe(true)
    expect(explanationsOf([])).toStrictEqual({})
  })
})
