/** Apart from the plan's other words: the learner's data tell of its steps too. */
import type { PlanRow } from '../../record/events.ts'

/** What became of a step, without praise or blame. */
export const planStates: Readonly<Record<NonNullable<PlanRow['state']>, string>> = {
  moved: 'Digeser',
  done: 'Sudah dilakukan',
  dropped: 'Dilepas',
}
