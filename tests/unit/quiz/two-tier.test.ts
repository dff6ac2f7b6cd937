import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  fits,
  grade,
  isEvidence,
  isGradable,
  rows,
  shape,
} from '../../../src/quiz/questions/two-tier.ts'
import type { Question } from '../../../src/quiz/questions/two-tier.ts'
import { base, FOREIGN, idLists, RIGHT_OPTION } from './foreign.ts'
import { hostile } from './hostile.ts'

const questionOf = (
  ids: readonly string[],
  right: readonly string[],
  holds: boolean,
): Question => ({
  ...base,
  ...{ type: 'two-tier', claim: 'c', holds },
  reasons: ids.map((id) => ({
    ...{ id, text: `t${id}`, feedback: `f${id}` },
    ...(right.includes(id) ? { correct: true as const } : { misconception: `m${id}` }),
  })),
})
const judged = (holds: boolean, reason: string) => ({ type: 'two-tier', holds, reason }) as const

const answered = idLists(3, 4).chain((ids) =>
  fc
    .record({
      right: fc.constantFrom<string>(...ids),
      reason: fc.constantFrom<string>(...ids),
      holds: fc.boolean(),
      verdict: fc.boolean(),
    })
    .map((each) => ({
      ...each,
      ids: ids as readonly string[],
      question: questionOf(ids, [each.right], each.holds),
    })),
)

describe('a verdict and its reason', () => {
  it('earn two points together and none alone, again and again the same', () => {
    fc.assert(
      fc.property(answered, ({ question, right, reason, holds, verdict }) => {
        const answer = judged(verdict, reason)
        const halves = { verdict: verdict === holds, reason: reason === right }
        expect(isGradable(question, answer)).toBe(true)
        expect(fits(question, answer)).toEqual(halves)
        expect(grade(question, answer)).toEqual({
          score: halves.verdict && halves.reason ? 2 : 0,
          max: 2,
        })
        expect(grade(question, answer)).toEqual(grade(question, answer))
      }),
    )
  })

  it('earn all points by one answer only', () => {
    fc.assert(
      fc.property(answered, ({ question, ids, right, holds }) => {
        const full = ids.flatMap((reason) =>
          [true, false]
            .map((verdict) => judged(verdict, reason))
            .filter((answer) => grade(question, answer).score === 2),
        )
        expect(full).toEqual([judged(holds, right)])
      }),
    )
  })

  it('never earn less for one half mended', () => {
    fc.assert(
      fc.property(answered, ({ question, right, reason, holds, verdict }) => {
        const before = grade(question, judged(verdict, reason)).score
        for (const mended of [judged(holds, reason), judged(verdict, right)]) {
          expect(grade(question, mended).score).toBeGreaterThanOrEqual(before)
        }
      }),
    )
  })

  it('are graded alike without what explains them, and in any order of the reasons', () => {
    fc.assert(
      fc.property(answered, ({ question, reason, verdict }) => {
        const answer = judged(verdict, reason)
        const turned = { ...question, reasons: question.reasons.toReversed() }
        expect(isGradable(asked(question), answer)).toBe(true)
        for (const each of [asked(question), turned]) {
          expect(grade(each, answer)).toEqual(grade(question, answer))
          expect(fits(each, answer)).toEqual(fits(question, answer))
        }
        expect(fared(asked(question), answer)).toEqual(fared(question, answer))
        expect(fared(turned, answer)).toEqual(fared(question, answer).toReversed())
      }),
    )
  })

  it('are refused where one is missing or is none of the question', () => {
    fc.assert(
      fc.property(answered, fc.string(), ({ question, ids, reason, verdict }, other) => {
        fc.pre(!ids.includes(other))
        for (const wrong of [
          { holds: verdict },
          { reason },
          judged(verdict, other),
          { holds: String(verdict), reason },
          { holds: Number(verdict), reason },
          { holds: null, reason },
          { holds: verdict, reason: [reason] },
          [verdict, reason],
          Object.assign([], judged(verdict, reason)),
        ]) {
          expect(isGradable(question, wrong)).toBe(false)
        }
      }),
    )
    const question = questionOf(['a', 'b', 'c'], ['a'], true)
    for (const answer of FOREIGN) expect(isGradable(question, answer)).toBe(false)
  })

  it('are told from anything that may stand in their place', () => {
    fc.assert(
      fc.property(answered, hostile, ({ question, ids, reason, verdict }, data) => {
        expect(isGradable(question, data)).toBe(false)
        expect(isGradable(question, { holds: data, reason })).toBe(typeof data === 'boolean')
        expect(isGradable(question, { holds: verdict, reason: data })).toBe(
          ids.includes(data as string),
        )
      }),
    )
  })
})

describe('what is read of a verdict and its reason', () => {
  it('tells of every reason whether it is the right one, and which was given', () => {
    fc.assert(
      fc.property(answered, ({ question, ids, right, reason, verdict }) => {
        expect(fared(question, judged(verdict, reason))).toEqual(
          ids.map((id) => ({
            ...{ id, text: `t${id}`, grade: id === right ? 'best' : 'poor' },
            ...(id === reason && { given: true }),
          })),
        )
      }),
    )
  })

  it('stands in the key as reasons that compete', () => {
    expect(rows(questionOf(['a', 'b'], ['a'], true))).toEqual([
      {
        ...{ id: 'a', text: 'ta', feedback: 'fa', part: 'reasons', index: 0 },
        ...{ competes: true, grade: 'best' },
      },
      {
        ...{ id: 'b', text: 'tb', feedback: 'fb', misconception: 'mb' },
        ...{ part: 'reasons', index: 1, competes: true, grade: 'poor' },
      },
    ])
  })
})

describe('what an author writes of a verdict and its reason', () => {
  it('is a claim, whether it holds, and three or four reasons, and is evidence', () => {
    expect(isEvidence).toBe(true)
    expect(shape).toEqual({
      claim: { is: 'text', most: 320 },
      holds: { is: 'flag' },
      reasons: {
        ...{ is: 'list', least: 3, most: 4 },
        of: RIGHT_OPTION,
      },
    })
  })

  it('is at fault unless exactly one reason is right', () => {
    expect(faults(questionOf(['a', 'b', 'c'], ['b'], false))).toEqual([])
    for (const right of [[], ['a', 'c']]) {
      expect(faults(questionOf(['a', 'b', 'c'], right, false))).toEqual([
        { code: 'not-one-correct', path: ['reasons'], found: right.length },
      ])
    }
  })
})
