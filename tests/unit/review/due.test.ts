import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { dueTally, FIRST_DUE, isDueOutline } from '../../../src/review/due.ts'
import type { KnownDue } from '../../../src/review/due.ts'
import { scheduler } from '../../../src/review/schedule.ts'
import { answer, choice } from '../record/facts.ts'
import { COURSE, START, dated, decided, deckOf, finished, on, read, reviewed } from './facts.ts'
import type { Dated } from './facts.ts'

const DAY_MS = 86_400_000
const NOTHING: KnownDue = { due: {}, gone: [] }
const outline = {
  lessons: COURSE.lessons.map(({ id, sections }) => ({
    ...{ id, sections },
    cards: COURSE.cards.filter(({ lesson }) => lesson === id).map((card) => card.id),
  })),
}
/** How many are due on that day, counted from `START`. */
const dueOn = (day: number, events: readonly RecordEvent[], known = NOTHING) =>
  dueTally(fold(events), outline, known, START + day).due
const dueOnDays = (days: readonly number[], events: readonly RecordEvent[], known = NOTHING) =>
  days.map((day) => dueOn(day, events, known))

describe('an outline that was fetched', () => {
  it('is known by its shape', () => {
    expect(isDueOutline(JSON.parse(JSON.stringify(outline)))).toBe(true)
    expect(isDueOutline({ lessons: [] })).toBe(true)
  })

  it.each([
    null,
    [],
    {},
    { lessons: {} },
    { lessons: [null] },
    { lessons: [{ id: 1, sections: [], cards: [] }] },
    { lessons: [{ id: 'a', sections: 'inti', cards: [] }] },
    { lessons: [{ id: 'a', sections: [], cards: [1] }] },
  ])('is refused as %j', (data) => {
    expect(isDueOutline(data)).toBe(false)
  })
})

describe('the first intervals', () => {
  it('are those of the schedule: of a card whose lesson went well, and of a weak decision', () => {
    expect(FIRST_DUE).toEqual({
      card: scheduler.first('good', 0).due,
      decision: scheduler.first('again', 0).due,
    })
  })
})

describe('a card that is new', () => {
  it('is due three days after the last section of its lesson was read, whichever it was', () => {
    expect(dueOnDays([0, 2, 3, 90], dated(...finished(0)))).toEqual([0, 0, 2, 2])
    const inti = (day: number) => on(day, read('dengar', 'inti'))
    const bawa = (day: number) => on(day, read('dengar', 'bawa'))
    expect(dueOnDays([6, 7], dated(inti(0), bawa(4)))).toEqual([0, 2])
    expect(dueOnDays([6, 7], dated(bawa(0), inti(4)))).toEqual([0, 2])
  })

  it('is not due while a section of its lesson is unread', () => {
    expect(dueOn(90, dated(on(0, read('dengar', 'inti'))))).toBe(0)
    expect(dueOn(90, dated(on(0, read('dengar', 'bawa'))))).toBe(0)
    expect(dueOn(90, dated(on(0, read('dengar', 'inti')), on(0, read('tuju', 'bawa'))))).toBe(0)
  })

  it('is never due of a lesson that is still to be written', () => {
    expect(dueOn(90, dated(on(0, read('kelak', 'x'))))).toBe(0)
  })

  it('is due at once, and not years ahead, where a clock that was years ahead said when', () => {
    const events = dated(...finished(4000))
    expect(dueOnDays([0, 3998], events)).toEqual([2, 2])
    expect(dueOn(3999, events)).toBe(0)
    expect(deckOf(events, 0).map(({ memory }) => memory.due <= START)).toEqual([true, true])
  })

  it('is due on the day that the review page gave it, sooner or later', () => {
    const events = dated(...finished(0))
    const known = { due: { 'k-diam': START + 1, 'k-lain': START + 9 }, gone: [] }
    expect(dueOnDays([0, 1, 8, 9], events, known)).toEqual([0, 1, 1, 2])
  })
})

describe('what the review page worked out', () => {
  it('counts on its day, whatever else is known', () => {
    const known = { due: { lain: START + 2, 'rehat/n7': START - 400 }, gone: [] }
    expect(dueOnDays([1, 2], [], known)).toEqual([1, 2])
  })
})

