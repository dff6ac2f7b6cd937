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

/** Whole days as time, so that what is due tomorrow is due when the learner's own day begins. */
export interface Scheduler {
  first(grade: ReviewGrade, day: number): Memory
  /** A day before `memory.last`, as from a clock set back, counts as that day. */
  next(memory: Memory, grade: ReviewGrade, day: number): Memory
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
  first: (grade, day) => ({ ...recall(null, grade, 0, day), reps: 1, lapses: 0 }),
  next(memory, grade, day) {
    const last = Math.max(memory.last, day)
    return {
      ...recall(memory, grade, last - memory.last, last),
      reps: memory.reps + 1,
      lapses: memory.lapses + (grade === 'again' ? 1 : 0),
    }
  },
  retrievability({ stability, last }, day) {
    return fsrs.forgetting_curve(Math.max(day - last, 0), stability)
  },
}

function recall(
  before: Memory | null,
  grade: ReviewGrade,
  elapsed: number,
  last: number,
): Pick<Memory, 'stability' | 'difficulty' | 'last' | 'due'> {
  // Worked out once for all grades: it is the dearest part.
  const likely = before ? fsrs.forgetting_curve(elapsed, before.stability) : 0
  const { stability, difficulty } = fsrs.next_state(before, elapsed, RATING[grade], likely)
  let weaker = 0
  for (const rating of WEAKER[grade]) {
    const state = fsrs.next_state(before, elapsed, rating, likely)
    weaker = Math.max(fsrs.next_interval(state.stability, elapsed), weaker + 1)
  }
  const interval = Math.max(fsrs.next_interval(stability, elapsed), weaker + 1)
  return { stability, difficulty, last, due: last + Math.min(interval, LONGEST) }
}
