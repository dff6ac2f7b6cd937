import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { counts, newestEpoch, standings } from '../../../src/record/merge.ts'
import { andTwice, foreignEvent, knownEvent } from './arbitrary.ts'
import { events, section } from './facts.ts'

const standing = (
  about: readonly string[],
  holds: boolean,
  round: number,
  more: { epoch?: number } = {},
): NewEvent & { epoch?: number } => ({
  type: 'standing',
  events: about,
  counts: holds,
  round,
  ...more,
})
/** The sections that count, of two read in this order: `w-0` is `a`, `w-1` is `b`. */
const read = (...facts: readonly NewEvent[]): string[] => [
  ...(fold(events(section('a'), section('b'), ...facts))
    .sections.get('dengar')
    ?.keys() ?? []),
]

describe('a decision on the standing of events', () => {
  it('takes out what it names, and nothing else', () => {
    expect(read(standing(['w-0', 'w-77'], false, 1))).toEqual(['b'])
  })

  it('gives way to one of a higher round, whichever came first', () => {
    const out = standing(['w-0'], false, 1)
    const back = standing(['w-0'], true, 2)
    expect(read(out, back)).toEqual(['a', 'b'])
    expect(read(back, out)).toEqual(['a', 'b'])
    expect(read(back, out, standing(['w-0'], false, 3))).toEqual(['b'])
  })

  it('gives way to no lower one, whatever that says', () => {
    expect(read(standing(['w-0'], false, 2), standing(['w-0'], true, 1))).toEqual(['b'])
    expect(read(standing(['w-0'], true, 2), standing(['w-0'], false, 1))).toEqual(['a', 'b'])
  })

  it('lets the event count when two of one round differ', () => {
    const out = standing(['w-0'], false, 2)
    const back = standing(['w-0'], true, 2)
    expect(read(out, back)).toEqual(['a', 'b'])
    expect(read(back, out)).toEqual(['a', 'b'])
  })

  it('brings back what a reset had ruled out, until the next reset', () => {
    const reset = (epoch: number) => ({ type: 'reset', epoch }) as NewEvent
    expect(read(reset(1))).toEqual([])
    expect(read(reset(1), standing(['w-1'], true, 1, { epoch: 1 }))).toEqual(['b'])
    expect(read(reset(1), standing(['w-1'], true, 1, { epoch: 1 }), reset(2))).toEqual([])
    expect(read(reset(1), standing(['w-1'], true, 1))).toEqual([])
  })

  it('speaks of a foreign event too, which else counts by the epoch it states', () => {
    const foreign = { id: 'f-1', foreign: { id: 'f-1', epoch: 1 } }
    const old = { id: 'f-2', foreign: { id: 'f-2' } }
    const [reset, out] = events(
      { type: 'reset', epoch: 1 } as NewEvent,
      standing(['f-1'], false, 1, { epoch: 1 }),
    ) as [RecordEvent, RecordEvent]
    const [before, after] = [standings([foreign, reset]), standings([foreign, reset, out])]
    expect([foreign, old].map((event) => counts(event, before))).toEqual([true, false])
    expect(counts(foreign, after)).toBe(false)
    expect(standings([foreign]).epoch).toBe(0)
  })

  it('gives the same whatever the order of the events and however often one appears', () => {
    fc.assert(
      fc.property(andTwice(fc.array(fc.oneof(knownEvent, foreignEvent))), ([once, twice]) => {
        expect(newestEpoch(twice)).toEqual(newestEpoch(once))
      }),
    )
  })
})
