/**
 * What a long record alone needs, and only once the page has nothing better to do: an order that the next page
 * reads fast.
 */
import { keepCheckpoint, keptCheckpoint } from '../browser/checkpoint-cache.ts'
import { tidyJournal } from '../browser/journal-tidy.ts'
import type { Aliases } from './aliases.ts'
import { isCopyOf, packFolding } from './checkpoint-pack.ts'
import type { Whole } from './fold-steps.ts'
import type { Shelf } from './journal-core.ts'
import type { DurableReader } from './journal-union.ts'

export interface Disorder {
  readonly course: string
  /** The state, where it is up to date, and by which names. */
  readonly state: Whole | undefined
  readonly renamed: Aliases
  readonly reader: DurableReader
  readonly segments: Shelf
  readonly newName: () => string
}

/** Leaves a copy of the state, before the events go into segments. */
export async function leaveOrder(disorder: Disorder): Promise<void> {
  const { course, state, renamed, reader, segments, newName } = disorder
  if (state && !isCopyOf(keptCheckpoint(course) ?? '', state.folding, renamed)) {
    const text = packFolding(state, renamed)
    if (text !== undefined) keepCheckpoint(course, text)
  }
  await tidyJournal(course, segments, reader, newName)
}
