import type { Passed } from './engine.ts'

/** The part of a page that this needs; so the rule can be tested without one. */
interface Stage {
  querySelectorAll(selector: string): Iterable<{ setAttribute(name: string, value: string): void }>
}

/**
 * Gives each drawn person on the stage the mood of the last thing they said. The stage is static
 * markup outside the island; only the faces' references change.
 */
export function showMoods(stage: Stage, passed: readonly Passed[]): void {
  const last = new Map<string, string>()
  for (const { speaker, mood } of passed) if (speaker) last.set(speaker, mood ?? 'neutral')
  for (const [person, mood] of last) {
    for (const face of stage.querySelectorAll(`[data-person="${person}"] .mood`)) {
      face.setAttribute('href', `#mood-${mood}`)
    }
  }
}
