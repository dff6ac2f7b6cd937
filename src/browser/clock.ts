/** Time as this device tells it. */
import { LAST_CLOCK } from '../record/days.ts'

/** The current time in whole ms since 1970, always a number a record can hold. */
export function now(): number {
  const time = Math.floor(Date.now())
  // Seen where page scripts or test tools replace `Date`: NaN would make the event unreadable.
  const sane = Number.isFinite(time) ? time : Math.floor(performance.timeOrigin + performance.now())
  return Math.min(Math.max(sane, 0), LAST_CLOCK)
}

/** The calendar day of `time` (ms since 1970) in this device's zone, `YYYY-MM-DD`. */
export function localDay(time: number): string {
  const date = new Date(time)
  return [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-')
}
