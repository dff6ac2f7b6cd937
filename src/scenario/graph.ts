/** All checks of a compiled role-play. Build time only: pages never import this. */
import type { Finding } from './graph-finding.ts'
import { lengthBias } from './graph-play.ts'
import { explore } from './graph-space.ts'
import type { Space } from './graph-space.ts'
import { checkTargets, reachable } from './graph-targets.ts'
import { checkNames, checkTexts } from './graph-texts.ts'
import { linesIn, targetsIn, wordingsIn } from './graph-walk.ts'
import type { Place } from './graph-walk.ts'
import type { Condition, Quality, WrittenScenario } from './types.ts'
import type { Offer } from './world.ts'

/** Up to these shares of decisions the best choice may be the longest, the shortest. */
const mostLongest = 0.4
const mostShortest = 0.45

/**
 * Everything that is wrong with a scenario, as data. Its states are explored only once ways and names
 * are sound, since a broken scenario has no well-defined states; `limit` bounds that exploration.
 */
export function check(scenario: WrittenScenario, limit?: number): readonly Finding[] {
  const ways = checkTargets(scenario)
  const names = checkNames(scenario)
  const sound =
    ways.every(({ code }) => code === 'unreachable-scene' || code === 'after-else') &&
    names.every(({ code }) => code.startsWith('unread') || code === 'unset-flag')
  return [
    ...ways,
    ...names,
    ...checkTexts(scenario),
    ...checkKey(scenario),
    ...(sound ? [...checkSpace(scenario, limit), ...checkRanks(scenario, limit)] : []),
  ]
}

/** One best choice in every decision, not given away by its length. */
function checkKey(scenario: WrittenScenario): readonly Finding[] {
  const { bestLongest, bestShortest } = lengthBias(scenario)
  return [
    ...scenario.scenes.flatMap((scene): Finding[] => {
      if (scene.kind !== 'decision') return []
      const best = scene.choices.filter(({ quality }) => quality === 'best').length
      if (best === 1) return []
      return [{ code: best === 0 ? 'no-best-choice' : 'several-best', scene: scene.id }]
    }),
    ...(bestLongest > mostLongest ? [{ code: 'best-longest' as const, share: bestLongest }] : []),
    ...(bestShortest > mostShortest
      ? [{ code: 'best-shortest' as const, share: bestShortest }]
      : []),
  ]
}

/** What conditions make impossible, and where they trap the learner. */
function checkSpace(scenario: WrittenScenario, limit?: number): readonly Finding[] {
  const all = explore(scenario, undefined, limit)
  if (!all.complete) return [{ code: 'space-too-big', states: all.states }]
  const drawn = reachable(scenario, scenario.start)
  return [
    ...[...all.trapped].map((scene): Finding => ({ code: 'trapped', scene })),
    ...scenario.scenes.flatMap(({ id, kind }): Finding[] => {
      if (all.scenes.has(id) || !drawn.has(id)) return []
      const what = kind === 'ending' ? 'ending' : 'scene'
      return [{ code: `unreachable-${what}-under-conditions`, scene: id }]
    }),
    ...neverHolds(scenario, all),
  ]
}

/** Lines, wordings, targets and verdicts with a condition that is never true when it is asked. */
function neverHolds(scenario: WrittenScenario, { held, scenes }: Space): readonly Finding[] {
  const conditional: readonly { value: { readonly when?: Condition }; place: Place }[] = [
    ...linesIn(scenario),
    ...wordingsIn(scenario),
    ...targetsIn(scenario).flatMap(({ value, place }) =>
      value.map((target, index) => ({ value: target, place: { ...place, index } })),
    ),
  ]
  return conditional
    .filter(({ value, place }) => {
      const met = place.scene === undefined || scenes.has(place.scene)
      return value.when && met && !held.has(value)
    })
    .map(({ place }) => ({ code: 'never-holds', ...place }))
}

/** Always choosing best must lead to a top ending only; always choosing worst to none. */
function checkRanks(scenario: WrittenScenario, limit?: number): readonly Finding[] {
  const endings = scenario.scenes.filter((scene) => scene.kind === 'ending')
  const ranks = endings.map(({ rank }) => rank)
  const top = Math.min(...ranks)
  const reached = (order: readonly Quality[]) => {
    const { scenes } = explore(scenario, only(order), limit)
    return endings.filter(({ id }) => scenes.has(id))
  }
  const best = reached(['best', 'fair', 'poor'])
  const missed = best.filter(({ rank }) => rank !== top)
  const worst = reached(['poor', 'fair', 'best']).filter(({ rank }) => rank === top)
  const code = 'always-best-misses-top'
  return [
    ...(best.length === 0 ? [{ code } as const] : []),
    ...missed.map(({ id }): Finding => ({ code, ending: id })),
    // Where all endings rank alike there is nothing to miss and nothing to win.
    ...(ranks.some((rank) => rank !== top) ? worst : []).map(({ id }): Finding => ({
      code: 'always-worst-reaches-top',
      ending: id,
    })),
  ]
}

/** Keeps the open choices of the first quality in `order` that has any. */
function only(order: readonly Quality[]): (open: readonly Offer[]) => readonly Offer[] {
  return (open) => {
    const quality = order.find((wanted) => open.some(({ choice }) => choice.quality === wanted))
    return open.filter(({ choice }) => choice.quality === quality)
  }
}
