/** What merging a file into the record means, worked out before anything is written, and its taking back. */
import type { StandingEvent, StoredEvent } from './events.ts'
import { counts, isKnown, merge, standings } from './merge.ts'
import type { Standings } from './merge.ts'
import { MAX_STANDING } from './schema.ts'

/** What each new event needs from outside: an id of its own, and the time. */
export type Stamp = () => Pick<StandingEvent, 'id' | 'at' | 'day'>

export interface ImportPlan {
  /** To be kept, in this order: decisions go first, so that a merge cut short already spares what was there. */
  readonly events: readonly StoredEvent[]
  /** Those events of the file that count only from now on. */
  readonly added: readonly StoredEvent[]
}

/** Bookkeeping: it says which events count, and is nothing that the learner did. */
function isBookkeeping(event: StoredEvent): boolean {
  return isKnown(event) && (event.type === 'standing' || event.type === 'reset')
}

/** The learner's own doings that count in a set, foreign ones included. */
export function countingEvents(events: readonly StoredEvent[]): StoredEvent[] {
  const held = standings(events)
  return events.filter((event) => !isBookkeeping(event) && counts(event, held))
}

/**
 * How a file is merged: what counted here or there counts afterwards. So a reset on the other device
 * deletes nothing here, what was taken back or deleted here comes back when its file is opened again,
 * and no event of the file replaces one that is here under the same id. The decisions in the file have
 * done their work once it is known what counts there: they are not taken over, since they may speak of
 * events that are here.
 */
export function planImport(
  held: readonly StoredEvent[],
  file: readonly StoredEvent[],
  stamp: Stamp,
): ImportPlan {
  const byId = new Map(held.map((event) => [event.id, event]))
  const ours = countingEvents(held)
  const counted = new Set(ours.map(({ id }) => id))
  const theirs = countingEvents(merge(file))
  // What is here under the same id is kept in its stead, and again: deleting may have wiped it from the stores.
  const added = theirs
    .filter(({ id }) => !counted.has(id))
    .map((event) => byId.get(event.id) ?? event)

  const after = standings([...held, ...added])
  const ruledOut = [...ours, ...added].filter((event) => !counts(event, after))
  return { events: [...decide(ruledOut, true, after, stamp), ...added], added }
}

/** What takes back what a merge has added, given all events now held. What came to count since then stays. */
export function planUndo(
  held: readonly StoredEvent[],
  { added }: ImportPlan,
  stamp: Stamp,
): readonly StoredEvent[] {
  const now = standings(held)
  const counting = added.filter((event) => counts(event, now))
  return decide(counting, false, now, stamp)
}

function decide(
  about: readonly StoredEvent[],
  holds: boolean,
  { epoch, decided }: Standings,
  stamp: Stamp,
): StandingEvent[] {
  const ids = [...new Set(about.map(({ id }) => id))]
  const lists = Array.from({ length: Math.ceil(ids.length / MAX_STANDING) }, (_, n) =>
    ids.slice(n * MAX_STANDING, (n + 1) * MAX_STANDING),
  )
  return lists.map((events) => ({
    ...stamp(),
    ...(epoch > 0 ? { epoch } : {}),
    type: 'standing',
    events,
    counts: holds,
    round: 1 + Math.max(0, ...events.map((id) => decided.get(id)?.round ?? 0)),
  }))
}
