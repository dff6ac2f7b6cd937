/**
 * A countdown by the clock. What is left follows from when it began, never from how many ticks were
 * seen, so it is right again at once when a tab has slept.
 */
export interface Countdown {
  /** Its whole length. */
  readonly seconds: number
  /** When it began, ms since 1970. */
  readonly began: number
}

/** How far it is; each is told once. When half and end pass while a tab sleeps, only the end is. */
export type Phase = 'begun' | 'half' | 'over'

/** What is left at `now`, in ms: between none and the whole length, whatever the clock says. */
export function leftAt({ seconds, began }: Countdown, now: number): number {
  const whole = seconds * 1000
  return Math.min(whole, Math.max(0, whole - (now - began)))
}

/** @param left ms, as `leftAt` gives them */
export function phaseOf(left: number, seconds: number): Phase {
  if (left <= 0) return 'over'
  return left <= seconds * 500 ? 'half' : 'begun'
}

/** How long until the shown second changes, in ms, between 1 and 1000. */
export const untilNextSecond = (left: number): number => left % 1000 || 1000

/** The part of the bar that will be left at the next second, between 0 and 1: it glides there meanwhile. */
export const shareAhead = (left: number, seconds: number): number =>
  Math.max(0, Math.ceil(left / 1000) - 1) / seconds

/** Minutes and seconds as read from a clock, `01.20`: a second that has begun still counts. */
export function digits(left: number): string {
  const shown = Math.ceil(left / 1000)
  return [Math.floor(shown / 60), shown % 60].map((part) => String(part).padStart(2, '0')).join('.')
}
