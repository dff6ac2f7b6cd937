import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, LAST_CLOCK, LAST_TIME } from '../../../src/record/days.ts'

describe('the last time a record can say', () => {
  it('is the last whose day has a year of four digits in every zone; clocks are believed a year less', () => {
    expect(new Date(LAST_TIME).toISOString()).toBe('9998-12-31T23:59:59.999Z')
    expect(new Date(LAST_CLOCK).toISOString()).toBe('9997-12-31T23:59:59.999Z')
  })
})

describe('a day as a number', () => {
  it('is counted from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1970-02-01')).toBe(31)
    expect(dayNumber('2026-03-01')).toBe(20_513)
    expect(dayNumber('2028-03-01') - dayNumber('2028-02-28')).toBe(2)
  })

  it('goes on by one from each day to the next, whole also where clocks change', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 2_900_000 }), (n) => {
        const text = new Date(n * 86_400_000).toISOString().slice(0, 10)
        expect(dayNumber(text)).toBe(n)
      }),
    )
  })

  it('runs over into the next month where the month has no such day', () => {
    expect(dayNumber('2026-02-31')).toBe(dayNumber('2026-03-03'))
  })
})
