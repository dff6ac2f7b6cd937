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
} from '../../../src/quiz/questions/best-worst.ts'
import type { Question } from '../../../src/quiz/questions/best-worst.ts'
import type { Grade } from '../../../src/quiz/types.ts'
import { base, FOREIGN, GRADED_OPTION, idLists } from './foreign.ts'
import { hostile } from './hostile.ts'

const questionOf = (ids: readonly string[], grades: readonly Grade[]): Question => ({
  ...base,
  type: 'best-worst',
  options: ids.map((id, n) => ({
    ...{ id, grade: grades[n] ?? 'fair', text: `t${id}`, feedback: `f${id}` },
    misconception: `m${id}`,
  })),
})
const marked = (best: string, worst: string) => ({ type: 'best-worst', best, worst }) as const

/** A question, what is right in it, and two options of it that are not the same. */
const answered = fc
  .record({
    ids: idLists(4, 4),
    grades: fc.shuffledSubarray<Grade>(['best', 'fair', 'fair', 'poor'], { minLength: 4 }),
    marks: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2, maxLength: 2 }),
  })
  .map(({ ids, grades, marks: [best = 0, worst = 0] }) => ({
    question: questionOf(ids, grades),
    ids: ids as readonly string[],
    grades,
    best: ids[best] ?? '',
    worst: ids[worst] ?? '',
    right: {
      best: ids[grades.indexOf('best')] ?? '',
      worst: ids[grades.indexOf('poor')] ?? '',
    },
  }))

describe('the best and the weakest', () => {
  it('earn one point each, both for both only, again and again the same', () => {
    fc.assert(
      fc.property(answered, ({ question, best, worst, right }) => {
        const score = Number(best === right.best) + Number(worst === right.worst)
        const answer = marked(best, worst)
        expect(isGradable(question, answer)).toBe(true)
        expect(grade(question, answer)).toEqual({ score, max: 2 })
        expect(grade(question, answer)).toEqual(grade(question, answer))
      }),
    )
  })

  it('are both earned by the one right answer, and none by its reverse', () => {
    fc.assert(
      fc.property(answered, ({ question, right }) => {
        expect(grade(question, marked(right.best, right.worst)).score).toBe(2)
        expect(grade(question, marked(right.worst, right.best)).score).toBe(0)
      }),
    )
  })

  it('never earn less for one mark mended', () => {
    fc.assert(
      fc.property(answered, ({ question, best, worst, right }) => {
        const before = grade(question, marked(best, worst)).score
        for (const mended of [marked(right.best, worst), marked(best, right.worst)]) {
          if (isGradable(question, mended)) {
            expect(grade(question, mended).score).toBeGreaterThanOrEqual(before)
          }
        }
      }),
    )
  })

  it('are graded alike without what explains them, and in any order of the options', () => {
    fc.assert(
      fc.property(answered, ({ question, best, worst }) => {
        const answer = marked(best, worst)
        const turned = { ...question, options: question.options.toReversed() }
        expect(isGradable(asked(question), answer)).toBe(true)
        expect(grade(asked(question), answer)).toEqual(grade(question, answer))
        expect(fared(asked(question), answer)).toEqual(fared(question, answer))
        expect(grade(turned, answer)).toEqual(grade(question, answer))
        expect(fared(turned, answer)).toEqual(fared(question, answer).toReversed())
      }),
    )
  })

  it('are refused where one is missing, foreign, or the same as the other', () => {
    fc.assert(
      fc.property(answered, fc.string(), ({ question, ids, best, worst }, other) => {
        fc.pre(!ids.includes(other))
        for (const wrong of [
          { best, worst: best },
          { best: worst, worst },
          { best, worst: other },
          { best: other, worst },
          { best },
          { worst },
          { best: [best], worst: [worst] },
          [best, worst],
          Object.assign([], { best, worst }),
        ]) {
          expect(isGradable(question, wrong)).toBe(false)
        }
      }),
    )
    const question = questionOf(['a', 'b', 'c', 'd'], ['best', 'fair', 'fair', 'poor'])
    for (const answer of FOREIGN) expect(isGradable(question, answer)).toBe(false)
  })

  it('are told from anything that may stand in their place', () => {
    fc.assert(
      fc.property(answered, hostile, ({ question, ids, best, worst }, data) => {
        const other = (than: string) => data !== than && ids.includes(data as string)
        expect(isGradable(question, data)).toBe(false)
        expect(isGradable(question, { best: data, worst })).toBe(other(worst))
        expect(isGradable(question, { best, worst: data })).toBe(other(best))
        expect(isGradable(question, { best: data, worst: data })).toBe(false)
      }),
    )
  })
})

describe('what is read of the best and the weakest', () => {
  it('tells of a marked option the mark it was given and the one it has; of the others, theirs', () => {
    fc.assert(
      fc.property(answered, ({ question, ids, grades, best, worst }) => {
        expect(fared(question, marked(best, worst))).toEqual(
          ids.map((id, n) => {
            const own = grades[n]
            const text = `t${id}`
            if (id !== best && id !== worst) return { id, text, grade: own }
            const put = id === best ? 'best' : 'poor'
            const fits = own === put ? 'best' : 'poor'
            return { id, text, given: true, grade: fits, put, goes: own }
          }),
        )
      }),
    )
  })

  it('stands in the key as options that compete', () => {
    expect(rows(questionOf(['a', 'b'], ['best', 'poor']))).toEqual(
      (
        [
          ['a', 'best'],
          ['b', 'poor'],
        ] as const
      ).map(([id, own], index) => ({
        ...{ id, grade: own, text: `t${id}`, feedback: `f${id}`, misconception: `m${id}` },
        ...{ part: 'options', index, competes: true },
      })),
    )
  })
})

describe('what an author writes of the best and the weakest', () => {
  it('is four options on three levels, and is evidence', () => {
    expect(isEvidence).toBe(true)
    expect(shape).toEqual({
      options: {
        ...{ is: 'list', least: 4, most: 4 },
        of: GRADED_OPTION,
      },
    })
  })

  it('is at fault unless exactly one is the best and one the weakest', () => {
    const ids = ['a', 'b', 'c', 'd']
    const found = (...grades: Grade[]) => faults(questionOf(ids, grades))
    expect(found('fair', 'poor', 'fair', 'best')).toEqual([])
    expect(found('best', 'poor', 'poor', 'best')).toEqual([
      { code: 'not-one-best', path: ['id'], found: 2 },
      { code: 'not-one-worst', path: ['id'], found: 2 },
    ])
    expect(found('best', 'fair', 'fair', 'fair')).toEqual([
      { code: 'not-one-worst', path: ['id'], found: 0 },
    ])
    expect(found('poor', 'fair', 'fair', 'fair')).toEqual([
      { code: 'not-one-best', path: ['id'], found: 0 },
    ])
  })
})
