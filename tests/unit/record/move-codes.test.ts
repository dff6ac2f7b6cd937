import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codesOf,
  fragmentOf,
  joined,
  linkOf,
  missingParts,
  readFragment,
  withPart,
} from '../../../src/record/move-codes.ts'
import type { Part } from '../../../src/record/move-codes.ts'
import { portableEvents } from '../../../src/record/portable.ts'
import { learnerOf } from './learners.ts'
import { packed, whole, words } from './moves.ts'

const bytes = fc.uint8Array({ minLength: 8, maxLength: 3000 })
function partsOf(packed: Uint8Array): readonly Part[] {
  return codesOf(packed).map((code) => {
    const part = readFragment(code)
    if (part.kind !== 'part') throw new Error(code)
    return part
  })
}
const gathered = (parts: readonly Part[]) =>
  parts.reduce<readonly Part[]>((held, part) => withPart(held, part) ?? [], [])

describe('a link', () => {
  it('brings back what was packed', () => {
    fc.assert(
      fc.property(bytes, (packed) => {
        expect(readFragment(linkOf(packed))).toEqual({ kind: 'whole', bytes: packed })
        expect(linkOf(packed).slice(9)).toBe(Buffer.from(packed).toString('base64url'))
      }),
    )
  })

  it.each([
    '',
    '#',
    '#isi',
    '#pindah',
    '#pindah=',
    '#pindah=x',
    '#pindah=w%41',
    '#pindah=wA',
    '#Pindah=wAAAA',
  ])('is none of ours: %s', (fragment) => {
    expect(readFragment(fragment)).toEqual({ kind: 'fault', fault: 'not-ours' })
  })

  it('of three million letters is not looked into', () => {
    const long = `#pindah=w${'A'.repeat(3_000_000)}`
    expect(readFragment(long)).toEqual({ kind: 'fault', fault: 'too-big' })
  })
})

describe('codes', () => {
  it('bring back what was packed, in any order, some of them twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8000 }), fc.nat(5), (packed, turn) => {
        const parts = partsOf(packed)
        const order = [...parts, ...parts].slice(turn % parts.length).slice(0, parts.length + 1)
        const all = gathered(order)
        expect(missingParts(all)).toEqual([])
        expect(joined(all)).toEqual(packed)
      }),
    )
  })

  it('say which are missing', () => {
    const parts = partsOf(new Uint8Array(5000).fill(9))
    expect(parts.map(({ number, of }) => [number, of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
    const [, second] = parts
    expect(missingParts(second ? gathered([second]) : [])).toEqual([1, 3])
  })

  it('of another transfer are not taken in', () => {
    const [first] = partsOf(new Uint8Array(5000).fill(9))
    const [other] = partsOf(new Uint8Array(5000).fill(8))
    expect(first && other && withPart([first], other)).toBeUndefined()
    expect(first && withPart([first], { ...first, of: 2 })).toBeUndefined()
  })

  it('are none where three do not hold it', () => {
    expect(codesOf(new Uint8Array(8400)).length).toBe(3)
    expect(codesOf(new Uint8Array(8600))).toEqual([])
  })

  it.each([
    '#pindah=4312345678',
    '#pindah=2112345678',
    '#pindah=0112345678',
    '#pindah=1112345',
    '#pindah=11123456x8',
  ])('are none of ours: %s', (fragment) => {
    expect(readFragment(fragment)).toEqual({ kind: 'fault', fault: 'not-ours' })
  })

  it('that no code could hold are none of ours', () => {
    const long = `#pindah=1112345${'9'.repeat(7000)}`
    expect(readFragment(long)).toEqual({ kind: 'fault', fault: 'not-ours' })
  })

  it('of digits that stand for no bytes are none', () => {
    const part = (digits: string): Part => ({
      kind: 'part',
      transfer: '00000',
      number: 1,
      of: 1,
      digits,
    })
    for (const digits of ['9', '999', '256', '99999', '9'.repeat(17), `${'0'.repeat(17)}1`]) {
      expect(joined([part(digits)]), digits).toBeUndefined()
    }
    expect(joined([part('255')])).toEqual(Uint8Array.of(255))
    expect(fragmentOf(part('255'))).toBe('#pindah=1100000255')
  })
})

describe('how many codes it takes', () => {
  it.each([
    ['nothing yet', { lessons: 0, reviews: 0 }, 1],
    ['one lesson read', { lessons: 1, reviews: 0 }, 1],
    [
      'five lessons read, a role-play played and every card reviewed',
      { lessons: 5, reviews: 1 },
      1,
    ],
    ['the whole course, with every card reviewed five times', { lessons: 14, reviews: 5 }, 3],
  ])('%s', (_, done, codes) => {
    const events = done.lessons > 0 ? portableEvents(learnerOf(whole, done)) : []
    const bytes = packed(events, words)
    const parts = partsOf(bytes)
    console.log(
      `${String(events.length)} events: ${String(bytes.length)} bytes in ${String(parts.length)} codes of ${String(parts[0]?.digits.length)} digits; without the words ${String(packed(events).length)} bytes`,
    )
    expect(parts.length).toBe(codes)
  })
})
