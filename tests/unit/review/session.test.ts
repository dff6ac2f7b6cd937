import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeckEntry } from '../../../src/review/deck.ts'
import { loosened, reviewSession } from '../../../src/review/session.ts'
import { scheduler } from '../../../src/review/schedule.ts'
import { START, dayText } from './facts.ts'

/** An entry whose memory is so many days old on day 0 and so stable; due on day 0 unless told. */
const entry = (id: string, from: string, age = 5, stability = 2, due = 0): DeckEntry => ({
  id,
  kind: 'card',
  from,
  form: `${id}-1`,
  memory: { stability, difficulty: 5, last: START - age, due: START + due, reps: 1, lapses: 0 },
})
const asked = (deck: readonly DeckEntry[], seed = 1, max?: number) =>
  reviewSession(deck, { today: dayText(0), seed, ...(max === undefined ? {} : { max }) })
const ids = (deck: readonly DeckEntry[], seed = 1, max?: number) =>
  asked(deck, seed, max).map(({ id }) => id)
const many = (n: number, from = (i: number) => `l${String(i)}`) =>
  Array.from({ length: n }, (_, i) => entry(`k${String(i)}`, from(i)))

const deck = fc
  .uniqueArray(
    fc.tuple(fc.nat(200), fc.nat(3), fc.nat(90), fc.nat(40), fc.integer({ min: -3, max: 3 })),
    {
      selector: ([id]) => id,
      maxLength: 40,
      size: 'max',
    },
  )
  .map((list) =>
    list.map(([id, from, age, stability, due]) =>
      entry(`k${String(id)}`, `l${String(from)}`, age, stability + 0.5, due),
    ),
  )

describe('a session', () => {
  it('asks what is due on that day, and nothing that is not yet', () => {
    const three = [entry('a', 'x', 5, 2, -1), entry('b', 'y', 5, 2, 0), entry('c', 'z', 5, 2, 1)]
    expect(ids(three).sort()).toEqual(['a', 'b'])
  })

  it('asks the same entries as they stand in the deck', () => {
    const one = entry('a', 'x')
    expect(asked([one])).toEqual([one])
  })

  it('asks eight at most, or as many as it is told', () => {
    expect(asked(many(20))).toHaveLength(8)
    expect(asked(many(20), 1, 3)).toHaveLength(3)
    expect(asked(many(20), 1, 0)).toEqual([])
    expect(asked([])).toEqual([])
  })

  it('asks first what is least likely to be recalled', () => {
    const faint = entry('faint', 'x', 30, 2)
    const middle = entry('middle', 'y', 9, 2)
    const firm = entry('firm', 'z', 5, 9)
    expect(scheduler.retrievability(faint.memory, START)).toBeLessThan(
      scheduler.retrievability(middle.memory, START),
    )
    for (const order of [
      [firm, faint, middle],
      [middle, firm, faint],
    ]) {
      expect(ids(order)).toEqual(['faint', 'middle', 'firm'])
    }
    expect(ids([firm, faint, middle], 1, 1)).toEqual(['faint'])
  })

  it('mixes lessons, though one of them is weaker throughout', () => {
    const weak = ['a1', 'a2', 'a3'].map((id, n) => entry(id, 'a', 30 - n))
    const firm = ['b1', 'b2'].map((id, n) => entry(id, 'b', 9 - n))
    expect(ids([...firm, ...weak])).toEqual(['a1', 'b1', 'a2', 'b2', 'a3'])
  })

  it('goes on with one lesson where nothing else is due', () => {
    expect(ids([entry('a', 'x', 9), entry('b', 'x', 8), entry('c', 'y', 5, 2, 1)])).toEqual([
      'a',
      'b',
    ])
  })

  it('never asks two of one lesson in a row while another is due, nor more than it should', () => {
    fc.assert(
      fc.property(deck, fc.integer(), fc.nat(12), (deck, seed, max) => {
        const session = asked(deck, seed, max)
        const due = deck.filter(({ memory }) => memory.due <= START)
        expect(session).toHaveLength(Math.min(max, due.length))
        expect(new Set(session).size).toBe(session.length)
        for (const [i, { from }] of session.entries()) {
          expect(due).toContain(session[i])
          if (i === 0 || session[i - 1]?.from !== from) continue
          const left = due.filter((entry) => !session.slice(0, i).includes(entry))
          expect(left.every((entry) => entry.from === from)).toBe(true)
        }
      }),
    )
  })

  it('is the same for one seed, whatever the order of the deck', () => {
    const shuffled = deck.chain((deck) =>
      fc.tuple(
        fc.constant(deck),
        fc.shuffledSubarray(deck, { minLength: deck.length, maxLength: deck.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, fc.integer(), ([deck, again], seed) => {
        expect(ids(again, seed)).toEqual(ids(deck, seed))
      }),
    )
  })

  it('differs by seed where entries are as likely to be recalled, and favours none', () => {
    const firsts = new Map<string, number>()
    for (let seed = 0; seed < 3000; seed++) {
      const [first = ''] = ids(many(3), seed)
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    expect(firsts.size).toBe(3)
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })

  it('keeps the order of the rest when the first was answered', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const all = many(6)
        const [first, ...rest] = ids(all, seed)
        expect(
          ids(
            all.filter(({ id }) => id !== first),
            seed,
          ),
        ).toEqual(rest)
      }),
    )
  })
})

describe('what has loosened', () => {
  const due = (n: number) => loosened([...many(n), entry('later', 'x', 5, 2, 1)], dayText(0))

  it('is how many are due, and the minutes of one sitting with them', () => {
    expect(due(0)).toEqual({ count: 0, minutes: 0 })
    expect(due(1)).toEqual({ count: 1, minutes: 1 })
    expect(due(2)).toEqual({ count: 2, minutes: 2 })
    expect(due(4)).toEqual({ count: 4, minutes: 3 })
    expect(due(12)).toEqual({ count: 12, minutes: 5 })
    expect(due(60)).toEqual({ count: 60, minutes: 5 })
  })

  it('grows as days go by', () => {
    const list = [...many(2), entry('later', 'x', 5, 2, 1)]
    expect(loosened(list, dayText(1)).count).toBe(3)
  })
})
