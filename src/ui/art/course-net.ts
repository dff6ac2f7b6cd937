import { castNet, placeKnots } from './net.ts'

interface Shape {
  readonly modules: readonly { readonly lessons: readonly string[] }[]
}

const SPOKES = 16

/** The course as a cast net: a ring for each module and one more for the rim, a knot for each lesson. */
export function courseNet(course: Shape): string {
  const counts = course.modules.map(({ lessons }) => lessons.length)
  const ids = course.modules.flatMap(({ lessons }) => lessons)
  const knots = placeKnots(counts, SPOKES).map((place, index) => ({
    ...place,
    state: 'open' as const,
    ...(ids[index] !== undefined && { id: ids[index] }),
  }))
  return castNet({
    rings: Math.max(counts.length + 1, 4),
    spokes: SPOKES,
    radius: 300,
    squash: 0.72,
    rotate: -18,
    knots,
    cord: true,
  })
}
