import fc from 'fast-check'
import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { scheduler } from '../../../src/review/schedule.ts'
import type { Memory, ReviewGrade } from '../../../src/review/schedule.ts'

const DAY_MS = 86_400_000
const grade = fc.constantFrom<ReviewGrade>('again', 'hard', 'good')
const day = fc.integer({ min: -800_000, max: 3_000_000 })
const LETTER: Readonly<Record<string, ReviewGrade>> = { a: 'again', h: 'hard', g: 'good' }

const next = (memory: Memory, grade: ReviewGrade, day: number) =>
  scheduler.after(memory, [{ grade, day }])
/** The memory after each of the grades, each given so many days after the one before. */
function after(grades: readonly ReviewGrade[], gap: (memory: Memory) => number): Memory[] {
  const memories: Memory[] = []
  for (const grade of grades) {
    const before = memories.at(-1)
    memories.push(
      before ? next(before, grade, before.last + gap(before)) : scheduler.first(grade, 20_000),
    )
  }
  return memories
}
const onTime = ({ last, due }: Memory) => due - last
const spelled = (letters: string) => [...letters].map((letter) => LETTER[letter] ?? 'again')

/** Any memory that grades on any days can lead to. */
const memory = fc
  .tuple(grade, day, fc.array(fc.tuple(grade, fc.nat(400)), { maxLength: 12 }))
  .map(([grade, day, later]) => {
    let memory = scheduler.first(grade, day)
    for (const [grade, gap] of later) memory = next(memory, grade, memory.last + gap)
    return memory
  })

describe('the schedule', () => {
  /** What ts-fsrs 5.4 gives: another version or other weights must not move learners unseen. */
  it.each([
    ['ggggg', [3, 14, 57, 120, 120]],
    ['hhhh', [2, 4, 9, 15]],
    ['aaaa', [1, 1, 1, 1]],
    ['aggg', [1, 3, 8, 22]],
    ['hggg', [2, 7, 23, 66]],
    ['gghg', [3, 14, 40, 113]],
    // A lapse returns soon, but not always the next day: something of a long memory stays.
    ['ga', [3, 1]],
    ['gga', [3, 14, 2]],
    ['ggga', [3, 14, 57, 3]],
    ['gggagg', [3, 14, 57, 3, 8, 19]],
    ['gah', [3, 1, 2]],
  ])('after %s waits so many days: %j', (letters, days) => {
    expect(after(spelled(letters), onTime).map(onTime)).toEqual(days)
  })

  it('supposes of a memory what this version does', () => {
    const figures = after(spelled('gha'), onTime).map(({ stability, difficulty }) => [
      stability,
      difficulty,
    ])
    expect(figures).toEqual([
      [2.3065, 2.11810397],
      [9.23487052, 4.75285849],
      [1.33638085, 8.26052864],
    ])
  })

  it('is that of the library, but for the longest wait', () => {
    const library = fsrs({
      request_retention: 0.9,
      maximum_interval: 120,
      enable_short_term: false,
      enable_fuzz: false,
    })
    const rating = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const
    fc.assert(
      fc.property(grade, fc.array(fc.tuple(grade, fc.nat(400)), { maxLength: 15 }), (one, rest) => {
        let ours = scheduler.first(one, 20_000)
        let theirs = library.next(createEmptyCard(), new Date(20_000 * DAY_MS), rating[one]).card
        for (const [grade, gap] of [['', 0] as const, ...rest]) {
          if (grade !== '') {
            ours = next(ours, grade, ours.last + gap)
            theirs = library.next(theirs, new Date(ours.last * DAY_MS), rating[grade]).card
          }
          const { stability, difficulty, reps, lapses, scheduled_days } = theirs
          expect(ours).toMatchObject({ stability, difficulty, reps, lapses })
          expect(onTime(ours)).toBe(Math.min(scheduled_days, 120))
        }
      }),
    )
  })

  it('asks no earlier for the better grade', () => {
    fc.assert(
      fc.property(memory, fc.nat(500), (memory, gap) => {
        const due = (grade: ReviewGrade) => next(memory, grade, memory.last + gap).due
        const first = (grade: ReviewGrade) => scheduler.first(grade, memory.last).due
        for (const of of [due, first]) {
          expect(of('again')).toBeLessThanOrEqual(of('hard'))
          expect(of('hard')).toBeLessThanOrEqual(of('good'))
        }
      }),
    )
  })

  it('asks tomorrow at the earliest and within 120 days, whatever the days it is told', () => {
    fc.assert(
      fc.property(memory, grade, day, (memory, grade, day) => {
        const later = next(memory, grade, day)
        expect(Object.values(later).every(Number.isFinite)).toBe(true)
        expect(later.last).toBe(Math.max(memory.last, day))
        expect(onTime(later)).toBeGreaterThanOrEqual(1)
        expect(onTime(later)).toBeLessThanOrEqual(120)
        expect(later.stability).toBeGreaterThan(0)
        expect(later.difficulty).toBeGreaterThanOrEqual(1)
        expect(later.difficulty).toBeLessThanOrEqual(10)
      }),
    )
  })

  it('lets no recall weaken a memory, however early, and no lapse strengthen it', () => {
    fc.assert(
      fc.property(memory, fc.nat(200), (memory, gap) => {
        const stability = (grade: ReviewGrade) => next(memory, grade, memory.last + gap).stability
        expect(stability('good')).toBeGreaterThanOrEqual(memory.stability)
        expect(stability('hard')).toBeGreaterThanOrEqual(memory.stability)
        expect(stability('again')).toBeLessThanOrEqual(memory.stability)
      }),
    )
  })

  it('takes a day before the last recall for the day of it', () => {
    const first = scheduler.first('good', 100)
    expect(next(first, 'good', 90)).toEqual(next(first, 'good', 100))
    expect(next(first, 'good', 90).stability).toBe(first.stability)
  })

  it('is after many recalls told at once what it is when they are told one by one', () => {
    fc.assert(
      fc.property(
        memory,
        fc.array(fc.record({ grade, day }), { maxLength: 9 }),
        (memory, recalls) => {
          const one = recalls.reduce((before, { grade, day }) => next(before, grade, day), memory)
          expect(scheduler.after(memory, recalls)).toStrictEqual(one)
        },
      ),
    )
  })

  it('counts recalls and lapses; the first is a recall and never a lapse', () => {
    const counts = after(spelled('aahag'), onTime).map(({ reps, lapses }) => [reps, lapses])
    expect(counts).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 2],
    ])
  })
})

describe('the chance of a recall', () => {
  it('is whole on the day of the last one, nine in ten after its stability, and falls', () => {
    fc.assert(
      fc.property(memory, fc.nat(300), (memory, gap) => {
        const chance = (days: number) => scheduler.retrievability(memory, memory.last + days)
        expect(chance(0)).toBe(1)
        expect(chance(-3)).toBe(1)
        expect(chance(gap + 1)).toBeLessThanOrEqual(chance(gap))
        expect(chance(memory.stability)).toBeCloseTo(0.9, 6)
      }),
    )
  })
})
