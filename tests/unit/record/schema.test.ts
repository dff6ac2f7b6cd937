import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAST_TIME } from '../../../src/record/days.ts'
import type { RecordEvent } from '../../../src/record/events.ts'
import { eventText } from '../../../src/record/merge.ts'
import {
  isPlain,
  MAX_DRAFT,
  MAX_STANDING,
  MAX_ROW,
  MAX_TEXT,
  parseEvent,
  parseText,
} from '../../../src/record/schema.ts'
import { foreignEvent, knownEvent } from './arbitrary.ts'
import { everyKind } from './every-kind.ts'

const kind = (data: unknown): string => parseEvent(data).kind
const of = (type: RecordEvent['type']): Record<string, unknown> => {
  const event = everyKind().find((one) => one.type === type)
  if (!event) throw new Error(`no fixture of type ${type}`)
  return { ...event }
}
const score = (score: unknown, max: unknown) => [{ skill: 'simak', score, max }]

describe('parseEvent', () => {
  it('knows every kind of event', () => {
    for (const event of everyKind()) {
      expect(parseEvent(event)).toEqual({ kind: 'known', event })
    }
  })

  it('knows whatever the rest of the site can state, and reads back what it wrote', () => {
    fc.assert(
      fc.property(knownEvent, (event) => {
        expect(parseText(eventText(event))).toEqual({ kind: 'known', event })
      }),
    )
  })

  it('passes on an event of an unknown kind untouched', () => {
    fc.assert(
      fc.property(foreignEvent, (event) => {
        expect(parseText(eventText(event))).toEqual({ kind: 'foreign', event })
      }),
    )
  })

  it('keeps keys that it does not know on a kind that it knows', () => {
    const event = { ...of('section'), mood: 'calm' }
    expect(parseEvent(event)).toEqual({ kind: 'known', event })
  })

  it.each([
    ['answer', { answer: undefined }],
    ['answer', { rev: 0 }],
    ['answer', { rev: 1.5 }],
    ['answer', { source: 'elsewhere' }],
    ['answer', { question: '' }],
    ['answer', { question: '__proto__' }],
    ['answer', { question: 'x'.repeat(121) }],
    ['answer', { confident: 'yes' }],
    ['answer', { lesson: 3 }],
    ['answer', { answer: 'x'.repeat(10_001) }],
    ['answer', { answer: [[[[[[[1]]]]]]] }],
    ['answer', { scores: score(3, 2) }],
    ['answer', { scores: score(-1, 2) }],
    ['answer', { scores: score(1, 101) }],
    ['answer', { scores: score('1', 2) }],
    ['answer', { scores: [null] }],
    ['answer', { scores: [[]] }],
    ['answer', { scores: {} }],
    ['answer', { scores: Array.from({ length: 21 }, () => score(1, 2)[0]) }],
    ['answer', { at: -1 }],
    ['answer', { at: 1.5 }],
    ['answer', { at: LAST_TIME + 1 }],
    ['answer', { day: '2026-13-01' }],
    ['answer', { day: '2026-02-32' }],
    ['answer', { day: '2026-02-1' }],
    ['answer', { day: 'x2026-02-01' }],
    ['answer', { day: '2026-02-01 ' }],
    ['answer', { epoch: -1 }],
    ['answer', { epoch: 1e7 }],
    ['run', { seed: '7' }],
    ['run', { mode: 'fast' }],
    ['run', { from: { run: 'run-1' } }],
    ['run', { from: { run: 'run-1', turns: 501 } }],
    ['choice', { turn: -1 }],
    ['choice', { turn: 501 }],
    ['choice', { choice: 'a b' }],
    ['undo', { turns: null }],
    ['ending', { ending: 4 }],
    ['section', { section: undefined }],
    ['draft', { text: 'x'.repeat(MAX_DRAFT + 1) }],
    ['draft', { ratings: { jelas: 'good' } }],
    ['draft', { ratings: { jelas: 101 } }],
    ['draft', { ratings: { ' ': 1 } }],
    ['draft', { ratings: [1] }],
    ['draft', { ratings: 1 }],
    ['draft', { ratings: { jelas: 1, hangat: 'good' } }],
    ['plan', { text: 'x'.repeat(MAX_TEXT + 1) }],
    ['plan', { origin: undefined }],
    ['plan', { row: null }],
    ['plan', { row: {} }],
    ['plan', { row: { step: 'x'.repeat(MAX_ROW.step + 1) } }],
    ['plan', { row: { step: 'x', who: 'x'.repeat(MAX_ROW.who + 1) } }],
    ['plan', { row: { step: 'x', trigger: 'x'.repeat(MAX_ROW.trigger + 1) } }],
    ['plan', { row: { step: 'x', at: '2026-12-01' } }],
    ['plan', { row: { step: 'x', at: '2026-12-01T09:00Z' } }],
    ['plan', { row: { step: 'x', state: 'failed' } }],
    ['mission', { state: 'half' }],
    ['mission', { note: 7 }],
    ['setting', { value: null }],
    ['setting', { value: 'x'.repeat(MAX_TEXT + 1) }],
    ['reset', { epoch: 0 }],
    ['reset', { epoch: undefined }],
    ['standing', { events: ['no id'] }],
    ['standing', { events: 'w-1' }],
    ['standing', { events: Array<string>(MAX_STANDING + 1).fill('w-1') }],
    ['standing', { counts: 1 }],
    ['standing', { round: 0 }],
    ['standing', { round: 1e6 + 1 }],
  ] as const)('treats %s with %j as foreign', (type, change) => {
    const event = JSON.parse(JSON.stringify({ ...of(type), ...change })) as unknown
    expect(kind(event)).toBe('foreign')
  })

  it.each([
    ['answer', { scores: score(0, 0) }],
    ['answer', { scores: score(100, 100) }],
    ['answer', { scores: [] }],
    ['answer', { source: 'practice' }],
    ['answer', { answer: null }],
    ['answer', { epoch: 0 }],
    ['answer', { at: 0, day: '1970-01-01' }],
    ['draft', { text: 'x'.repeat(MAX_DRAFT), ratings: { jelas: 0 } }],
    ['plan', { text: '' }],
    ['plan', { text: 'x'.repeat(MAX_TEXT) }],
    ['plan', { row: { step: '' } }],
    ['plan', { row: { step: 'x'.repeat(MAX_ROW.step), later: 1 } }],
    ['plan', { row: { step: 'x', who: 'x'.repeat(MAX_ROW.who), at: '2026-12-01T09:00' } }],
    ['plan', { row: { step: 'x', trigger: 'x'.repeat(MAX_ROW.trigger), state: 'dropped' } }],
    ['choice', { turn: 500 }],
    [
      'standing',
      { events: Array<string>(MAX_STANDING).fill(`${'w'.repeat(40)}-${'1'.repeat(12)}`) },
    ],
    ['standing', { events: [], counts: false, round: 1e6 }],
    ['setting', { value: false }],
    ['setting', { value: -0.5 }],
  ] as const)('knows %s with the outermost %j', (type, change) => {
    expect(kind({ ...of(type), ...change })).toBe('known')
  })

  it.each([
    null,
    undefined,
    7,
    'a-1',
    [],
    {},
    { id: 7 },
    { id: ['a-1'] },
    { id: '' },
    { id: 'a' },
    { id: 'A-1' },
    { id: 'a-1 ' },
    { id: '__proto__' },
    { id: `${'a'.repeat(41)}-1` },
    { id: 'a-1', at: NaN },
    { id: 'a-1', at: Infinity },
    { id: 'a-1', x: undefined },
    { id: 'a-1', x: new Date(0) },
    { id: 'a-1', x: new Map() },
    { id: 'a-1', x: 1n },
    { id: 'a-1', x: Array(5) },
    { id: 'a-1', x: 'x'.repeat(200_000) },
  ])('calls %o corrupt', (data) => {
    expect(kind(data)).toBe('corrupt')
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'calls a key %s at any depth corrupt',
    (key) => {
      const valid = JSON.stringify(of('answer')).slice(0, -1)
      expect(parseText(`${valid},"${key}":{"polluted":true}}`).kind).toBe('corrupt')
      expect(parseText(`${valid},"x":[{"${key}":1}]}`).kind).toBe('corrupt')
      expect(parseText(`{"${key}":{"id":"a-1","type":"section"}}`).kind).toBe('corrupt')
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    },
  )

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes the type %s for an unknown one',
    (type) => {
      expect(kind({ id: 'a-1', type })).toBe('foreign')
    },
  )

  it('does not take inherited values for its own', () => {
    const heir = Object.create({ id: 'a-1', type: 'undo' }) as unknown
    expect(kind(heir)).toBe('corrupt')
  })

  it('survives circular data', () => {
    const data: Record<string, unknown> = { id: 'a-1' }
    data['self'] = data
    expect(kind(data)).toBe('corrupt')
  })

  it('never throws and pollutes nothing, whatever JSON it is given', () => {
    const hostile = fc.oneof(
      fc.jsonValue({ maxDepth: 12 }).map((value) => JSON.stringify(value)),
      fc.string(),
      fc
        .tuple(fc.constantFrom(...everyKind()), fc.string(), fc.jsonValue())
        .map(([event, key, value]) => JSON.stringify({ ...event, [key]: value })),
      fc
        .tuple(fc.constantFrom(...everyKind()), fc.nat(20), fc.jsonValue())
        .map(([event, n, value]) => {
          const keys = Object.keys(event)
          return JSON.stringify({ ...event, [keys[n % keys.length] ?? 'id']: value })
        }),
      fc
        .tuple(fc.constantFrom(...everyKind()), fc.nat(400))
        .map(([event, length]) => JSON.stringify(event).slice(0, length)),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseText(text)
        if (parsed.kind !== 'corrupt') {
          expect(JSON.parse(eventText(parsed.event))).toEqual(JSON.parse(text))
        }
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: Number(process.env['RUNS'] ?? 3000) },
    )
  })
})

