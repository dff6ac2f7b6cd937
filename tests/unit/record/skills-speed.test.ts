import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../../src/record/fold.ts'
import { skillStates } from '../../../src/record/skills.ts'
import { cpuTime } from '../cpu-time.ts'

describe('the states of all skills', () => {
  it('from ten thousand records take a quarter of 50 ms, so 50 ms on a phone four times as slow', () => {
    const many = Array.from({ length: 10_000 }, (_, n): Evidence => {
      const day = new Date(Math.floor(n / 20) * 86_400_000).toISOString().slice(0, 10)
      return {
        at: n * 1000,
        day,
        skill: `s${n % 7}`,
        score: n % 3,
        max: 2,
        source: n % 2 ? 'quiz' : 'scenario',
        item: `t${n}`,
      }
    })
    expect(skillStates(many, '1971-06-01').size).toBe(7)
    expect(cpuTime(() => skillStates(many, '1971-06-01'))).toBeLessThan(50 / 4)
  })
})
