import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesFor } from '../../../src/review/pace.ts'

/** Seconds that one entry takes. */
const EACH = 35

describe('the minutes of a sitting', () => {
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 2],
    [6, 4],
    [7, 5],
    [8, 5],
    [9, 5],
    [1000, 5],
  ])('with %i entries are %i', (count, minutes) => {
    expect(minutesFor(count)).toBe(minutes)
  })

  it('are whole and enough for its entries, less than one too many, and never more than five', () => {
    fc.assert(
      fc.property(fc.nat(300), (count) => {
        const minutes = minutesFor(count)
        expect(Number.isInteger(minutes)).toBe(true)
        expect(minutes).toBeLessThanOrEqual(5)
        expect((minutes - 1) * 60).toBeLessThan(count * EACH)
        if (minutes < 5) expect(minutes * 60).toBeGreaterThanOrEqual(count * EACH)
      }),
    )
  })
})
