import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  isWhole,
  markOf,
  NAMES,
  openCopy,
  sumOf,
  unpackFolding,
} from '../../../src/record/checkpoint.ts'
import { PARTS } from '../../../src/record/eased-fold.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { fold, foldWhole } from '../../../src/record/fold.ts'
import type { LearnerState } from '../../../src/record/fold.ts'
import { merge } from '../../../src/record/merge.ts'
import { checksum } from '../../../src/record/segment.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { history } from './arbitrary.ts'
import { packed, piecesOf, wholeOf, withDamaged, withForged } from './copies.ts'
import { everyKind } from './every-kind.ts'
import { answer, events } from './facts.ts'

/** What of a state each part of the work tells. */
const SHOWN: Readonly<Record<string, readonly (keyof LearnerState)[]>> = {
  ...Object.fromEntries(PARTS.map((name) => [name, [name]])),
  tracks: ['runs', 'unfinished'],
  // Only the fold itself looks at it.
  met: [],
}

describe('a part of the copy', () => {
  // Nothing of it was deleted, so that no part is empty.
  const all = merge(everyKind().map((event) => ({ ...event, epoch: 1 })))
  const text = packed(wholeOf(all))
  const right = fold(all)
  const open = (kept: string) => {
    const copy = openCopy(piecesOf(kept, 77), NAMES)
    if (!copy) throw new Error('not opened')
    return copy
  }
  /** What holds in place of what is damaged: one answer is known. */
  const instead = () => foldWhole(events(answer('lain', 1))).work
  const other = fold(events(answer('lain', 1)))
  const read = (kept: string) => {
    const asked = vi.fn(instead)
    return { asked, ...unpackFolding(open(kept), asked) }
  }

  /** One letter of it is another; in the second way it can still be read. */
  const damages = [undefined, (part: string) => part.replace(/"[^"]/, '"~')]
  const damaged = PARTS.flatMap((name) => damages.map((damage, n) => ({ name, n, damage })))

  it.each(damaged)('that is damaged is never shown, nor taken for empty: $name, $n', (one) => {
    const { name, damage } = one
    const { asked, folding, state } = read(withDamaged(text, [name], damage))
    const shown = state()
    for (const part of PARTS) {
      if (part === name) continue
      for (const key of SHOWN[part] ?? []) expect(shown[key]).toEqual(right[key])
      expect(folding.work[part]).toEqual(wholeOf(all).folding.work[part])
    }
    expect(asked).not.toHaveBeenCalled()
    for (const key of SHOWN[name] ?? []) expect(shown[key]).toEqual(other[key])
    expect(folding.work[name]).toEqual(instead()[name])
    expect(asked).toHaveBeenCalledTimes(1)
    expect(asked).toHaveBeenCalledWith(folding)
  })

  it.each(PARTS)('that was forged is none: %s', (name) => {
    for (const forged of ['{"a":1}', '1', '[', '[[', 'null']) {
      const { asked, folding } = read(withForged(text, name, forged))
      expect(folding.work[name]).toEqual(instead()[name])
      expect(asked).toHaveBeenCalledTimes(1)
    }
  })

  it('takes the place of all that are damaged at once', () => {
    const { asked, folding, state } = read(withDamaged(text, PARTS))
    expect({ ...state(), last: undefined }).toEqual({
      ...other,
      epoch: right.epoch,
      last: undefined,
    })
    expect(folding.work.answers).toEqual(instead().answers)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('is not looked at before somebody asks for it: the head is enough to open a copy', () => {
    const damaged = withDamaged(
      text,
      PARTS.filter((name) => name !== 'sections' && name !== 'settings'),
    )
    const { asked, folding, decided, state } = read(damaged)
    const { epoch, sections, settings } = state()
    expect({ epoch, sections, settings }).toEqual({
      epoch: right.epoch,
      sections: right.sections,
      settings: right.settings,
    })
    expect(folding.latest).toEqual(wholeOf(all).folding.latest)
    expect(decided).toEqual(wholeOf(all).decided)
    expect(asked).not.toHaveBeenCalled()
  })

  it('is read once, however often and in whatever way it is asked for', () => {
    const { folding, state } = read(text)
    const [one, two] = [state(), state()]
    const parse = vi.spyOn(JSON, 'parse')
    expect(one.answers).toBe(one.answers)
    expect(two.answers).toBe(one.answers)
    expect(
      [one.runs.size, one.unfinished.size, two.runs.size, folding.work.tracks.size].length,
    ).toBe(4)
    expect(folding.work.answers.size).toBe(one.answers.size)
    expect(state().answers).toEqual(one.answers)
    expect(parse).toHaveBeenCalledTimes(2)
    parse.mockRestore()
  })

  it.each(PARTS)('damaged, is found when all are looked through: %s', (name) => {
    expect(atOnce(isWhole(open(text)))).toBe(true)
    expect(atOnce(isWhole(open(withDamaged(text, [name]))))).toBe(false)
  })

  it('is looked through in steps, the more the longer it is', () => {
    const long = Array.from({ length: 5 }, (_, n) => ({
      ...{ id: `w-${String(n)}`, at: n, day: '2026-03-01' },
      ...{ type: 'draft' as const, draft: `d-${String(n)}`, text: 'x'.repeat(20_000) },
    }))
    const stops = (known: readonly StoredEvent[]) =>
      [...isWhole(open(packed(wholeOf(known))))].length
    expect(stops([])).toBe(PARTS.length)
    expect(stops(long)).toBe(PARTS.length + 1)
  })
})

describe('the checksum of a text', () => {
  const letters = 'menyapa, mendengar; '
  const lengths = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]

  it.each(lengths)('of %d letters is the same in steps, each of which is short', (length) => {
    const text = letters.repeat(length / letters.length + 1).slice(0, length)
    expect(atOnce(sumOf(text))).toBe(checksum(text))
    expect([...sumOf(text)]).toHaveLength(Math.ceil(length / 65_536))
  })
})

describe('the mark of a set of events', () => {
  const mark = (known: readonly StoredEvent[], without?: ReadonlySet<string>) =>
    atOnce(markOf(known, without))

  it('is the same in any order, and another once there is one more', () => {
    fc.assert(
      fc.property(history, (known) => {
        const all = merge(known)
        expect(mark([...all].reverse())).toBe(mark(all))
        for (const { id } of all) {
          const rest = all.filter((event) => event.id !== id)
          expect(mark(rest)).not.toBe(mark(all))
          expect(mark(all, new Set([id]))).toBe(mark(rest))
        }
      }),
    )
  })

  it('tells ids apart, and what is understood from what is not', () => {
    const at = (id: string): StoredEvent => ({ id, foreign: { id } })
    expect(mark([at('a-1')])).not.toBe(mark([at('a-2')]))
    const [known] = events(answer('a', 1))
    if (!known) throw new Error('no event')
    expect(mark([at(known.id)])).not.toBe(mark([known]))
  })

  it('is as this version wrote it: by another no copy that was kept would be known again', () => {
    const foreign = ['a-1', 'a-2', 'b-1'].map((id): StoredEvent => ({ id, foreign: { id } }))
    const known = events(answer('a', 1), answer('b', 1))
    expect(mark([...known, ...foreign])).toBe('5 2 4262530039')
  })

  it('is made in steps', () => {
    const many = Array.from({ length: 2001 }, (_, n): StoredEvent => {
      const id = `a-${String(n)}`
      return { id, foreign: { id } }
    })
    expect([...markOf(many)]).toHaveLength(3)
  })
})
