import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  grade,
  isEvidence,
  isGradable,
  POINTS,
  rows,
  shape,
} from '../../../src/quiz/questions/situation.ts'
import type { Question } from '../../../src/quiz/questions/situation.ts'
import type { Grade } from '../../../src/quiz/types.ts'
import { base, FOREIGN, GRADED_OPTION, idLists } from './foreign.ts'
import { hostile } from './hostile.ts'

const questionOf = (ids: readonly string[], grades: readonly Grade[]): Question => ({
  ...base,
  type: 'situation',
  options: ids.map((id, n) => ({
    ...{ id, grade: grades[n] ?? 'fair', text: `t${id}`, feedback: `f${id}` },
    ...(n > 0 && { misconception: `m${id}` }),
  })),
})
const picked = (option: string) => ({ type: 'situation', option }) as const
const levels = fc.constantFrom<Grade>('best', 'fair', 'poor')

/** A question and one of its options. */
const answered = idLists(1, 5).chain((ids) =>
  fc
    .record({
      grades: fc.array(levels, { minLength: ids.length, maxLength: ids.length }),
      option: fc.constantFrom<string>(...ids),
    })
    .map((each) => ({
      ...each,
      ids: ids as readonly string[],
      question: questionOf(ids, each.grades),
    })),
)

describe('grading a situation', () => {
  it('gives 2, 1 or 0 of 2 by the option’s grade, again and again the same', () => {
    expect(POINTS).toEqual({ best: 2, fair: 1, poor: 0 })
    fc.assert(
      fc.property(answered, ({ question, ids, grades, option }) => {
        const answer = picked(option)
        const own = grades[ids.indexOf(option)] ?? 'poor'
        expect(isGradable(question, answer)).toBe(true)
        expect(grade(question, answer)).toEqual({ score: POINTS[own], max: 2 })
        expect(grade(question, answer)).toEqual(grade(question, answer))
      }),
    )
  })

  it('gives the same without what explains it, and in any order of the options', () => {
    fc.assert(
      fc.property(answered, ({ question, option }) => {
        const answer = picked(option)
        const turned = { ...question, options: question.options.toReversed() }
        expect(isGradable(asked(question), answer)).toBe(true)
        expect(grade(asked(question), answer)).toEqual(grade(question, answer))
        expect(fared(asked(question), answer)).toEqual(fared(question, answer))
        expect(grade(turned, answer)).toEqual(grade(question, answer))
        expect(fared(turned, answer)).toEqual(fared(question, answer).toReversed())
      }),
    )
  })

  it('has no points for an option that a newer key has lost', () => {
    expect(grade(questionOf(['a', 'b'], ['best', 'fair']), picked('c'))).toEqual({
      ...{ score: 0, max: 2 },
    })
  })

  it('refuses an option that the question does not have, and any other shape', () => {
    fc.assert(
      fc.property(answered, hostile, ({ question, ids, option }, data) => {
        expect(isGradable(question, data)).toBe(false)
        expect(isGradable(question, { option: data })).toBe(ids.includes(data as string))
        for (const wrong of [
          { option: [option] },
          { option: { id: option } },
          { options: option },
          [option],
          Object.assign([], picked(option)),
        ]) {
          expect(isGradable(question, wrong)).toBe(false)
        }
      }),
    )
    const question = questionOf(['a', 'b', 'c'], ['best', 'fair', 'poor'])
    for (const answer of FOREIGN) expect(isGradable(question, answer)).toBe(false)
  })
})

describe('what is read of a situation', () => {
  it('tells of every option how good it is, and which was picked', () => {
    fc.assert(
      fc.property(answered, ({ question, ids, grades, option }) => {
        expect(fared(question, picked(option))).toStrictEqual(
          ids.map((id, n) => ({
            ...{ id, text: `t${id}`, grade: grades[n] },
            ...(id === option && { given: true }),
          })),
        )
      }),
    )
  })

  it('stands in the key as options that compete', () => {
    expect(rows(questionOf(['a', 'b'], ['best', 'poor']))).toStrictEqual([
      {
        ...{ id: 'a', grade: 'best', text: 'ta', feedback: 'fa' },
        ...{ part: 'options', index: 0, competes: true },
      },
      {
        ...{ id: 'b', grade: 'poor', text: 'tb', feedback: 'fb', misconception: 'mb' },
        ...{ part: 'options', index: 1, competes: true },
      },
    ])
  })
})

describe('what an author writes of a situation', () => {
  it('is three options on three levels, and is evidence', () => {
    expect(isEvidence).toBe(true)
    expect(shape).toEqual({
      options: {
        ...{ is: 'list', least: 3, most: 3 },
        of: GRADED_OPTION,
      },
    })
  })

  it('is at fault unless exactly one option is the best', () => {
    fc.assert(
      fc.property(fc.array(levels, { minLength: 3, maxLength: 3 }), (grades) => {
        const found = grades.filter((each) => each === 'best').length
        expect(faults(questionOf(['a', 'b', 'c'], grades))).toEqual(
          found === 1 ? [] : [{ code: 'not-one-best', path: ['id'], found }],
        )
      }),
    )
  })
})
