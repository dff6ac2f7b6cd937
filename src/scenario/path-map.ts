/** The map of a role-play: where one has been, and that there is more. Coordinates come from the build. */
import { replay } from './engine.ts'
import type { Run, Scenario, Scene } from './types.ts'

/** How high a scene's row is, in sixteenths of a rem: the drawing and the words beside it agree on it. */
export const rowHeights = { decision: 56, passage: 32, ending: 48 } as const

/**
 * The drawing, in sixteenths of a rem: x to the right, y down, from 0 to `width` and `height`. The nodes
 * in the order of their rows.
 */
export interface PathLayout {
  readonly width: number
  readonly height: number
  readonly nodes: readonly {
    readonly id: string
    readonly kind: Scene['kind']
    /** Centre of the node. */
    readonly x: number
    readonly y: number
  }[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    /** SVG path data. */
    readonly d: string
  }[]
}

/** Whether fetched data is a drawing. */
export function isPathLayout(data: unknown): data is PathLayout {
  if (typeof data !== 'object' || data === null) return false
  const { width, height, nodes, edges } = data as Partial<PathLayout>
  return Number(width) > 0 && Number(height) > 0 && Array.isArray(nodes) && Array.isArray(edges)
}

/** A way through the role-play: the choices of a run, or of a branch that was left. */
export type Way = Pick<Run, 'choices' | 'skip'>

/** What was met on any of the ways. */
export interface Explored {
  /** Ids of scenes, each once, in the order first met. */
  readonly scenes: ReadonlySet<string>
  /** Steps from scene to scene, as `stepKey` writes them. */
  readonly steps: ReadonlySet<string>
  /** By the id of a decision: its choices made, each once, with the words in which it was last made. */
  readonly chosen: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export function stepKey(from: string, to: string): string {
  return `${from} ${to}`
}

/** Everything met on these ways. Choices that a changed role-play no longer has end their way early. */
export function explored(scenario: Scenario, ways: readonly Way[]): Explored {
  const scenes = new Set<string>()
  const steps = new Set<string>()
  const chosen = new Map<string, Map<string, string>>()
  for (const way of ways) {
    const { path, turns } = replay(scenario, { scenario: scenario.id, seed: 0, ...way })
    path.forEach((scene, index) => {
      scenes.add(scene)
      const before = path[index - 1]
      if (before !== undefined) steps.add(stepKey(before, scene))
    })
    for (const { scene, choice, wording } of turns) {
      chosen.set(scene, (chosen.get(scene) ?? new Map()).set(choice, wording.say))
    }
  }
  return { scenes, steps, chosen }
}

/** All ways of the learner through a role-play: of every run what holds, and what was left. */
export function waysOf(
  runs: Iterable<{
    readonly scenario: string
    readonly skip?: true
    readonly choices: readonly { readonly choice: string }[]
    readonly abandoned: readonly {
      readonly skip?: true
      readonly choices: readonly { readonly choice: string }[]
    }[]
  }>,
  scenario: string,
): readonly Way[] {
  return [...runs].flatMap((run) => {
    if (run.scenario !== scenario) return []
    return [...run.abandoned, run].map(({ choices, skip }) => ({
      choices: choices.map(({ choice }) => choice),
      ...(skip && { skip }),
    }))
  })
}
