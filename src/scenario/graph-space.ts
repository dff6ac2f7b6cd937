/** What can really happen: every state that conditions and effects allow. Build time only. */
import { holds, namesIn } from './condition.ts'
import type { World } from './condition.ts'
import type { Condition, Line, WrittenScenario, Scene, Targets } from './types.ts'
import { apply, instead, leadsTo, offers, opening, sceneOf } from './world.ts'
import type { Offer } from './world.ts'

/** The outcome of an exploration. Without `complete`, what is missing proves nothing. */
export interface Space {
  readonly complete: boolean
  readonly states: number
  /** Ids of the scenes met, endings included. */
  readonly scenes: ReadonlySet<string>
  /** The very objects (lines, wordings, targets, verdicts) that held at least once. */
  readonly held: ReadonlySet<object>
  /** Ids of scenes that can be met in a state from which no ending can be reached any more. */
  readonly trapped: ReadonlySet<string>
}

interface Node {
  readonly scene: Scene
  readonly world: World
  readonly from: Node[]
}

/**
 * Walks breadth first over all states (scene, variables, flags), each once, for learners who pass over
 * what the content note names and for those who do not. Two states count as one when
 * they differ only in names that nothing reads from there on, which keeps the space small without making
 * it less exact. `narrow` picks which of the open choices are followed; all by default. Gives up at
 * `limit` states. Expects a scenario whose targets are sound.
 */
export function explore(
  scenario: WrittenScenario,
  narrow: (open: readonly Offer[]) => readonly Offer[] = (open) => open,
  limit = 200_000,
): Space {
  const keyOf = stateKey(scenario)
  const nodes = new Map<string, Node>()
  const queue: Node[] = []
  const held = new Set<object>()
  const holding = <T extends { readonly when?: Condition }>(list: readonly T[], world: World) =>
    list.find(({ when }) => holds(when, world))
  const hear = (lines: readonly Line[], world: World): void => {
    for (const line of lines) if (holds(line.when, world)) held.add(line)
  }

  function enter(targets: Targets, before: World, from?: Node): void {
    const target = holding(targets, before)
    const scene = target && sceneOf(scenario, target.to)
    if (!scene) return
    held.add(target)
    const other = instead(scene, before)
    if (other !== undefined) {
      enter([{ to: other }], before, from)
      return
    }
    const world = apply(scenario, before, scene.effects)
    hear(scene.lines, world)
    const key = keyOf(scene, world)
    let node = nodes.get(key)
    if (!node) {
      node = { scene, world, from: [] }
      nodes.set(key, node)
      queue.push(node)
    }
    if (from) node.from.push(from)
  }

  enter([{ to: scenario.start }], opening(scenario))
  if (scenario.scenes.some((scene) => 'skip' in scene)) {
    enter([{ to: scenario.start }], opening(scenario, { skip: true }))
  }
  let done = 0
  for (; done < queue.length && done < limit; done++) {
    const node = queue[done] as Node
    const { scene, world } = node
    if (scene.kind === 'passage') enter(scene.goto, world, node)
    if (scene.kind === 'ending') {
      const verdict = holding(scenario.verdicts, world)
      if (verdict) held.add(verdict)
    }
    if (scene.kind === 'decision') {
      for (const { choice, wording } of narrow(offers(scene, world))) {
        held.add(wording)
        const after = apply(scenario, world, wording.effects)
        hear(wording.reply, after)
        enter(choice.goto, after, node)
      }
    }
  }

  const complete = done === queue.length
  const safe = new Set<Node>()
  const back = queue.filter(({ scene }) => scene.kind === 'ending')
  for (let node = back.pop(); node; node = back.pop()) {
    if (safe.has(node)) continue
    safe.add(node)
    back.push(...node.from)
  }
  const trapped = complete ? queue.filter((node) => !safe.has(node)) : []
  return {
    complete,
    states: nodes.size,
    scenes: new Set(queue.map(({ scene }) => scene.id)),
    held,
    trapped: new Set(trapped.map(({ scene }) => scene.id)),
  }
}

/** A function naming each state by its scene and those names that are still to be read after entering it. */
function stateKey(scenario: WrittenScenario): (scene: Scene, world: World) => string {
  const live = liveNames(scenario)
  const variables = scenario.variables.map(({ name }) => name)
  const flags = scenario.flags.map(({ name }) => name)
  return (scene, world) => {
    const names = namesOf(live, scene)
    const values = variables.filter((name) => names.has(name)).map((name) => world.variables[name])
    const set = flags.filter((name) => names.has(name) && world.flags.has(name))
    return `${scene.id} ${values.join()} ${set.join()} ${String(world.skip)}`
  }
}

type Live = ReadonlyMap<Scene, Set<string>>

/** Every scene of the role-play has its entry. */
const namesOf = (live: Live, scene: Scene): Set<string> => live.get(scene) as Set<string>

/** For each scene the names that may be read after entering it: liveness, found by iteration to a fixed point. */
function liveNames(scenario: WrittenScenario): Live {
  const read = (list: readonly { readonly when?: Condition }[]): string[] =>
    list.flatMap(({ when }) => {
      const names = namesIn(when)
      return [...names.flags, ...names.variables]
    })
  const own = (scene: Scene): string[] => {
    if (scene.kind === 'ending') return read(scenario.verdicts)
    if (scene.kind === 'passage') return read(scene.goto)
    return scene.choices.flatMap(({ wordings, goto }) => [
      ...read(wordings),
      ...wordings.flatMap(({ reply }) => read(reply)),
      ...read(goto),
    ])
  }
  const live = new Map(scenario.scenes.map((scene) => [scene, new Set(own(scene))]))
  for (let grown = true; grown;) {
    grown = false
    for (const scene of scenario.scenes) {
      const names = namesOf(live, scene)
      const before = names.size
      const ahead = leadsTo(scene)
      for (const next of scenario.scenes.filter(({ id }) => ahead.includes(id))) {
        for (const name of [...read(next.lines), ...namesOf(live, next)]) names.add(name)
      }
      if (names.size > before) grown = true
    }
  }
  return live
}
