/**
 * A cast net opening in the air: the middle is the learner, a ring is a module, a knot is a
 * lesson, the rim carries the weights. Same arguments, same markup.
 */
import { labelled, num, nums } from './markup.ts'
import { NET } from './palette.ts'

/** How far a lesson or a mission is: its knot in the net and on the map. */
export type KnotState = 'done' | 'current' | 'open'

/** Where a knot sits: ring 1 is the innermost; spokes count clockwise. */
export interface NetPlace {
  readonly ring: number
  readonly spoke: number
}

export interface NetKnot extends NetPlace {
  /** `planned`: its lesson is still to be written. */
  readonly state: KnotState | 'planned'
  /** Written to `data-knot`, so that a page can change `data-state` later. */
  readonly id?: string
  /** A knot of the rim, which stands for a mission: its id is written to `data-mission`. */
  readonly mission?: true
  /** One or two signs in the knot, which is then large enough for them; their style is the page's. */
  readonly sign?: string
}

export interface NetColours {
  readonly thread: string
  readonly rim: string
  /** A tied knot, its four threads, the middle and the cord. */
  readonly tied: string
  /** Outline of a knot that is still open. */
  readonly open: string
  /** The ground, seen through an open knot. */
  readonly ground: string
}

/** Sides in user units; where one is left out, all is seen. */
export interface NetBox {
  readonly left?: number
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
}

export interface NetShape {
  readonly rings: number
  readonly spokes: number
  /** Radius of the rim along its longer axis, in user units. */
  readonly radius?: number
  /** Height of the ellipse as a share of its width, 0…1. */
  readonly squash?: number
  /** Turn of the whole net, in degrees. */
  readonly rotate?: number
  /** Threads wholly out of this box are out of sight and not drawn; from the middle of the net. */
  readonly seen?: NetBox
}

export interface CastNetOptions extends NetShape {
  readonly knots?: readonly NetKnot[]
  /** Draws the thrower's cord from the middle down and out of the picture to the left. */
  readonly cord?: boolean
  readonly colours?: Partial<NetColours>
  /** What is seen, for assistive technology; without it the picture counts as decoration. */
  readonly title?: string
}

type Point = readonly [number, number]

/** On the deep indigo of hero and stage. */
const ON_INDIGO: NetColours = {
  thread: NET.thread,
  rim: NET.rim,
  tied: NET.rim,
  open: NET.open,
  ground: 'var(--c-nila-deep)',
}

/** Rings crowd towards the middle less than a true circle's would; the middle is lifted. */
const SPREAD = 0.86
const LIFT = 0.12
const WOBBLE = 0.035
/** Radius of a knot that carries a sign, as a share of the net's. */
const SIGNED = 0.068

/** Whole units are fine enough for a net of hundreds of them, and a third lighter to send. */
function grid({ radius = 100 }: NetShape): number {
  return radius >= 200 ? 1 : 10
}

function onGrid(shape: NetShape, [x, y]: Point): Point {
  const parts = grid(shape)
  return [Math.round(x * parts) / parts, Math.round(y * parts) / parts]
}

/** Points as path data, on the grid. */
function data(shape: NetShape, ...points: readonly Point[]): string {
  return nums(...points.flatMap((point) => onGrid(shape, point)))
}

/** The crossing of a ring and a spoke, relative to the middle of the rim. Ring 0 is the middle. */
function crossing(shape: NetShape, ring: number, spoke: number): Point {
  const { rings, spokes, radius = 100, squash = 0.7, rotate = -14 } = shape
  const share = ring / rings
  const angle = ((spoke + (ring % 2) / 2) / spokes) * 2 * Math.PI
  const reach = radius * share ** SPREAD * (1 + WOBBLE * Math.sin(angle * 3 + ring))
  const x = reach * Math.cos(angle)
  const y = reach * squash * Math.sin(angle)
  const turn = (rotate * Math.PI) / 180
  const lift = radius * LIFT * (1 - share ** 2)
  return [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn) - lift]
}

/** A hanging thread from one point to the next, as a relative curve. */
function thread(shape: NetShape, from: Point, to: Point): string {
  const { radius = 100 } = shape
  const [x1, y1] = from
  const [x2, y2] = to
  const slack = 0.028
  const midX = ((x1 + x2) / 2) * (1 - slack) - x1
  const midY = ((y1 + y2) / 2) * (1 - slack) - y1 + radius * 0.012
  return `q${data(shape, [midX, midY], [x2 - x1, y2 - y1])}`
}

/** The two crossings of the next ring outwards that a crossing is tied to. */
function outward(ring: number, spoke: number): readonly [number, number] {
  return ring % 2 === 1 ? [spoke, spoke + 1] : [spoke - 1, spoke]
}

