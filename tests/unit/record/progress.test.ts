import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/record/fold.ts'
import { reached, tally } from '../../../src/record/progress.ts'
import { storedEvent } from './arbitrary.ts'
import { at, ending, events, section } from './facts.ts'

const LESSONS = [
  { id: 'dengar', parts: ['tebak', 'inti'] },
  { id: 'beri', parts: ['inti'] },
  { id: 'kelak', parts: [] },
]
const TALKS = [{ id: 'rehat', parts: ['akhir-a', 'akhir-b', 'akhir-c'] }]
const DAY = 86_400_000

describe('what was reached', () => {
  it('stands in the order of the course, with its first time', () => {
    const { sections } = fold(
      events(at(2, section('inti')), at(3, section('tebak')), at(4, section('inti'))),
    )
    expect(reached(['tebak', 'inti'], sections.get('dengar'))).toEqual([
      { id: 'tebak', at: 3 * DAY, day: '2026-03-01' },
      { id: 'inti', at: 2 * DAY, day: '2026-03-01' },
    ])
    expect(reached(['tebak'], undefined)).toEqual([])
  })
})

describe('the tally', () => {
  it('of lessons tells those begun and those read whole; one still to be written is neither', () => {
    const one = fold(events(at(5, section('inti'))))
    expect(tally(LESSONS, one.sections)).toEqual({
      ...{ parts: 3, reached: 1, begun: 1, whole: 0, since: '2026-03-01' },
    })
    const both = fold(events(at(5, section('inti')), at(4, section('tebak'))))
    expect(tally(LESSONS, both.sections)).toMatchObject({ reached: 2, whole: 1 })
  })

  it('begins on the day of the first, by the calendar of that day', () => {
    const [late, early] = events(at(5, section('inti')), at(4, section('tebak')))
    if (!late || !early) throw new Error('no events')
    const all = [
      { ...late, day: '1970-01-05' },
      { ...early, day: '1970-01-06' },
    ]
    expect(tally(LESSONS, fold(all).sections).since).toBe('1970-01-06')
    // Whichever of them stands first in the course.
    const other = [
      { ...late, section: 'tebak', day: '1970-01-05' },
      { ...early, section: 'inti', day: '1970-01-06' },
    ]
    expect(tally(LESSONS, fold(other).sections).since).toBe('1970-01-06')
  })

  it('of role-plays counts each ending once, however often it was reached', () => {
    const state = fold(events(ending('r'), ending('s'), ending('t', 'akhir-b')))
    expect(tally(TALKS, state.endings)).toMatchObject({ parts: 3, reached: 2, begun: 1, whole: 0 })
  })

  it('of an empty record has no beginning', () => {
    expect(tally(LESSONS, fold([]).sections)).toEqual({
      ...{ parts: 3, reached: 0, begun: 0, whole: 0, since: undefined },
    })
  })

  it('never counts what the course does not have', () => {
    const state = fold(events(section('dulu-ada'), ending('r', 'akhir-lama')))
    expect(tally(LESSONS, state.sections).reached).toBe(0)
    expect(tally(TALKS, state.endings).reached).toBe(0)
  })

  it('is never more than there is', () => {
    fc.assert(
      fc.property(fc.array(storedEvent), (all) => {
        const found = tally(LESSONS, fold(all).sections)
        expect(found.reached).toBeLessThanOrEqual(found.parts)
        expect(found.whole).toBeLessThanOrEqual(found.begun)
        expect(found.begun).toBeLessThanOrEqual(found.reached)
        expect(found.since === undefined).toBe(found.reached === 0)
      }),
    )
  })
})
