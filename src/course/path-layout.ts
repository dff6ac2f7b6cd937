import dagre from '@dagrejs/dagre'
import { leadsTo } from '../scenario/world.ts'
import type { PathLayout } from '../scenario/path-map.ts'
import type { Scenario, Scene } from '../scenario/types.ts'

/** Room for one scene, in the drawing's units. */
type Room = (scene: Scene) => { readonly width: number; readonly height: number }

const round = (value: number): number => Math.round(value * 2) / 2

/**
 * Lays out a role-play from top to bottom for its author: layered drawing after Sugiyama, by dagre.
 * `room` is what each scene takes up.
 */
export function layoutPaths(scenario: Scenario, room: Room): PathLayout {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 20, ranksep: 26, edgesep: 10, marginx: 12, marginy: 12 })
  for (const scene of scenario.scenes) graph.setNode(scene.id, { ...room(scene) })
  for (const scene of scenario.scenes) {
    for (const to of new Set(leadsTo(scene))) graph.setEdge(scene.id, to, {})
  }
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: scenario.scenes.map(({ id, kind }) => {
      const { x, y } = graph.node(id)
      return { id, kind, x: round(x), y: round(y) }
    }),
    edges: graph.edges().map(({ v: from, w: to }) => {
      const { points } = graph.edge(from, to)
      return { from, to, d: curve(points) }
    }),
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A smooth thread through the bends: quadratic pieces from the middle of one stretch to the next. */
function curve(points: readonly Point[]): string {
  const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  const [first = { x: 0, y: 0 }] = points
  const last = points.at(-1) ?? first
  const bends = points.slice(1, -1).map((bend, index, all) => {
    const next = all[index + 1] ?? last
    return `Q${at(bend)} ${at(index === all.length - 1 ? last : middle(bend, next))}`
  })
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`
}
