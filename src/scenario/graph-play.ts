/** How a role-play plays out by quality and by chance, and its figures. Build time only. */
import { reachable } from './graph-targets.ts'
import { random } from './shuffle.ts'
import type { Choice, Decision, Ending, Scenario } from './types.ts'
import { apply, arrive, offers, opening } from './world.ts'
import type { Arrival } from './world.ts'

interface Played {
  readonly ending?: Ending
  readonly turns: number
}

/** Long enough for any role-play; only one that goes in circles gets there. */
const maxTurns = 500

/** Plays with every open choice equally likely. Where the play gets stuck there is no ending. */
function randomPlays(scenario: Scenario, runs: number, seed: number): readonly Played[] {
  const next = random(seed, `${scenario.id}/plays`)
  return Array.from({ length: runs }, () => {
    let at = arrive(scenario, [{ to: scenario.start }], opening(scenario))
    for (let turns = 0; ; turns++) {
      if (at.scene.kind === 'ending') return { ending: at.scene, turns }
      const open = offers(at.scene, at.world)
      const chosen = open[Math.floor(next() * open.length)]
      if (!chosen || turns === maxTurns) return { turns }
      const after = apply(scenario, at.world, chosen.wording.effects)
      at = arrive(scenario, chosen.choice.goto, after)
    }
  })
}

/** The share (0 to 1) of each ending over `runs` random plays, in the author's order of endings. */
export function endingShares(
  scenario: Scenario,
  runs: number,
  seed: number,
): readonly { readonly ending: string; readonly share: number }[] {
  const plays = randomPlays(scenario, runs, seed)
  return scenario.scenes
    .filter(({ kind }) => kind === 'ending')
    .map(({ id }) => ({
      ending: id,
      share: plays.filter(({ ending }) => ending?.id === id).length / runs,
    }))
}

/**
 * How many different ways, choice by choice, lead from the start to an ending, for a learner who passes
 * over nothing; `Infinity` where scenes can be met again and again. Exact, up to what a number can hold.
 */
export function countPaths(scenario: Scenario): number {
  const known = new Map<string, number>()
  const below = ({ scene, world }: Arrival): number => {
    if (scene.kind === 'ending') return 1
    const key = JSON.stringify([scene.id, world.variables, [...world.flags].sort()])
    const before = known.get(key)
    if (before !== undefined) return before
    // Met again before it is counted: a circle.
    known.set(key, Infinity)
    const count = offers(scene, world)
      .map(({ choice, wording }) =>
        below(arrive(scenario, choice.goto, apply(scenario, world, wording.effects))),
      )
      .reduce((sum, ways) => sum + ways, 0)
    known.set(key, count)
    return count
  }
  return below(arrive(scenario, [{ to: scenario.start }], opening(scenario)))
}

/** Numbers by which an author judges the size and fairness of a role-play. */
export interface Figures {
  /** All scenes, endings included. */
  readonly scenes: number
  readonly decisions: number
  readonly passages: number
  readonly endings: number
  readonly choices: number
  /** Decisions and passages that a path to an ending can avoid. */
  readonly avoidable: number
  /** Decisions met in one play, over random plays. */
  readonly turns: { readonly fewest: number; readonly median: number; readonly most: number }
  /** Share of decisions (0 to 1) where the best choice is the longest, the shortest. */
  readonly bestLongest: number
  readonly bestShortest: number
}

/** The figures of a scenario whose targets are sound; turns are counted over 1000 random plays. */
export function figures(scenario: Scenario): Figures {
  const count = (kind: string): number =>
    scenario.scenes.filter((scene) => scene.kind === kind).length
  const endings = scenario.scenes.filter(({ kind }) => kind === 'ending')
  const avoidable = scenario.scenes.filter(({ id, kind }) => {
    if (kind === 'ending') return false
    const others = reachable(scenario, scenario.start, id)
    return endings.some((ending) => others.has(ending.id))
  })
  const lengths = randomPlays(scenario, 1000, 1)
    .map(({ turns }) => turns)
    .sort((a, b) => a - b)
  const [fewest = 0] = lengths
  return {
    scenes: scenario.scenes.length,
    decisions: count('decision'),
    passages: count('passage'),
    endings: endings.length,
    choices: decisionsIn(scenario).reduce((sum, { choices }) => sum + choices.length, 0),
    avoidable: avoidable.length,
    turns: {
      fewest,
      median: lengths[Math.floor(lengths.length / 2)] ?? 0,
      most: lengths.at(-1) ?? 0,
    },
    ...lengthBias(scenario),
  }
}

const decisionsIn = (scenario: Scenario): readonly Decision[] =>
  scenario.scenes.filter((scene) => scene.kind === 'decision')

/**
 * How often length alone gives the best choice away: the share of decisions where it is strictly longer,
 * or shorter, than every other. Length is in characters; a choice with several wordings counts with
 * their mean.
 */
export function lengthBias(scenario: Scenario): {
  readonly bestLongest: number
  readonly bestShortest: number
} {
  const length = ({ wordings }: Choice): number =>
    wordings.reduce((sum, { say }) => sum + say.length, 0) / wordings.length
  const decisions = decisionsIn(scenario)
  const share = (leads: (best: number, others: readonly number[]) => boolean): number => {
    const given = decisions.filter(({ choices }) => {
      const best = choices.find(({ quality }) => quality === 'best')
      const others = choices.filter((choice) => choice !== best)
      return best !== undefined && leads(length(best), others.map(length))
    })
    return decisions.length === 0 ? 0 : given.length / decisions.length
  }
  return {
    bestLongest: share((best, others) => best > Math.max(...others)),
    bestShortest: share((best, others) => best < Math.min(...others)),
  }
}
