import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordEvent } from '../../../src/record/events.ts'
import { scheduler } from '../../../src/review/schedule.ts'
import { andTwice } from '../record/arbitrary.ts'
import { answer, choice } from '../record/facts.ts'
import {
  COURSE,
  START,
  dated,
  dayText,
  days,
  decided,
  deckOf,
  find,
  finished,
  noon,
  on,
  read,
  reviewed,
} from './facts.ts'
import type { Dated } from './facts.ts'

const ids = (events: readonly RecordEvent[], day = 0) => deckOf(events, day).map(({ id }) => id)
const RESET = { type: 'reset', epoch: 1 } as const
const answers = (question: string, score: number, more: Partial<NewEvent> = {}) =>
  answer(question, score, { confident: true, ...more } as Partial<NewEvent>)

describe('a card', () => {
  it('enters when the last section of its lesson was read', () => {
    expect(ids(dated(on(0, read('dengar', 'inti'))))).toEqual([])
    expect(ids(dated(...finished(0)))).toEqual(['k-diam', 'k-lain'])
    expect(ids(dated(...finished(0).reverse()))).toEqual(['k-diam', 'k-lain'])
  })

  it('enters on the day of the section read last, whichever it is', () => {
    const inti = (day: number) => on(day, read('dengar', 'inti'))
    const bawa = (day: number) => on(day, read('dengar', 'bawa'))
    expect(days(find(deckOf(dated(inti(0), bawa(4)), 9), 'k-diam'))[0]).toBe(4)
    expect(days(find(deckOf(dated(bawa(0), inti(4)), 9), 'k-diam'))[0]).toBe(4)
    // Reading on later changes nothing.
    expect(days(find(deckOf(dated(inti(0), bawa(4), inti(6)), 9), 'k-diam'))[0]).toBe(4)
  })

  it('goes by the section that stands last, and by it before a review, where all have one time', () => {
    const { at } = noon(0)
    const events = dated(
      on(0, { ...reviewed('diam-1', 2), at } as Dated),
      on(1, { ...read('dengar', 'inti'), at } as Dated),
      on(2, { ...read('dengar', 'bawa'), at } as Dated),
    )
    expect(days(find(deckOf(events, 9), 'k-diam'))[0]).toBe(2)
  })

  it('never enters for a lesson that is still to be written or that the course has not', () => {
    const course = {
      ...COURSE,
      cards: [...COURSE.cards, { id: 'k-asing', lesson: 'hilang', points: [], forms: ['asing-1'] }],
    }
    const events = dated(
      on(0, read('kelak', 'x')),
      on(0, read('hilang', 'x')),
      on(0, reviewed('asing-1', 2)),
    )
    expect(deckOf(events, 0, course)).toEqual([])
  })

  it('without a form is not asked', () => {
    const course = {
      ...COURSE,
      cards: COURSE.cards.map((card) => ({ ...card, forms: [] })),
    }
    expect(deckOf(dated(...finished(0)), 0, course)).toEqual([])
  })

  it.each([
    ['none was given', [], 'good'],
    ['all were right and sure', [answers('d1', 2), answers('d2', 2)], 'good'],
    ['one was in part', [answers('d1', 1), answers('d2', 2)], 'hard'],
    ['one was in doubt', [answers('d1', 2), answers('d2', 2, { confident: false })], 'hard'],
    ['one went weak', [answers('d1', 1), answers('d2', 0)], 'again'],
    ['the first attempt went weak', [answers('d1', 0), answers('d1', 2)], 'again'],
    ['only practice went weak', [answers('d1', 0, { source: 'practice' })], 'good'],
    ['only the guess went weak', [answers('d1', 0, { probe: true })], 'good'],
    ['only another point went weak', [answers('d3', 0)], 'good'],
    ['only another lesson went weak', [answers('t1', 0)], 'good'],
  ] as const)("enters graded by its lesson's answers: %s", (_, given, grade) => {
    const events = dated(...given.map((fact) => on(0, fact)), ...finished(1))
    expect(find(deckOf(events, 1), 'k-diam').memory).toEqual(scheduler.first(grade, START + 1))
  })

  it('enters graded by what was answered until then, the last moment included', () => {
    const late = (at: number) => dated(...finished(0), on(0, { ...answers('d1', 0), at } as Dated))
    const end = noon(0).at + 1000
    expect(find(deckOf(late(end), 3), 'k-diam').memory.stability).toBe(
      scheduler.first('again', 0).stability,
    )
    expect(find(deckOf(late(end + 1), 3), 'k-diam').memory.stability).toBe(
      scheduler.first('good', 0).stability,
    )
  })

  it('is due by the calendar as its reviews tell, in whichever form', () => {
    const events = dated(
      ...finished(0),
      on(3, reviewed('diam-1', 2)),
      on(17, reviewed('diam-2', 2)),
      on(74, reviewed('diam-3', 0)),
      on(74, reviewed('lain-1', 2)),
    )
    const upTo = (n: number) => days(find(deckOf(events.slice(0, n), 80), 'k-diam'))
    expect([2, 3, 4, 5].map(upTo)).toEqual([
      [0, 3],
      [3, 17],
      [17, 74],
      [74, 77],
    ])
    expect(find(deckOf(events, 80), 'k-diam').memory).toMatchObject({ reps: 4, lapses: 1 })
    expect(days(find(deckOf(events, 80), 'k-lain'))[0]).toBe(74)
  })

  it('asks the form after the one asked last, so that no stem comes twice in a row', () => {
    const form = (...forms: string[]) =>
      find(
        deckOf(dated(...finished(0), ...forms.map((form, n) => on(n, reviewed(form, 2)))), 9),
        'k-diam',
      ).form
    expect(form()).toBe('diam-1')
    expect(form('diam-1')).toBe('diam-2')
    expect(form('diam-1', 'diam-2')).toBe('diam-3')
    expect(form('diam-1', 'diam-2', 'diam-3')).toBe('diam-1')
    // Answered on another device meanwhile.
    expect(form('diam-2')).toBe('diam-3')
  })

  it('stays when its lesson is given a new section, from its first review on', () => {
    const events = dated(on(0, read('dengar', 'inti')), on(3, reviewed('diam-1', 2)))
    const entry = find(deckOf(events, 4), 'k-diam')
    expect(days(entry)[0]).toBe(3)
    expect(entry.memory.reps).toBe(2)
    const readOn = [...events, ...dated(on(9, read('dengar', 'bawa')))].map((event, n) => ({
      ...event,
      id: `w-${String(n)}`,
    }))
    expect(find(deckOf(readOn, 9), 'k-diam')).toEqual(entry)
  })

  it('says where it comes from', () => {
    expect(find(deckOf(dated(...finished(0)), 0), 'k-lain')).toMatchObject({
      kind: 'card',
      from: 'dengar',
    })
  })
})

