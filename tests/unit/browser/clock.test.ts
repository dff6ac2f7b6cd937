import { afterEach, describe, expect, it, vi } from 'vitest'
import { localDay, now } from '../../../src/browser/clock.ts'
import { newWriter } from '../../../src/browser/writer.ts'
import { parseEvent } from '../../../src/record/schema.ts'

const zone = process.env['TZ']

afterEach(() => {
  vi.restoreAllMocks()
  process.env['TZ'] = zone
})

const recordable = (at: number): boolean =>
  parseEvent({
    id: 'a-1',
    at,
    day: localDay(at),
    type: 'section',
    lesson: 'dengar',
    section: 'inti',
  }).kind === 'known'

describe('now', () => {
  it('is the time in whole milliseconds', () => {
    vi.spyOn(Date, 'now').mockReturnValue(1772330400000.7)
    expect(now()).toBe(1772330400000)
  })

  it.each([NaN, Infinity, -Infinity, -5, 8.64e15, 1e300])(
    'is a time that a record can hold when the clock says %d',
    (time) => {
      vi.spyOn(Date, 'now').mockReturnValue(time)
      expect(recordable(now())).toBe(true)
    },
  )

  it('falls back on the page clock when the clock says NaN', () => {
    const before = Date.now()
    vi.spyOn(Date, 'now').mockReturnValue(NaN)
    expect(Math.abs(now() - before)).toBeLessThan(60_000)
  })
})

describe('localDay', () => {
  it.each([
    ['Asia/Jakarta', '2026-03-01T16:59:59Z', '2026-03-01'],
    ['Asia/Jakarta', '2026-03-01T17:00:00Z', '2026-03-02'],
    ['Asia/Jayapura', '2026-03-01T15:00:00Z', '2026-03-02'],
    ['America/New_York', '1970-01-01T00:00:00Z', '1969-12-31'],
  ])('in %s at %s is %s', (TZ, at, day) => {
    process.env['TZ'] = TZ
    expect(localDay(Date.parse(at))).toBe(day)
  })
})

describe('newWriter', () => {
  it('gives ids that are valid, unlike, and in order', () => {
    const next = newWriter()
    const ids = Array.from({ length: 2000 }, next)
    expect(new Set(ids).size).toBe(2000)
    expect([...ids].sort()).toEqual(ids)
    expect(parseEvent({ id: ids[0] }).kind).toBe('foreign')
  })

  it('never gives two page loads the same name', () => {
    const names = Array.from({ length: 1000 }, () => newWriter()().split('-')[0])
    expect(new Set(names).size).toBe(1000)
  })
})
