import { describe, expect, it } from 'vitest'
import { replay, start } from '../../../src/scenario/engine.ts'
import { countPaths } from '../../../src/scenario/graph-play.ts'
import type { Scenario } from '../../../src/scenario/types.ts'
import { offers } from '../../../src/scenario/world.ts'
import { choice, coffee, decision, ending, flag, passage, scenario, variable } from './build.ts'
import type { To } from './build.ts'

/** Plays every way there is, one by one. */
function byHand(which: Scenario, choices: readonly string[] = []): number {
  const state = replay(which, { ...start(which, 1), choices })
  if (state.scene.kind === 'ending') return 1
  return offers(state.scene, state)
    .map((offer) => byHand(which, [...choices, offer.choice.id]))
    .reduce((sum, ways) => sum + ways, 0)
}

const both = (to: To) => [choice('x', 'best', to), choice('y', 'poor', to)]

describe('countPaths', () => {
  it('counts as many ways as there are to play', () => {
    expect(countPaths(coffee())).toBe(byHand(coffee()))
  })

  it('counts every way through scenes that are met in the same state again', () => {
    const stairs = (steps: number) =>
      scenario([
        ...Array.from({ length: steps }, (_, n) =>
          decision(`n${n}`, both(n + 1 < steps ? `n${n + 1}` : 'end')),
        ),
        ending('end', 1),
      ])
    expect(countPaths(stairs(3))).toBe(8)
    expect(countPaths(stairs(40))).toBe(2 ** 40)
  })

  it.each([
    ['variables', { close: 1 }, 'close>3'],
    ['flags', { told: true }, 'told'],
  ])('keeps apart states that differ in %s', (_, effects, condition) => {
    const talk = scenario(
      [
        decision('a', [choice('x', 'best', 'b', { effects }), choice('y', 'poor', 'b')]),
        decision('b', [choice('x', 'best', [[condition, 'c'], 'end'])]),
        decision('c', both('end')),
        ending('end', 1),
      ],
      { variables: [variable('close')], flags: [flag('told')] },
    )
    expect(countPaths(talk)).toBe(3)
    expect(countPaths(talk)).toBe(byHand(talk))
  })

  it('is without end where scenes can be met again and again', () => {
    const round = scenario([
      decision('a', [choice('x', 'best', 'end'), choice('y', 'poor', 'b')]),
      passage('b', 'a'),
      ending('end', 1),
    ])
    expect(countPaths(round)).toBe(Infinity)
  })

  it('counts one way where nothing is to be chosen, and none where nothing can be', () => {
    expect(countPaths(scenario([passage('a', 'end'), ending('end', 1)]))).toBe(1)
    expect(countPaths(scenario([decision('a', []), ending('end', 1)]))).toBe(0)
  })
})
