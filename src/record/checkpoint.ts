/**
 * A copy of the folded state, so that a page can show where the learner stands before it has read the
 * events. It is never a source: where it is missing, old or damaged the events tell, only later.
 */
import type { Whole } from './fold-steps.ts'
import { newWork } from './fold-work.ts'
import { namesOf } from './names.ts'
import { unseal } from './segment.ts'

/** To be raised whenever `Work` changes, in shape or in what it means: then old copies are passed over. */
const VERSION = 3
/**
 * A copy speaks of things by the ids that they had in the build that made it: all pages of a build share it,
 * though each knows only what was renamed of that which it tells of. `names` is that build's, see `namesOf`.
 */
export const head = (names: string) => ({ version: VERSION, renamed: names })
export const headText = (names: string) => JSON.stringify(head(names)).slice(0, -1)

/** The names by which this build speaks. */
export const NAMES = import.meta.env.NAMES ?? namesOf({})

type Pairs = readonly (readonly [string, unknown])[]

/** The state that `packSteps` (`checkpoint-pack.ts`) has kept, or undefined where it is not whole, of another version or by other names. */
export function unpackFolding(kept: string, names: string): Whole | undefined {
  const text = unseal(kept)
  // Before it is parsed: nothing is known of what another version wrote.
  if (!text?.startsWith(headText(names))) return undefined
  try {
    const { maps, ...whole } = JSON.parse(text) as Whole & { maps: Record<string, Pairs> }
    for (const [name, pairs] of Object.entries(maps)) {
      Object.assign(whole.folding.work, { [name]: mapOf(pairs) })
    }
    if (fits(whole)) return whole
  } catch {
    // Forged: whole, and of another shape.
  }
  return undefined
}

/** Whether it has the parts of a state, each of its kind: what stands in them no checksum vouches for either. */
function fits({ folding, decided }: Whole): boolean {
  return (
    Array.isArray(decided) &&
    Number.isInteger(folding.epoch) &&
    Object.entries(newWork()).every(
      ([name, part]) =>
        part === undefined ||
        (folding.work as unknown as Record<string, unknown>)[name]?.constructor ===
          part.constructor,
    )
  )
}

/** Maps within maps are the only lists there. */
function mapOf(pairs: Pairs): ReadonlyMap<string, unknown> {
  const map = new Map(pairs)
  for (const [key, value] of map) if (Array.isArray(value)) map.set(key, new Map(value as Pairs))
  return map
}
