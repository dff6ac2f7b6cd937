/** Union of event sets: two stores, two tabs, two devices and a backup file all meet here. */
import type { PlainData, RecordEvent, StandingEvent, StoredEvent } from './events.ts'

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

/** Canonical order: `orderOf`, then id. */
export function compareEvents(a: StoredEvent, b: StoredEvent): number {
  return orderOf(a) - orderOf(b) || compareIds(a.id, b.id)
}

/** A shorter id comes first, so that `w-9` precedes `w-10`. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}

/** An event's place in time, in ms: its own, or where it had to be put because the clock was set back. */
export function orderOf(event: StoredEvent): number {
  const { order, at } = (isKnown(event) ? event : event.foreign) as Readonly<
    Record<'order' | 'at', unknown>
  >
  return typeof order === 'number' ? order : typeof at === 'number' ? at : 0
}

/** Union by id, in no order that means anything. */
export function union(...sets: readonly Iterable<StoredEvent>[]): readonly StoredEvent[] {
  const all = new Map<string, StoredEvent>()
  for (const set of sets) {
    for (const event of set) {
      const held = all.get(event.id)
      all.set(event.id, held === undefined ? event : pick(held, event))
    }
  }
  return [...all.values()]
}

/** Union by id in canonical order. Commutative, associative and idempotent. */
export function merge(...sets: readonly Iterable<StoredEvent>[]): StoredEvent[] {
  return union(...sets).toSorted(compareEvents)
}

/** How many resets the writer had seen. A foreign event that states none is taken for the first epoch's. */
export function epochOf(event: StoredEvent): number {
  const { epoch } = (isKnown(event) ? event : event.foreign) as { readonly epoch?: unknown }
  return typeof epoch === 'number' ? epoch : 0
}

/** What settles whether an event counts: the newest epoch of a set, and the decisions in it by event id. */
export interface Standings {
  readonly epoch: number
  readonly decided: ReadonlyMap<string, StandingEvent>
}

/** An event of a newer epoch proves its reset even where that was lost. Foreign events prove nothing. */
export function standings(events: readonly StoredEvent[]): Standings {
  const decisions: StandingEvent[] = []
  let epoch = 0
  for (const event of events) {
    if (!isKnown(event)) continue
    epoch = Math.max(epoch, epochOf(event))
    if (event.type === 'standing') decisions.push(event)
  }
  const decided = new Map<string, StandingEvent>()
  for (const event of decisions) {
    if (epochOf(event) < epoch) continue
    for (const id of event.events) {
      const held = decided.get(id)
      const over = event.round - (held?.round ?? 0)
      if (over > 0 || (over === 0 && event.counts)) decided.set(id, event)
    }
  }
  return { epoch, decided }
}

/** Whether an event counts: by the learner's decision on it, else when its epoch is not past. */
export function counts(event: StoredEvent, { epoch, decided }: Standings): boolean {
  return decided.get(event.id)?.counts ?? epochOf(event) >= epoch
}

/**
 * The events that count, in canonical order, and what settled that. Foreign events are passed over, and so
 * are those of an older epoch than the newest reset unless they were brought back.
 */
export function newestEpoch(events: Iterable<StoredEvent>): {
  readonly epoch: number
  readonly events: readonly RecordEvent[]
  readonly decided: Standings['decided']
} {
  const known = merge(events).filter(isKnown)
  const held = standings(known)
  return { ...held, events: known.filter((event) => counts(event, held)) }
}
