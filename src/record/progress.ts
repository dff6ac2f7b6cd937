/** How far somebody has come in a course, for pages that tell it. Nothing here is stored. */
import type { LearnerState, Moment } from './fold.ts'

/** Something the record holds, and when it first did. */
export interface Reached extends Moment {
  readonly id: string
}

/** What of `ids` the record holds, in their order; what the course no longer has is passed over. */
export function reached(
  ids: readonly string[],
  held: ReadonlyMap<string, Moment> | undefined,
): readonly Reached[] {
  return ids.flatMap((id) => {
    const first = held?.get(id)
    return first ? [{ id, ...first }] : []
  })
}

/** The parts of lessons, or the endings of role-plays, by the id of what they are parts of. */
type Parts = readonly { readonly id: string; readonly parts: readonly string[] }[]

export interface Tally {
  /** Parts that there are, and those of them that were reached. */
  readonly parts: number
  readonly reached: number
  /** How many have some of their parts, and how many all of them; what has no parts has neither. */
  readonly begun: number
  readonly whole: number
  /** The day on which the first was reached, `YYYY-MM-DD`; undefined where none was. */
  readonly since: string | undefined
}

/** Counts over all lessons by `sections`, or over all role-plays by `endings`. */
export function tally(
  groups: Parts,
  held: LearnerState['sections'] | LearnerState['endings'],
): Tally {
  const found = groups.map(({ id, parts }) => ({ parts, has: reached(parts, held.get(id)) }))
  const all = found.flatMap(({ has }) => has)
  const count = (is: (one: (typeof found)[number]) => boolean) => found.filter(is).length
  return {
    parts: groups.reduce((sum, { parts }) => sum + parts.length, 0),
    reached: all.length,
    begun: count(({ has }) => has.length > 0),
    whole: count(({ parts, has }) => has.length > 0 && has.length === parts.length),
    since: all.sort((a, b) => a.at - b.at)[0]?.day,
  }
}
