import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerEvent, NewEvent } from '../../../src/record/events.ts'
import { foldReviews, gradeOf } from '../../../src/review/history.ts'
import { andTwice, foreignEvent, storedEvent } from '../record/arbitrary.ts'
import { answer, choice } from '../record/facts.ts'
import { START, dated, noon, on, read, reviewed } from './facts.ts'

const graded = (scores: readonly (readonly [number, number])[], confident?: boolean) =>
  gradeOf({
    answer: { type: 'situation', option: 'a' },
    scores: scores.map(([score, max]) => ({ skill: 'simak', score, max })),
    ...(confident === undefined ? {} : { confident }),
  })
const rated = (rating: unknown) =>
  gradeOf({ answer: { type: 'recall', rating } as AnswerEvent['answer'], scores: [] })

describe('the grade of an answer', () => {
  it('is again where it gained no point, however sure', () => {
    expect(graded([[0, 2]], true)).toBe('again')
    expect(
      graded([
        [0, 2],
        [0, 1],
      ]),
    ).toBe('again')
  })

  it('is hard where it gained a part, or all in doubt', () => {
    expect(graded([[1, 2]], true)).toBe('hard')
    expect(
      graded([
        [2, 2],
        [0, 1],
      ]),
    ).toBe('hard')
    expect(graded([[2, 2]], false)).toBe('hard')
  })

  it('is good where it gained all, for sure or where no confidence was asked for', () => {
    expect(graded([[2, 2]], true)).toBe('good')
    expect(
      graded([
        [2, 2],
        [1, 1],
      ]),
    ).toBe('good')
  })

  it('is none where there was nothing to gain', () => {
    expect(graded([])).toBeUndefined()
    expect(graded([[0, 0]], true)).toBeUndefined()
  })

  it('of a recall is what the learner rates it', () => {
    expect([0, 1, 2].map(rated)).toEqual(['again', 'hard', 'good'])
  })

  it('of a recall is none where the rating is not one', () => {
    expect([3, -1, 0.5, '0', null, undefined, 'length', {}].map(rated)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    )
    expect(gradeOf({ answer: null, scores: [] })).toBeUndefined()
    expect(gradeOf({ answer: { rating: 2 }, scores: [] })).toBeUndefined()
  })
})

describe('what the journal tells of reviews', () => {
  it('is every graded answer to a review, in order of time, with its day', () => {
    const [a, b, c] = dated(
      on(0, reviewed('diam-1', 2)),
      on(2, reviewed('diam-1', 0)),
      on(3, reviewed('lain-1', 2, { scores: [] })),
    )
    const events = [c, b, a].filter((event) => event !== undefined)
    expect(foldReviews(events).reviews).toEqual([
      { at: noon(0).at, day: START, question: 'diam-1', grade: 'good' },
      { at: noon(2).at + 1000, day: START + 2, question: 'diam-1', grade: 'again' },
    ])
  })

  it('is no answer from elsewhere, and nothing but an answer', () => {
    const others = (['quiz', 'scenario', 'practice', 'taster'] as const).map((source) =>
      on(0, answer('diam-1', 2, { source } as Partial<NewEvent>)),
    )
    expect(foldReviews(dated(...others)).reviews).toEqual([])
    expect(foldReviews(dated(on(0, choice('r1', 0, 'a', 2, 'review')))).reviews).toEqual([])
  })

  it('holds when each section was first read', () => {
    const history = foldReviews(
      dated(on(0, read('a', 'x')), on(1, read('a', 'y')), on(2, read('a', 'x'))),
    )
    expect(history.read).toEqual(
      new Map([
        [
          'a',
          new Map([
            ['x', { at: noon(0).at, day: START }],
            ['y', { at: noon(1).at + 1000, day: START + 1 }],
          ]),
        ],
      ]),
    )
  })

  it('is the same whatever the order of the events and however often one appears', () => {
    const list = fc.array(fc.oneof(storedEvent, foreignEvent), { maxLength: 30, size: 'max' })
    fc.assert(
      fc.property(andTwice(list), ([list, again]) => {
        expect(foldReviews(again)).toEqual(foldReviews(list))
      }),
    )
  })

  it('is nothing after a reset', () => {
    const none = { reviews: [], read: new Map() }
    const before = dated(on(0, read('a', 'x')), on(0, reviewed('diam-1', 2)))
    expect(
      foldReviews(
        [...before, ...dated(on(1, { type: 'reset', epoch: 1 } as NewEvent))].map((event, n) => ({
          ...event,
          id: `w-${String(n)}`,
        })),
      ),
    ).toEqual(none)
  })
})
