/** The calendar file read back by another library than the one that wrote it. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import { entriesOf, googleAddress } from '../../../src/plan/calendar-entry.ts'
import type { Entry } from '../../../src/plan/calendar-entry.ts'
import { calendarFile } from '../../../src/plan/calendar-file.ts'
import { oneLine } from '../../../src/plan/rows.ts'
import type { Planned } from '../../../src/plan/rows.ts'

const STAMP = Date.UTC(2026, 10, 27, 3, 0)
const entry: Entry = {
  uid: 'row-1@kursus',
  at: '2026-11-28T19:30',
  changed: Date.UTC(2026, 10, 27, 2, 0),
  title: 'Kak Sari: mengucapkan terima kasih, lalu bertanya; “ya”',
  text: 'Bila turun dari bus, maka saya mengucapkan terima kasih.',
}

const utf8 = new TextEncoder()
function eventsIn(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as [])
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone
})

describe.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'America/New_York'])(
  'in %s',
  (here) => {
    it('the file is the same to the letter, and is read as the same time by the clock on the wall', () => {
      process.env['TZ'] = here
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(here)
      const file = calendarFile([entry], STAMP, 'kursus')
      expect(file).toContain('\r\nDTSTART:20261128T193000\r\nDURATION:PT15M\r\n')
      expect(file).toContain('\r\nDTSTAMP:20261127T030000Z\r\n')
      const [event] = eventsIn(file)
      expect(event?.startDate.zone).toBe(ICAL.Timezone.localTimezone)
      // As a calendar there shows it.
      const shown = event?.startDate.toJSDate()
      expect([shown?.getFullYear(), shown?.getMonth(), shown?.getDate()]).toEqual([2026, 10, 28])
      expect([shown?.getHours(), shown?.getMinutes()]).toEqual([19, 30])
      expect(event?.duration.toSeconds()).toBe(15 * 60)
    })
  },
)

it('an entry leaves the time free, reminds half an hour before, and says who, what and when', () => {
  const [event] = eventsIn(calendarFile([entry], STAMP, 'kursus'))
  expect(event?.uid).toBe(entry.uid)
  expect(event?.summary).toBe(entry.title)
  expect(event?.description).toBe(entry.text)
  expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  const alarms = event?.component.getAllSubcomponents('valarm') ?? []
  expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-PT30M'])
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY'])
})

it('whatever was written comes back as it was, in lines of at most 75 octets that end as they must', () => {
  const text = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc
        .array(
          fc.constantFrom(
            '👩‍👩‍👧‍👦',
            '\u202E',
            '\u200F',
            ',',
            ';',
            '\\',
            '\n',
            '\r\n',
            '“',
            'é',
            'a',
            ':',
            '"',
            ' ',
          ),
          {
            minLength: 1,
            maxLength: 600,
            size: 'max',
          },
        )
        .map((all) => all.join('')),
      fc.constant('🙏'.repeat(300)),
    )
    .map(oneLine)
  const moment = fc
    .date({
      min: new Date('2026-01-01T00:00Z'),
      max: new Date('2031-12-31T23:59Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 16))
  const one = fc.record({ title: text, text, at: moment, changed: fc.nat(2 ** 40) })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 3 }), (some) => {
      const entries = some.map((each, n): Entry => ({ ...each, uid: `row-${String(n)}@kursus` }))
      const file = calendarFile(entries, STAMP, 'kursus')
      expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of file.split('\r\n')) {
        expect(utf8.encode(line).length).toBeLessThanOrEqual(75)
        // Cut between characters: half of one would be read as another.
        expect(line).not.toMatch(/\p{Cs}/u)
      }
      expect(
        eventsIn(file).map((event) => ({
          uid: event.uid,
          title: event.summary ?? '',
          text: event.description ?? '',
          at: event.startDate.toString().slice(0, 16),
        })),
      ).toEqual(entries.map(({ uid, title, text, at }) => ({ uid, title, text, at })))
    }),
    { numRuns: 40 },
  )
})

it('two files of the same steps differ in their stamp alone', () => {
  const later = calendarFile([entry], STAMP + 86_400_000, 'kursus')
  const now = calendarFile([entry], STAMP, 'kursus')
  expect(later).not.toBe(now)
  const without = (file: string) => file.replaceAll(/^DTSTAMP:.*$/gm, '')
  expect(without(later)).toBe(without(now))
})

it('a step that was changed replaces the one imported before it', () => {
  const number = (changed: number) =>
    Number(eventsIn(calendarFile([{ ...entry, changed }], STAMP, 'kursus'))[0]?.sequence)
  expect(number(entry.changed + 60_000)).toBeGreaterThan(number(entry.changed))
  expect(number(Date.UTC(9000, 0, 1))).toBeLessThan(2 ** 32)
})

const planned = (plan: string, row: Planned['row']): Planned => ({
  ...{ id: 'w-1', at: 5, day: '2026-11-27', type: 'plan', origin: 'plan' },
  ...{ plan, text: 'Bila pagi, maka saya menyapa.', row },
})

it('steps without a time are left out, and so is a day that there is not', () => {
  const found = entriesOf(
    [
      planned('row-a', { step: 'menyapa', who: 'Kak Sari', at: '2026-11-28T09:00' }),
      planned('row-b', { step: 'menyapa' }),
      planned('row-c', { step: 'menyapa', at: '2026-02-30T09:00' }),
      planned('row-d', { step: 'menyapa', at: '2026-11-28T09:00' }),
    ],
    'kursus',
  )
  expect(found.map(({ uid, title }) => [uid, title])).toEqual([
    ['row-a@kursus', 'Kak Sari: menyapa'],
    ['row-d@kursus', 'menyapa'],
  ])
})

it('the address of the other calendar carries the same, and nothing that could break out of it', () => {
  const address = new URL(
    googleAddress({ ...entry, at: '2026-12-31T23:50', title: 'a&dates=1#<b>' }),
  )
  expect(address.origin).toBe('https://calendar.google.com')
  expect(Object.fromEntries(address.searchParams)).toEqual({
    action: 'TEMPLATE',
    text: 'a&dates=1#<b>',
    details: entry.text,
    dates: '20261231T235000/20270101T000500',
  })
})
