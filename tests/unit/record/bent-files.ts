/** Files bent in every way, also by a forger who knows the checksum. */
import fc from 'fast-check'
import { merge } from '../../../src/record/merge.ts'
import { portableEvents } from '../../../src/record/portable.ts'
import { storedEvent } from './arbitrary.ts'
import { everyKind } from './every-kind.ts'
import { forged, write } from './files.ts'

const SCRIPT = '<img src=x onerror=alert(1)>'
const BITS = [
  ...['"__proto__":{"polluted":1},', '"constructor":{"prototype":{"polluted":1}},'],
  ...[
    '"toString":1,',
    '"then":1,',
    '1e999',
    '-1',
    '9e15',
    '1e-320',
    '-0',
    'null',
    'true',
    '[]',
    '{}',
  ],
  ...['""', JSON.stringify(SCRIPT), JSON.stringify("');alert(1)//"), '"\\u0000\\ud800"'],
  ...[
    '[[[[[[[[[[[[[',
    '{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":',
    ']',
    '}',
    '"',
    ',',
    '\\',
    '\uFEFF',
  ],
]
const place = fc.nat(1_000_000)
const bend = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('flip' as const), place, bit: fc.nat(15) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cut' as const), place, more: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('insert' as const),
      place,
      text: fc.constantFrom(...BITS),
    }),
  },
  // Where a value stands: a file that stays JSON gets further.
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('value' as const),
      place,
      text: fc.oneof(
        fc.constantFrom(...BITS),
        fc.jsonValue().map((value) => JSON.stringify(value)),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('key' as const),
      place,
      text: fc.constantFrom(
        '__proto__',
        'constructor',
        'prototype',
        'toString',
        'id',
        'foreign',
        'epoch',
        'type',
      ),
    }),
  },
)
type Bend = typeof bend extends fc.Arbitrary<infer T> ? T : never

/** The nth of the pattern's finds, `n` taken modulo how many there are, gives way to `text`. */
function replaceNth(whole: string, pattern: RegExp, n: number, text: string): string {
  const finds = [...whole.matchAll(pattern)]
  const find = finds[n % Math.max(finds.length, 1)]
  if (!find) return whole
  return whole.slice(0, find.index) + text + whole.slice(find.index + find[0].length)
}

function bent(text: string, one: Bend): string {
  const at = one.place % (text.length + 1)
  switch (one.do) {
    case 'flip': {
      const letter = String.fromCharCode(text.charCodeAt(at) ^ (1 << one.bit))
      return text.slice(0, at) + letter + text.slice(at + 1)
    }
    case 'cut':
      return text.slice(0, at) + text.slice(at + one.more)
    case 'end':
      return text.slice(0, at)
    case 'insert':
      return text.slice(0, at) + one.text + text.slice(at)
    case 'value':
      return replaceNth(
        text,
        /(?<=":)("(?:[^"\\]|\\.)*"|[\d.e+-]+|true|false)/g,
        one.place,
        one.text,
      )
    case 'key':
      return replaceNth(text, /(?<=[{,]")\w+(?=":)/g, one.place, one.text)
  }
}

/** With its checksum and count set right again, where it still is such a file. */
function sealed(text: string): string {
  try {
    const { events, count, sha256, ...head } = JSON.parse(text) as Record<string, unknown>
    if (Array.isArray(events)) return forged(events, head)
    return JSON.stringify({ events, count, sha256, ...head })
  } catch {
    return text
  }
}

/** The record of some device. */
export const device = fc.array(storedEvent, { maxLength: 12 }).map((events) => merge(events))

/** A file of a record of `course`, bent, and for the most part sealed again. */
export const bentFile = (course: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      device.map((events) => write(portableEvents(merge(events, everyKind())), course)),
      fc.array(bend, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(true, true, true, false),
    )
    .map(([file, bends, seal]) => {
      const torn = bends.reduce(bent, file)
      return seal ? sealed(torn) : torn
    })
