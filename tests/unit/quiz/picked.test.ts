/** Kinds in which options that are right or not are picked: one of them, or several. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/quiz/asked.ts'
import * as multiple from '../../../src/quiz/questions/multiple.ts'
import * as single from '../../../src/quiz/questions/single.ts'
import type { Option } from '../../../src/quiz/questions/single.ts'
import { base, FOREIGN, idLists, RIGHT_OPTION } from './foreign.ts'

const optionsOf = (ids: readonly string[], right: readonly string[]): Option[] =>
  ids.map((id) => ({
    ...{ id, text: `t${id}`, feedback: `f${id}` },
    ...(right.includes(id) ? { correct: true as const } : { misconception: `m${id}` }),
  }))
const singleOf = (ids: readonly string[], right: readonly string[]): single.Question => ({
  ...{ ...base, type: 'single', options: optionsOf(ids, right) },
})
const multipleOf = (ids: readonly string[], right: readonly string[]): multiple.Question => ({
  ...{ ...base, type: 'multiple', options: optionsOf(ids, right) },
})
const picked = (option: string) => ({ type: 'single', option }) as const
const ticked = (options: readonly string[]) => ({ type: 'multiple', options }) as const

const shapeOf = (least: number, most: number) => ({
  options: {
    ...{ is: 'list', least, most },
    of: RIGHT_OPTION,
  },
})
const rowsOfTwo = [
  {
    ...{ id: 'a', text: 'ta', feedback: 'fa', part: 'options', index: 0 },
    ...{ competes: true, grade: 'best' },
  },
  {
    ...{ id: 'b', text: 'tb', feedback: 'fb', misconception: 'mb', part: 'options', index: 1 },
    ...{ competes: true, grade: 'poor' },
  },
]

describe('one right option', () => {
  it('earns the one point, and no other does, with and without explanations', () => {
    fc.assert(
      fc.property(idLists(2, 5), fc.nat(), fc.nat(), (ids, n, m) => {
        const right = ids[n % ids.length] ?? ''
        const option = ids[m % ids.length] ?? ''
        const question = singleOf(ids, [right])
        expect(single.isGradable(asked(question), picked(option))).toBe(true)
        for (const each of [question, asked(question)]) {
          expect(single.grade(each, picked(option))).toEqual({
            score: Number(option === right),
            max: 1,
          })
          expect(single.fared(each, picked(option))).toEqual(
            ids.map((id) => ({
              ...{ id, text: `t${id}`, grade: id === right ? 'best' : 'poor' },
              ...(id === option && { given: true }),
            })),
          )
        }
      }),
    )
  })

  it('is refused where the question does not have it', () => {
    fc.assert(
      fc.property(idLists(2, 5), fc.string(), (ids, option) => {
        fc.pre(!ids.includes(option))
        expect(single.isGradable(singleOf(ids, ids.slice(0, 1)), picked(option))).toBe(false)
      }),
    )
    for (const answer of FOREIGN) {
      expect(single.isGradable(singleOf(['a', 'b', 'c'], ['a']), answer)).toBe(false)
    }
  })

  it('is written as two to five options, exactly one of them right', () => {
    expect(single.isEvidence).toBe(true)
    expect(single.shape).toEqual(shapeOf(2, 5))
    expect(single.rows(singleOf(['a', 'b'], ['a']))).toEqual(rowsOfTwo)
    expect(single.faults(singleOf(['a', 'b'], ['b']))).toEqual([])
    for (const right of [[], ['a', 'b']]) {
      expect(single.faults(singleOf(['a', 'b'], right))).toEqual([
        { code: 'not-one-correct', path: ['id'], found: right.length },
      ])
    }
  })
})

/** A question with right ones, and what was ticked of it. */
const tickedOf = idLists(3, 6).chain((ids) =>
  fc.record({
    ids: fc.constant(ids),
    right: fc.shuffledSubarray(ids, { minLength: 1, maxLength: ids.length - 1 }),
    given: fc.shuffledSubarray(ids, { minLength: 1 }),
  }),
)

describe('several right options', () => {
  it('earn what was hit less what was ticked beside it, all points for all and no more', () => {
    fc.assert(
      fc.property(tickedOf, ({ ids, right, given }) => {
        const hits = given.filter((id) => right.includes(id)).length
        const misses = given.length - hits
        const question = multipleOf(ids, right)
        const { score, max } = multiple.grade(question, ticked(given))
        expect(max).toBe(Math.min(right.length, 4))
        expect(score).toBe(Math.floor((Math.max(0, hits - misses) * max) / right.length))
        expect(score === max).toBe(hits === right.length && misses === 0)
        expect(multiple.marked(question, ticked(given))).toEqual({
          ...{ hits, misses, right: right.length },
        })
      }),
    )
  })

  it('never earn less for one more right tick, or for one wrong tick taken back', () => {
    fc.assert(
      fc.property(tickedOf, fc.nat(), ({ ids, right, given }, n) => {
        const id = ids[n % ids.length] ?? ''
        fc.pre(right.includes(id) !== given.includes(id))
        const mended = right.includes(id) ? [...given, id] : given.filter((each) => each !== id)
        fc.pre(mended.length > 0)
        const question = multipleOf(ids, right)
        expect(multiple.grade(question, ticked(mended)).score).toBeGreaterThanOrEqual(
          multiple.grade(question, ticked(given)).score,
        )
      }),
    )
  })

  it('are worth the same in any order, and without explanations', () => {
    fc.assert(
      fc.property(tickedOf, ({ ids, right, given }) => {
        const question = multipleOf(ids, right)
        const other = ticked(given.toReversed())
        expect(multiple.isGradable(asked(question), other)).toBe(true)
        expect(multiple.grade(asked(question), other)).toEqual(
          multiple.grade(question, ticked(given)),
        )
        for (const each of [question, asked(question)]) {
          expect(multiple.fared(each, other)).toEqual(
            ids.map((id) => ({
              ...{ id, text: `t${id}`, grade: right.includes(id) ? 'best' : 'poor' },
              ...(given.includes(id) && { given: true }),
            })),
          )
        }
      }),
    )
  })

  it('are refused where nothing is ticked, one twice, or one that is not there', () => {
    fc.assert(
      fc.property(tickedOf, ({ ids, right, given }) => {
        const question = multipleOf(ids, right)
        expect(multiple.isGradable(question, ticked(given))).toBe(true)
        for (const options of [
          [],
          [...given, ...given],
          [...given, 'foreign'],
          [...given, 0],
          given.join(),
          new Set(given),
        ]) {
          expect(multiple.isGradable(question, { type: 'multiple', options })).toBe(false)
        }
      }),
    )
    for (const answer of FOREIGN) {
      expect(multiple.isGradable(multipleOf(['a', 'b', 'c'], ['a']), answer)).toBe(false)
    }
  })

  it('are written as three to six options, some right and some not', () => {
    expect(multiple.isEvidence).toBe(true)
    expect(multiple.shape).toEqual(shapeOf(3, 6))
    expect(multiple.rows(multipleOf(['a', 'b'], ['a']))).toEqual(rowsOfTwo)
    expect(multiple.faults(multipleOf(['a', 'b', 'c'], ['a', 'b']))).toEqual([])
    expect(multiple.faults(multipleOf(['a', 'b'], []))).toEqual([
      { code: 'none-correct', path: ['id'] },
    ])
    expect(multiple.faults(multipleOf(['a', 'b'], ['a', 'b']))).toEqual([
      { code: 'all-correct', path: ['id'] },
    ])
  })
})
