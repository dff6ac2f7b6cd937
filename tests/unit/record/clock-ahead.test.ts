/** A device whose clock is thousands of years ahead, further than any record can say. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DAY_MS, LAST_CLOCK, LAST_TIME } from '../../../src/record/days.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { planImport } from '../../../src/record/import-plan.ts'
import { merge } from '../../../src/record/merge.ts'
import { portableEvents } from '../../../src/record/portable.ts'
import { parseText } from '../../../src/record/schema.ts'
import { faultOf, forged, read, write } from './files.ts'
import { allStored, load, openRecordPage, rest } from './record-page.ts'

const RIGHT = Date.UTC(2026, 2, 1)
const zone = process.env['TZ']

beforeEach(openRecordPage)
afterEach(() => {
  process.env['TZ'] = zone
})

/** On a page of its own by that clock, the name is set to each; gives the name that holds there at last. */
async function named(clock: number, ...names: readonly number[]) {
  vi.spyOn(Date, 'now').mockReturnValue(clock)
  const store = await load()
  await store.openRecord('kursus')
  for (const value of names) {
    expect(await store.record({ type: 'setting', name: 'nama', value })).toBe('saved')
  }
  await rest()
  return store.$record.get().settings.get('nama')
}

const stored = async (): Promise<StoredEvent[]> =>
  (await allStored()).map((text) => {
    const parsed = parseText(text)
    if (parsed.kind !== 'known') throw new Error(`not understood: ${String(text)}`)
    return parsed.event
  })

describe.each([
  [Date.UTC(9999, 5, 1), 'Asia/Jayapura'],
  // The last ms that a date may name, and more than that.
  [8.64e15, 'America/New_York'],
  [1e18, 'Asia/Jakarta'],
])('by a clock that says %d, in %s', (clock, TZ) => {
  beforeEach(() => {
    process.env['TZ'] = TZ
  })

  it('the newest holds, on every page, then and once the clock is right again', async () => {
    expect(await named(RIGHT, 1, 2)).toBe(2)
    // Pages write under names drawn by chance: so many stand in order only on purpose.
    for (const page of [10, 20, 30, 40]) expect(await named(clock, page, page + 1)).toBe(page + 1)
    for (const page of [50, 60, 70, 80]) expect(await named(RIGHT + page, page)).toBe(page)
    expect(await named(RIGHT)).toBe(80)
    const values = merge(await stored()).map((event) => 'value' in event && event.value)
    expect(values).toEqual([1, 2, 10, 11, 20, 21, 30, 31, 40, 41, 50, 60, 70, 80])
  })

  it('all that is written can be copied, opened elsewhere, and gone on from', async () => {
    await named(clock, 1)
    await named(clock, 2)
    await named(RIGHT, 3)
    const events = await stored()
    const reading = read(write(portableEvents(events)))
    if (reading.kind === 'fault') throw new Error(reading.fault)
    expect(fold(reading.events)).toEqual(fold(events))
    let n = 0
    const stamp = () => ({ id: `s-${String(n++)}`, at: RIGHT, day: '2026-03-01' })
    const plan = planImport([], reading.events, stamp)
    expect(fold(plan.events)).toEqual(fold(events))
    openRecordPage()
    vi.spyOn(Date, 'now').mockReturnValue(RIGHT)
    const other = await load()
    await other.openRecord('kursus')
    await other.adoptEvents(plan.events)
    await other.record({ type: 'setting', name: 'nama', value: 4 })
    expect(other.$record.get().settings.get('nama')).toBe(4)
  })
})

describe('a file', () => {
  const event = (at: number, more = {}) =>
    forged([{ id: 'a-1', at, day: '9998-12-31', type: 'setting', name: 'nama', value: 1, ...more }])

  it('may be as far ahead as any clock is believed, and more', () => {
    expect(faultOf(event(LAST_CLOCK))).toBe('none')
    expect(faultOf(event(LAST_TIME - DAY_MS))).toBe('none')
    expect(faultOf(event(LAST_CLOCK, { order: LAST_TIME - DAY_MS }))).toBe('none')
  })

  it('that leaves no room behind it for anything new is refused', () => {
    expect(faultOf(event(LAST_TIME - DAY_MS + 1))).toBe('misshapen')
    expect(faultOf(event(LAST_CLOCK, { order: LAST_TIME }))).toBe('misshapen')
  })
})
