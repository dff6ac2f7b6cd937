/** Puts the fast store in order, where its records have become many. */
import { allButOne, compact } from '../record/compaction.ts'
import type { Shelf } from '../record/journal-core.ts'
import type { DurableReader } from '../record/journal-union.ts'
import { MANY } from '../record/segment.ts'
import { createLocalStore } from './local-store.ts'
import { createPause } from './slices.ts'

/** Folds the records of the journal `name` into segments. To be called when idle, once its stores are united. */
export async function tidyJournal(
  name: string,
  segments: Shelf,
  durable: DurableReader,
  newName: () => string,
): Promise<void> {
  const fast = allButOne(createLocalStore(`${name}:e:`))
  const pause = createPause()
  try {
    if (fast.keys().length < MANY) return
    await alone(name, () => compact({ fast, segments, durable, newName, pause, least: MANY }))
  } catch {
    // A store refuses: nothing is lost, and the next page tries again.
  }
}

/** Does the work unless another tab is at it: only to spare it, for nothing leans on the lock. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  const options = { ifAvailable: true }
  await navigator.locks.request(`${name}:tidy`, options, (lock) => (lock ? work() : undefined))
}
