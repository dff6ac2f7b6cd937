import type { LearnerState, MissionState } from '../record/fold.ts'
import type { KnotState } from '../ui/art/net.ts'

/** The knot of a lesson of so many sections; one without sections is not written yet. */
export function knotOf(state: LearnerState, lesson: string, sections: number): KnotState {
  const read = state.sections.get(lesson)?.size ?? 0
  if (read === 0) return 'open'
  return read >= sections ? 'done' : 'current'
}

/** The knot of a mission, by the learner's own word. */
export function rimKnot(mission: MissionState | undefined): KnotState {
  if (!mission) return 'open'
  return mission.state === 'done' ? 'done' : 'current'
}

/** The part of a page that this needs; so the rule can be tested without one. */
interface Picture {
  querySelectorAll(selector: string): Iterable<Pick<Element, 'getAttribute' | 'setAttribute'>>
}

/** Ties the knots of the drawn net, and those of its rim. The net is static markup; its style sheet does the rest. */
export function tieKnots(
  picture: Picture,
  state: LearnerState,
  lessons: readonly { readonly id: string; readonly sections: readonly string[] }[],
): void {
  for (const { id, sections } of lessons) {
    for (const knot of picture.querySelectorAll(`[data-knot="${id}"]`)) {
      knot.setAttribute('data-state', knotOf(state, id, sections.length))
    }
  }
  for (const knot of picture.querySelectorAll('[data-mission]')) {
    const mission = state.missions.get(knot.getAttribute('data-mission') ?? '')
    knot.setAttribute('data-state', rimKnot(mission))
  }
}
