import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordEvent, StandingEvent, StoredEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { countingEvents, planImport, planUndo } from '../../../src/record/import-plan.ts'
import type { Stamp } from '../../../src/record/import-plan.ts'
import { eventText, merge } from '../../../src/record/merge.ts'
import { portableEvents } from '../../../src/record/portable.ts'
import { parseText } from '../../../src/record/schema.ts'
import { storedEvent } from './arbitrary.ts'
import { ids, section } from './journals.ts'

/** Stamps of a device of that name. */
const stamps = (device: string): Stamp => {
  let n = 0
  return () => ({ id: `${device}-${(n++).toString(36)}`, at: 5, day: '2026-03-01' })
}
const stamp = stamps('s0')

/** The record after a file was merged. */
const after = (held: readonly StoredEvent[], file: readonly StoredEvent[], by = stamp) =>
  merge(held, planImport(held, file, by).events)
/** The state but for the epoch, which only ever grows, and which a reset that ruled out nothing does not carry. */
const stateOf = (events: readonly StoredEvent[]) => ({ ...fold(events), epoch: 0 })
const counting = (events: readonly StoredEvent[]) => ids(countingEvents(events))
const reset = (id: string, epoch: number): RecordEvent => ({
  id,
  at: 2,
  day: '2026-03-01',
  type: 'reset',
  epoch,
})
const inEpoch = (epoch: number, event: RecordEvent): RecordEvent => ({ ...event, epoch })

const device = fc.array(storedEvent, { maxLength: 25 }).map((events) => merge(events))
/** Events of another device: the same small world, but no id in common. */
const otherDevice = device.map((events) =>
  events.flatMap((event) => {
    const parsed = parseText(eventText(event).replaceAll(/"w([12]-)/g, '"v$1'))
    return parsed.kind === 'corrupt' ? [] : [parsed.event]
  }),
)

describe('merging a file', () => {
  it('lets everything count that counted here or there, and keeps every event that is here', () => {
    fc.assert(
      fc.property(device, otherDevice, (held, file) => {
        const union = after(held, file)
        const expected = new Set([...counting(held), ...counting(file)])
        expect(counting(union)).toEqual([...expected].sort())
        expect(union).toEqual(expect.arrayContaining(held))
      }),
    )
  })

  it('gives two devices the same state, whichever opens the file of the other', () => {
    fc.assert(
      fc.property(device, otherDevice, (a, b) => {
        const [here, there] = [portableEvents(a), portableEvents(b)]
        expect(stateOf(after(a, there))).toEqual(stateOf(after(b, here)))
      }),
    )
  })

  it('gives three devices the same state in whatever order their files are opened', () => {
    fc.assert(
      fc.property(device, otherDevice, (a, b) => {
        const c = [section('u-1'), inEpoch(1, section('u-2', 'tebak')), reset('u-3', 1)]
        const left = after(after(a, b), c)
        const right = after(a, portableEvents(after(b, c)))
        expect(stateOf(left)).toEqual(stateOf(right))
      }),
    )
  })

  it('again adds nothing and writes nothing', () => {
    fc.assert(
      fc.property(device, otherDevice, (held, file) => {
        expect(planImport(after(held, file), file, stamp)).toEqual({ events: [], added: [] })
        expect(planImport(held, portableEvents(held), stamp)).toEqual({ events: [], added: [] })
      }),
    )
  })

  it('is undone whole, and done again when the file is opened once more', () => {
    fc.assert(
      fc.property(device, otherDevice, (held, file) => {
        const plan = planImport(held, file, stamp)
        const union = merge(held, plan.events)
        const undone = merge(union, planUndo(union, plan, stamp))
        expect(stateOf(undone)).toEqual(stateOf(held))
        expect(counting(undone)).toEqual(counting(held))
        const again = after(undone, file)
        expect(stateOf(again)).toEqual(stateOf(union))
        expect(planUndo(undone, plan, stamp)).toEqual([])
      }),
    )
  })

  it('survives a reset on the other device without losing what is here', () => {
    const held = [section('a-1')]
    const file = [reset('b-1', 3), inEpoch(3, section('b-2', 'tebak'))]
    const plan = planImport(held, file, stamp)
    // The decision goes first: cut short there, the page already knows what to spare.
    expect(plan.events[0]).toMatchObject({
      type: 'standing',
      epoch: 3,
      events: ['a-1'],
      counts: true,
      round: 1,
    })
    expect(counting(merge(held, plan.events.slice(0, 1)))).toEqual(['a-1'])
    expect(counting(merge(held, plan.events))).toEqual(['a-1', 'b-2'])
  })

  it('brings back from a copy what was deleted here', () => {
    const copy = [section('a-1'), section('a-2')]
    const held = [...copy, reset('a-3', 1)]
    expect(planImport(held, copy, stamp).added).toEqual(copy)
    expect(counting(after(held, copy))).toEqual(['a-1', 'a-2'])
    // Also where deleting has wiped the events themselves.
    expect(counting(after([reset('a-3', 1)], copy))).toEqual(['a-1', 'a-2'])
    // A page that still remembers them writes them again.
    expect(planImport(held, copy, stamp).events).toEqual(expect.arrayContaining(copy))
  })

  it('gives back whole what was deleted, from what a page still knows of it', () => {
    fc.assert(
      fc.property(device, fc.boolean(), (held, wiped) => {
        const known = portableEvents(held)
        const bare = reset('r-1', fold(held).epoch + 1)
        const deleted = wiped ? [bare] : merge(held, [bare])
        expect(counting(deleted)).toEqual([])
        expect(stateOf(after(deleted, known))).toEqual(stateOf(held))
        expect(counting(after(deleted, known))).toEqual(counting(held))
      }),
    )
  })

  it('lets no event of the file stand in for one that is here', () => {
    const held = [section('a-1', 'zzz')]
    expect(planImport(held, [section('a-1', 'aaa')], stamp)).toEqual({ events: [], added: [] })
  })

  it('lets no decision in the file touch what is here', () => {
    const decision = (about: string, holds: boolean): StandingEvent => ({
      ...{ id: `b-${about}`, at: 9, day: '2026-03-01', type: 'standing' },
      ...{ events: [about], counts: holds, round: 1_000_000 },
    })
    const held = [
      section('a-1'),
      section('a-2'),
      { ...decision('a-2', false), id: 'a-3', round: 1 },
    ]
    const file = [decision('a-1', false), decision('a-2', true)]
    expect(planImport(held, file, stamp)).toEqual({ events: [], added: [] })
  })

  it('does not carry in what the other device had deleted', () => {
    const file = [section('b-1'), reset('b-2', 1), inEpoch(1, section('b-3'))]
    expect(ids(planImport([], file, stamp).events)).toEqual(['b-3'])
  })

  it('writes decisions that a store takes, on however many events', () => {
    const held = Array.from({ length: 4500 }, (_, n) => section(`a-${n.toString(36)}`))
    const { events } = planImport(held, [inEpoch(1, section('b-1'))], stamp)
    const decisions = events.filter((event) => 'type' in event && event.type === 'standing')
    expect(decisions).toHaveLength(3)
    for (const event of events) expect(parseText(eventText(event)).kind).toBe('known')
    expect(new Set(ids(events)).size).toBe(events.length)
  })
})
