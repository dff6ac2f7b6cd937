import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  grade,
  isEvidence,
  isGradable,
  rows,
  shape,
} from '../../../src/quiz/questions/sort.ts'
import type { Question } from '../../../src/quiz/questions/sort.ts'
import { base, FOREIGN, idLists } from './foreign.ts'
import { hostile } from './hostile.ts'

const BINS = ['x', 'constructor', '__proto__'] as const
type Put = readonly (readonly [card: string, bin: string])[]

const questionOf = (home: Put, bins: readonly string[] = BINS): Question => ({
  ...base,
  type: 'sort',
  bins: bins.map((id) => ({ id, title: `B${id}` })),
  cards: home.map(([id, bin]) => ({ id, text: `t${id}`, bin, feedback: `f${id}` })),
})
const answerOf = (put: Put) => ({ type: 'sort', bins: Object.fromEntries(put) }) as const
const someBins = (ids: readonly string[]) =>
  fc.array(fc.constantFrom<string>(...BINS), { minLength: ids.length, maxLength: ids.length })
const joined = (ids: readonly string[], bins: readonly string[]): Put =>
  ids.map((id, n) => [id, bins[n] ?? ''] as const)

/** Cards with their bins, and the bins they were put into. */
const answered = idLists(4, 8).chain((ids) =>
  fc.tuple(someBins(ids), someBins(ids)).map(([home, put]) => ({
    ids: ids as readonly string[],
    home,
    put,
    question: questionOf(joined(ids, home)),
  })),
)

describe('sorted cards', () => {
  it('earn the share in their bins as whole points, all points for all only, again and again', () => {
    fc.assert(
      fc.property(answered, ({ ids, home, put, question }) => {
        const right = home.filter((bin, n) => bin === put[n]).length
        const { score, max } = grade(question, answerOf(joined(ids, put)))
        expect(max).toBe(4)
        expect(score).toBe(Math.floor((right * 4) / ids.length))
        expect(score === max).toBe(right === ids.length)
        expect(grade(question, answerOf(joined(ids, put)))).toEqual({ score, max })
      }),
    )
  })

  it('never earn less for one more card in its bin', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ ids, home, put, question }, n) => {
        const at = n % ids.length
        const mended = put.with(at, home[at] ?? '')
        expect(grade(question, answerOf(joined(ids, mended))).score).toBeGreaterThanOrEqual(
          grade(question, answerOf(joined(ids, put))).score,
        )
      }),
    )
  })

  it('are graded alike whichever was put first, shown in any order, and without what explains them', () => {
    fc.assert(
      fc.property(answered, ({ ids, put, question }) => {
        const answer = answerOf(joined(ids, put))
        const other = answerOf(joined(ids, put).toReversed())
        const turned = { ...question, cards: question.cards.toReversed() }
        expect(isGradable(question, answer)).toBe(true)
        expect(isGradable(asked(question), other)).toBe(true)
        for (const each of [question, asked(question), turned]) {
          expect(grade(each, other)).toEqual(grade(question, answer))
        }
        expect(fared(asked(question), other)).toEqual(fared(question, answer))
        expect(fared(turned, other)).toEqual(fared(question, answer).toReversed())
      }),
    )
  })

  it('are refused unless every card, and nothing else, is in a bin of the question', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ ids, put, question }, n) => {
        const at = n % ids.length
        const whole = joined(ids, put)
        const [card = '', bin = ''] = whole[at] ?? []
        for (const wrong of [
          whole.toSpliced(at, 1),
          [...whole, ['foreign', bin] as const],
          whole.with(at, ['foreign', bin]),
          whole.with(at, [card, 'foreign']),
          whole.with(at, [card, '']),
        ]) {
          expect(isGradable(question, answerOf(wrong))).toBe(false)
        }
        const { bins } = answerOf(whole)
        for (const hostile of [
          Object.create(bins) as unknown,
          Object.entries(bins),
          Object.assign([], bins),
          JSON.stringify(bins),
        ]) {
          expect(isGradable(question, { type: 'sort', bins: hostile })).toBe(false)
        }
        expect(isGradable(question, bins)).toBe(false)
        expect(isGradable(question, [answerOf(whole)])).toBe(false)
      }),
    )
    const question = questionOf(joined(['a', 'b', 'c', 'd'], ['x', 'x', 'x', 'x']))
    for (const bins of [undefined, null, 0, '', [], {}, ['x', 'x', 'x', 'x']]) {
      expect(isGradable(question, { type: 'sort', bins })).toBe(false)
    }
    for (const answer of FOREIGN) expect(isGradable(question, answer)).toBe(false)
  })

  it('are told from anything that may stand in their place', () => {
    fc.assert(
      fc.property(answered, hostile, fc.nat(), ({ ids, put, question }, data, n) => {
        const whole = answerOf(joined(ids, put))
        const own = Object.fromEntries([[ids[n % ids.length] ?? '', data]])
        expect(isGradable(question, data)).toBe(false)
        expect(isGradable(question, { ...whole, bins: data })).toBe(false)
        expect(isGradable(question, { bins: { ...whole.bins, ...own } })).toBe(
          (BINS as readonly unknown[]).includes(data),
        )
      }),
    )
  })

  it('are not in a bin that they inherit', () => {
    const question = questionOf([['toString', 'x']])
    const inherited = Object.assign(Object.create({ toString: 'x' }) as object, { a: 'x' })
    expect(isGradable(question, { type: 'sort', bins: inherited })).toBe(false)
  })
})

