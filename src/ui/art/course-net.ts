import { castNet, placeKnots, placeOnRim } from './net.ts'

interface Shape {
  readonly modules: readonly { readonly lessons: readonly string[] }[]
  readonly missions?: { readonly missions: readonly { readonly id: string }[] }
}

interface Look {
  /** The knots carry the numbers of their lessons. */
  readonly numbered?: boolean
  /** Ids of the lessons that have a page; without, nothing is said of the others. */
  readonly written?: ReadonlySet<string>
}

const SPOKES = 16

/**
 * The course as a cast net: a ring for each module and one more for the rim, a knot for each lesson, and
 * on the rim one for each mission.
 */
export function courseNet(course: Shape, { numbered = false, written }: Look = {}): string {
  const counts = course.modules.map(({ lessons }) => lessons.length)
  const ids = course.modules.flatMap(({ lessons }) => lessons)
  const knots = placeKnots(counts, SPOKES, numbered).map((place, index) => ({
    ...place,
    state: written?.has(ids[index] ?? '') === false ? ('planned' as const) : ('open' as const),
    ...(ids[index] !== undefined && { id: ids[index] }),
    ...(numbered && { sign: String(index + 1) }),
  }))
  const shape = { rings: Math.max(counts.length + 1, 4), spokes: SPOKES, radius: 300 }
  const missions = course.missions?.missions ?? []
  const rim = placeOnRim(missions.length, shape).map((place, index) => ({
    ...place,
    ...{ state: 'open' as const, mission: true as const },
    ...(missions[index] && { id: missions[index].id }),
  }))
  return castNet({
    ...shape,
    squash: 0.72,
    rotate: -18,
    knots: [...knots, ...rim],
    cord: !numbered,
  })
}
