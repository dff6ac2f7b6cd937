/** Hostile files, opened on a device with a record. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/record/fold.ts'
import { countingEvents, planImport, planUndo } from '../../../src/record/import-plan.ts'
import { inventory } from '../../../src/record/inventory.ts'
import { eventText, merge } from '../../../src/record/merge.ts'
import { readPortable } from '../../../src/record/portable.ts'
import { parseText } from '../../../src/record/schema.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { bentFile, device } from './bent-files.ts'
import { COURSE } from './files.ts'

/** How far the files got: a test in which none is ever taken shows little. */
const met = new Map<string, number>()

describe('a hostile file', () => {
  it('is read without a throw, pollutes nothing, and takes nothing from the record', () => {
    const numRuns = Number(process.env['RUNS'] ?? 3000)
    fc.assert(
      fc.property(device, bentFile(COURSE), (held, file) => {
        const reading = atOnce(readPortable(file, COURSE))
        expect(Object.keys(Object.prototype)).toEqual([])
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
        const said = reading.kind === 'fault' ? reading.fault : reading.kind
        met.set(said, (met.get(said) ?? 0) + 1)
        if (reading.kind === 'fault') return

        let n = 0
        const stamp = () => ({ id: `s-${(n++).toString(36)}`, at: 5, day: '2026-03-01' })
        const plan = planImport(held, reading.events, stamp)
        for (const event of plan.events) {
          expect(parseText(eventText(event)).kind).not.toBe('corrupt')
        }
        const union = merge(held, plan.events)
        const counting = new Set(countingEvents(union).map(({ id }) => id))
        for (const event of countingEvents(held)) expect(counting).toContain(event.id)
        expect(union).toEqual(expect.arrayContaining(held))
        inventory(countingEvents(reading.events))
        fold(union)
        const undone = fold(merge(union, planUndo(union, plan, stamp)))
        expect({ ...undone, epoch: 0 }).toEqual({ ...fold(held), epoch: 0 })
      }),
      { numRuns },
    )
    expect(met.get('record')).toBeGreaterThan(numRuns / 10)
    for (const fault of ['not-json', 'truncated', 'damaged', 'hostile', 'misshapen', 'not-ours']) {
      expect(met.get(fault), fault).toBeGreaterThan(0)
    }
  }, 3_600_000)
})
