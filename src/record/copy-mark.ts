/** When the record deserves a copy: after meaningful progress, never by calendar. */
import type { StoredEvent } from './events.ts'
import type { LearnerState } from './fold.ts'
import { newestEpoch } from './merge.ts'

/** The setting that remembers the last copy: it is none of the learner's. */
export const COPY_MARK = 'copied'

/** Answers and decisions after which losing them would hurt. */
const ENOUGH = 20

/** How far the learner has come: questions answered and decisions made that hold. */
export function stepsOf({ answers, runs }: LearnerState): number {
  let steps = answers.size
  for (const { choices } of runs.values()) steps += choices.length
  return steps
}

/**
 * Whether to remind of a copy: once a first role-play was finished or twenty steps were made, and again
 * twenty steps after the last copy.
 */
export function copyDue(state: LearnerState): boolean {
  const marked = state.settings.get(COPY_MARK)
  if (typeof marked === 'number') return stepsOf(state) - marked >= ENOUGH
  return stepsOf(state) >= ENOUGH || [...state.runs.values()].some(({ ended }) => ended)
}

/** The mark that a copy was made now. */
export function copyMark(state: LearnerState) {
  return { type: 'setting', name: COPY_MARK, value: stepsOf(state) } as const
}

/** The day of the last copy, `YYYY-MM-DD`, among all events. */
export function lastCopy(events: readonly StoredEvent[]): string | undefined {
  return newestEpoch(events).events.findLast(
    (event) => event.type === 'setting' && event.name === COPY_MARK,
  )?.day
}