describe('a decision in a role-play', () => {
  it('comes back when its first evidence gained nothing', () => {
    const deck = deckOf(dated(on(2, decided(0, 0)), on(2, decided(1, 1))), 2)
    expect(deck).toEqual([
      {
        id: 'rehat/n0',
        kind: 'decision',
        from: 'rehat',
        form: 'rehat/n0',
        memory: scheduler.first('again', START + 2),
      },
    ])
  })

  it('counts over all skills that were at stake', () => {
    const both = (first: number, second: number) =>
      deckOf(
        dated(
          on(0, {
            ...decided(0, 0),
            scores: [
              { skill: 'simak', score: first, max: 2 },
              { skill: 'arah', score: second, max: 1 },
            ],
          }),
        ),
        0,
      ).length
    expect([both(0, 0), both(0, 1), both(1, 0), both(1, 1)]).toEqual([1, 0, 0, 0])
  })

  it('goes by the first, not by what was chosen after it', () => {
    expect(
      ids(dated(on(0, decided(0, 0)), on(0, decided(0, 2)), on(9, decided(0, 2, 'r2')))),
    ).toEqual(['rehat/n0'])
    expect(ids(dated(on(0, decided(0, 2)), on(9, decided(0, 0, 'r2'))))).toEqual([])
  })

  it('does not come back from the taster, nor where the course no longer has it', () => {
    expect(ids(dated(on(0, choice('r1', 0, 'a', 0, 'taster'))))).toEqual([])
    expect(ids(dated(on(0, decided(7, 0))))).toEqual([])
  })

  it('is no question of a lesson that went weak', () => {
    expect(ids(dated(on(0, answers('rehat/n0', 0))))).toEqual([])
  })

  it('is reviewed under its own id and leaves after two good recalls in succession', () => {
    const asked = (...scores: number[]) =>
      deckOf(
        dated(
          on(0, decided(0, 0)),
          ...scores.map((score, n) => on(n + 1, reviewed('rehat/n0', score))),
        ),
        9,
      )
    expect(asked(2)).toHaveLength(1)
    expect(days(find(asked(2), 'rehat/n0'))[0]).toBe(1)
    expect(asked(2, 2)).toEqual([])
    expect(asked(2, 1, 2)).toHaveLength(1)
    expect(asked(2, 0, 2)).toHaveLength(1)
    expect(asked(2, 0, 2, 2)).toEqual([])
    // What was learnt well enough is not taken back by one more review, as from another device.
    expect(asked(2, 2, 0)).toEqual([])
  })

  it('stands after the cards, in order of time', () => {
    const events = dated(on(0, decided(1, 0)), on(1, decided(0, 0)), ...finished(2))
    expect(ids(events, 2)).toEqual(['k-diam', 'k-lain', 'rehat/n1', 'rehat/n0'])
  })
})

