import { localDay } from './clock.ts'

/** The minute of `time` by the clock of this device's zone, `YYYY-MM-DDTHH:MM`. */
export function localMinute(time: number): string {
  const date = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${localDay(time)}T${two(date.getHours())}:${two(date.getMinutes())}`
}
