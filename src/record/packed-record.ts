/**
 * A record packed to travel in a link: the very file that `portable.ts` writes, in a fiftieth of its size.
 * Unpacked it is that file again, to the letter, and is read as any other.
 *
 * The bytes: version; whether words of the course helped; two bytes that tell the course; six of the
 * file's checksum; with words, four that tell which; then number of events, when it was made, and the events.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { eventText } from './merge.ts'
import { packEvents, unpackEvents } from './packed-events.ts'
import { checksum, framed, MAX_EVENTS, MAX_FILE } from './portable.ts'
import type { Fault } from './portable.ts'
import type { Steps } from './steps.ts'
import type { StoredEvent } from './events.ts'

const VERSION = 1
const ALONE = 0
const WITH_WORDS = 1
const LENGTH = { course: 2, sum: 6, words: 4, count: 2, made: 6 } as const
/** Characters added to a checksum between two pauses. */
const STEP = 100_000

/** What can be wrong with a packed record; what it holds is judged as a file. */
export type PackFault =
  | Extract<Fault, 'too-big' | 'not-ours' | 'other-course' | 'newer' | 'truncated' | 'damaged'>
  | 'other-words'

export type Unpacked =
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: PackFault }

export interface Whose {
  readonly course: string
  /** Texts of events such as the course makes, see `course-words.ts`; none for what must be read by any build. */
  readonly words: readonly string[]
}

const startOf = (text: string, length: number) => sha256(utf8ToBytes(text)).subarray(0, length)
const wordsMark = (words: readonly string[]) => startOf(words.join('\n'), LENGTH.words)

const bigEndian = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, n) => Math.floor(value / 256 ** (length - 1 - n)) % 256)
const fromBigEndian = (bytes: Uint8Array): number =>
  bytes.reduce((value, byte) => value * 256 + byte, 0)
const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, n) => byte === b[n])

function* sumOf(lines: readonly string[], course: string, made: number): Steps<Uint8Array> {
  const sum = checksum(course, made)
  let done = 0
  for (const line of lines) {
    sum.update(utf8ToBytes(`${line}\n`))
    done += 1000 + line.length
    if (done < STEP) continue
    done = 0
    yield
  }
  return sum.digest()
}

/**
 * Undefined where it is more than one file holds, or than can be packed.
 *
 * @param events in canonical order
 * @param made ms since 1970
 */
export function* packRecord(
  events: readonly StoredEvent[],
  { course, words, made }: Whose & { readonly made: number },
): Steps<Uint8Array<ArrayBuffer> | undefined> {
  const lines = events.map(eventText)
  const sum = yield* sumOf(lines, course, made)
  const file = framed(lines, { course, made }, sum)
  if (utf8ToBytes(file).length > MAX_FILE || events.length > MAX_EVENTS) return undefined
  const packed = yield* packEvents(lines, words)
  if (!packed) return undefined
  return concatBytes(
    Uint8Array.of(VERSION, words.length > 0 ? WITH_WORDS : ALONE),
    startOf(course, LENGTH.course),
    sum.subarray(0, LENGTH.sum),
    words.length > 0 ? wordsMark(words) : Uint8Array.of(),
    bigEndian(events.length, LENGTH.count),
    bigEndian(made, LENGTH.made),
    packed,
  ) as Uint8Array<ArrayBuffer>
}

/** Whether whoever unpacks these bytes needs the words of the course. */
export const needsWords = (bytes: Uint8Array): boolean => bytes[1] === WITH_WORDS

/** The file that was packed. Never throws. */
export function* unpackRecord(bytes: Uint8Array, { course, words }: Whose): Steps<Unpacked> {
  const fault = (fault: PackFault): Unpacked => ({ kind: 'fault', fault })
  const [version = 0, way = 0] = bytes
  if (version === 0) return fault('not-ours')
  if (version > VERSION || way > WITH_WORDS) return fault('newer')
  let at = 2
  const next = (length: number) => bytes.subarray(at, (at += length))
  const whose = next(LENGTH.course)
  const sum = next(LENGTH.sum)
  const helped = needsWords(bytes)
  const mark = next(helped ? LENGTH.words : 0)
  const count = fromBigEndian(next(LENGTH.count))
  const made = fromBigEndian(next(LENGTH.made))
  if (bytes.length < at) return fault('truncated')
  if (!same(whose, startOf(course, LENGTH.course))) return fault('other-course')
  if (helped && !same(mark, wordsMark(words))) return fault('other-words')
  if (count > MAX_EVENTS) return fault('damaged')
  const packed = bytes.subarray(at)
  const lines = yield* unpackEvents(packed, count, helped ? words : [])
  if (!lines) return fault('damaged')
  const found = yield* sumOf(lines, course, made)
  if (!same(found.subarray(0, LENGTH.sum), sum)) return fault('damaged')
  return { kind: 'file', text: framed(lines, { course, made }, found) }
}
