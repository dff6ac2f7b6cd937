import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { planImport } from '../../../src/record/import-plan.ts'
import { eventText, merge } from '../../../src/record/merge.ts'
import { packRecord, unpackRecord } from '../../../src/record/packed-record.ts'
import { portableEvents, writePortable } from '../../../src/record/portable.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { storedEvent } from './arbitrary.ts'
import { everyKind } from './every-kind.ts'
import { COURSE, MADE, write } from './files.ts'
import { section } from './journals.ts'
import { learnerOf } from './learners.ts'
import { arrived, packed, whole, words } from './moves.ts'

const stored = fc.array(storedEvent, { maxLength: 30 }).map((events) => merge(events))
const foreign = (data: Record<string, unknown>): StoredEvent => ({
  id: String(data['id']),
  foreign: data as never,
})

describe('a packed record', () => {
  it('is the file it was made of, to the letter, with the words of the course and without', () => {
    fc.assert(
      fc.property(stored, fc.constantFrom([], words.slice(0, 40)), (events, known) => {
        const whose = { course: COURSE, words: known }
        const bytes = atOnce(packRecord(events, { ...whose, made: MADE })) ?? Uint8Array.of()
        expect(atOnce(unpackRecord(bytes, whose))).toEqual({ kind: 'file', text: write(events) })
      }),
    )
  })

  it('carries every kind of event, and foreign ones whatever they say', () => {
    const odd = [
      foreign({ id: 'z-1', at: -7.25e-9, day: 20, type: '"\\\u0001', deep: [[{ '': [null] }]] }),
      foreign({ id: 'z-2', at: 'x', day: '2026-02-30', '"id"': { id: 'z-1', at: 1e300 } }),
      foreign({ type: 9, text: '\ud800 \u0000 é 🧵', '1': [], '0': {}, id: 'z-3' }),
      foreign({ id: 'z-4', deeper: { and: { more: { than: true, '"': false, ',': ':' } } } }),
    ]
    const events = merge(everyKind(), odd)
    expect(arrived(packed(events))).toEqual(events)
    expect(arrived(packed(events, words), words)).toEqual(events)
    // What a text says, and not what its objects say: the order of keys too.
    const texts = (list: readonly StoredEvent[] | string) =>
      typeof list === 'string' ? list : list.map(eventText)
    expect(texts(arrived(packed(events)))).toEqual(texts(events))
  })

  it('carries learners of any zone, of clocks that went back, and of many pages at once', () => {
    const stamp = fc.record({
      writer: fc.constantFrom('0k3fq9a1zz0c4d0000001', 'zzzzzzzzzzzzzzzzzzzzz', 'a', '000'),
      n: fc.nat(50),
      at: fc.oneof(fc.nat(), fc.maxSafeNat()),
      day: fc.constantFrom('1970-01-01', '2026-03-01', '9998-12-31'),
    })
    fc.assert(
      fc.property(fc.array(stamp, { maxLength: 20 }), (stamps) => {
        const events = stamps.map(({ writer, n, at, day }) =>
          foreign({
            ...{ type: 'x', day, at },
            id: `${writer}-${n.toString(36).padStart(4, '0')}`,
          }),
        )
        const unique = [...new Map(events.map((event) => [event.id, event])).values()]
        expect(arrived(packed(unique))).toEqual(unique)
      }),
    )
  })

  it('gives an empty device the same state', () => {
    const events = portableEvents(learnerOf(whole, { lessons: 3, reviews: 2 }))
    const found = arrived(packed(events, words), words)
    expect(typeof found === 'string' ? found : fold(found)).toEqual(fold(events))
  })

  it('makes two devices equal, whichever way it goes', () => {
    const all = learnerOf(whole, { lessons: 4, reviews: 1 })
    const [a, b] = [all.slice(0, 70), all.slice(40)].map((one) => portableEvents(one))
    const stamp = () => ({ id: 's-1', at: 5, day: '2026-03-01' })
    const joined = [
      [a, b],
      [b, a],
    ].map(([here = [], there = []]) => {
      const found = arrived(packed(there, words), words)
      return merge(here, planImport(here, typeof found === 'string' ? [] : found, stamp).events)
    })
    expect(joined[0]).toEqual(joined[1])
    expect(joined[0]).toEqual(merge(all))
  })

  it('does not pack what is more than a phone can unpack, or more than one file holds', () => {
    const draft = (n: number, text: string) =>
      ({ ...section(`a-${n.toString(36)}`), type: 'draft', draft: 'd', text }) as StoredEvent
    // Nothing foretells these letters.
    const long = Array.from({ length: 8 }, (_, n) =>
      draft(
        n,
        Array.from({ length: 18_000 }, (_, k) =>
          String.fromCharCode(97 + ((k * k * (n + 3) + (k >> 3)) % 26)),
        ).join(''),
      ),
    )
    expect(atOnce(packRecord(long, { course: COURSE, words: [], made: MADE }))).toBeUndefined()
    const many = Array.from({ length: 26_000 }, (_, n) => section(`a-${n.toString(36)}`))
    expect(atOnce(writePortable(many, { course: COURSE, made: MADE })).length).toBeGreaterThan(1)
    expect(atOnce(packRecord(many, { course: COURSE, words: [], made: MADE }))).toBeUndefined()
  })

  it('pauses while it is packed and unpacked, so that a page stays awake', () => {
    const pauses = (steps: Iterator<unknown>) => {
      let count = 0
      while (!steps.next().done) count++
      return count
    }
    const events = portableEvents(learnerOf(whole, { lessons: 5, reviews: 1 }))
    const whose = { course: COURSE, words }
    expect(pauses(packRecord(events, { ...whose, made: MADE }))).toBeGreaterThan(40)
    expect(pauses(unpackRecord(packed(events, words), whose))).toBeGreaterThan(40)
    const text = [foreign({ id: 'z-1', text: '0123456789'.repeat(1500) })]
    expect(pauses(unpackRecord(packed(text), { course: COURSE, words: [] }))).toBeGreaterThan(8)
  })
})

