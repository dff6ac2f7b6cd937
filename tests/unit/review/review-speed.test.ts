import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { reviewDeck } from '../../../src/review/deck.ts'
import type { ReviewCourse } from '../../../src/review/deck.ts'
import { foldReviews } from '../../../src/review/history.ts'
import { reviewSession } from '../../../src/review/session.ts'
import { clock, dated, dayText, on, read, reviewed } from './facts.ts'
import { cpuTime } from '../cpu-time.ts'

/** Two thousand reviews: sixty cards of fifteen lessons, reviewed some 33 times each. */
const course: ReviewCourse = {
  decisions: [],
  lessons: Array.from({ length: 15 }, (_, n) => ({
    id: `l${n}`,
    sections: ['s'],
    questions: Array.from({ length: 9 }, (_, q) => ({ id: `q${n}-${q}`, points: [`p${q % 4}`] })),
  })),
  cards: Array.from({ length: 60 }, (_, n) => ({
    id: `k${n}`,
    lesson: `l${n % 15}`,
    points: [`p${n % 4}`],
    forms: [`k${n}-1`, `k${n}-2`, `k${n}-3`],
  })),
}
const facts: (NewEvent & { on: number })[] = [
  ...course.lessons.map(({ id }) => on(0, read(id, 's'))),
  ...Array.from({ length: 2000 }, (_, n) =>
    on(Math.floor(n / 8), reviewed(`k${n % 60}-${(n % 3) + 1}`, n % 7 === 0 ? 0 : 2)),
  ),
]

describe('the deck', () => {
  it('of two thousand reviews takes a quarter of 50 ms, so 50 ms on a phone four times as slow', () => {
    const events = dated(...facts)
    const state = fold(events)
    const work = () => {
      const deck = reviewDeck(state, foldReviews(events), course, clock(400))
      return { deck, session: reviewSession(deck, { today: dayText(400), seed: 1 }) }
    }
    expect(work().deck).toHaveLength(60)
    expect(work().session).toHaveLength(8)
    expect(cpuTime(work)).toBeLessThan(50 / 4)
  })
})
