import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renaming } from '../../../src/record/aliases.ts'
import { advance, fold, foldWhole, stateOf } from '../../../src/record/fold.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { foldSteps } from '../../../src/record/fold-steps.ts'
import type { Whole } from '../../../src/record/fold-steps.ts'
import { merge } from '../../../src/record/merge.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { history } from './arbitrary.ts'
import { answer, events } from './facts.ts'

const wholeOf = (known: readonly StoredEvent[]): Whole => atOnce(foldSteps(known))

describe('a fold in steps', () => {
  it('reads events by the names that the course has now', () => {
    const rename = renaming({ question: { a: 'b' } })
    const { folding } = atOnce(foldSteps(events(answer('a', 1)), rename))
    expect([...stateOf(folding).answers.keys()]).toEqual(['b'])
  })

  it('puts what was written in one millisecond in the order of its ids', () => {
    const ids = ['v-2', 'w-10', 'w-1', 'v-10', 'w-9']
    const settings = ids.map((id) => ({
      ...{ id, at: 5, day: '2026-03-01', type: 'setting' as const, name: 'nama', value: id },
    }))
    ids.forEach(() => {
      settings.push(...settings.splice(0, 1))
      const { folding } = atOnce(foldSteps(settings))
      expect(stateOf(folding).settings.get('nama')).toBe('w-10')
      expect(folding.latest?.id).toBe('w-10')
    })
  })

  it('pauses every few hundred events, not at each', () => {
    const many = events(...Array.from({ length: 1000 }, (_, n) => answer(`q-${String(n)}`, 1)))
    const pauses = (count: number) => [...foldSteps(many.slice(0, count))].length
    // Once while they are picked out, once while they are folded.
    expect(pauses(1000) - pauses(0)).toBe(10)
    expect(pauses(200) - pauses(0)).toBe(2)
    expect(pauses(0)).toBe(2)
  })

  it('comes to what a fold in one go comes to', () => {
    fc.assert(
      fc.property(history, (known) => {
        const all = merge(known)
        expect(wholeOf([...all].reverse()).folding).toEqual(foldWhole(all))
      }),
    )
  })
})

describe('a fold that goes on', () => {
  it('comes to what a whole fold comes to, event by event', () => {
    fc.assert(
      fc.property(history, (known) => {
        const all = merge(known)
        let folding = foldWhole([])
        const decided = new Set(
          all.flatMap((event) =>
            'type' in event && event.type === 'standing' ? event.events : [],
          ),
        )
        all.forEach((event, index) => {
          if (decided.has(event.id) || !advance(folding, event))
            folding = foldWhole(all.slice(0, index + 1))
          expect(stateOf(folding)).toEqual(fold(all.slice(0, index + 1)))
        })
      }),
    )
  })

  it('does not change a state that it gave before', () => {
    fc.assert(
      fc.property(history, fc.nat(20), (known, cut) => {
        const all = merge(known)
        const folding = foldWhole(all.slice(0, cut))
        const before = stateOf(folding)
        const copy = structuredClone(before)
        for (const event of all.slice(cut)) advance(folding, event)
        expect(before).toEqual(copy)
      }),
    )
  })

  it('refuses what comes before its newest event, and that event again', () => {
    const [first, second, third] = events(answer('a', 1), answer('b', 1), answer('c', 1))
    if (!first || !second || !third) throw new Error('no events')
    const folding = foldWhole([second])
    expect([first, second, third, third].map((event) => advance(folding, event))).toEqual([
      false,
      false,
      true,
      false,
    ])
    expect([...stateOf(folding).answers.keys()]).toEqual(['b', 'c'])
  })

  it('passes over foreign events', () => {
    const folding = foldWhole([])
    expect(advance(folding, { id: 'x-1', foreign: { id: 'x-1', at: 9 } })).toBe(true)
    expect(folding).toEqual(foldWhole([]))
  })
})
