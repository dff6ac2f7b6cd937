/** The plan as a calendar file (RFC 5545). Brings a library: it is fetched when somebody asks for a file. */
import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from 'ical-generator'
import { MINUTES } from './calendar-entry.ts'
import type { Entry } from './calendar-entry.ts'

/** How long before a step the calendar reminds of it, in seconds. */
const AHEAD = 30 * 60

/**
 * All entries in one calendar. Their times float: they hold by the clocks of wherever the learner is, in
 * each of the country's zones.
 *
 * @param stamp when the file is made, in ms since 1970
 * @param product what made it
 */
export function calendarFile(entries: readonly Entry[], stamp: number, product: string): string {
  const calendar = new ICalCalendar({ prodId: `//${product}//plan//ID` })
  for (const { uid, at, changed, title, text } of entries) {
    calendar.createEvent({
      id: uid,
      // Floating: written out as it stands in UTC, and without its sign.
      start: new Date(`${at}Z`),
      floating: true,
      stamp: new Date(stamp),
      lastModified: new Date(changed),
      // A step that was moved replaces the one imported before it. In minutes, to fit 32 bits.
      sequence: Math.floor(changed / 60_000),
      summary: title,
      description: text,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: AHEAD, description: title }],
    })
  }
  // The library knows an end only, and an end is one more time to go wrong.
  const file = calendar
    .toString()
    .replaceAll(/^(DTSTART:\d{8}T\d{6})\r\n/gm, `$1\r\nDURATION:PT${String(MINUTES)}M\r\n`)
  return `${file}\r\n`
}
