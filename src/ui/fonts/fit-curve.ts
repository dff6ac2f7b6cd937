/**
 * Fewer and longer curves for an outline, by the method of Schneider, "An Algorithm for
 * Automatically Fitting Digitized Curves" (Graphics Gems, 1990): least squares for the two handles
 * of a cubic curve whose ends and directions are given; halved where it strays too far.
 */

type Point = readonly [x: number, y: number]

const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]]
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]]
const times = (a: Point, k: number): Point => [a[0] * k, a[1] * k]
const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1]
const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
const unit = (a: Point): Point => times(a, 1 / (Math.hypot(...a) || 1))

/** A stretch of an outline: one straight line, or points sampled densely along its curves. */
interface Stretch {
  readonly straight: boolean
  readonly points: readonly Point[]
  /** Directions in which it leaves its first point and arrives at its last. */
  readonly leaves: Point
  readonly arrives: Point
}

const SAMPLES = 12
/** A turn of more than this (as a cosine) is a corner of the letter and stays one. */
const CORNER = Math.cos((14 * Math.PI) / 180)

/** The pieces of one contour, as relative `M l q z` path data gives them. */
function pieces(contour: string): Stretch[] {
  const found: Stretch[] = []
  let pen: Point = [0, 0]
  let start: Point = [0, 0]
  const line = (to: Point) => {
    if (distance(pen, to) === 0) return
    const direction = unit(minus(to, pen))
    found.push({ straight: true, points: [pen, to], leaves: direction, arrives: direction })
    pen = to
  }
  for (const [, command = '', list = ''] of contour.matchAll(/([Mlqz])([^Mlqz]*)/g)) {
    const numbers = (list.match(/-?\d+/g) ?? []).map(Number)
    const [a = 0, b = 0, c = 0, d = 0] = numbers
    if (command === 'M') {
      pen = [a, b]
      start = pen
    } else if (command === 'l') line(add(pen, [a, b]))
    else if (command === 'z') line(start)
    else {
      const from = pen
      const control = add(from, [a, b])
      const to = add(from, [c, d])
      const points = Array.from({ length: SAMPLES + 1 }, (_, i): Point => {
        const t = i / SAMPLES
        return add(
          add(times(from, (1 - t) ** 2), times(control, 2 * t * (1 - t))),
          times(to, t ** 2),
        )
      })
      const handle = (end: Point): Point => minus(control, end)
      const leaves = unit(distance(control, from) > 0.5 ? handle(from) : minus(to, from))
      const arrives = unit(distance(control, to) > 0.5 ? times(handle(to), -1) : minus(to, from))
      found.push({ straight: false, points, leaves, arrives })
      pen = to
    }
  }
  return found
}

/** Curves that run on smoothly become one stretch. */
function joined(all: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const next of all) {
    const last = out.at(-1)
    if (last && !last.straight && !next.straight && dot(last.arrives, next.leaves) > CORNER) {
      out[out.length - 1] = {
        straight: false,
        points: [...last.points, ...next.points.slice(1)],
        leaves: last.leaves,
        arrives: next.arrives,
      }
    } else out.push(next)
  }
  return out
}