describe('packed bytes that are none', () => {
  const events = portableEvents(learnerOf(whole, { lessons: 1, reviews: 0 }))
  const few = portableEvents(everyKind()).slice(0, 3)
  const bytes = packed(few)

  it('are of no record, of a newer build, of another course, or of other words', () => {
    const changed = (at: number, to: number) => arrived(bytes.with(at, to))
    expect(arrived(Uint8Array.of())).toBe('not-ours')
    expect(changed(0, 0)).toBe('not-ours')
    expect(changed(0, 2)).toBe('newer')
    expect(changed(1, 2)).toBe('newer')
    expect(changed(2, (bytes[2] ?? 0) ^ 1)).toBe('other-course')
    const helped = packed(events, words)
    expect(arrived(helped, words)).toEqual(events)
    expect(arrived(helped, words.slice(1))).toBe('other-words')
    expect(arrived(helped, [])).toBe('other-words')
    // Whoever has words reads what was packed without.
    expect(arrived(bytes, words)).toEqual(few)
  })

  it('are cut off anywhere', () => {
    for (let length = 1; length < bytes.length; length += length < 20 ? 1 : 23) {
      expect(arrived(bytes.subarray(0, length)), String(length)).toMatch(/^(truncated|damaged)$/)
    }
  })

  it('had one bit turned over', () => {
    for (let bit = 0; bit < bytes.length * 8; bit += bit < 96 ? 5 : 61) {
      const turned = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)))
      expect(arrived(turned), String(bit)).toMatch(/^(damaged|newer|not-ours|other-\w+|truncated)$/)
    }
  })

  it('unfold to no end: letters, slots and characters are counted', () => {
    // A forger's own: texts of one letter, slots without number, one long value again and again.
    const shape = foreign({ id: 'z-1', x: new Array<number>(150_000).fill(7) })
    expect(atOnce(packRecord([shape], { course: COURSE, words: [], made: MADE }))).toBeUndefined()
    const same = foreign({ id: 'z-1', x: new Array<string>(900).fill('y'.repeat(2500)) })
    expect(atOnce(packRecord([same], { course: COURSE, words: [], made: MADE }))).toBeUndefined()
  })

  it('are noise, which is read without a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(3000), (noise, count) => {
        const forged = Uint8Array.from([
          ...bytes.subarray(0, 10),
          count >> 8,
          count & 255,
          0,
          0,
          0,
          0,
          0,
          9,
          ...noise,
        ])
        expect(arrived(forged)).toMatch(/^(damaged|truncated)$/)
      }),
      { numRuns: 40 },
    )
  })
})
