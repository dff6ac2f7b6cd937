/** A small course and histories of it in few words, for tests of the review. */
import { dayNumber } from '../../../src/record/days.ts'
import type { NewEvent, RecordEvent, StoredEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { reviewDeck } from '../../../src/review/deck.ts'
import type { Clock, DeckEntry, ReviewCourse } from '../../../src/review/deck.ts'
import { foldReviews } from '../../../src/review/history.ts'
import { answer, choice } from '../record/facts.ts'

const DAY_MS = 86_400_000
/** Days in these tests are counted from here; noon of day 0 is the time of its first event. */
export const START = dayNumber('2026-03-01')

export const dayText = (day: number): string =>
  new Date((START + day) * DAY_MS).toISOString().slice(0, 10)
/** When that is, as an event is stamped. */
export const noon = (day: number): { at: number; day: string } => ({
  at: (START + day + 0.5) * DAY_MS,
  day: dayText(day),
})

export const clock = (day: number): Clock => ({ now: noon(day).at, today: dayText(day) })

/** A fact on a day, counted from `START`. */
export type Dated = NewEvent & { on: number; at?: number; day?: string; epoch?: number }
export const on = <T extends NewEvent>(day: number, fact: T): T & { on: number } => ({
  ...fact,
  on: day,
})

/** Events in the order given, a second apart from noon on within a day. */
export const dated = (...facts: readonly Dated[]): RecordEvent[] =>
  facts.map(({ on, ...fact }, n) => {
    const { at, day } = noon(on)
    return { id: `w-${n.toString(36)}`, at: at + n * 1000, day, ...fact } as RecordEvent
  })

export const COURSE: ReviewCourse = {
  lessons: [
    {
      id: 'dengar',
      sections: ['inti', 'bawa'],
      questions: [
        { id: 'd1', points: ['diam'] },
        { id: 'd2', points: ['diam', 'tanya'] },
        { id: 'd3', points: ['tanya'] },
      ],
    },
    { id: 'tuju', sections: ['satu'], questions: [{ id: 't1', points: ['diam'] }] },
    { id: 'kelak', sections: [], questions: [] },
  ],
  cards: [
    { id: 'k-diam', lesson: 'dengar', points: ['diam'], forms: ['diam-1', 'diam-2', 'diam-3'] },
    { id: 'k-lain', lesson: 'dengar', points: ['lain'], forms: ['lain-1'] },
    { id: 'k-tuju', lesson: 'tuju', points: ['arah'], forms: ['tuju-1', 'tuju-2'] },
    { id: 'k-kelak', lesson: 'kelak', points: [], forms: ['kelak-1'] },
  ],
  decisions: ['rehat/n0', 'rehat/n1'],
}

export const read = (lesson: string, section: string) =>
  ({ type: 'section', lesson, section }) satisfies NewEvent
/** The whole of the lesson `dengar`, read on one day. */
export const finished = (day: number) => [
  on(day, read('dengar', 'inti')),
  on(day, read('dengar', 'bawa')),
]
export const reviewed = (question: string, score: number, more: Partial<NewEvent> = {}) =>
  answer(question, score, { source: 'review', confident: true, ...more } as Partial<NewEvent>)
/** A decision of the role-play `rehat`: scene `n<turn>`, in a run of its own. */
export const decided = (turn: number, score: number, run = 'r1') => choice(run, turn, 'a', score)

export const deckOf = (
  events: Iterable<StoredEvent>,
  day: number,
  course = COURSE,
): readonly DeckEntry[] => {
  const list = [...events]
  return reviewDeck(fold(list), foldReviews(list), course, clock(day))
}
export const find = (deck: readonly DeckEntry[], id: string): DeckEntry => {
  const entry = deck.find((entry) => entry.id === id)
  if (!entry) throw new Error(`${id} is not in the deck`)
  return entry
}
/** Days from `START` on which it was recalled last and on which it is due. */
export const days = ({ memory }: DeckEntry): [number, number] => [
  memory.last - START,
  memory.due - START,
]
