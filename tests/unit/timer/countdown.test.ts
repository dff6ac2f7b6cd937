import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  digits,
  leftAt,
  phaseOf,
  shareAhead,
  untilNextSecond,
} from '../../../src/timer/countdown.ts'

const lengths = fc.integer({ min: 5, max: 300 })
const times = fc.integer({ min: 0, max: 4_000_000_000_000 })

describe('a countdown', () => {
  it('leaves between none and its whole length, whatever the clock says', () => {
    fc.assert(
      fc.property(lengths, times, times, (seconds, began, now) => {
        const left = leftAt({ seconds, began }, now)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(seconds * 1000)
      }),
    )
  })

  it('leaves the same whether every tick was seen or the tab slept', () => {
    fc.assert(
      fc.property(
        lengths,
        times,
        fc.double({ min: 0, max: 2, noNaN: true }),
        (seconds, began, part) => {
          const passed = Math.round(seconds * 1000 * part)
          expect(leftAt({ seconds, began }, began + passed)).toBe(
            Math.max(0, seconds * 1000 - passed),
          )
        },
      ),
    )
  })

  it('looked at when a second ends shows every second once, each part of the way once, and ends', () => {
    fc.assert(
      fc.property(lengths, times, (seconds, began) => {
        const shown: string[] = []
        const phases: string[] = []
        let now = began
        for (;;) {
          const left = leftAt({ seconds, began }, now)
          shown.push(digits(left))
          const phase = phaseOf(left, seconds)
          if (phases.at(-1) !== phase) phases.push(phase)
          if (phase === 'over') break
          now += untilNextSecond(left)
        }
        expect(shown).toHaveLength(seconds + 1)
        expect(new Set(shown).size).toBe(seconds + 1)
        expect(phases).toEqual(['begun', 'half', 'over'])
        expect(now - began).toBe(seconds * 1000)
      }),
    )
  })

  it('of a tab that slept past half and end tells only the end', () => {
    const countdown = { seconds: 20, began: 1000 }
    expect(phaseOf(leftAt(countdown, 1000), 20)).toBe('begun')
    expect(phaseOf(leftAt(countdown, 3_600_000), 20)).toBe('over')
  })

  it('is at half as soon as half is left', () => {
    expect(phaseOf(10_001, 20)).toBe('begun')
    expect(phaseOf(10_000, 20)).toBe('half')
  })

  it.each([
    [20_000, '00.20'],
    [19_999, '00.20'],
    [19_000, '00.19'],
    [1, '00.01'],
    [0, '00.00'],
    [80_000, '01.20'],
    [300_000, '05.00'],
  ])('with %i ms left reads %s: a second that has begun still counts', (left, read) => {
    expect(digits(left)).toBe(read)
  })

  it('lets the bar arrive where the next second will be, and never beyond its end', () => {
    expect(shareAhead(20_000, 20)).toBeCloseTo(0.95)
    expect(shareAhead(19_500, 20)).toBeCloseTo(0.95)
    expect(shareAhead(19_000, 20)).toBeCloseTo(0.9)
    expect(shareAhead(1000, 20)).toBe(0)
    expect(shareAhead(0, 20)).toBe(0)
  })
})
