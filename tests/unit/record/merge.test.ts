import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordEvent } from '../../../src/record/events.ts'
import { compareEvents, eventText, merge, pick } from '../../../src/record/merge.ts'
import { storedEvent } from './arbitrary.ts'

const set = fc.array(storedEvent, { maxLength: 30, size: 'max' })
const section = (id: string, at: number, name = 'inti'): RecordEvent => ({
  id,
  at,
  day: '2026-03-01',
  type: 'section',
  lesson: 'dengar',
  section: name,
})

describe('merge', () => {
  it('gives the same whatever the order of the sets and of their events', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const united = merge(a, b)
        expect(merge(b, a)).toEqual(united)
        expect(merge([...a, ...b].reverse())).toEqual(united)
      }),
    )
  })

  it('gives the same however the sets are grouped', () => {
    fc.assert(
      fc.property(set, set, set, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      }),
    )
  })

  it('changes nothing when a set is merged again', () => {
    fc.assert(
      fc.property(set, (a) => {
        expect(merge(merge(a), a, a)).toEqual(merge(a))
      }),
    )
  })

  it('keeps exactly one event for each id, and every id', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const ids = merge(a, b).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(new Set(ids)).toEqual(new Set([...a, ...b].map(({ id }) => id)))
      }),
    )
  })

  it('orders by time, then by id with counts in order', () => {
    const events = [section('w-10', 5), section('w-9', 5), section('v-9', 5), section('z-1', 4)]
    expect(merge(events).map(({ id }) => id)).toEqual(['z-1', 'v-9', 'w-9', 'w-10'])
  })

  it('places a foreign event by its time where it states one, else first', () => {
    const timed = { id: 'f-1', foreign: { id: 'f-1', at: 7 } }
    const untimed = { id: 'f-2', foreign: { id: 'f-2', at: 'later' } }
    const ids = merge([section('w-1', 5), section('w-2', 9), timed, untimed]).map(({ id }) => id)
    expect(ids).toEqual(['f-2', 'w-1', 'f-1', 'w-2'])
    expect(compareEvents(timed, timed)).toBe(0)
  })

  it('tells either way round which of two comes first', () => {
    const ordered = [section('w-9', 4), section('v-9', 5), section('w-9', 5), section('a-10', 5)]
    for (const [n, a] of ordered.entries()) {
      for (const [m, b] of ordered.entries()) {
        expect(Math.sign(compareEvents(a, b))).toBe(Math.sign(n - m))
      }
    }
  })
})

describe('pick', () => {
  it('prefers an understood event to a foreign one with the same id', () => {
    const known = section('w-1', 5)
    const foreign = { id: 'w-1', foreign: { id: 'w-1', a: 0 } }
    expect(pick(known, foreign)).toBe(known)
    expect(pick(foreign, known)).toBe(known)
  })

  it('prefers the smaller text of two that differ', () => {
    const a = section('w-1', 5, 'a')
    const b = section('w-1', 5, 'b')
    expect(pick(a, b)).toBe(a)
    expect(pick(b, a)).toBe(a)
  })

  it('keeps the one that is held where both say the same', () => {
    const held = section('w-1', 5)
    expect(pick(held, section('w-1', 5))).toBe(held)
  })
})

describe('eventText', () => {
  it('writes a foreign event as it came, without wrapping', () => {
    expect(eventText({ id: 'f-1', foreign: { id: 'f-1', x: [1] } })).toBe('{"id":"f-1","x":[1]}')
  })

  it('writes a known event whose extra key is called "foreign" whole', () => {
    const odd = { ...section('w-1', 5), foreign: 1 }
    expect(JSON.parse(eventText(odd))).toEqual(odd)
  })
})