describe('the clock', () => {
  const dueAfter = (events: readonly RecordEvent[], day: number) =>
    days(find(deckOf(events, day), 'k-diam'))

  it('set years ahead while a lesson was finished leaves its cards due at once', () => {
    const events = dated(...finished(900))
    expect(dueAfter(events, 0)).toEqual([0, 0])
    expect(dueAfter(events, 1)).toEqual([1, 1])
    // Once reviewed it has a day of its own, and keeps it.
    const reviewedNow = [...events, ...dated(on(0, reviewed('diam-1', 2)))].map((event, n) => ({
      ...event,
      id: `w-${String(n)}`,
    }))
    expect(dueAfter(reviewedNow, 0)).toEqual([0, 3])
    expect(dueAfter(reviewedNow, 50)).toEqual([0, 3])
  })

  it('set years ahead during a review keeps it from counting until then', () => {
    const events = dated(...finished(0), on(900, reviewed('diam-1', 2)))
    expect(dueAfter(events, 5)).toEqual([0, 3])
    expect(dueAfter(events, 900)[0]).toBe(900)
  })

  it('a day ahead is trusted: devices and calendars of a journey differ by that much', () => {
    const ahead = { ...reviewed('diam-1', 2), at: noon(6).at } as Dated
    const events = dated(...finished(0), on(6, ahead))
    expect(dueAfter(events, 5)[0]).toBe(6)
    expect(dueAfter(events, 4)[0]).toBe(0)
    const at = (ms: number) =>
      dueAfter(
        dated(...finished(0), on(5, { ...reviewed('diam-1', 2), at: noon(5).at + ms } as Dated)),
        5,
      )[0]
    expect(at(86_400_000)).toBe(5)
    expect(at(86_400_001)).toBe(0)
  })

  it('set back between two reviews never makes time run backward', () => {
    const events = dated(
      ...finished(8),
      on(8, { ...reviewed('diam-1', 2), at: noon(11).at, day: dayText(2) } as Dated),
    )
    expect(dueAfter(events, 11)).toEqual([8, 11])
  })

  it("of another zone does not move what is due: it goes by the learner's own day", () => {
    // 23:50 in one zone is the day after in the next; the day as the learner saw it holds.
    const events = dated(...finished(0)).map((event) => ({ ...event, at: event.at + 43_000_000 }))
    expect(dueAfter(events, 1)).toEqual([0, 3])
  })
})

const anyDay = fc.oneof(fc.nat(30), fc.constantFrom(-20_513, 900, 2_000_000))
const anyFact: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.constantFrom(
    read('dengar', 'inti'),
    read('dengar', 'bawa'),
    read('tuju', 'satu'),
    answers('d1', 0),
    answers('d2', 1),
    answers('t1', 2),
  ),
  fc
    .tuple(
      fc.constantFrom('diam-1', 'diam-2', 'lain-1', 'tuju-1', 'rehat/n0', 'rehat/n1', 'asing'),
      fc.nat(2),
      fc.boolean(),
    )
    .map(([form, score, confident]) => reviewed(form, score, { confident } as Partial<NewEvent>)),
  fc.tuple(fc.nat(2), fc.nat(2)).map(([turn, score]) => decided(turn, score)),
)
const stamped = fc
  .tuple(
    anyFact,
    anyDay,
    anyDay,
    fc.boolean(),
    fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
    fc.constantFrom('a', 'b'),
    fc.nat(99),
  )
  .map(([fact, on, other, agrees, epoch, writer, n]) => {
    // Clocks and calendars that do not agree, and times before 1970 or after all calendars end.
    const { at } = noon(on)
    return {
      ...fact,
      id: `${writer}-${String(n)}`,
      at: Math.max(at, 0),
      day: dayText(agrees ? on : other).slice(-10),
      ...(epoch ? { epoch } : {}),
    } as RecordEvent
  })
const journal = fc.array(stamped, { maxLength: 40, size: 'max' })

describe('the deck', () => {
  it('is the same whatever the order of the events and however often one appears', () => {
    fc.assert(
      fc.property(andTwice(journal), fc.nat(40), ([list, again], day) => {
        expect(deckOf(again, day)).toEqual(deckOf(list, day))
      }),
      { numRuns: 400 },
    )
  })

  it('holds an entry once, with numbers for days, whatever the clocks were', () => {
    fc.assert(
      fc.property(journal, fc.nat(40), (list, day) => {
        const deck = deckOf(list, day)
        expect(new Set(deck.map(({ id }) => id)).size).toBe(deck.length)
        for (const { memory } of deck) {
          expect(Object.values(memory).every(Number.isFinite)).toBe(true)
          expect(memory.due).toBeGreaterThanOrEqual(memory.last)
          // Nothing is put off past what the calendar can be trusted for and the longest wait.
          expect(memory.due).toBeLessThanOrEqual(START + day + 1 + 120)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is empty after a reset, whatever was in it', () => {
    fc.assert(
      fc.property(journal, (list) => {
        const before = list.map((event) => ({ ...event, epoch: 0 }))
        expect(deckOf([...before, { ...noon(0), id: 'reset-1', ...RESET }], 50)).toEqual([])
      }),
    )
  })
})
