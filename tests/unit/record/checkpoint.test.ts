import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAMES, openCopy, unpackFolding } from '../../../src/record/checkpoint.ts'
import { packSteps } from '../../../src/record/checkpoint-pack.ts'
import { ease, PARTS } from '../../../src/record/eased-fold.ts'
import type { Eased } from '../../../src/record/eased-fold.ts'
import { advance, fold, foldWhole, stateOf } from '../../../src/record/fold.ts'
import type { Folding, LearnerState } from '../../../src/record/fold.ts'
import type { Whole } from '../../../src/record/fold-steps.ts'
import { merge } from '../../../src/record/merge.ts'
import { namesOf } from '../../../src/record/names.ts'
import { checksum, seal } from '../../../src/record/segment.ts'
import { history } from './arbitrary.ts'
import { packed, packFolding, partsOf, piecesOf, wholeOf, withHead } from './copies.ts'
import { everyKind, frozen } from './every-kind.ts'
import { answer, choice, events, run } from './facts.ts'

const noneDamaged = () => {
  throw new Error('a part was found damaged')
}
const unpackFrom = (text: string, names: string, length?: number) => {
  const copy = openCopy(piecesOf(text, length), names)
  return copy && unpackFolding(copy, noneDamaged)
}

describe('a copy of the folded state', () => {
  it('gives the same state, and goes on as the fold itself would', () => {
    fc.assert(
      fc.property(history, fc.nat(40), (known, cut) => {
        const all = merge(known)
        const whole = wholeOf(all.slice(0, cut))
        const kept = unpackFrom(packed(whole), NAMES)
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

  it('gives the same state of however many there are of a kind', () => {
    // Each is one more in a map and in a list.
    const answered = (_: unknown, n: number) => answer(`tanya-${String(n)}`, 1)
    for (const count of [199, 200, 201, 401]) {
      const whole = wholeOf(events(...Array.from({ length: count }, answered)))
      const kept = unpackFrom(packed(whole), NAMES)
      expect(kept?.state()).toEqual(stateOf(whole.folding))
    }
  })

  it('is opened whatever the length of its pieces', () => {
    const text = packed(wholeOf(everyKind()))
    for (const length of [1, 7, 20, text.length]) {
      expect(unpackFrom(text, NAMES, length)?.state(), String(length)).toEqual(fold(everyKind()))
    }
  })

  it('keeps turns apart that are not known, and those that were left', () => {
    const all = events(
      run('run-1'),
      choice('run-1', 2, 'a'),
      choice('run-1', 0, 'a'),
      { type: 'undo', run: 'run-1', turns: 0 },
      choice('run-1', 1, 'b'),
    )
    const kept = unpackFrom(packed(wholeOf(all)), NAMES)
    expect(kept && stateOf(kept.folding)).toEqual(fold(all))
  })

  it('is as this version wrote it: whoever changes it raises the version', () => {
    // Of the events that there were then: a new part of one changes the copy's contents, not its shape.
    const text = packed(wholeOf([1, 2, 3].flatMap(frozen)))
    expect(text).toContain('{"version":4,')
    expect(checksum(text)).toBe('73164f1b')
  })

  it('is written in steps, the more the longer its lists are', () => {
    const stops = (count: number, length = 1) => {
      const many = Array.from({ length: count }, (_, n) => ({
        type: 'setting' as const,
        name: String(n),
        value: 'x'.repeat(length),
      }))
      return [...packSteps(wholeOf(events(...many)), NAMES, '')].length
    }
    expect(stops(200)).toBe(stops(1))
    expect(stops(201)).toBe(stops(1) + 1)
    expect(stops(1000)).toBe(stops(1) + 4)
    // Their checksum is made in steps too.
    expect(stops(70, 2000)).toBe(stops(1) + 2)
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
    // The draft stands there twice, for it is the newest event too; with its full length its number has all its digits.
    const [some, more] = [400_000, 1_000_000 - (kept('', 400_000) ?? 0)]
    const letters = some + Math.floor(more / 2)
    const value = 'y'.repeat(more % 2)
    expect(kept(value, letters)).toBe(1_000_000)
    expect(kept(`${value}y`, letters)).toBeUndefined()
  })

  it('is passed over where it is missing', () => {
    expect(unpackFrom('', NAMES)).toBeUndefined()
  })

  it.each([
    ['no state', { folding: undefined }],
    ['no epoch', { folding: { work: {} } }],
    ['no work', { folding: { epoch: 0 } }],
    ['parts of the work in the head', { folding: { epoch: 0, work: { answers: [], last: 0 } } }],
    ['nothing decided', { decided: undefined }],
    ['no list of what was decided', { decided: 'semua' }],
    ['no parts', { parts: undefined }],
    ['not all parts', { parts: { answers: [2, ''] } }],
    ['a part without a length', { parts: Object.fromEntries(PARTS.map((name) => [name, ['a']])) }],
  ])('is passed over where it was forged: %s', (_, forged) => {
    const text = packed(wholeOf(everyKind()))
    expect(unpackFrom(withHead(text, {}), NAMES)).toBeDefined()
    expect(unpackFrom(withHead(text, forged), NAMES)).toBeUndefined()
  })

  it('is passed over where it is shorter or longer than it was', () => {
    const text = packed(wholeOf(everyKind()))
    const lengths = Array.from(text, (_, at) => at).filter((at) => at % 97 === 0)
    for (const at of [...lengths, text.length - 1]) {
      expect(unpackFrom(text.slice(0, at), NAMES)).toBeUndefined()
    }
    expect(unpackFrom(`${text} `, NAMES)).toBeUndefined()
  })

  it('is passed over where any letter of its head is another', () => {
    const text = packed(wholeOf(events(answer('a', 1))))
    const [head] = partsOf(text)
    const end = text.indexOf('\n') + 1 + head.length
    for (let at = 0; at < end; at++) {
      expect(unpackFrom(`${text.slice(0, at)}~${text.slice(at + 1)}`, NAMES)).toBeUndefined()
    }
  })

  it('of another version is passed over unread', () => {
    expect(unpackFrom(seal('{"version":0,'), NAMES)).toBeUndefined()
    expect(unpackFrom(packed(wholeOf([])).slice(0, -1), NAMES)).toBeUndefined()
  })
})

describe('a copy made by other names', () => {
  const others = namesOf({ question: { lama: 'baru' } })

  it('is passed over: what was renamed would stand under its old name', () => {
    const whole = wholeOf(everyKind())
    const kept = packFolding(whole, others) ?? ''
    expect(unpackFrom(kept, NAMES)).toBeUndefined()
    expect(unpackFrom(packed(whole), others)).toBeUndefined()
    expect(unpackFrom(kept, others)?.folding).toEqual(whole.folding)
  })
})

describe('an eased fold', () => {
  /** Of a copy, and of the events themselves. */
  const ways: readonly [string, (whole: Whole) => Eased | undefined][] = [
    ['of a copy', (whole) => unpackFrom(packed(whole), NAMES)],
    ['of all events', (whole) => ease(whole, (name) => whole.folding.work[name])],
  ]

  it.each(ways)('goes on as any other, and changes no state that it gave: %s', (_, made) => {
    fc.assert(
      fc.property(history, fc.nat(30), fc.func(fc.boolean()), (known, cut, early) => {
        const all = merge(known)
        const plain = foldWhole(all.slice(0, cut))
        const eased = made(wholeOf(all.slice(0, cut)))
        if (!eased) throw new Error('not unpacked')
        const given: [LearnerState, LearnerState][] = []
        for (const [at, event] of [undefined, ...all.slice(cut)].entries()) {
          if (event) expect(advance(eased.folding, event)).toBe(advance(plain, event))
          const [now, right] = [eased.state(), stateOf(plain)]
          if (early(at)) expect(now).toEqual(right)
          given.push([now, right])
        }
        for (const [now, right] of given) expect(now).toEqual(right)
        const rest = (folding: Folding) => packed({ folding, decided: [] })
        expect(rest(eased.folding)).toBe(rest(plain))
      }),
    )
  })
})
