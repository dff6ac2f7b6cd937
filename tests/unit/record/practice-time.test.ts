import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../../src/record/events.ts'
import { LONGEST_PAUSE, practiceTime } from '../../../src/record/practice-time.ts'
import { storedEvent } from './arbitrary.ts'
import { answer, at, events, section } from './facts.ts'

const MINUTE = 60_000
/** Answers at those minutes. */
const minutesAt = (...minutes: readonly number[]) =>
  events(...minutes.map((minute, n) => at(minute / (24 * 60), answer(`q-${n}`, 2))))
const minutesOf = (...minutes: readonly number[]) =>
  practiceTime(minutesAt(...minutes)).time / MINUTE

describe('time practised', () => {
  it('adds the pauses between records of one sitting', () => {
    expect(minutesOf(0, 2, 5)).toBe(5)
    expect(practiceTime(minutesAt(0, 2, 5))).toMatchObject({ records: 3, sittings: 1 })
  })

  it('does not count a pause longer than five minutes, and begins a new sitting after it', () => {
    expect(LONGEST_PAUSE).toBe(5 * MINUTE)
    expect(minutesOf(0, 5)).toBe(5)
    expect(minutesOf(0, 5.1)).toBe(0)
    expect(practiceTime(minutesAt(0, 2, 60, 61))).toMatchObject({ time: 3 * MINUTE, sittings: 2 })
  })

  it('says nothing of what came before the first record', () => {
    expect(practiceTime(minutesAt(3))).toMatchObject({ time: 0, records: 1, sittings: 1 })
    expect(practiceTime([])).toEqual({ time: 0, records: 0, sittings: 0, since: undefined })
  })

  it('counts two devices that were in use at once only once', () => {
    expect(minutesOf(0, 1, 1, 2, 2)).toBe(2)
  })

  it('is not moved by a clock set years ahead', () => {
    expect(minutesOf(0, 2, 5_000_000)).toBe(2)
  })

  it('goes by when things were done, whatever place a clock that was set back gave them', () => {
    const late = minutesAt(0, 3, 1, 2).map((event, n) => ({
      ...event,
      order: event.at + n * 600_000,
    }))
    expect(practiceTime(late)).toMatchObject({ time: 3 * MINUTE, sittings: 1, records: 4 })
  })

  it('leaves out decisions on what counts: they are no practice', () => {
    const standing: NewEvent = { type: 'standing', events: ['w-9'], counts: false, round: 1 }
    expect(practiceTime(events(section('inti'), standing)).records).toBe(1)
  })

  it('leaves out settings, deletions, and what was before the last of them', () => {
    const setting: NewEvent = { type: 'setting', name: 'mode', value: 'guided' }
    expect(practiceTime(events(setting)).records).toBe(0)
    const all = [
      ...minutesAt(0, 2),
      ...events(at(1, { type: 'reset', epoch: 1 } as NewEvent)).map((event) => ({
        ...event,
        id: 'r-1',
      })),
    ]
    expect(practiceTime(all)).toMatchObject({ records: 0, time: 0 })
  })

  it('tells the day of the first record', () => {
    expect(practiceTime(events(section('inti'))).since).toBe('2026-03-01')
  })

  it('is the same whatever the order, and however often an event appears', () => {
    fc.assert(
      fc.property(fc.array(storedEvent), (all) => {
        const once = practiceTime(all)
        expect(practiceTime([...all].reverse())).toEqual(once)
        expect(practiceTime([...all, ...all])).toEqual(once)
      }),
    )
  })

  it('is never negative, never more than lies between the first and the last record, and only grows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60)), fc.nat(60), (minutes, more) => {
        const { time } = practiceTime(minutesAt(...minutes))
        const span = minutes.length > 0 ? Math.max(...minutes) - Math.min(...minutes) : 0
        expect(time).toBeGreaterThanOrEqual(0)
        expect(time).toBeLessThanOrEqual(span * MINUTE + 1)
        expect(practiceTime(minutesAt(...minutes, more)).time).toBeGreaterThanOrEqual(time - 1)
      }),
    )
  })
})
