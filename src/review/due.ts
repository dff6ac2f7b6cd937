/**
 * What is due, for pages that must not carry the scheduler: from what the review page last worked out,
 * and what has come into the deck since.
 */
import { dayNumber } from '../record/days.ts'
import type { LearnerState, Moment } from '../record/fold.ts'

/** What the review page last worked out; a copy of what the journal tells, and may be lost. */
export interface KnownDue {
  /** The day on which each entry of the deck is due, see `dayNumber`. */
  readonly due: Readonly<Record<string, number>>
  /** Decisions that have left the deck for good. */
  readonly gone: readonly string[]
}

export interface DueOutline {
  readonly lessons: readonly {
    readonly id: string
    readonly sections: readonly string[]
    /** Ids of its review cards. */
    readonly cards: readonly string[]
  }[]
}

const texts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** Whether data that was fetched is an outline. */
export function isDueOutline(data: unknown): data is DueOutline {
  const { lessons } = (data ?? {}) as { lessons?: unknown }
  return (
    Array.isArray(lessons) &&
    lessons.every((lesson: unknown) => {
      const { id, sections, cards } = (lesson ?? {}) as Record<string, unknown>
      return typeof id === 'string' && texts(sections) && texts(cards)
    })
  )
}

/** Days after which a card is first due when its lesson went well, and a decision that went weak. */
export const FIRST_DUE = { card: 3, decision: 1 } as const

/** The entries of the deck, and those that are due on a day. */
export interface DueTally {
  readonly all: number
  readonly due: number
  /** The first day after it on which more are due; undefined where all are, or there are none. */
  readonly next: number | undefined
}

/**
 * How many entries are due on a day. What is new since `known` counts by its first interval; what a clock
 * dated more than a day ahead counts at once, as in the deck, instead of years ahead.
 */
export function dueTally(
  state: LearnerState,
  { lessons }: DueOutline,
  known: KnownDue,
  today: number,
): DueTally {
  const due = new Map(Object.entries(known.due))
  const add = (id: string, on: string, days: number) => {
    if (due.has(id) || known.gone.includes(id)) return
    const day = dayNumber(on)
    due.set(id, day > today + 1 ? today : day + days)
  }
  for (const { id, sections, cards } of lessons) {
    const read = state.sections.get(id)
    const moments = sections.flatMap((section) => read?.get(section) ?? [])
    if (moments.length === 0 || moments.length < sections.length) continue
    const { day } = moments.reduce((a, b) => (b.at > a.at ? b : a))
    for (const card of cards) add(card, day, FIRST_DUE.card)
  }
  for (const [id, day] of weakDecisions(state)) add(id, day, FIRST_DUE.decision)
  const later = [...due.values()].filter((day) => day > today)
  return {
    all: due.size,
    due: due.size - later.length,
    next: later.length > 0 ? Math.min(...later) : undefined,
  }
}

/** Decisions whose first evidence gained nothing, with its day. */
function weakDecisions({ evidence }: LearnerState): ReadonlyMap<string, string> {
  const firsts = new Map<string, Moment & { score: number }>()
  for (const { source, item, at, day, score } of evidence) {
    if (source !== 'scenario') continue
    const first = firsts.get(item)
    if (!first) firsts.set(item, { at, day, score })
    else if (first.at === at) first.score += score
  }
  return new Map(
    [...firsts].flatMap(([id, { day, score }]) => (score === 0 ? [[id, day] as const] : [])),
  )
}
