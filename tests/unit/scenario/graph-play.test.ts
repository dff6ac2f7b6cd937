import { describe, expect, it } from 'vitest'
import { endingShares, figures, lengthBias } from '../../../src/scenario/graph-play.ts'
import { choice, coffee, decision, ending, scenario } from './build.ts'

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
})
