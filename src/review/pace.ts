/** How long a review takes. Apart from the session, which brings the scheduler with it. */

/** What one entry takes, in seconds: to read, decide and read what is said to it. */
const PACE = 35
/** Minutes of the longest sitting. */
const MINUTES = 5

/** Minutes of a sitting with so many entries, rounded up; the longest ends after five. */
export function minutesFor(count: number): number {
  return Math.min(Math.ceil((count * PACE) / 60), MINUTES)
}
