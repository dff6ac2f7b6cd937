/** Many events into the record at once, as from a file. */
import { localDay, now } from '../browser/clock.ts'
import { newWriter } from '../browser/writer.ts'
import type { StoredEvent } from '../record/events.ts'
import type { Stamp } from '../record/import-plan.ts'
import { adoptEvents } from '../record/store.ts'

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