describe('a decision that went weak', () => {
  it('is due the day after, and one that gained a point is not', () => {
    expect(dueOnDays([0, 1, 90], dated(on(0, decided(0, 0))))).toEqual([0, 1, 1])
    expect(dueOn(90, dated(on(0, decided(0, 1)), on(0, decided(1, 2))))).toBe(0)
  })

  it('is one that gained nothing for any of its skills', () => {
    const both = (first: number, second: number) =>
      dueOn(
        9,
        dated(
          on(0, {
            ...decided(0, 0),
            scores: [
              { skill: 'simak', score: first, max: 2 },
              { skill: 'arah', score: second, max: 1 },
            ],
          }),
        ),
      )
    expect([both(0, 0), both(0, 1), both(1, 0), both(1, 1)]).toEqual([1, 0, 0, 0])
  })

  it('goes by the first time, not by what was chosen after it', () => {
    const again = (first: number, second: number) =>
      dueOnDays([1, 9, 10], dated(on(0, decided(0, first)), on(9, decided(0, second, 'r2'))))
    expect(again(0, 2)).toEqual([1, 1, 1])
    expect(again(2, 0)).toEqual([0, 0, 0])
  })

  it('is none of the taster, and no question', () => {
    expect(dueOn(9, dated(on(0, choice('r1', 0, 'a', 0, 'taster'))))).toBe(0)
    expect(dueOn(9, dated(on(0, answer('rehat/n0', 0)), on(0, reviewed('d1', 0))))).toBe(0)
  })

  it('is no more due once it has left the deck for good', () => {
    const events = dated(on(0, decided(0, 0)), on(0, decided(1, 0)))
    expect(dueOn(9, events, { due: {}, gone: ['rehat/n0'] })).toBe(1)
  })

  it('is due on the day that the review page gave it', () => {
    const known = { due: { 'rehat/n0': START + 5 }, gone: [] }
    expect(dueOnDays([1, 4, 5], dated(on(0, decided(0, 0))), known)).toEqual([0, 0, 1])
  })
})

/** What is read and decided from day to day; what was recalled comes with `recalls`. */
const story = (recalls: boolean): fc.Arbitrary<readonly RecordEvent[]> => {
  const facts = [
    fc.constantFrom(read('dengar', 'inti'), read('dengar', 'bawa'), read('tuju', 'satu')),
    fc
      .tuple(fc.nat(1), fc.nat(2), fc.constantFrom('r1', 'r2'))
      .map(([turn, score, run]) => decided(turn, score, run)),
    ...(recalls
      ? [
          fc
            .tuple(fc.constantFrom('diam-1', 'lain-1', 'tuju-2', 'rehat/n0'), fc.nat(2))
            .map(([form, score]) => reviewed(form, score)),
        ]
      : []),
  ]
  return fc
    .array(fc.tuple(fc.nat(3), fc.oneof(...facts)), { maxLength: 30, size: 'max' })
    .map((steps) => {
      let day = 0
      return dated(...steps.map(([later, fact]): Dated => on((day += later), fact)))
    })
}

describe('the count', () => {
  const inDeck = (events: readonly RecordEvent[], day: number) =>
    deckOf(events, day).filter(({ memory }) => memory.due <= START + day).length

  it('is that of the deck before any review, where lessons went well', () => {
    fc.assert(
      fc.property(story(false), fc.nat(110), (events, day) => {
        const past = events.filter(({ at }) => at < (START + day + 1) * DAY_MS)
        expect(dueOn(day, past)).toBe(inDeck(past, day))
      }),
    )
  })

  it('is that of the deck on every day after the review page was seen, and needs no more', () => {
    fc.assert(
      fc.property(story(true), fc.nat(200), (events, later) => {
        const deck = deckOf(events, 90)
        const held = new Set(deck.map(({ id }) => id))
        const known = {
          due: Object.fromEntries(deck.map(({ id, memory }) => [id, memory.due])),
          gone: COURSE.decisions.filter((id) => !held.has(id)),
        }
        expect(dueOn(90 + later, events, known)).toBe(inDeck(events, 90 + later))
      }),
    )
  })
})

describe('what else there is to say of the deck', () => {
  const told = (day: number, known = NOTHING) =>
    dueTally(fold(dated(...finished(0))), outline, known, START + day)

  it('is how much is in it, and on which day the next is due', () => {
    expect(told(0)).toEqual({ all: 2, due: 0, next: START + 3 })
    expect(told(3)).toEqual({ all: 2, due: 2, next: undefined })
    const known = { due: { 'k-diam': START + 1, 'k-lain': START + 9 }, gone: [] }
    expect(told(1, known)).toEqual({ all: 2, due: 1, next: START + 9 })
  })

  it('is nothing for an empty deck', () => {
    expect(dueTally(fold([]), outline, NOTHING, START)).toEqual({
      ...{ all: 0, due: 0, next: undefined },
    })
  })
})
