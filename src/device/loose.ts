/** How many review entries are due, for the page that only says so: it comes once there is something to tell. */
import { localDay, now } from '../browser/clock.ts'
import { knownDue } from '../browser/due-cache.ts'
import { fetchJson } from '../browser/fetch-json.ts'
import { dayNumber } from '../record/days.ts'
import type { LearnerState } from '../record/fold.ts'
import { dueTally, isDueOutline } from '../review/due.ts'

/**
 * @param address of what the course's review holds, as data
 * @returns a promise that fails when that does not come, or not in its shape
 */
export async function looseEntries(
  state: LearnerState,
  course: string,
  address: string,
): Promise<number> {
  const outline = await fetchJson(address)
  if (!isDueOutline(outline)) throw new Error(address)
  return dueTally(state, outline, knownDue(course), dayNumber(localDay(now()))).due
}
