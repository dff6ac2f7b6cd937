import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LAST_TIME } from '../../../src/record/days.ts'
import type { RecordEvent, StoredEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { merge } from '../../../src/record/merge.ts'
import {
  isFaithful,
  MAX_FILE,
  portableEvents,
  readPortable,
  writePortable,
} from '../../../src/record/portable.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { history, storedEvent } from './arbitrary.ts'
import { everyKind } from './every-kind.ts'
import { COURSE, faultOf, forged, read, write } from './files.ts'
import { section } from './journals.ts'

const stored = fc.array(storedEvent, { maxLength: 30 }).map((events) => merge(events))

describe('a copy', () => {
  it('read back gives the same events, foreign ones as they came', () => {
    fc.assert(
      fc.property(stored, (events) => {
        expect(read(write(events))).toEqual({ kind: 'record', made: 1772330400000, events })
      }),
    )
  })

  it('gives an empty device the same state', () => {
    fc.assert(
      fc.property(history, (events) => {
        const reading = read(write(portableEvents(events)))
        expect(reading.kind === 'record' && fold(reading.events)).toEqual(fold(events))
      }),
    )
  })

  it('is the same text whatever order the events were kept in', () => {
    const events = everyKind()
    expect(write(portableEvents(events.toReversed()))).toBe(write(portableEvents(events)))
  })

  it('leaves out what was deleted or taken back, and keeps what was brought back', () => {
    const [event] = portableEvents(everyKind())
    expect(event?.id).toBe('0k3fq9a1zz0c4d-0003')
    const out = { ...section('b-1'), type: 'standing', events: ['a-1'], counts: false, round: 1 }
    const left = portableEvents([section('a-1'), section('a-2'), out as RecordEvent])
    expect(left.map(({ id }) => id)).toEqual(['a-2', 'b-1'])
  })

  it('agrees with a checksum worked out by another program', () => {
    const events = everyKind()
    expect(JSON.parse(write(events))).toEqual(JSON.parse(forged(events)))
    expect(read(forged(events))).toMatchObject({ kind: 'record', events })
  })

  it('of more than a file may hold becomes several, which together hold all', () => {
    const draft = (n: number) =>
      ({
        ...section(`a-${n.toString(36)}`),
        type: 'draft',
        draft: `d${String(n)}`,
        text: 'é'.repeat(20_000),
      }) as StoredEvent
    const events = portableEvents(Array.from({ length: 120 }, (_, n) => draft(n)))
    const files = atOnce(writePortable(events, { course: COURSE, made: 1 }))
    expect(files).toHaveLength(3)
    for (const text of files) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_FILE)
    expect(atOnce(isFaithful(files, events, COURSE))).toBe(true)
  })

  it('is not faithful once it lacks, adds or changes anything', () => {
    const events = [section('a-1'), section('a-2')]
    const faithful = (text: string) => atOnce(isFaithful([text], events, COURSE))
    expect(faithful(write(events))).toBe(true)
    expect(faithful(write(events.slice(1)))).toBe(false)
    expect(faithful(write([...events, section('a-3')]))).toBe(false)
    expect(faithful(write([section('a-1'), section('a-2', 'lain')]))).toBe(false)
    expect(faithful(write(events).slice(1))).toBe(false)
  })

  it('pauses while it is written and read, so that a page stays awake', () => {
    const events = Array.from({ length: 1000 }, (_, n) => section(`a-${n.toString(36)}`))
    const pauses = (steps: Iterator<unknown>) => {
      let count = 0
      while (!steps.next().done) count++
      return count
    }
    expect(pauses(writePortable(events, { course: COURSE, made: 1 }))).toBeGreaterThanOrEqual(10)
    const text = { ...section('a-1'), text: 'x'.repeat(1_000_000) }
    expect(pauses(readPortable(forged([text]), COURSE))).toBeGreaterThanOrEqual(14)
    const long = write(events) + ' '.repeat(1000)
    expect(pauses(readPortable(long, COURSE))).toBeGreaterThanOrEqual(11)
    expect(pauses(readPortable(`{"a":"${'x'.repeat(900_000)}`, COURSE))).toBe(4)
  })
})

