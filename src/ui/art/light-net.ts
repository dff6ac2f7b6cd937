/**
 * The cast net again, for a page that can spare a tenth of what the course's own net weighs: one
 * gore of it, drawn once and used all around. It has no wobble and no knots of its own.
 */
import { num, nums } from './markup.ts'

const RINGS = 4
const SPOKES = 16
const RADIUS = 100
/** Rings crowd towards the middle less than a true circle's would. */
const SPREAD = 0.86

/** The crossing of a ring with a spoke; spoke 0 lies in the middle of the gore. */
function crossing(ring: number, spoke: number): readonly [number, number] {
  const angle = (spoke / SPOKES) * 2 * Math.PI
  const reach = RADIUS * (ring / RINGS) ** SPREAD
  return [Math.round(reach * Math.cos(angle)), Math.round(reach * Math.sin(angle))]
}

/** A thread between two crossings, slack towards the middle. */
function thread([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const slack = 0.95
  const middle = [((x1 + x2) / 2) * slack, ((y1 + y2) / 2) * slack].map(Math.round)
  return `Q${nums(...middle, x2, y2)}`
}

/**
 * A net of sixteen spokes whose middle lies at 0 0 and whose rim reaches 100 units around it, in
 * the colour of the text beside it. The gore is doubled four times: two, four, eight, sixteen.
 *
 * @param id with a digit after it must be unique in the page: the gores are found by it
 */
export function lightNet(id: string): string {
  let mesh = `M0 0L${nums(...crossing(1, 0))}`
  for (let ring = 1; ring < RINGS; ring += 1) {
    // Every other ring is turned by half a gore; a thread to either side makes the diamonds.
    const turned = ring % 2 === 0 ? 0.5 : 0
    const here = crossing(ring, turned)
    const [left, right] = [crossing(ring + 1, turned - 0.5), crossing(ring + 1, turned + 0.5)]
    mesh += `M${nums(...left)}${thread(left, here)}${thread(here, right)}`
  }
  // The last ring is a turned one.
  const [end, next] = [crossing(RINGS, -0.5), crossing(RINGS, 0.5)]
  let net =
    `<path d="${mesh}"/><path stroke-width="1.2" d="M${nums(...end)}${thread(end, next)}"/>` +
    `<path stroke-width="3" stroke-linecap="round" d="M${nums(...end)}h3"/>`
  for (const [step, turn] of [22.5, 45, 90, 180].entries()) {
    const name = `${id}${String(step)}`
    net = `<g id="${name}">${net}</g><use href="#${name}" transform="rotate(${num(turn)})"/>`
  }
  return `<svg viewBox="-105 -105 210 210" fill="none" stroke="currentColor" stroke-width=".7" aria-hidden="true">${net}</svg>`
}
