/** What is asked in one sitting. */
import { dayNumber } from '../record/days.ts'
import { random } from '../scenario/shuffle.ts'
import type { DeckEntry } from './deck.ts'
import { minutesFor } from './pace.ts'
import { scheduler } from './schedule.ts'

export interface SessionOptions {
  /** The learner's calendar day, `YYYY-MM-DD`. */
  readonly today: string
  /** A whole number: decides between entries as likely to be forgotten. */
  readonly seed: number
  /** Entries at most; 8 unless told. */
  readonly max?: number
}

/** A sitting of so many is over in five minutes, also on a break. */
const LONGEST = 8

const isDue = ({ memory }: DeckEntry, day: number): boolean => memory.due <= day

/**
 * The entries due on that day that are asked in one sitting, in order: those least likely to be
 * recalled first, but never two from one lesson or role-play in succession while another's is due.
 * Mixed, so that each has to be told apart before it is answered: interleaving helps most where
 * things are alike (Brunmair & Richter 2019).
 */
export function reviewSession(
  deck: readonly DeckEntry[],
  { today, seed, max = LONGEST }: SessionOptions,
): readonly DeckEntry[] {
  const day = dayNumber(today)
  const waiting = deck
    .filter((entry) => isDue(entry, day))
    .map((entry) => ({
      entry,
      likely: scheduler.retrievability(entry.memory, day),
      // By its own chance, not its place: the rest keep their order once some have been answered.
      chance: random(seed, entry.id)(),
    }))
    .sort((a, b) => a.likely - b.likely || a.chance - b.chance)
    .map(({ entry }) => entry)
  const session: DeckEntry[] = []
  while (waiting.length > 0 && session.length < max) {
    const before = session.at(-1)?.from
    const other = waiting.findIndex(({ from }) => from !== before)
    session.push(...waiting.splice(Math.max(other, 0), 1))
  }
  return session
}

/** How many entries are due on that day, and the minutes of a sitting with them, rounded up. */
export function loosened(
  deck: readonly DeckEntry[],
  today: string,
): { readonly count: number; readonly minutes: number } {
  const day = dayNumber(today)
  const count = deck.filter((entry) => isDue(entry, day)).length
  return { count, minutes: minutesFor(count) }
}
