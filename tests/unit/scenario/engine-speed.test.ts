import { describe, expect, it } from 'vitest'
import { replay, start } from '../../../src/scenario/engine.ts'
import { choice, decision, ending, scenario, variable } from './build.ts'

describe('replay', () => {
  it('takes well under a millisecond for a long role-play', () => {
    const rooms = Array.from({ length: 24 }, (_, i) =>
      decision(`n${i}`, [
        choice('a', 'best', i === 23 ? 'end' : `n${i + 1}`, {
          effects: { close: 1, [`f${i}`]: true },
        }),
        choice('b', 'poor', 'end', { when: 'close>50' }, {}),
      ]),
    )
    const talk = scenario([...rooms, ending('end', 1)], { variables: [variable('close')] })
    const run = { ...start(talk, 1), choices: rooms.map(() => 'a') }
    expect(replay(talk, run).ended?.id).toBe('end')
    const times = Array.from({ length: 50 }, () => {
      const before = performance.now()
      replay(talk, run)
      return performance.now() - before
    }).sort((a, b) => a - b)
    expect(times[25]).toBeLessThan(1)
  })
})