/**
 * Path data of the mesh between ring `ring` and the next: one zigzag, which is shorter than
 * separate threads. Rounding errors do not add up, because every step starts from the
 * rounded end of the last.
 */
function meshRing(shape: NetShape, ring: number): string {
  const round = (point: Point) => onGrid(shape, point)
  const points: Point[] = []
  if (ring === 0) {
    const middle = round(crossing(shape, 0, 0))
    for (let spoke = 0; spoke < shape.spokes; spoke += 1) {
      points.push(middle, round(crossing(shape, 1, spoke)))
    }
    return threads(shape, points, 2)
  }
  points.push(round(crossing(shape, ring + 1, outward(ring, 0)[0])))
  for (let spoke = 0; spoke < shape.spokes; spoke += 1) {
    points.push(round(crossing(shape, ring, spoke)))
    points.push(round(crossing(shape, ring + 1, outward(ring, spoke)[1])))
  }
  return threads(shape, points, 1)
}

/** Whether something between two points is in sight. */
function inSight({ seen = {} }: NetShape, [x1, y1]: Point, [x2, y2]: Point): boolean {
  const { left = -Infinity, top = -Infinity, right = Infinity, bottom = Infinity } = seen
  return (
    Math.max(x1, x2) >= left &&
    Math.max(y1, y2) >= top &&
    Math.min(x1, x2) <= right &&
    Math.min(y1, y2) <= bottom
  )
}

/** Threads from point to point, `step` points further each time; only what can be seen. */
function threads(shape: NetShape, points: readonly Point[], step: 1 | 2): string {
  let path = ''
  let pen: Point | undefined
  for (let at = 0; at + 1 < points.length; at += step) {
    const [from, to] = [points[at], points[at + 1]]
    if (!from || !to || !inSight(shape, from, to)) continue
    if (pen?.[0] !== from[0] || pen[1] !== from[1]) path += `M${data(shape, from)}`
    path += thread(shape, from, to)
    pen = to
  }
  return path
}

/** The rim rope, drawn in between the weights, and the weights, which point outwards. */
function rimAndWeights(shape: NetShape): { rim: string; weights: string } {
  const { rings, spokes, radius = 100 } = shape
  const length = radius * 0.026
  let rim = ''
  let weights = ''
  let drawn = false
  let whole = true
  for (let spoke = 0; spoke < spokes; spoke += 1) {
    const [x, y] = crossing(shape, rings, spoke)
    const [nextX, nextY] = crossing(shape, rings, spoke + 1)
    if (!inSight(shape, [x, y], [nextX, nextY])) {
      drawn = false
      whole = false
      continue
    }
    if (!drawn) rim += `M${data(shape, [x, y])}`
    drawn = true
    const between: Point = [((x + nextX) / 2) * 0.965, ((y + nextY) / 2) * 0.965]
    rim += `Q${data(shape, between, [nextX, nextY])}`
    const reach = Math.hypot(x, y)
    weights += `M${data(shape, [x, y])}l${data(shape, [(x / reach) * length, (y / reach) * length])}`
  }
  return { rim: whole ? `${rim}z` : rim, weights }
}

/** The four threads that meet in a knot, and the two in one of the rim. */
function ties(shape: NetShape, { ring, spoke }: NetPlace): string {
  const here = onGrid(shape, crossing(shape, ring, spoke))
  const inward: readonly (readonly [number, number])[] =
    ring === 1
      ? [[0, 0]]
      : ring % 2 === 1
        ? [
            [ring - 1, spoke],
            [ring - 1, spoke + 1],
          ]
        : [
            [ring - 1, spoke - 1],
            [ring - 1, spoke],
          ]
  const ends = [
    ...inward.map(([r, s]) => crossing(shape, r, s)),
    ...(ring < shape.rings ? outward(ring, spoke) : []).map((s) => crossing(shape, ring + 1, s)),
  ]
  return ends
    .map((end) => `M${data(shape, here)}${thread(shape, here, onGrid(shape, end))}`)
    .join('')
}

/**
 * Every knot carries its four threads, whatever its state: progress is known on
 * the learner's device only, and there a page changes `data-state` and lets its style sheet
 * override the attributes set here.
 */
