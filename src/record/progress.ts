/** How far somebody has come in a course, for pages that tell it. Nothing here is stored. */
import type { LearnerState } from './fold.ts'

/** Something the record holds, and when it first did, in ms. */
export interface Reached {
  readonly id: string
  readonly at: number
}

/** What of `ids` the record holds, in their order; what the course no longer has is passed over. */
export function reached(
  ids: readonly string[],
  held: ReadonlyMap<string, number> | undefined,
): readonly Reached[] {
  return ids.flatMap((id) => {
    const at = held?.get(id)
    return at === undefined ? [] : [{ id, at }]
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
  /** When the first was reached, in ms; undefined where none was. */
  readonly since: number | undefined
}

/** Counts over all lessons by `sections`, or over all role-plays by `endings`. */
export function tally(all: Parts, held: LearnerState['sections'] | LearnerState['endings']): Tally {
  const found = all.map(({ id, parts }) => ({ parts, has: reached(parts, held.get(id)) }))
  const times = found.flatMap(({ has }) => has.map(({ at }) => at))
  const count = (is: (one: (typeof found)[number]) => boolean) => found.filter(is).length
  return {
    parts: all.reduce((sum, { parts }) => sum + parts.length, 0),
    reached: times.length,
    begun: count(({ has }) => has.length > 0),
    whole: count(({ parts, has }) => has.length > 0 && has.length === parts.length),
    since: times.length > 0 ? Math.min(...times) : undefined,
  }
}
