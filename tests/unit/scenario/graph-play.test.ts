import { describe, expect, it } from 'vitest'
import { endingShares, figures, lengthBias } from '../../../src/scenario/graph-play.ts'
import type { Effects } from '../../../src/scenario/types.ts'
import { choice, coffee, decision, ending, flag, passage, scenario } from './build.ts'

describe('endingShares', () => {
  it('gives each ending its share, which add up to the whole', () => {
    const shares = endingShares(coffee(), 500, 1)
    expect(shares.map(({ ending }) => ending)).toEqual(['linked', 'known', 'lost'])
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(shares.every(({ share }) => share > 0)).toBe(true)
  })

  it('repeats itself for the same seed only', () => {
    expect(endingShares(coffee(), 200, 5)).toEqual(endingShares(coffee(), 200, 5))
    expect(endingShares(coffee(), 200, 5)).not.toEqual(endingShares(coffee(), 200, 6))
  })

  it('weighs open choices alike', () => {
    const coin = scenario([
      decision('a', [choice('x', 'best', 'heads'), choice('y', 'poor', 'tails')]),
      ending('heads', 1),
      ending('tails', 2),
    ])
    for (const { share } of endingShares(coin, 4000, 1)) expect(share).toBeCloseTo(0.5, 1)
  })

  it('comes back from a role-play that goes in circles', () => {
    const round = scenario([decision('a', [choice('x', 'best', 'a')]), ending('end', 1)])
    expect(endingShares(round, 3, 1)).toEqual([{ ending: 'end', share: 0 }])
  })

  it('draws chance apart for every role-play', () => {
    const shares = (id: string) => endingShares({ ...coffee(), id }, 200, 5)
    expect(shares('one')).not.toEqual(shares('two'))
  })

  it('follows effects and conditions: what no play can reach has no share', () => {
    const talk = (effects: Effects) =>
      scenario(
        [
          decision('a', [
            choice('x', 'best', 'b', { effects }),
            choice('y', 'poor', 'b', { effects }),
          ]),
          decision('b', [choice('x', 'best', [['told', 'top'], 'low'])]),
          ending('top', 1),
          ending('low', 2),
        ],
        { flags: [flag('told')] },
      )
    const share = (effects: Effects) => endingShares(talk(effects), 50, 1).map(({ share }) => share)
    expect(share({ told: true })).toEqual([1, 0])
    expect(share({})).toEqual([0, 1])
  })
})

describe('figures', () => {
  it('counts scenes, choices, avoidable scenes and the length of plays', () => {
    expect(figures(coffee())).toEqual({
      scenes: 8,
      decisions: 4,
      passages: 1,
      endings: 3,
      choices: 12,
      avoidable: 2,
      turns: { fewest: 3, median: 4, most: 4 },
      bestLongest: 0.25,
      bestShortest: 0.25,
    })
  })

  it('calls a scene avoidable when some ending, not every ending, is reached without it', () => {
    const talk = scenario([
      decision('a', [choice('x', 'best', 'b'), choice('y', 'poor', 'low')]),
      passage('b', 'top'),
      ending('top', 1),
      ending('low', 2),
    ])
    expect(figures(talk).avoidable).toBe(1)
  })

  it('calls neither the start avoidable nor a scene all ways lead through, nor an ending', () => {
    const talk = scenario([passage('a', 'b'), passage('b', 'end'), ending('end', 1)])
    expect(figures(talk).avoidable).toBe(0)
  })

  it('counts decisions met in one play: fewest, the middle one, most', () => {
    const stairs = scenario([
      decision('a', [choice('x', 'best', 'end'), choice('y', 'poor', 'b')]),
      decision('b', [choice('x', 'best', 'c')]),
      decision('c', [choice('x', 'best', 'end')]),
      ending('end', 1),
    ])
    const { fewest, median, most } = figures(stairs).turns
    expect([fewest, most]).toEqual([1, 3])
    expect([1, 3]).toContain(median)
    const plain = scenario([decision('a', [choice('x', 'best', 'end')]), ending('end', 1)])
    expect(figures(plain).turns).toEqual({ fewest: 1, median: 1, most: 1 })
  })

  it('gives up a play that goes round and round after 500 decisions', () => {
    const round = scenario([decision('a', [choice('x', 'best', 'a')]), ending('end', 1)])
    expect(figures(round).turns).toEqual({ fewest: 500, median: 500, most: 500 })
  })

  it('ends a play where nothing is open', () => {
    const stuck = scenario([
      decision('a', [choice('x', 'best', 'b')]),
      decision('b', []),
      ending('end', 1),
    ])
    expect(figures(stuck).turns).toEqual({ fewest: 1, median: 1, most: 1 })
  })

  it('has figures for a role-play without decisions', () => {
    expect(figures(scenario([ending('end', 1)]))).toEqual({
      scenes: 1,
      decisions: 0,
      passages: 0,
      endings: 1,
      choices: 0,
      avoidable: 0,
      turns: { fewest: 0, median: 0, most: 0 },
      bestLongest: 0,
      bestShortest: 0,
    })
  })
})

describe('lengthBias', () => {
  it('counts a choice with several wordings by their mean', () => {
    const talk = (...says: string[]) =>
      lengthBias(
        scenario([
          decision('a', [
            choice('x', 'best', 'end', ...says.map((say) => ({ say }))),
            choice('y', 'poor', 'end', { say: '1234' }),
          ]),
          ending('end', 1),
        ]),
      )
    expect(talk('12', '12345678')).toEqual({ bestLongest: 1, bestShortest: 0 })
    expect(talk('12', '123456')).toEqual({ bestLongest: 0, bestShortest: 0 })
  })

  it.each([
    ['longer than all others', ['1234', '12', '123'], 1, 0],
    ['as long as another', ['123', '12', '123'], 0, 0],
    ['between the others', ['12', '1', '123'], 0, 0],
    ['as short as another', ['12', '12', '123'], 0, 0],
    ['shorter than all others', ['1', '12', '123'], 0, 1],
  ])('judges a best choice %s, wherever it stands', (_, says, bestLongest, bestShortest) => {
    const choices = says.map((say, n) => choice(`c${n}`, n === 0 ? 'best' : 'poor', 'end', { say }))
    for (const order of [choices, choices.toReversed()]) {
      const talk = scenario([decision('a', order), ending('end', 1)])
      expect(lengthBias(talk)).toEqual({ bestLongest, bestShortest })
    }
  })

  it('counts decisions without a best choice as giving nothing away', () => {
    const talk = scenario([
      decision('a', [choice('x', 'fair', 'end', { say: '1' }), choice('y', 'poor', 'end')]),
      ending('end', 1),
    ])
    expect(lengthBias(talk)).toEqual({ bestLongest: 0, bestShortest: 0 })
  })
})