function knotMarkup(shape: NetShape, knot: NetKnot, colours: NetColours): string {
  const radius = shape.radius ?? 100
  const [x, y] = onGrid(shape, crossing(shape, knot.ring, knot.spoke))
  const hidden = knot.state === 'done' ? '' : ' visibility="hidden"'
  const filled = knot.state === 'done' ? colours.tied : colours.ground
  const outline =
    knot.state === 'open' || knot.state === 'planned' ? ` stroke="${colours.open}"` : ''
  const sign =
    knot.sign === undefined
      ? ''
      : `<text x="${num(x)}" y="${num(y)}" dy=".36em" stroke="none">${knot.sign}</text>`
  const name = knot.mission ? 'data-mission' : 'data-knot'
  return (
    `<g class="knot" data-state="${knot.state}"${knot.id === undefined ? '' : ` ${name}="${knot.id}"`}>` +
    `<path class="ties"${hidden} d="${ties(shape, knot)}"/>` +
    `<circle class="dot" fill="${filled}"${outline} cx="${num(x)}" cy="${num(y)}" r="${num(radius * (sign ? SIGNED : 0.024))}"/>${sign}</g>`
  )
}

/** The knots, with what all of them have in common said once: there are dozens on a page. */
function knotsMarkup(shape: NetShape, knots: readonly NetKnot[], colours: NetColours): string {
  if (knots.length === 0) return ''
  const width = num((shape.radius ?? 100) * 0.011)
  const all = knots.map((knot) => knotMarkup(shape, knot, colours)).join('')
  return `<g fill="none" stroke="${colours.tied}" stroke-width="${width}">${all}</g>`
}

/**
 * Spreads the lessons of each module over a ring of its own: module 0 on ring 1, and so on.
 * `counts` holds the number of lessons of each module. Neighbouring rings are turned against
 * each other by a step found by trying all: it keeps the knots of fourteen lessons furthest
 * from one another and from the cord. For knots that carry a sign, and a net without a cord, another
 * step does so.
 */
export function placeKnots(
  counts: readonly number[],
  spokes: number,
  signed = false,
): readonly NetPlace[] {
  const [step, first] = signed ? [15, 6] : [4, 5]
  return counts.flatMap((count, module) => {
    const start = Math.round((spokes * (module * step + first)) / 18)
    return Array.from({ length: count }, (_, index) => ({
      ring: module + 1,
      spoke: (start + Math.round((index * spokes) / count)) % spokes,
    }))
  })
}

/** Spreads missions over the rim, which has room for as many as there are spokes. */
export function placeOnRim(count: number, { rings, spokes }: NetShape): readonly NetPlace[] {
  return Array.from({ length: Math.min(count, spokes) }, (_, index) => ({
    ring: rings,
    spoke: Math.floor((index * spokes) / count),
  }))
}

/** The net without its `<svg>`, its middle at 0 0, to be placed in another drawing. */
export function netParts(options: CastNetOptions): string {
  const { rings, radius = 100 } = options
  const colours = { ...ON_INDIGO, ...options.colours }
  const width = (share: number) => num(radius * share)
  const mesh = Array.from(
    { length: rings },
    (_, ring) => `<path data-ring="${ring + 1}" d="${meshRing(options, ring)}"/>`,
  ).join('')
  const { rim, weights } = rimAndWeights(options)
  const [x, y] = crossing(options, 0, 0)
  const middle = `cx="${num(x)}" cy="${num(y)}"`
  const cord =
    options.cord === true
      ? `<path class="cord" fill="none" stroke="${colours.tied}" stroke-width="${width(0.014)}" d="M${data(options, [x, y])}C${data(options, [-radius * 0.45, radius * 0.34], [-radius * 0.9, radius * 0.5], [-radius * 1.7, radius * 0.92])}l${data(options, [-radius * 1.6, radius * 0.84])}"/>`
      : ''
  const centre =
    options.knots === undefined
      ? ''
      : `<circle class="me" ${middle} r="${width(0.04)}" fill="${colours.tied}"/>`
  return (
    `<g class="mesh" fill="none" stroke="${colours.thread}" stroke-width="${width(0.0065)}" stroke-linejoin="round">${mesh}</g>` +
    `<path class="rim" fill="none" stroke="${colours.rim}" stroke-width="${width(0.011)}" d="${rim}"/>` +
    `<path class="weights" stroke="${colours.rim}" stroke-width="${width(0.03)}" stroke-linecap="round" d="${weights}"/>` +
    cord +
    knotsMarkup(options, options.knots ?? [], colours) +
    centre
  )
}

/** The net as a picture of its own. The cord runs out of the box; its holder crops it. */
export function castNet(options: CastNetOptions): string {
  const { rings, spokes, radius = 100 } = options
  const rim = Array.from({ length: spokes }, (_, spoke) => crossing(options, rings, spoke))
  const edge = radius * 0.06
  const halfWidth = Math.max(...rim.map(([x]) => Math.abs(x))) + edge
  const halfHeight = Math.max(...rim.map(([, y]) => Math.abs(y))) + edge
  const box = [-halfWidth, -halfHeight, halfWidth * 2, halfHeight * 2].map(num).join(' ')
  return `<svg class="net" viewBox="${box}" overflow="visible" ${labelled(options.title)}>${netParts(options)}</svg>`
}
