import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  grade,
  isEvidence,
  isGradable,
  loneMove,
  rows,
  shape,
} from '../../../src/quiz/questions/order.ts'
import type { Question } from '../../../src/quiz/questions/order.ts'
import { base, FOREIGN, idLists } from './foreign.ts'

const questionOf = (ids: readonly string[]): Question => ({
  ...base,
  type: 'order',
  items: ids.map((id) => ({ id, text: `t${id}`, feedback: `f${id}` })),
})
const answerOf = (items: readonly string[]) => ({ type: 'order', items }) as const

/** A question with an answer to it in any order. */
const answered = idLists(3, 6).chain((ids) =>
  fc
    .shuffledSubarray(ids, { minLength: ids.length })
    .map((given) => ({ question: questionOf(ids), ids, given })),
)

describe('an order', () => {
  it('earns all points only where it is the right one, and never more or less than there are', () => {
    fc.assert(
      fc.property(answered, ({ question, ids, given }) => {
        const { score, max } = grade(question, answerOf(given))
        expect(max).toBe(ids.length === 3 ? 3 : 4)
        expect(Number.isInteger(score)).toBe(true)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score === max).toBe(given.join() === ids.join())
        expect(score).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('never earns less for two neighbours put the right way round', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ question, ids, given }, n) => {
        const at = n % (given.length - 1)
        const [one = '', other = ''] = given.slice(at, at + 2)
        fc.pre(ids.indexOf(one) > ids.indexOf(other))
        const mended = given.with(at, other).with(at + 1, one)
        expect(grade(question, answerOf(mended)).score).toBeGreaterThanOrEqual(
          grade(question, answerOf(given)).score,
        )
      }),
    )
  })

  // Pairs that stand right less those that do not, of all pairs, in quarters (thirds of three).
  it.each([
    ['abc', 3],
    ['acb', 1],
    ['bca', 0],
    ['cba', 0],
    ['abcd', 4],
    ['bacd', 2],
    ['badc', 1],
    ['bcda', 0],
    ['dcba', 0],
    ['abced', 3],
    ['abcdfe', 3],
    ['fabcde', 1],
  ])('earns what its pairs are worth: %s, %i', (given, score) => {
    const question = questionOf([...given].sort())
    expect(grade(question, answerOf([...given])).score).toBe(score)
  })

  it('is worth the same before and after its explanations are taken out, however often', () => {
    fc.assert(
      fc.property(answered, ({ question, given }) => {
        const answer = answerOf(given)
        expect(isGradable(asked(question), answer)).toBe(true)
        expect(grade(asked(question), answer)).toEqual(grade(question, answer))
        expect(fared(asked(question), answer)).toEqual(fared(question, answer))
        expect(grade(question, answer)).toEqual(grade(question, answer))
      }),
    )
  })

  it('is refused unless it names every item once and nothing else', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ question, given }, n) => {
        const at = n % given.length
        for (const items of [
          given.toSpliced(at, 1),
          given.with(at, given[(at + 1) % given.length] ?? ''),
          given.with(at, 'foreign'),
          [...given, 'foreign'],
          [...given, given[at]],
          Object.fromEntries(given.entries()),
          given.join(),
        ]) {
          expect(isGradable(question, { type: 'order', items })).toBe(false)
        }
      }),
    )
    for (const answer of FOREIGN)
      expect(isGradable(questionOf(['a', 'b', 'c']), answer)).toBe(false)
  })
})

describe('what is read of an order', () => {
  it('tells of each item, in the right order, where it was put and where it goes', () => {
    expect(fared(questionOf(['a', 'b', 'c', 'd']), answerOf(['a', 'd', 'b', 'c']))).toEqual([
      { id: 'a', text: 'ta', given: true, grade: 'best', put: '1', goes: '1' },
      { id: 'b', text: 'tb', given: true, grade: 'fair', put: '3', goes: '2' },
      { id: 'c', text: 'tc', given: true, grade: 'fair', put: '4', goes: '3' },
      { id: 'd', text: 'td', given: true, grade: 'poor', put: '2', goes: '4' },
    ])
  })

  it('names the one item that had to move, where one move was enough', () => {
    fc.assert(
      fc.property(idLists(3, 6), fc.nat(), fc.nat(), (ids, from, to) => {
        const [taken = ''] = ids.slice(from % ids.length)
        const others = ids.filter((id) => id !== taken)
        const given = others.toSpliced(to % ids.length, 0, taken)
        const lone = loneMove(questionOf(ids), answerOf(given))
        if (given.join() === ids.join()) {
          expect(lone).toBeUndefined()
          return
        }
        const moved = lone?.text.slice(1) ?? ''
        const mended = given.filter((id) => id !== moved).toSpliced((lone?.to ?? 0) - 1, 0, moved)
        expect(mended).toEqual(ids)
      }),
    )
  })

  it('names none where more than one must move', () => {
    expect(loneMove(questionOf(['a', 'b', 'c']), answerOf(['c', 'b', 'a']))).toBeUndefined()
    expect(
      loneMove(questionOf(['a', 'b', 'c', 'd']), answerOf(['b', 'a', 'd', 'c'])),
    ).toBeUndefined()
  })

  it('stands in the key with its place', () => {
    expect(rows(questionOf(['a', 'b', 'c']))[1]).toEqual({
      ...{ id: 'b', text: 'tb', feedback: 'fb', part: 'items', index: 1, belongs: '2' },
    })
  })
})

describe('what an author writes of an order', () => {
  it('is three to six items, none of which can be at fault', () => {
    expect(faults()).toEqual([])
    expect(isEvidence).toBe(true)
    expect(shape).toEqual({
      items: {
        ...{ is: 'list', least: 3, most: 6 },
        of: {
          id: { is: 'id' },
          text: { is: 'text', most: 200 },
          feedback: { is: 'text', most: 600 },
        },
      },
    })
  })
})
