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
import { isWhole, markOf, openCopy } from './checkpoint.ts'
import { packSteps } from './checkpoint-pack.ts'
import type { StoredEvent } from './events.ts'
import { foldSteps } from './fold-steps.ts'
import type { Whole } from './fold-steps.ts'
import type { Shelf } from './journal-core.ts'
import type { DurableReader } from './journal-union.ts'
import { namesOf } from './names.ts'

export interface Recorded {
  readonly events: readonly StoredEvent[]
  /** Their fold, where the page has made one, by what was renamed of that which it tells of. */
  readonly whole: Whole | undefined
  readonly renamed: Aliases
  /** Whether these are still all events; else something may have been taken into that fold. */
  readonly isCurrent: () => boolean
}

export interface Disorder {
  readonly course: string
  /** The record, where it is up to date and worth a copy. */
  readonly state: Recorded | undefined
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

/**
 * The copy is for every page, whatever this one tells of: so it speaks by all the names there are. It is made of the
 * events, never of a copy: what was wrong in one would not come to an end.
 */
async function leaveCopy(
  course: string,
  { events, whole, renamed, isCurrent }: Recorded,
  aliases: Aliases,
): Promise<void> {
  // A build of a course in which nothing was renamed does without.
  const rename = import.meta.env.ALIASES === false ? asIs : renaming(aliases)
  const names = namesOf(aliases)
  const of = await inSlices(markOf(events))
  const held = openCopy(keptCheckpoint(course), names)
  if (held?.head.of === of && (await inSlices(isWhole(held)))) return
  const made = namesOf(renamed) === names ? whole : undefined
  const state = made ?? (await inSlices(foldSteps(events, rename)))
  await breathe()
  const text = await inSlices(packSteps(state, names, of))
  await breathe()
  if (text !== undefined && (!made || isCurrent())) await keepCheckpoint(course, text)
}