describe('a file that is no such copy', () => {
  const events = [section('a-1'), section('a-2')]
  const text = write(events)

  it('is refused by its length before anything looks into it', () => {
    expect(faultOf(' '.repeat(MAX_FILE + 1))).toBe('too-big')
    expect(faultOf(text + ' '.repeat(MAX_FILE - text.length))).toBe('none')
  })

  it.each([
    ...['hello', '{"a":', '[1,2', '%PDF-1.7', 'NaN', "{'a':1}"],
    // It names our format where no record does.
    ...[
      'course-record: isi',
      '["course-record",',
      `{"a":"${'x'.repeat(1000)}","b":"course-record"`,
    ],
  ])('is not JSON: %j', (other) => {
    expect(faultOf(other)).toBe('not-json')
  })

  it.each([
    '0',
    'null',
    '"course-record"',
    '[]',
    '{}',
    '{"format":"other"}',
    '{"type":"excalidraw","version":2,"elements":[]}',
    '{"__proto__":{"format":"course-record"}}',
  ])('is JSON of something else: %s', (other) => {
    expect(faultOf(other)).toBe('not-ours')
  })

  it('is nested too deeply, which is seen without parsing it', () => {
    for (const levels of [11, 5000, 900_000]) {
      expect(faultOf(`[${'{"a":['.repeat(levels)}`.slice(0, MAX_FILE))).toBe('tangled')
    }
    const nested = (levels: number) =>
      forged([{ id: 'a-1', x: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown }])
    expect(faultOf(nested(9))).toBe('none')
    expect(faultOf(nested(10))).toBe('tangled')
  })

  it('has more parts than a record ever has, which is seen without parsing it', () => {
    const zeros = (count: number) => new Array<number>(count).fill(0)
    expect(faultOf(`[${'[],'.repeat(20_001)}[]]`)).toBe('tangled')
    expect(faultOf(`{"events":[${'[],'.repeat(400_001)}[]]}`)).toBe('tangled')
    expect(faultOf(forged(zeros(20_001)))).toBe('tangled')
    expect(faultOf(forged([{ id: 'a-1', x: zeros(20_001) }]))).toBe('tangled')
    expect(faultOf(forged([{ id: 'a-1', x: zeros(19_900) }]))).toBe('none')
    const all = Array.from({ length: 10_000 }, (_, n) => section(`a-${n.toString(36)}`))
    expect(faultOf(write(all))).toBe('none')
  })

  it('is not taken for nested because of what stands in its texts', () => {
    const plan = { ...section('a-1'), type: 'plan', plan: 'p', origin: 'o' }
    expect(faultOf(forged([{ ...plan, text: `\\"${'[{'.repeat(40)}` }]))).toBe('none')
  })

  it('belongs to another course', () => {
    expect(faultOf(forged(events, { course: 'lain' }))).toBe('other-course')
  })

  it('is of a newer version, whatever else it holds', () => {
    expect(faultOf(forged(events, { version: 2 }))).toBe('newer')
    expect(faultOf(forged(events, { version: 2, events: 'packed', constructor: 1 }))).toBe('newer')
  })

  it('is cut off, wherever that is', () => {
    expect(faultOf('')).toBe('truncated')
    expect(faultOf(' \n')).toBe('truncated')
    for (let length = 30; length < text.trimEnd().length; length++) {
      expect(faultOf(text.slice(0, length)), String(length)).toBe('truncated')
    }
  })

  it('was changed in any place', () => {
    expect(faultOf(text.replace('inti', 'intl'))).toBe('damaged')
    expect(faultOf(text.replace('"made":1772330400000', '"made":1772330400001'))).toBe('damaged')
    expect(faultOf(text.replace('"count":2', '"count":3'))).toBe('damaged')
    expect(faultOf(text.replace(/"sha256":"../, '"sha256":"zz'))).toBe('damaged')
    expect(faultOf(text.replace('"inti"', '"inti'))).toBe('damaged')
    expect(faultOf(text.replace(/,\n.*\n\]/, '\n]'))).toBe('damaged')
  })

  it('may have been laid out anew, or marked by an editor', () => {
    expect(faultOf(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}\n`)).toBe('none')
  })

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'carries the key %s anywhere',
    (key) => {
      const attack = `"${key}":{"polluted":true},`
      expect(faultOf(text.replace('{', `{${attack}`))).toBe('hostile')
      expect(faultOf(text.replace('{"id"', `{${attack}"id"`))).toBe('hostile')
      expect(faultOf(text.replace('"inti"', `{"a":[{${attack}"b":1}]}`))).toBe('hostile')
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    },
  )

  it('may speak of such keys in its texts', () => {
    const plan = { ...section('a-1'), type: 'plan', plan: 'p', origin: 'o' }
    expect(faultOf(forged([{ ...plan, text: '"__proto__": {"constructor": 1}' }]))).toBe('none')
  })

  it.each([
    { made: -1 },
    { made: LAST_TIME + 1 },
    { made: 1e300 },
    { made: 'today' },
    { version: 0 },
    { version: '1' },
    { version: '2' },
    { course: 7 },
    { events: {} },
    { events: 'a-1' },
  ])('adds up but says of itself %j', (head) => {
    expect(faultOf(forged([], head))).toBe('misshapen')
  })

  it.each([null, 7, 'a-1', [], {}, { id: '<script>' }, { ...section('a-1'), epoch: 1001 }])(
    'adds up but holds the event %j',
    (event) => {
      expect(faultOf(forged([section('a-2'), event]))).toBe('misshapen')
    },
  )

  it('holds one event twice, or more events than there can be', () => {
    expect(faultOf(forged([section('a-1'), section('a-1', 'lain')]))).toBe('misshapen')
    const tiny = Array.from({ length: 25_001 }, (_, n) => ({ id: `a-${n.toString(36)}` }))
    expect(faultOf(forged(tiny))).toBe('misshapen')
    expect(faultOf(forged(tiny.slice(1)))).toBe('none')
    const stored = tiny.map((foreign) => ({ id: foreign.id, foreign }))
    const files = atOnce(writePortable(stored, { course: COURSE, made: 1 }))
    expect(files).toHaveLength(2)
    expect(atOnce(isFaithful(files, stored, COURSE))).toBe(true)
  })

  it('holds numbers that no record can', () => {
    const huge = forged([{ ...section('a-1'), at: 42 }]).replace('"at":42', '"at":1e999')
    expect(faultOf(huge)).toBe('damaged')
  })
})
