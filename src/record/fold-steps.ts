/** The whole fold of a long record, so that a page may breathe between two steps. */
import { asIs } from './aliases.ts'
import type { Rename } from './aliases.ts'
import type { RecordEvent, StoredEvent } from './events.ts'
import { add, foldWhole } from './fold.ts'
import type { Folding } from './fold.ts'
import { compareIds, counts, isKnown, orderOf, standings } from './merge.ts'
import type { Steps } from './steps.ts'

/** Events taken in between two steps: few enough for a slow phone. */
const STEP = 200

/** A fold, and the ids of the events on whose standing was decided: those in it, or that may yet come. */
export interface Whole {
  readonly folding: Folding
  readonly decided: readonly string[]
}

/** `foldWhole` of the events as `rename` reads them, in steps; each id is there once. */
export function* foldSteps(events: readonly StoredEvent[], rename: Rename = asIs): Steps<Whole> {
  const held = standings(events)
  yield
  const counting: { readonly id: string; readonly order: number; readonly event: RecordEvent }[] =
    []
  for (const [index, event] of events.entries()) {
    if (index % STEP === 0) yield
    if (isKnown(event) && counts(event, held)) {
      counting.push({ id: event.id, order: orderOf(event), event })
    }
  }
  yield
  // The order of `compareEvents`, each place looked up once.
  counting.sort((a, b) => a.order - b.order || compareIds(a.id, b.id))
  const folding = { ...foldWhole([]), epoch: held.epoch }
  for (const [index, { event }] of counting.entries()) {
    if (index % STEP === 0) yield
    add(folding, rename(event))
  }
  return { folding, decided: [...held.decided.keys()] }
}
