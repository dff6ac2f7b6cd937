import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  grade,
  isEvidence,
  isGradable,
  joined,
  rows,
  shape,
} from '../../../src/quiz/questions/match.ts'
import type { Question } from '../../../src/quiz/questions/match.ts'
import { base, FOREIGN, idLists } from './foreign.ts'

const questionOf = (ids: readonly string[]): Question => ({
  ...base,
  type: 'match',
  pairs: ids.map((id) => ({ id, left: `l${id}`, right: `r${id}`, feedback: `f${id}` })),
})
const answerOf = (pairs: Iterable<readonly [string, string]>) =>
  ({ type: 'match', pairs: Object.fromEntries(pairs) }) as const

/** A question with an answer to it: any left with any right. */
const answered = idLists(3, 5).chain((ids) =>
  fc
    .tuple(...[1, 2].map(() => fc.shuffledSubarray(ids, { minLength: ids.length })))
    .map(([lefts = [], rights = []]) => ({
      question: questionOf(ids),
      ids,
      pairs: lefts.map((left, index) => [left, rights[index] ?? ''] as const),
    })),
)

describe('a match', () => {
  it('earns the share of right pairs, all points for all of them only', () => {
    fc.assert(
      fc.property(answered, ({ question, ids, pairs }) => {
        const right = pairs.filter(([left, other]) => left === other).length
        const max = ids.length === 3 ? 3 : 4
        expect(grade(question, answerOf(pairs))).toEqual({
          score: ids.length === 5 ? Math.floor((right * 4) / 5) : right,
          max,
        })
      }),
    )
  })

  it('never earns less for one more pair joined rightly', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ question, ids, pairs }, n) => {
        const id = ids[n % ids.length] ?? ''
        const had = pairs.find(([left]) => left === id)?.[1] ?? ''
        const mended = pairs.map(([left, right]) =>
          left === id
            ? ([left, id] as const)
            : right === id
              ? ([left, had] as const)
              : ([left, right] as const),
        )
        expect(grade(question, answerOf(mended)).score).toBeGreaterThanOrEqual(
          grade(question, answerOf(pairs)).score,
        )
      }),
    )
  })

  it('is worth the same whichever was joined first, and without its explanations', () => {
    fc.assert(
      fc.property(answered, ({ question, pairs }) => {
        const answer = answerOf(pairs)
        const other = answerOf(pairs.toReversed())
        expect(isGradable(asked(question), answer)).toBe(true)
        expect(isGradable(question, other)).toBe(true)
        expect(grade(question, other)).toEqual(grade(question, answer))
        expect(grade(asked(question), answer)).toEqual(grade(question, answer))
        expect(fared(asked(question), other)).toEqual(fared(question, answer))
      }),
    )
  })

  it('is refused unless it joins every left with a right of its own', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ question, pairs }, n) => {
        const at = n % pairs.length
        const [left = '', right = ''] = pairs[at] ?? []
        const other = pairs[(at + 1) % pairs.length]?.[1] ?? ''
        for (const wrong of [
          pairs.toSpliced(at, 1),
          [...pairs, ['foreign', right] as const],
          pairs.with(at, ['foreign', right]),
          pairs.with(at, [left, 'foreign']),
          pairs.with(at, [left, other]),
        ]) {
          expect(isGradable(question, answerOf(wrong))).toBe(false)
        }
        expect(
          isGradable(question, { pairs: Object.create(answerOf(pairs).pairs) as unknown }),
        ).toBe(false)
      }),
    )
    for (const answer of FOREIGN)
      expect(isGradable(questionOf(['a', 'b', 'c']), answer)).toBe(false)
  })
})

describe('joining two', () => {
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('a', '__proto__', 'constructor'),
      fc.option(fc.constantFrom('a', '__proto__', 'constructor'), { nil: undefined }),
    ),
    { maxLength: 12 },
  )

  it('leaves each with one partner at most, the newest', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let pairs: Readonly<Record<string, string>> = {}
        for (const [left, right] of taken) {
          const before = pairs
          pairs = joined(before, left, right)
          const rights = Object.values(pairs)
          expect(new Set(rights).size).toBe(rights.length)
          expect(Object.hasOwn(pairs, left) ? pairs[left] : undefined).toBe(right)
          const kept = Object.entries(before).filter(([l, r]) => l !== left && r !== right)
          expect(Object.entries(pairs)).toEqual(
            right === undefined ? kept : [...kept, [left, right]],
          )
        }
      }),
    )
  })
})

describe('what is read of a match', () => {
  it('tells of each left what it was joined to and what it goes with', () => {
    const answer = answerOf([
      ['a', 'a'],
      ['b', 'c'],
      ['c', 'b'],
    ])
    expect(fared(questionOf(['a', 'b', 'c']), answer)).toEqual([
      { id: 'a', text: 'la', given: true, grade: 'best', put: 'ra', goes: 'ra' },
      { id: 'b', text: 'lb', given: true, grade: 'poor', put: 'rc', goes: 'rb' },
      { id: 'c', text: 'lc', given: true, grade: 'poor', put: 'rb', goes: 'rc' },
    ])
  })

  it('says nothing of a partner that is not there', () => {
    expect(fared(questionOf(['a', 'b', 'c']), answerOf([])).map(({ put }) => put)).toEqual([
      '',
      '',
      '',
    ])
  })

  it('stands in the key with its partner', () => {
    const question = questionOf(['a', 'b', 'c'])
    const [first, ...others] = question.pairs
    const told = { ...question, pairs: first ? [{ ...first, misconception: 'm' }, ...others] : [] }
    expect(rows(told)[0]).toEqual({
      ...{ id: 'a', text: 'la', belongs: 'ra', feedback: 'fa', misconception: 'm' },
      ...{ part: 'pairs', index: 0 },
    })
    expect(rows(told)[1]).toEqual({
      ...{ id: 'b', text: 'lb', belongs: 'rb', feedback: 'fb', part: 'pairs', index: 1 },
    })
  })
})

describe('what an author writes of a match', () => {
  it('is three to five pairs', () => {
    expect(isEvidence).toBe(true)
    expect(shape).toEqual({
      pairs: {
        ...{ is: 'list', least: 3, most: 5 },
        of: {
          id: { is: 'id' },
          left: { is: 'text', most: 160 },
          right: { is: 'text', most: 160 },
          feedback: { is: 'text', most: 600 },
          misconception: { is: 'id', optional: true },
        },
      },
    })
  })

  it('is at fault where two on one side are alike', () => {
    const question = questionOf(['a', 'b', 'c'])
    expect(faults(question)).toEqual([])
    const alike = (side: 'left' | 'right') => ({
      ...question,
      pairs: question.pairs.map((pair, index) =>
        index === 2 ? { ...pair, [side]: `${side[0] ?? ''}a` } : pair,
      ),
    })
    expect(faults(alike('left'))).toEqual([
      { code: 'same-answer', path: ['pairs', 2, 'left'], found: 'la' },
    ])
    expect(faults(alike('right'))).toEqual([
      { code: 'same-answer', path: ['pairs', 2, 'right'], found: 'ra' },
    ])
  })
})
