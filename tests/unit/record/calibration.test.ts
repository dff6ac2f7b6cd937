import { describe, expect, it } from 'vitest'
import { calibration, isTelling } from '../../../src/record/calibration.ts'
import type { NewEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { answer, choice, events } from './facts.ts'

const counted = (...facts: NewEvent[]) => calibration(fold(events(...facts)).answers)
const sure = { confident: true }
const unsure = { confident: false }
const NONE = { right: 0, total: 0 }

describe('calibration', () => {
  it('counts right answers among those given in confidence and in doubt', () => {
    expect(
      counted(
        answer('a', 2, sure),
        answer('b', 1, sure),
        answer('c', 0, sure),
        answer('d', 2, unsure),
        answer('e', 0, unsure),
      ),
    ).toEqual({ sure: { right: 1, total: 3 }, unsure: { right: 1, total: 2 } })
  })

  it('counts an answer once, whatever number of skills it gives evidence of', () => {
    const two = (score: number) => [
      { skill: 'simak', score: 2, max: 2 },
      { skill: 'arah', score, max: 2 },
    ]
    expect(
      counted(
        answer('a', 0, { ...sure, scores: two(2) }),
        answer('b', 0, { ...sure, scores: two(1) }),
      ).sure,
    ).toEqual({ right: 1, total: 2 })
  })

  it('counts the first attempt alone', () => {
    expect(counted(answer('a', 0, sure), answer('a', 2, unsure))).toEqual({
      sure: { right: 0, total: 1 },
      unsure: NONE,
    })
  })

  it('counts reviews too, but neither practice nor guesses before the text', () => {
    expect(counted(answer('a', 2, { ...sure, source: 'review' })).sure.total).toBe(1)
    expect(
      counted(
        answer('b', 2, { ...sure, source: 'practice' }),
        answer('c', 2, { ...sure, source: 'taster' }),
        answer('d', 2, { ...sure, probe: true }),
        choice('r', 0, 'a'),
      ),
    ).toEqual({ sure: NONE, unsure: NONE })
  })

  it('counts nothing without a confidence or without points to gain', () => {
    const nothing = [{ skill: 'simak', score: 0, max: 0 }]
    expect(
      counted(
        answer('a', 2),
        answer('b', 2, { ...sure, scores: [] }),
        answer('c', 2, { ...sure, scores: nothing }),
      ),
    ).toEqual({ sure: NONE, unsure: NONE })
    const partly = [...nothing, { skill: 'arah', score: 1, max: 1 }]
    expect(counted(answer('d', 2, { ...sure, scores: partly })).sure).toEqual({
      right: 1,
      total: 1,
    })
  })

  it('is told from five sure answers on', () => {
    const many = (n: number) =>
      calibration(
        fold(events(...Array.from({ length: n }, (_, i) => answer(`q${i}`, 2, sure)))).answers,
      )
    expect(isTelling(many(4))).toBe(false)
    expect(isTelling(many(5))).toBe(true)
    expect(isTelling({ sure: NONE, unsure: { right: 9, total: 9 } })).toBe(false)
  })
})