describe('what is read of sorted cards', () => {
  it('tells of each card where it was put and where it goes', () => {
    fc.assert(
      fc.property(answered, ({ ids, home, put, question }) => {
        expect(fared(question, answerOf(joined(ids, put)))).toEqual(
          ids.map((id, n) => ({
            ...{ id, text: `t${id}`, given: true },
            ...{ grade: home[n] === put[n] ? 'best' : 'poor' },
            ...{ put: `B${put[n] ?? ''}`, goes: `B${home[n] ?? ''}` },
          })),
        )
      }),
    )
  })

  it('names no bin that is gone', () => {
    expect(fared(questionOf([['a', 'gone']]), answerOf([]))).toEqual([
      { id: 'a', text: 'ta', given: true, grade: 'poor', put: '', goes: '' },
    ])
  })

  it('stands in the key with its bin', () => {
    const question = questionOf([
      ['a', 'constructor'],
      ['b', 'x'],
    ])
    const [first, ...others] = question.cards
    const told = { ...question, cards: first ? [{ ...first, misconception: 'm' }, ...others] : [] }
    expect(rows(told)).toEqual([
      {
        ...{ id: 'a', text: 'ta', feedback: 'fa', misconception: 'm' },
        ...{ part: 'cards', index: 0, belongs: 'Bconstructor' },
      },
      { id: 'b', text: 'tb', feedback: 'fb', part: 'cards', index: 1, belongs: 'Bx' },
    ])
  })
})

describe('what an author writes of sorted cards', () => {
  it('is two or three bins and four to eight cards, and is evidence', () => {
    expect(isEvidence).toBe(true)
    expect(shape).toEqual({
      bins: {
        ...{ is: 'list', least: 2, most: 3 },
        of: { id: { is: 'id' }, title: { is: 'text', most: 40 } },
      },
      cards: {
        ...{ is: 'list', least: 4, most: 8 },
        of: {
          id: { is: 'id' },
          text: { is: 'text', most: 200 },
          bin: { is: 'id' },
          feedback: { is: 'text', most: 600 },
          misconception: { is: 'id', optional: true },
        },
      },
    })
  })

  it('is at fault where a card has no bin, or a bin no card', () => {
    const bins = ['x', 'y']
    const found = (...home: string[]) =>
      faults(questionOf(joined(['a', 'b', 'c', 'd'], home), bins))
    expect(found('x', 'y', 'x', 'y')).toEqual([])
    expect(found('x', 'x', 'z', 'x')).toEqual([
      { code: 'unknown-bin', path: ['cards', 2, 'bin'], found: 'z' },
      { code: 'empty-bin', path: ['bins', 1, 'id'], found: 'y' },
    ])
  })
})
