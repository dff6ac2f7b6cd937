/** If-then sentences kept in lessons and after role-plays, as the plan page shows them. */
import type { PlanEvent } from '../record/events.ts'

/** A lesson or role-play that sentences come from. */
export interface Origin {
  readonly id: string
  readonly kind: 'lesson' | 'talk'
  readonly title: string
  /** Missing where it has no page now. */
  readonly href?: string
}

export interface Sentence {
  readonly plan: PlanEvent
  /** Missing where the course no longer has it. */
  readonly origin: Origin | undefined
}

/** The sentences, newest first. */
export function sentences(
  plans: Iterable<PlanEvent>,
  origins: readonly Origin[],
): readonly Sentence[] {
  return [...plans]
    .map((plan) => ({ plan, origin: origins.find(({ id }) => id === plan.origin) }))
    .sort((a, b) => b.plan.at - a.plan.at)
}
