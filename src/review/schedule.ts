/** When something learnt is asked again, behind a small interface: another method can take its place. */
import { FSRSAlgorithm, Rating } from 'ts-fsrs'

/** How a recall went, from what was not recalled to what was known for sure. Nothing is ever easy. */
export type ReviewGrade = 'again' | 'hard' | 'good'

/** What is supposed of the memory of one thing. Days are numbers as `record/days.ts` counts them. */
export interface Memory {
  /** Days after which it would be recalled nine times in ten. */
  readonly stability: number
  /** 1 to 10: the higher, the less each recall adds. */
  readonly difficulty: number
  /** The day of the newest recall, and the first on which it is due again. */
  readonly last: number
  readonly due: number
  /** Recalls in all, the first included, and how many of those after it did not succeed. */
  readonly reps: number
  readonly lapses: number
}

export interface Recall {
  readonly grade: ReviewGrade
  readonly day: number
}

/** Whole days as time, so that what is due tomorrow is due when the learner's own day begins. */
export interface Scheduler {
  first(grade: ReviewGrade, day: number): Memory
  /**
   * The memory after more recalls, in the order in which they were made. A day before that of the
   * recall before, as from a clock set back, counts as that day.
   */
  after(memory: Memory, recalls: readonly Recall[]): Memory
  /** How likely it is recalled on that day, 0 to 1. */
  retrievability(memory: Memory, day: number): number
}

/** Days after which all is asked again, however well it was known: a course does not go on for years. */
const LONGEST = 120

const fsrs = /* @__PURE__ */ new FSRSAlgorithm({
  request_retention: 0.9,
  maximum_interval: LONGEST,
  enable_short_term: false,
  enable_fuzz: false,
})

const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good } as const
const WEAKER = {
  again: [],
  hard: [Rating.Again],
  good: [Rating.Again, Rating.Hard],
} as const

/**
 * FSRS-6 as `ts-fsrs` has it, with its published default weights: a model of memory by difficulty,
 * stability and retrievability, fitted to logs of flash cards (Ye, Su & Cao 2022, "A Stochastic
 * Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD; Su, Ye, Nie, Cao & Chen
 * 2023, "Optimizing Spaced Repetition Schedule by Capturing the Dynamics of Memory", TKDE). Each
 * interval is at least a day longer than the next weaker grade would give, as in the library's own
 * scheduler without short-term steps; that one reckons time in UTC days and may overstep the longest
 * interval, which this one does not.
 */
export const scheduler: Scheduler = {
  first(grade, day) {
    const state = { ...fsrs.next_state(null, 0, RATING[grade]), last: day, reps: 1, lapses: 0 }
    return { ...state, due: dueAfter(null, grade, state) }
  },
  after(memory, recalls) {
    let before: Strength = memory
    let state: Strength = memory
    for (const { grade, day } of recalls) {
      before = state
      state = recalled(before, grade, day)
    }
    // When it would have been due in between is never asked for, and dearer than all the rest.
    const newest = recalls.at(-1)
    return newest ? { ...state, due: dueAfter(before, newest.grade, state) } : memory
  },
  retrievability({ stability, last }, day) {
    return fsrs.forgetting_curve(Math.max(day - last, 0), stability)
  },
}

/** A memory without the day on which it is asked for again. */
type Strength = Omit<Memory, 'due'>

function recalled(before: Strength, grade: ReviewGrade, day: number): Strength {
  const last = Math.max(before.last, day)
  const { stability, difficulty } = fsrs.next_state(before, last - before.last, RATING[grade])
  return {
    stability,
    difficulty,
    last,
    reps: before.reps + 1,
    lapses: before.lapses + (grade === 'again' ? 1 : 0),
  }
}

function dueAfter(before: Strength | null, grade: ReviewGrade, { stability, last }: Strength) {
  const elapsed = before ? last - before.last : 0
  let weaker = 0
  for (const rating of WEAKER[grade]) {
    const state = fsrs.next_state(before, elapsed, rating)
    weaker = Math.max(fsrs.next_interval(state.stability, elapsed), weaker + 1)
  }
  const interval = Math.max(fsrs.next_interval(stability, elapsed), weaker + 1)
  return last + Math.min(interval, LONGEST)
}
