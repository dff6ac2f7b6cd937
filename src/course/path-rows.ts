import { leadsTo } from '../scenario/world.ts'
import { rowHeights } from '../scenario/path-map.ts'
import type { PathLayout } from '../scenario/path-map.ts'
import type { Scenario, Scene } from '../scenario/types.ts'

/** From thread to thread, and from the edge to the first one. */
const lane = 14
const edge = 16

const round = (value: number): number => Math.round(value * 10) / 10

/**
 * Lays out a role-play as threads beside a column of rows, one for each scene, so that words have room
 * next to every knot on a phone. All ways to a scene that is still to come share one thread, and a
 * scene stands where its thread runs: as tools draw the history of a repository. At build time only.
 */
export function layoutRows(scenario: Scenario): PathLayout {
  const order = inOrder(scenario)
  const row = new Map(order.map(({ id }, index) => [id, index]))
  const y: number[] = []
  let height = 0
  for (const { kind } of order) {
    y.push(height + rowHeights[kind] / 2)
    height += rowHeights[kind]
  }

  /** By thread, the scene it runs to. */
  const threads: (string | undefined)[] = []
  const threadTo = (id: string): number => {
    const running = threads.indexOf(id)
    if (running >= 0) return running
    const free = threads.indexOf(undefined)
    const taken = free < 0 ? threads.length : free
    threads[taken] = id
    return taken
  }
  const at = new Map<string, number>()
  for (const { id } of order) {
    const here = threadTo(id)
    at.set(id, here)
    threads[here] = undefined
    ahead(scenario, id, row).forEach(threadTo)
  }

  const outside = edge + threads.length * lane
  const x = (id: string): number => edge + (at.get(id) ?? 0) * lane
  const way = (from: string, to: string): string => {
    const [here = 0, there = 0] = [row.get(from), row.get(to)]
    const [x0, y0, x1, y1] = [x(from), y[here] ?? 0, x(to), y[there] ?? 0]
    // A way back runs outside of all others.
    if (there <= here) return `M${x0} ${y0}C${outside} ${y0} ${outside} ${y1} ${x1} ${y1}`
    if (x0 === x1) return `M${x0} ${y0}V${y1}`
    const next = y[here + 1] ?? y1
    const part = (share: number): number => round(y0 + (next - y0) * share)
    const bend = `M${x0} ${y0}C${x0} ${part(0.6)} ${x1} ${part(0.4)} ${x1} ${next}`
    return there === here + 1 ? bend : `${bend}V${y1}`
  }
  return {
    width: outside,
    height,
    nodes: order.map(({ id, kind }, index) => ({ id, kind, x: x(id), y: y[index] ?? 0 })),
    edges: order.flatMap((scene) =>
      [...new Set(leadsTo(scene))].map((to) => ({ from: scene.id, to, d: way(scene.id, to) })),
    ),
  }
}

/** The scenes this one leads on to, the nearest first. */
function ahead(scenario: Scenario, from: string, row: ReadonlyMap<string, number>): string[] {
  const here = row.get(from) ?? 0
  const scene = scenario.scenes.find(({ id }) => id === from)
  return [...new Set(scene ? leadsTo(scene) : [])]
    .filter((to) => (row.get(to) ?? 0) > here)
    .sort((a, b) => (row.get(a) ?? 0) - (row.get(b) ?? 0))
}

/** Every scene after all that lead to it, as far as they do not lead in a circle; the endings last. */
function inOrder({ scenes }: Scenario): readonly Scene[] {
  const order: Scene[] = []
  const rest = new Set(scenes)
  const waits = (scene: Scene): boolean =>
    [...rest].some((other) => other !== scene && leadsTo(other).includes(scene.id))
  const talk = ({ kind }: Scene): boolean => kind !== 'ending'
  while (rest.size > 0) {
    const left = [...rest]
    const next = left.find((scene) => talk(scene) && !waits(scene)) ?? left.find(talk) ?? left[0]
    if (!next) break
    order.push(next)
    rest.delete(next)
  }
  return order
}
