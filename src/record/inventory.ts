/** What a record holds, counted by what the learner did, for pages that show it in words. */
import { COPY_MARK } from './copy-mark.ts'
import type { RecordEvent, StoredEvent } from './events.ts'
import { isKnown } from './merge.ts'

export type Kind =
  | 'sections'
  | 'answers'
  | 'guesses'
  | 'reviews'
  | 'talks'
  | 'choices'
  | 'texts'
  | 'settings'
  /** Of a newer build, and kept for it. */
  | 'foreign'

export interface Inventory {
  /** How many of each kind; a section, role-play, text or setting is counted once however often it was kept. */
  readonly counts: Readonly<Record<Kind, number>>
  /** Events in all. */
  readonly total: number
  /** The first and the last of the learner's days, `YYYY-MM-DD`; missing where there are no events with one. */
  readonly days?: { readonly first: string; readonly last: string }
}

/** What an event is counted as, and what makes it the same thing as another. */
function placeOf(event: RecordEvent): readonly [Kind, string] | undefined {
  switch (event.type) {
    case 'section':
      return ['sections', `${event.lesson}/${event.section}`]
    case 'answer':
      return [event.probe ? 'guesses' : event.source === 'review' ? 'reviews' : 'answers', event.id]
    case 'run':
    case 'ending':
      return ['talks', event.run]
    case 'choice':
      return ['choices', event.id]
    case 'draft':
      return ['texts', `draft ${event.draft}`]
    case 'plan':
      return ['texts', `plan ${event.plan}`]
    case 'mission':
      return ['texts', `mission ${event.mission}`]
    case 'setting':
      return event.name === COPY_MARK ? undefined : ['settings', event.name]
  }
  return undefined
}

/** Counts events that all count, such as `countingEvents` gives. */
export function inventory(events: readonly StoredEvent[]): Inventory {
  const seen: Record<Kind, Set<string>> = {
    sections: new Set(),
    answers: new Set(),
    guesses: new Set(),
    reviews: new Set(),
    talks: new Set(),
    choices: new Set(),
    texts: new Set(),
    settings: new Set(),
    foreign: new Set(),
  }
  let total = 0
  const days: string[] = []
  for (const event of events) {
    if (!isKnown(event)) {
      seen.foreign.add(event.id)
      total++
      continue
    }
    const place = placeOf(event)
    if (event.type === 'setting' && !place) continue
    total++
    if (place) seen[place[0]].add(place[1])
    days.push(event.day)
  }
  const counts = Object.fromEntries(
    Object.entries(seen).map(([kind, ids]) => [kind, ids.size]),
  ) as Record<Kind, number>
  const [first] = days.sort()
  return {
    counts,
    total,
    ...(first !== undefined && { days: { first, last: days.at(-1) ?? first } }),
  }
}
