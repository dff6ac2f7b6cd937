import type { LearnerState } from '../record/fold.ts'
import type { KnotState } from '../ui/art/net.ts'

/** The knot of a lesson of so many sections; one without sections is not written yet. */
export function knotOf(state: LearnerState, lesson: string, sections: number): KnotState {
  const read = state.sections.get(lesson)?.size ?? 0
  if (read === 0) return 'open'
  return read >= sections ? 'done' : 'current'
}

/** The part of a page that this needs; so the rule can be tested without one. */
interface Picture {
  querySelectorAll(selector: string): Iterable<{ setAttribute(name: string, value: string): void }>
}

/** Ties the knots of the drawn net. The net is static markup; its style sheet does the rest. */
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
}
