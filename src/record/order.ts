/**
 * What a long record alone needs, and only once the page has nothing better to do: an order that the next page
 * reads fast.
 */
import { keptCheckpoint } from '../browser/checkpoint-cache.ts'
import { keepCheckpoint } from '../browser/checkpoint-keep.ts'
import { tidyJournal } from '../browser/journal-tidy.ts'
import { breathe, inSlices } from '../browser/slices.ts'
import { asIs, renaming } from './aliases.ts'
import type { Aliases } from './aliases.ts'
import { isCopyOf, packSteps } from './checkpoint-pack.ts'
import type { StoredEvent } from './events.ts'
import { foldSteps } from './fold-steps.ts'
import type { Whole } from './fold-steps.ts'
import type { Shelf } from './journal-core.ts'
import type { DurableReader } from './journal-union.ts'
import { namesOf } from './names.ts'

export interface Disorder {
  readonly course: string
  /** The state, where it is up to date and worth a copy: by what was renamed of that which the page tells of, and of which events. */
  readonly state:
    | { readonly whole: Whole; readonly renamed: Aliases; readonly events: readonly StoredEvent[] }
    | undefined
  readonly reader: DurableReader
  readonly segments: Shelf
  readonly newName: () => string
}

/** Leaves a copy of the state, before the events go into segments. `aliases`: all that was renamed. */
export async function leaveOrder(
  { course, state, reader, segments, newName }: Disorder,
  aliases: Aliases = import.meta.env.RENAMED ?? {},
): Promise<void> {
  if (state) await leaveCopy(course, state, aliases)
  await tidyJournal(course, segments, reader, newName)
}

/** The copy is for every page, whatever this one tells of: so it speaks by all the names there are. */
async function leaveCopy(
  course: string,
  { whole, renamed, events }: NonNullable<Disorder['state']>,
  aliases: Aliases,
): Promise<void> {
  // A build of a course in which nothing was renamed does without.
  const rename = import.meta.env.ALIASES === false ? asIs : renaming(aliases)
  const names = namesOf(aliases)
  const latest = whole.folding.latest && rename(whole.folding.latest)
  const kept = keptCheckpoint(course)
  if (latest && isCopyOf(kept, { ...whole.folding, latest }, names)) return
  const state = namesOf(renamed) === names ? whole : await inSlices(foldSteps(events, rename))
  await breathe()
  const text = await inSlices(packSteps(state, names))
  await breathe()
  if (text !== undefined) await keepCheckpoint(course, text)
}
