import { targetsIn } from '../scenario/graph-walk.ts'
import type { Scenario, Scene } from '../scenario/types.ts'
import { layoutPaths } from './path-layout.ts'

/** Colours of the kinds of scenes: for authors, on paper and on any screen. */
const fills = { decision: '#dfe6f5', passage: '#f4efe4', ending: '#fcebc2' } as const
const letter = 7.4
const height = 30

const width = ({ id }: Scene): number => Math.round(id.length * letter + 20)

/**
 * The graph of a role-play for its author: every scene by its id, every way, those under a condition
 * dashed. An SVG file of its own, without scripts or fonts to fetch.
 */
export function graphSvg(scenario: Scenario): string {
  const layout = layoutPaths(scenario, (scene) => ({ width: width(scene), height }))
  const conditional = new Set(
    targetsIn(scenario).flatMap(({ value, place }) =>
      value.flatMap(({ when, to }) => (when ? [`${place.scene ?? ''} ${to}`] : [])),
    ),
  )
  const byId = new Map(scenario.scenes.map((scene) => [scene.id, scene]))
  const ways = layout.edges.map(({ from, to, d }) => {
    const dashes = conditional.has(`${from} ${to}`) ? ' stroke-dasharray="5 4"' : ''
    return `<path d="${d}"${dashes} marker-end="url(#a)"/>`
  })
  const scenes = layout.nodes.map(({ id, kind, x, y }) => {
    const scene = byId.get(id)
    const wide = scene ? width(scene) : 0
    const box = `x="${x - wide / 2}" y="${y - height / 2}" width="${wide}" height="${height}"`
    const rounded = kind === 'ending' ? height / 2 : 4
    return (
      `<rect ${box} rx="${rounded}" fill="${fills[kind]}" stroke="#233a73"/>` +
      `<text x="${x}" y="${y + 4}">${id}</text>`
    )
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${layout.width} ${layout.height}"`,
    ` width="${layout.width}" height="${layout.height}" font-family="monospace" font-size="12"`,
    ' text-anchor="middle"><rect width="100%" height="100%" fill="#fff"/>',
    '<marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6"',
    ' orient="auto"><path d="M0 0L8 4L0 8z" fill="#5e5343"/></marker>',
    `<g fill="none" stroke="#5e5343">${ways.join('')}</g>${scenes.join('')}</svg>\n`,
  ].join('')
}
