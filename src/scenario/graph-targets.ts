/** Ways through the scenes, conditions aside. Build time only. */
import type { Finding } from './graph-finding.ts'
import { choicesIn, targetsIn } from './graph-walk.ts'
import type { Scenario, Scene, WrittenScenario } from './types.ts'
import { leadsTo, sceneOf } from './world.ts'

const skipOf = (scene: Scene): readonly string[] => (scene.skip === undefined ? [] : [scene.skip])

/** Ids of the scenes a learner is led on to without deciding anything. */
const ledOnTo = (scene: Scene): readonly string[] =>
  scene.kind === 'passage' ? leadsTo(scene) : skipOf(scene)

/** All ids that can be met from `from` (itself included) without setting foot in `without`. */
export function reachable(scenario: Scenario, from: string, without?: string): ReadonlySet<string> {
  const met = new Set<string>()
  const queue = [from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const scene = sceneOf(scenario, id)
    if (!scene || id === without || met.has(id)) continue
    met.add(id)
    queue.push(...leadsTo(scene))
  }
  return met
}

/** Ids of the scenes that some play of at most so many choices enters, passing over or not. */
export function metWithin(scenario: Scenario, choices: number): ReadonlySet<string> {
  const met = new Set<string>()
  let ahead = [scenario.start]
  for (let made = 0; made <= choices; made++) {
    const decided: string[] = []
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      const scene = sceneOf(scenario, id)
      if (!scene || met.has(id)) continue
      met.add(id)
      ahead.push(...ledOnTo(scene))
      decided.push(...leadsTo(scene))
    }
    ahead = decided
  }
  return met
}

/** Checks of targets and reachability that need no state. */
export function checkTargets(scenario: WrittenScenario): readonly Finding[] {
  const endings = scenario.scenes.filter(({ kind }) => kind === 'ending')
  const canEnd = (id: string): boolean => {
    const ahead = reachable(scenario, id)
    return endings.some((ending) => ahead.has(ending.id))
  }
  const met = reachable(scenario, scenario.start)
  const skips = scenario.scenes.flatMap((scene) =>
    skipOf(scene).map((name) => ({ name, place: { scene: scene.id, part: 'skip' as const } })),
  )
  const unknown: Finding[] = targetsIn(scenario).flatMap(({ value, place }) =>
    value.flatMap(({ to }, index) =>
      sceneOf(scenario, to) ? [] : [{ code: 'unknown-target' as const, ...place, index, name: to }],
    ),
  )
  for (const { name, place } of skips) {
    if (!sceneOf(scenario, name)) unknown.push({ code: 'unknown-target', ...place, name })
  }
  if (!sceneOf(scenario, scenario.start)) {
    unknown.unshift({ code: 'unknown-target', part: 'start', name: scenario.start })
  }
  return [
    ...duplicates(scenario),
    ...unknown,
    ...scenario.scenes.flatMap(({ id }): Finding[] =>
      !met.has(id)
        ? [{ code: 'unreachable-scene', scene: id }]
        : canEnd(id)
          ? []
          : [{ code: 'no-way-to-ending', scene: id }],
    ),
    ...endlessPassages(scenario),
    ...elses(scenario),
  ]
}

function duplicates(scenario: WrittenScenario): readonly Finding[] {
  const again = (ids: readonly string[]): string[] => [
    ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
  ]
  const names = [...scenario.variables, ...scenario.flags].map(({ name }) => name)
  return [
    ...again(names).map((name): Finding => ({ code: 'duplicate-id', name })),
    ...again(scenario.scenes.map(({ id }) => id)).map((scene): Finding => ({
      code: 'duplicate-id',
      scene,
    })),
    ...scenario.scenes.flatMap((scene) =>
      scene.kind === 'decision'
        ? again(scene.choices.map(({ id }) => id)).map((choice): Finding => ({
            code: 'duplicate-id',
            scene: scene.id,
            choice,
          }))
        : [],
    ),
  ]
}

/** Passages and skips must never lead in a circle, not even under conditions: nobody could step out. */
function endlessPassages(scenario: Scenario): readonly Finding[] {
  return scenario.scenes.flatMap((scene): Finding[] => {
    const ahead = new Set<string>()
    const queue = [...ledOnTo(scene)]
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const next = sceneOf(scenario, id)
      if (!next || ahead.has(id)) continue
      ahead.add(id)
      queue.push(...ledOnTo(next))
    }
    return ahead.has(scene.id) ? [{ code: 'endless-passages', scene: scene.id }] : []
  })
}

/**
 * Lists of targets and verdicts must end with one that always holds. A choice may be conditional as a
 * whole (offered only where a wording holds) if its decision has at least two choices that are always
 * offered: nobody must meet an empty decision, or a decision with nothing to decide. Whatever comes
 * after an item without condition is never looked at.
 */
function elses(scenario: Scenario): readonly Finding[] {
  const wordings = choicesIn(scenario).map(({ value, place }) => ({
    value: value.wordings,
    place: { ...place, part: 'wordings' as const },
  }))
  const alwaysOffered = (scene: string): number =>
    wordings.filter(({ value, place }) => place.scene === scene && value.some(({ when }) => !when))
      .length
  const lists = [
    ...targetsIn(scenario),
    { value: scenario.verdicts, place: { part: 'verdicts' as const } },
  ]
  return [
    ...lists.map((list) => ({ ...list, mayLack: false })),
    ...wordings.map((list) => ({
      ...list,
      mayLack: list.value.length > 0 && alwaysOffered(list.place.scene) >= 2,
    })),
  ].flatMap(({ value, place, mayLack }): Finding[] => {
    const always = value.findIndex(({ when }) => !when)
    if (always >= 0) {
      return value.length > always + 1 ? [{ code: 'after-else', ...place, index: always + 1 }] : []
    }
    return mayLack ? [] : [{ code: 'missing-else', ...place }]
  })
}