const bezier = ([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point => {
  const s = 1 - t
  return add(
    add(times(a, s ** 3), times(b, 3 * s * s * t)),
    add(times(c, 3 * s * t * t), times(d, t ** 3)),
  )
}

/** Cubic curves through the stretch, none further from its points than `tolerance`. */
function fitted(
  points: readonly Point[],
  leaves: Point,
  arrives: Point,
  tolerance: number,
): (readonly [Point, Point, Point, Point])[] {
  const first = points[0] ?? [0, 0]
  const last = points.at(-1) ?? first
  let at = byLength(points)
  let worst = { error: Infinity, index: points.length >> 1 }
  let curve: readonly [Point, Point, Point, Point] = [first, first, last, last]
  for (let round = 0; round < 5; round += 1) {
    curve = leastSquares(points, at, leaves, arrives)
    worst = strays(points, at, curve)
    if (worst.error <= tolerance) return [curve]
    at = at.map((t, index) => closer(curve, points[index] ?? first, t))
  }
  if (points.length < 4) return [curve]
  const split = Math.min(Math.max(worst.index, 1), points.length - 2)
  const across = unit(minus(points[split + 1] ?? last, points[split - 1] ?? first))
  return [
    ...fitted(points.slice(0, split + 1), leaves, across, tolerance),
    ...fitted(points.slice(split), across, arrives, tolerance),
  ]
}

function byLength(points: readonly Point[]): number[] {
  let sum = 0
  const at = points.map((point, index) => (sum += distance(points[index - 1] ?? point, point)))
  return at.map((value) => value / (sum || 1))
}

function leastSquares(
  points: readonly Point[],
  at: readonly number[],
  leaves: Point,
  arrives: Point,
): readonly [Point, Point, Point, Point] {
  const first = points[0] ?? [0, 0]
  const last = points.at(-1) ?? first
  const back = times(arrives, -1)
  let [aa, ab, bb, ar, br] = [0, 0, 0, 0, 0]
  for (const [index, point] of points.entries()) {
    const t = at[index] ?? 0
    const a = times(leaves, 3 * t * (1 - t) ** 2)
    const b = times(back, 3 * t * t * (1 - t))
    const rest = minus(point, bezier([first, first, last, last], t))
    aa += dot(a, a)
    ab += dot(a, b)
    bb += dot(b, b)
    ar += dot(a, rest)
    br += dot(b, rest)
  }
  const det = aa * bb - ab * ab
  const chord = distance(first, last)
  let [one, two] = det === 0 ? [0, 0] : [(ar * bb - br * ab) / det, (aa * br - ab * ar) / det]
  // Handles that point backwards or reach too far make loops.
  if (!(one > 0.01 * chord && one < 2 * chord)) one = chord / 3
  if (!(two > 0.01 * chord && two < 2 * chord)) two = chord / 3
  return [first, add(first, times(leaves, one)), add(last, times(back, two)), last]
}

function strays(
  points: readonly Point[],
  at: readonly number[],
  curve: readonly [Point, Point, Point, Point],
): { error: number; index: number } {
  let worst = { error: 0, index: points.length >> 1 }
  for (const [index, point] of points.entries()) {
    const error = distance(bezier(curve, at[index] ?? 0), point)
    if (error > worst.error) worst = { error, index }
  }
  return worst
}

/** One step of Newton's method towards the parameter at which the curve is nearest to the point. */
function closer(curve: readonly [Point, Point, Point, Point], point: Point, t: number): number {
  const h = 1e-3
  const away = (u: number) => distance(bezier(curve, u), point) ** 2
  const slope = (away(t + h) - away(t - h)) / (2 * h)
  const bend = (away(t + h) - 2 * away(t) + away(t - h)) / (h * h)
  return bend > 0 ? Math.min(Math.max(t - slope / bend, 0), 1) : t
}

/**
 * The same outline with fewer curves.
 *
 * @param path absolute `M` and relative `l q z`, whole numbers
 * @param tolerance how far a curve may stray, in units of the path
 * @returns absolute `M` and relative `l c z`, whole numbers
 */
export function smoothPath(path: string, tolerance: number): string {
  return path
    .split(/(?=M)/)
    .map((contour) => contourPath(joined(turned(pieces(contour))), tolerance))
    .join('')
}

/** Begins the contour at a corner, so that no smooth stretch is cut by the start. */
function turned(all: readonly Stretch[]): readonly Stretch[] {
  const at = all.findIndex((piece, index) => {
    const before = all.at(index - 1)
    return (
      before && (piece.straight || before.straight || dot(before.arrives, piece.leaves) < CORNER)
    )
  })
  return at > 0 ? [...all.slice(at), ...all.slice(0, at)] : all
}

function contourPath(stretches: readonly Stretch[], tolerance: number): string {
  const round = ([x, y]: Point): Point => [Math.round(x), Math.round(y)]
  let pen = round(stretches[0]?.points[0] ?? [0, 0])
  const numbers = (...points: Point[]) => points.flat().join(' ').replaceAll(' -', '-')
  let out = `M${numbers(pen)}`
  for (const [index, { straight, points, leaves, arrives }] of stretches.entries()) {
    if (straight) {
      const to = round(points[1] ?? pen)
      // The last line back to the start is what `z` draws.
      if (index < stretches.length - 1) out += `l${numbers(minus(to, pen))}`
      pen = to
      continue
    }
    for (const [, one, two, end] of fitted(points, leaves, arrives, tolerance)) {
      const from = pen
      const [a, b, to] = [round(one), round(two), round(end)]
      out += `c${numbers(minus(a, from), minus(b, from), minus(to, from))}`
      pen = to
    }
  }
  return `${out}z`
}
