/** How long somebody has practised, as far as the record can tell. Nothing here is stored. */
import type { RecordEvent, StoredEvent } from './events.ts'
import { compareEvents, counts, isKnown, standings, union } from './merge.ts'

/** The longest pause between two records that still counts as practising, in ms. */
export const LONGEST_PAUSE = 5 * 60 * 1000

export interface PracticeTime {
  /** In ms; always less than was really spent: what came before the first record of a sitting is not known. */
  readonly time: number
  /** Records that it was counted from. */
  readonly records: number
  /** Stretches without a longer pause. */
  readonly sittings: number
  /** The learner's day of the first of them, `YYYY-MM-DD`; undefined where there are none. */
  readonly since: string | undefined
}

/** What is written down without practising: choosing a setting, and tending the record itself. */
const APART: ReadonlySet<RecordEvent['type']> = new Set(['setting', 'reset', 'standing'])

/**
 * The pauses between one record and the next are added up; one longer than `LONGEST_PAUSE` counts as
 * a break and not at all. So a page left open adds nothing, two tabs or devices in use at once count
 * once, and a clock that is set forward by hours is a break. The same whatever the order of the events.
 */
export function practiceTime(events: Iterable<StoredEvent>): PracticeTime {
  const known = union(events).filter(isKnown)
  const held = standings(known)
  const acts = known.filter((event) => !APART.has(event.type) && counts(event, held))
  let time = 0
  let sittings = 0
  let last: number | undefined
  // Numbers alone: to put ten thousand events in order would keep a slow phone from answering.
  for (const at of Float64Array.from(acts, (event) => event.at).sort()) {
    const pause = last === undefined ? Infinity : at - last
    if (pause > LONGEST_PAUSE) sittings++
    else time += pause
    last = at
  }
  const first =
    acts.length > 0 ? acts.reduce((a, b) => (compareEvents(b, a) < 0 ? b : a)) : undefined
  return { time, records: acts.length, sittings, since: first?.day }
}
