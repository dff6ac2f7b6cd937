/**
 * What the review page last worked out, for pages that show only how many are due. It can be worked
 * out again from the record at any time, so it is kept beside it and not in it.
 */
import type { KnownDue } from '../review/due.ts'

export const dueKey = (course: string) => `${course}:due`

/** Keeps it for the other pages; a browser that refuses loses nothing but the line on the home page. */
export function keepDue(course: string, known: KnownDue): void {
  try {
    window.localStorage.setItem(dueKey(course), JSON.stringify(known))
  } catch {
    // The count on the home page is then reckoned from first intervals.
  }
}

/** What was kept; nothing where it is missing or not of that shape. */
export function knownDue(course: string): KnownDue {
  try {
    const data = JSON.parse(window.localStorage.getItem(dueKey(course)) ?? '') as Partial<KnownDue>
    const { due, gone } = data
    const days = typeof due === 'object' && !Array.isArray(due)
    const whole = days && Object.values(due).every(Number.isInteger)
    const ids = Array.isArray(gone) && gone.every((id) => typeof id === 'string')
    if (whole && ids) return { due, gone }
  } catch {
    // Missing, refused or damaged: the same as never worked out.
  }
  return { due: {}, gone: [] }
}
