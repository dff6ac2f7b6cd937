/** What the journal tells of reviews: a second fold over it, for the pages that ask them alone. */
import { dayNumber } from '../record/days.ts'
import type { AnswerEvent, StoredEvent } from '../record/events.ts'
import { addFirst } from '../record/fold-work.ts'
import { newestEpoch } from '../record/merge.ts'
import type { ReviewGrade } from './schedule.ts'

/** When something happened: in ms since 1970, and on which of the learner's days, see `dayNumber`. */
export interface Moment {
  readonly at: number
  readonly day: number
}

/** One recall, of a form of a card or of a decision in a role-play. */
export interface Review extends Moment {
  readonly question: string
  readonly grade: ReviewGrade
}

export interface ReviewHistory {
  /** In order of time. */
  readonly reviews: readonly Review[]
  /** Lesson id → section id → when it was first read to its end. */
  readonly read: ReadonlyMap<string, ReadonlyMap<string, Moment>>
}

/** From what the learner said of their own recall: not, in part, whole. */
const BY_RATING: ReadonlyMap<unknown, ReviewGrade> = new Map([
  [0, 'again'],
  [1, 'hard'],
  [2, 'good'],
])

/**
 * How well an answer shows that something was known: `again` without a point, `hard` in part or
 * where the learner was unsure, `good` in full. A recall that the learner rates goes by that rating
 * (0, 1 or 2). Undefined where neither points nor a rating say anything.
 */
export function gradeOf({
  answer,
  scores,
  confident,
}: Pick<AnswerEvent, 'answer' | 'scores' | 'confident'>): ReviewGrade | undefined {
  const rated = answer as { readonly type?: unknown; readonly rating?: unknown } | null
  if (rated?.type === 'recall') return BY_RATING.get(rated.rating)
  let score = 0
  let max = 0
  for (const share of scores) {
    score += share.score
    max += share.max
  }
  if (max === 0) return undefined
  if (score === 0) return 'again'
  return score < max || confident === false ? 'hard' : 'good'
}

/** The same whatever the order of the events and however often one appears, as `fold` is. */
export function foldReviews(events: Iterable<StoredEvent>): ReviewHistory {
  const reviews: Review[] = []
  const read = new Map<string, Map<string, Moment>>()
  for (const event of newestEpoch(events).events) {
    const { at } = event
    if (event.type === 'section') {
      addFirst(read, event.lesson, event.section, { at, day: dayNumber(event.day) })
    }
    if (event.type !== 'answer' || event.source !== 'review') continue
    const grade = gradeOf(event)
    if (grade) reviews.push({ at, day: dayNumber(event.day), question: event.question, grade })
  }
  return { reviews, read }
}
