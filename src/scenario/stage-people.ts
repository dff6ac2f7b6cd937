import type { Passed } from './engine.ts'
import type { Scenario } from './types.ts'
import { sceneOf } from './world.ts'

/** The part of a page that this needs; so the rule can be tested without one. */
interface Stage {
  querySelectorAll(selector: string): Iterable<{ setAttribute(name: string, value: string): void }>
}

/** Cast ids of who is there at the end of a way: as its last scene that says so says, else everybody. */
export function presentAt(scenario: Scenario, path: readonly string[]): readonly string[] {
  return (
    path.map((id) => sceneOf(scenario, id)?.present).findLast((present) => present !== undefined) ??
    scenario.cast.map(({ id }) => id)
  )
}

/** Shows who is there, each with all that goes with them; the others keep their places, unseen. */
export function showPresent(
  stage: Stage,
  { cast }: Pick<Scenario, 'cast'>,
  present: readonly string[],
): void {
  for (const { id } of cast) {
    for (const part of stage.querySelectorAll(`[data-person="${id}"],[data-of="${id}"]`)) {
      part.setAttribute('opacity', present.includes(id) ? '1' : '0')
    }
  }
}

/**
 * Gives each drawn person on the stage the mood of what they said in this turn or the last one;
 * who has been silent longer looks neutral again, and so does everybody who is silent at the end.
 * The stage is static markup outside the island; only the faces' references change.
 */
export function showMoods(stage: Stage, passed: readonly Passed[], ended = false): void {
  const now = passed.at(-1)?.turn ?? 0
  const moods = new Map<string, string>()
  for (const { speaker, mood, turn } of passed) {
    if (speaker) moods.set(speaker, turn >= now - (ended ? 0 : 1) ? (mood ?? 'neutral') : 'neutral')
  }
  for (const [person, mood] of moods) {
    for (const face of stage.querySelectorAll(`[data-person="${person}"] .mood`)) {
      face.setAttribute('href', `#mood-${mood}`)
    }
  }
}
