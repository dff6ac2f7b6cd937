/** The steps a role-play is made of. The engine replays with them, the checks explore with them. */
import { holds } from './condition.ts'
import type { World } from './condition.ts'
import type {
  Choice,
  Decision,
  Effects,
  Ending,
  Line,
  Scenario,
  Scene,
  Targets,
  Wording,
} from './types.ts'

/** A choice that can be made now, in the wording that holds now. */
export interface Offer {
  readonly choice: Choice
  readonly wording: Wording
}

/** Where a walk came to rest: a decision or an ending, with its effects applied. */
export interface Arrival {
  readonly scene: Decision | Ending
  readonly world: World
}

/** The scene with this id, or undefined. */
export function sceneOf(scenario: Scenario, id: string): Scene | undefined {
  return scenario.scenes.find((scene) => scene.id === id)
}

/** Ids of the scenes a scene leads to directly, conditions aside, by choice or by skip. */
export function leadsTo(scene: Scene): readonly string[] {
  if (scene.kind === 'ending') return []
  const lists = scene.kind === 'passage' ? [scene.goto] : scene.choices.map(({ goto }) => goto)
  const ways = lists.flatMap((list) => list.map(({ to }) => to))
  return scene.skip === undefined ? ways : [...ways, scene.skip]
}

/** The state before the first scene: every variable at its start, no flag set. */
export function opening(scenario: Scenario, { skip }: { readonly skip?: true } = {}): World {
  const values = scenario.variables.map((variable) => [variable.name, variable.start] as const)
  return { variables: Object.fromEntries(values), flags: new Set(), ...(skip && { skip }) }
}

/** The world after effects; variables stay within their bounds. The given world is not changed. */
export function apply(scenario: Scenario, world: World, effects: Effects): World {
  const variables = { ...world.variables }
  const flags = new Set(world.flags)
  for (const [name, change] of Object.entries(effects)) {
    if (change === true) flags.add(name)
    else if (change === false) flags.delete(name)
    else {
      const bounds = scenario.variables.find((variable) => variable.name === name)
      const value = (variables[name] ?? 0) + change
      if (bounds) variables[name] = Math.min(bounds.max, Math.max(bounds.min, value))
    }
  }
  return { ...world, variables, flags }
}

/** The choices open in this world, in the author's order, each in its first wording that holds. */
export function offers(scene: Decision, world: World): readonly Offer[] {
  return scene.choices.flatMap((choice) => {
    const wording = choice.wordings.find((candidate) => holds(candidate.when, world))
    return wording ? [{ choice, wording }] : []
  })
}

/** The first target whose condition holds, or undefined. */
export function targetIn(targets: Targets, world: World): string | undefined {
  return targets.find((target) => holds(target.when, world))?.to
}

/**
 * The scene that is entered instead of this one by who passes over what the content note names;
 * nothing of this one happens then. Undefined for everybody else, and where nothing is named.
 */
export function instead(scene: Scene, world: World): string | undefined {
  return world.skip && scene.skip
}

/**
 * Enters a scene and walks on through passages until a decision or an ending. A scene's effects
 * apply before its lines are tested; `hear` gets each line that holds, with the world it is heard in,
 * and `enter` the id of each scene entered.
 * Throws on a scene that does not exist, on a passage that leads nowhere, and on passages or
 * skips that lead in a circle; the build refuses such scenarios.
 */
export function arrive(
  scenario: Scenario,
  targets: Targets,
  world: World,
  hear?: (scene: Scene, line: Line, world: World) => void,
  enter?: (scene: string) => void,
): Arrival {
  let here = world
  let way = targets
  for (let steps = 0; steps <= scenario.scenes.length; steps++) {
    const id = targetIn(way, here)
    const scene = id && sceneOf(scenario, id)
    if (!scene) throw new Error(`Scenario ${scenario.id}: no scene to go to (${String(id)})`)
    const other = instead(scene, here)
    if (other !== undefined) {
      way = [{ to: other }]
      continue
    }
    enter?.(scene.id)
    here = apply(scenario, here, scene.effects)
    if (hear) {
      for (const line of scene.lines) if (holds(line.when, here)) hear(scene, line, here)
    }
    if (scene.kind !== 'passage') return { scene, world: here }
    way = scene.goto
  }
  throw new Error(`Scenario ${scenario.id}: passages lead in a circle`)
}
