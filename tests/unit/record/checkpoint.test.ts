import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renaming } from '../../../src/record/aliases.ts'
import { NAMES, unpackFolding } from '../../../src/record/checkpoint.ts'
import { isCopyOf, packSteps } from '../../../src/record/checkpoint-pack.ts'
import { advance, fold, foldWhole, stateOf } from '../../../src/record/fold.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { foldSteps } from '../../../src/record/fold-steps.ts'
import type { Whole } from '../../../src/record/fold-steps.ts'
import { merge } from '../../../src/record/merge.ts'
import { namesOf } from '../../../src/record/names.ts'
import { checksum, seal } from '../../../src/record/segment.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { history } from './arbitrary.ts'
import { everyKind, frozen } from './every-kind.ts'
import { answer, choice, events, run } from './facts.ts'

const wholeOf = (known: readonly StoredEvent[]): Whole => atOnce(foldSteps(known))
const packFolding = (whole: Whole, names: string) => atOnce(packSteps(whole, names))
const packed = (whole: Whole): string => packFolding(whole, NAMES) ?? ''

describe('a copy of the folded state', () => {
  it('gives the same state, and goes on as the fold itself would', () => {
    fc.assert(
      fc.property(history, fc.nat(40), (known, cut) => {
        const all = merge(known)
        const whole = wholeOf(all.slice(0, cut))
        const kept = unpackFolding(packed(whole), NAMES)
        if (!kept) throw new Error('not unpacked')
        expect(packed(kept)).toBe(packed(whole))
        const [copy, folding] = [kept.folding, whole.folding]
        expect(stateOf(copy)).toEqual(stateOf(folding))
        for (const event of all.slice(cut)) {
          expect(advance(copy, event)).toBe(advance(folding, event))
        }
        expect(stateOf(copy)).toEqual(stateOf(folding))
      }),
    )
  })

  it('keeps turns apart that are not known, and those that were left', () => {
    const all = events(
      run('run-1'),
      choice('run-1', 2, 'a'),
      choice('run-1', 0, 'a'),
      { type: 'undo', run: 'run-1', turns: 0 },
      choice('run-1', 1, 'b'),
    )
    const kept = unpackFolding(packed(wholeOf(all)), NAMES)
    expect(kept && stateOf(kept.folding)).toEqual(fold(all))
  })

  it('is as this version wrote it: whoever changes it raises the version', () => {
    // Of the events that there were then: a new part of one changes the copy's contents, not its shape.
    const text = packed(wholeOf([1, 2, 3].flatMap(frozen)))
    expect(text).toContain('{"version":3,')
    expect(checksum(text)).toBe('2954601e')
  })

  it('is written in steps, the more the longer its lists are', () => {
    const stops = (count: number) => {
      const many = Array.from({ length: count }, (_, n) => answer(`q-${String(n)}`, 1))
      return [...packSteps(wholeOf(events(...many)), NAMES)].length
    }
    // Each answer is in the list of answers and in that of evidence.
    expect(stops(200)).toBe(stops(1))
    expect(stops(201)).toBe(stops(1) + 2)
    expect(stops(1000)).toBe(stops(1) + 8)
  })

  it('is not kept where it would be longer than the events are worth', () => {
    const long = 'x'.repeat(20_000)
    const drafts = Array.from({ length: 60 }, (_, n) => ({
      type: 'draft' as const,
      draft: `d-${String(n)}`,
      text: long,
    }))
    expect(packFolding(wholeOf(events(...drafts)), NAMES)).toBeUndefined()
    expect(packFolding(wholeOf(events(...drafts.slice(0, 40))), NAMES)).toBeDefined()
  })

  it('is kept up to a million letters', () => {
    const stamp = { at: 1, day: '2026-03-01' }
    const kept = (value: string, letters: number) => {
      const text = packFolding(
        wholeOf([
          { ...stamp, id: 'w-1', type: 'setting', name: 'nama', value },
          { ...stamp, id: 'w-2', type: 'draft', draft: 'd', text: 'x'.repeat(letters) },
        ]),
        NAMES,
      )
      return text?.slice(text.indexOf('\n') + 1).length
    }
    const room = 1_000_000 - (kept('', 0) ?? 0)
    // The draft stands there twice: it is the newest event too.
    const letters = Math.floor(room / 2)
    const value = 'y'.repeat(room % 2)
    expect(kept(value, letters)).toBe(1_000_000)
    expect(kept(`${value}y`, letters)).toBeUndefined()
  })

  it('is passed over where it is missing', () => {
    expect(unpackFolding('', NAMES)).toBeUndefined()
  })

  it('is passed over where it was forged', () => {
    const text = packed(wholeOf([]))
    const head = text.slice(text.indexOf('{'), text.indexOf('"maps":'))
    expect(unpackFolding(seal(`${head}"maps":{"a":1}}`), NAMES)).toBeUndefined()
    // Without its maps it has not all the parts of a state.
    expect(unpackFolding(seal(`${head}"maps":{}}`), NAMES)).toBeUndefined()
  })

  it.each([
    ['no state', { folding: undefined }],
    ['no epoch', { folding: { work: {} } }],
    ['no parts', { folding: { epoch: 0, work: {} } }],
    ['nothing decided', { decided: undefined }],
    ['no list of what was decided', { decided: 'semua' }],
  ])('is passed over where it was forged: %s', (_, forged) => {
    const text = packed(wholeOf(everyKind()))
    const whole = JSON.parse(text.slice(text.indexOf('{'))) as object
    expect(unpackFolding(seal(JSON.stringify(whole)), NAMES)).toBeDefined()
    expect(unpackFolding(seal(JSON.stringify({ ...whole, ...forged })), NAMES)).toBeUndefined()
  })

  it('of another version is passed over unread', () => {
    expect(unpackFolding(seal('{"version":0,'), NAMES)).toBeUndefined()
    expect(unpackFolding(packed(wholeOf([])).slice(0, -1), NAMES)).toBeUndefined()
  })
})

describe('a copy made by other names', () => {
  const others = namesOf({ question: { lama: 'baru' } })

  it('is passed over: what was renamed would stand under its old name', () => {
    const whole = wholeOf(everyKind())
    const kept = packFolding(whole, others) ?? ''
    expect(unpackFolding(kept, NAMES)).toBeUndefined()
    expect(unpackFolding(packed(whole), others)).toBeUndefined()
    expect(unpackFolding(kept, others)?.folding).toEqual(whole.folding)
  })

  it('is made anew, and one that holds the same is not', () => {
    const whole = wholeOf(everyKind())
    const kept = packed(whole)
    expect(isCopyOf(kept, whole.folding, NAMES)).toBe(true)
    expect(isCopyOf(kept, whole.folding, others)).toBe(false)
    expect(isCopyOf(kept, wholeOf(everyKind().slice(0, 1)).folding, NAMES)).toBe(false)
    expect(isCopyOf('', whole.folding, NAMES)).toBe(false)
    // Of another copy some pieces may have come into it.
    expect(isCopyOf(kept.replace('"work"', '"wark"'), whole.folding, NAMES)).toBe(false)
  })
})

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
