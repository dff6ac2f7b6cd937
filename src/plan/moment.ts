/** A time of a step. Apart from the rows: the learner's data tell of it without the rules of the plan. */

/** Whether `at` is a minute that the calendar has: `YYYY-MM-DDTHH:MM`. */
export function isMoment(at: string | undefined): at is string {
  if (at === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at)) return false
  const time = Date.parse(`${at}Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(at)
}
