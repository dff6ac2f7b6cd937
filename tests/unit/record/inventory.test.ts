import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../../src/record/events.ts'
import { copyDue, copyMark, lastCopy, stepsOf } from '../../../src/record/copy-mark.ts'
import { fold } from '../../../src/record/fold.ts'
import { countingEvents } from '../../../src/record/import-plan.ts'
import { inventory } from '../../../src/record/inventory.ts'
import { frozen } from './every-kind.ts'
import { answer, choice, ending, events, run, section, undo } from './facts.ts'

describe('the inventory', () => {
  it('counts what a learner would call one thing once', () => {
    const foreign = { id: 'f-1', foreign: { id: 'f-1', day: '1999-01-01' } }
    const before = frozen(1).filter(({ type }) => type !== 'reset')
    const again = before.map((event, n) => ({
      ...event,
      id: `z-${n.toString(36)}`,
      day: '2026-04-02',
    }))
    expect(inventory([...before, ...again, foreign])).toEqual({
      counts: {
        sections: 1,
        answers: 2,
        guesses: 2,
        reviews: 0,
        talks: 2,
        choices: 4,
        texts: 3,
        settings: 1,
        foreign: 1,
      },
      total: 27,
      days: { first: '2026-03-01', last: '2026-04-02' },
    })
  })

  it('tells apart what has one name and is not one thing', () => {
    const written: readonly NewEvent[] = [
      { type: 'draft', draft: 'a', text: 'x' },
      { type: 'draft', draft: 'b', text: 'x' },
      { type: 'plan', plan: 'a', text: 'x', origin: 'dengar' },
      { type: 'plan', plan: 'b', text: 'x', origin: 'dengar' },
      { type: 'mission', mission: 'a', state: 'begun' },
      { type: 'mission', mission: 'b', state: 'begun' },
    ]
    const read: readonly NewEvent[] = [
      section('a'),
      section('b'),
      { type: 'section', lesson: 'beri', section: 'a' },
    ]
    const talks = [run('r1'), run('r2'), ending('r2'), ending('r3')]
    const set: readonly NewEvent[] = ['a', 'b'].map((name) => ({
      type: 'setting',
      name,
      value: 1,
    }))
    const all = [...written, ...read, ...talks, ...set]
    const found = inventory(events(...all, ...all, undo('r1', 0)))
    expect(found.counts).toMatchObject({ texts: 6, sections: 3, talks: 3, settings: 2 })
    expect(found.total).toBe(2 * all.length + 1)
  })

  it('tells the first and the last day, in whatever order the events come', () => {
    const on = (...days: readonly string[]) =>
      inventory(days.map((day, n) => ({ ...section('a'), id: `a-${String(n)}`, at: n, day }))).days
    expect(on('2026-03-02', '2026-03-03', '2026-03-01', '2026-03-02')).toEqual({
      first: '2026-03-01',
      last: '2026-03-03',
    })
    expect(on('2026-03-02')).toEqual({ first: '2026-03-02', last: '2026-03-02' })
  })

  it('counts reviews apart, and has no days where nothing happened', () => {
    expect(inventory(events(answer('t', 1, { source: 'review' }))).counts.reviews).toBe(1)
    expect(inventory([]).days).toBeUndefined()
    expect(inventory([]).total).toBe(0)
  })

  it('knows nothing of the mark of a copy, or of what no longer counts', () => {
    const mark = copyMark(fold([]))
    expect(inventory(events(section('a'), mark)).total).toBe(1)
    const reset = { type: 'reset', epoch: 1 } as NewEvent
    expect(inventory(countingEvents(events(section('a'), reset))).total).toBe(0)
  })
})

describe('the reminder of a copy', () => {
  const answers = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => answer(`t${String(from + n)}`, 1))
  const due = (...facts: readonly NewEvent[]) => copyDue(fold(events(...facts)))

  it('comes at the twentieth answer or decision, not before', () => {
    expect(due()).toBe(false)
    expect(due(...answers(0, 19))).toBe(false)
    expect(due(...answers(0, 20))).toBe(true)
    expect(due(...answers(0, 18), run('r'), choice('r', 0, 'a'), choice('r', 1, 'a'))).toBe(true)
  })

  it('counts no question twice, and no decision that was taken back', () => {
    expect(due(...answers(0, 19), ...answers(0, 19))).toBe(false)
    expect(due(...answers(0, 19), run('r'), choice('r', 0, 'a'), undo('r', 0))).toBe(false)
  })

  it('comes at the end of a first role-play, however short', () => {
    expect(due(run('r'), choice('r', 0, 'a'))).toBe(false)
    expect(due(run('r'), choice('r', 0, 'a'), ending('r'))).toBe(true)
  })

  it('is still after a copy, and comes back twenty steps later', () => {
    const mark = copyMark(fold(events(...answers(0, 25))))
    const first = [...answers(0, 25), mark]
    expect(due(...first)).toBe(false)
    expect(due(...first, run('r'), ending('r'))).toBe(false)
    expect(due(...first, ...answers(25, 44))).toBe(false)
    expect(due(...first, ...answers(25, 45))).toBe(true)
    expect(stepsOf(fold(events(...first)))).toBe(25)
  })

  it('starts anew after a reset', () => {
    const reset = { type: 'reset', epoch: 1 } as NewEvent
    const old = [...answers(0, 20), copyMark(fold([])), reset]
    expect(due(...old)).toBe(false)
    expect(lastCopy(events(...old))).toBeUndefined()
  })

  it('knows the day of the last copy', () => {
    const mark = copyMark(fold([]))
    const made = events(section('a'), mark, mark)
    expect(lastCopy(made.map((event, n) => ({ ...event, day: `2026-03-0${String(n + 1)}` })))).toBe(
      '2026-03-03',
    )
    expect(lastCopy(events(section('a')))).toBeUndefined()
  })

  it('is told from a copy by its mark alone, under the name that records hold', () => {
    expect(copyMark(fold([]))).toEqual({ type: 'setting', name: 'copied', value: 0 })
    const other: NewEvent = { type: 'setting', name: 'nama', value: 'Tari' }
    const odd = { ...section('a'), name: 'copied' } as NewEvent
    const made = events(copyMark(fold([])), other, odd)
    expect(lastCopy(made.map((event, n) => ({ ...event, day: `2026-03-0${String(n + 1)}` })))).toBe(
      '2026-03-01',
    )
    expect(lastCopy(events(other, odd))).toBeUndefined()
  })
})
