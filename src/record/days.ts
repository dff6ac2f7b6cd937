/** Calendar days as numbers, so that they can be counted. */

export const DAY_MS = 24 * 60 * 60 * 1000

/** The last ms of the year 9998 in UTC: in any zone its day still has a four-digit year. */
export const LAST_TIME = Date.UTC(9999, 0, 1) - 1

/**
 * The latest that a clock is believed, a year before: what is written while it stands there, or once it is right
 * again, still finds a place behind the rest, see `order` in `events.ts`.
 */
export const LAST_CLOCK = Date.UTC(9998, 0, 1) - 1

/**
 * Which day of the learner's calendar `day` (`YYYY-MM-DD`) is, counted from 1970-01-01, as a whole
 * number. Reckoned without a time zone: between two days lie as many as the learner saw begin. A day
 * that its month does not have, as a damaged record may name, runs over into the next.
 */
export function dayNumber(day: string): number {
  // Cut by place: a record has thousands of days, and splitting each takes ten times as long.
  const year = Number(day.slice(0, 4))
  return Date.UTC(year, Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / DAY_MS
}