describe('parseText', () => {
  it.each([undefined, 7, '', '{', 'null', '[]', '{"id":"a-1"', '"a-1"'])(
    'calls %j corrupt',
    (text) => {
      expect(parseText(text).kind).toBe('corrupt')
    },
  )

  it('survives tens of thousands of levels of nesting', () => {
    const deep = `{"id":"a-1","x":${'['.repeat(90_000)}${']'.repeat(90_000)}}`
    expect(parseText(deep).kind).toBe('corrupt')
  })

  it('refuses a text too long to be an event before parsing it', () => {
    const long = `{"id":"a-1"${' '.repeat(200_000)}}`
    expect(parseText(long).kind).toBe('corrupt')
    const longest = `{"id":"a-1"${' '.repeat(200_000 - 12)}}`
    expect(longest).toHaveLength(200_000)
    expect(parseText(longest).kind).toBe('foreign')
    expect(parseText(`${longest} `).kind).toBe('corrupt')
  })
})

describe('isPlain', () => {
  it('counts levels from the outermost', () => {
    expect(isPlain([[1]], 2)).toBe(true)
    expect(isPlain([[1]], 1)).toBe(false)
    expect(isPlain('a', 0)).toBe(true)
  })

  it('weighs values, keys and text', () => {
    expect(isPlain({ ab: 'cde' }, 2, 8)).toBe(true)
    expect(isPlain({ ab: 'cde' }, 2, 7)).toBe(false)
    expect(isPlain([1, 2], 2, 3)).toBe(true)
    expect(isPlain([1, 2], 2, 2)).toBe(false)
  })

  it('takes objects without a prototype', () => {
    expect(isPlain(Object.assign(Object.create(null), { a: null, b: true }))).toBe(true)
  })
})
