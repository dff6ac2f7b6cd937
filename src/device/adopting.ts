/** Many events into the record at once, as from a file. */
import { localDay, now } from '../browser/clock.ts'
import { newWriter } from '../browser/writer.ts'
import { inSlices } from '../browser/slices.ts'
import type { StoredEvent } from '../record/events.ts'
import { countingEvents, planImport } from '../record/import-plan.ts'
import type { Stamp } from '../record/import-plan.ts'
import { inventory } from '../record/inventory.ts'
import type { Inventory } from '../record/inventory.ts'
import type { Steps } from '../record/steps.ts'
import { adoptEvents, storedEvents } from '../record/upkeep.ts'

/** Events written at a time: the page stays awake between two such parts. */
const PART = 250

/** What gives new events of this page their id and time. */
export function newStamp(): Stamp {
  const nextId = newWriter()
  return () => {
    const at = now()
    return { id: nextId(), at, day: localDay(at) }
  }
}

/** Keeps the events in their order, and tells whether every one of them is in the durable store. */
export async function adoptInParts(events: readonly StoredEvent[]): Promise<boolean> {
  let saved = true
  for (let at = 0; at < events.length; at += PART) {
    const more = at + PART < events.length
    saved = (await adoptEvents(events.slice(at, at + PART), more)) === 'saved' && saved
  }
  return saved
}

/** A record from elsewhere, before it is merged. */
export interface Offer {
  /** Ms since 1970. */
  readonly made: number
  readonly events: readonly StoredEvent[]
  /** What is in it, and what of that is not here yet. */
  readonly holds: Inventory
  readonly fresh: Inventory
}

/** What merging the record would bring. */
export function compared(read: Pick<Offer, 'made' | 'events'>): Promise<Offer> {
  return inSlices(compare(read))
}

function* compare({ made, events }: Pick<Offer, 'made' | 'events'>): Steps<Offer> {
  const holds = inventory(countingEvents(events))
  yield
  const { added } = planImport(storedEvents(), events, newStamp())
  yield
  return { made, events, holds, fresh: inventory(added) }
}
