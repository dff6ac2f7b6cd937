/** Union of event sets: two stores, two tabs, two devices and a backup file all meet here. */
import type { PlainData, RecordEvent, StoredEvent } from './events.ts'

/** Whether this build understands the event. A foreign one carries its data whole, so no `type`. */
export function isKnown(event: StoredEvent): event is RecordEvent {
  return 'type' in event
}

/** The event as stored and sent: a foreign one without its wrapping. */
export function rawEvent(event: StoredEvent): PlainData {
  return isKnown(event) ? (event as unknown as PlainData) : event.foreign
}

/** The stored form of an event. */
export function eventText(event: StoredEvent): string {
  return JSON.stringify(rawEvent(event))
}

/**
 * Of two events with one id, the one that holds. They should be the same; where a damaged or
 * forged copy differs, an understood event beats a foreign one, then the smaller text wins: any
 * fixed rule will do, as long as every device decides alike.
 */
export function pick(a: StoredEvent, b: StoredEvent): StoredEvent {
  if (a === b) return a
  if (isKnown(a) !== isKnown(b)) return isKnown(a) ? a : b
  return eventText(b) < eventText(a) ? b : a
}

/** Canonical order: time, then id. A shorter id comes first, so that `w-9` precedes `w-10`. */
export function compareEvents(a: StoredEvent, b: StoredEvent): number {
  return (
    timeOf(a) - timeOf(b) || a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

function timeOf(event: StoredEvent): number {
  if (isKnown(event)) return event.at
  const at = (event.foreign as { readonly at?: unknown }).at
  return typeof at === 'number' ? at : 0
}

/** Union by id in canonical order. Commutative, associative and idempotent. */
export function merge(...sets: readonly Iterable<StoredEvent>[]): StoredEvent[] {
  const union = new Map<string, StoredEvent>()
  for (const set of sets) {
    for (const event of set) {
      const held = union.get(event.id)
      union.set(event.id, held === undefined ? event : pick(held, event))
    }
  }
  return [...union.values()].sort(compareEvents)
}

/**
 * The events that count, in canonical order, and their epoch. Foreign events are passed over, and so
 * are those of an older epoch than the newest reset; an event of a newer epoch proves its reset even
 * where that was lost.
 */
export function newestEpoch(events: Iterable<StoredEvent>): {
  readonly epoch: number
  readonly events: readonly RecordEvent[]
} {
  const known = merge(events).filter(isKnown)
  const epoch = known.reduce((newest, event) => Math.max(newest, event.epoch ?? 0), 0)
  return { epoch, events: known.filter((event) => (event.epoch ?? 0) === epoch) }
}
