/**
 * The record as a file: one JSON text that names itself, its version and its course, with every event
 * on a line of its own and a checksum over them. What is read comes from anywhere: each limit is held
 * before the work that it protects, and whatever is wrong is one of a closed set of faults.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { DAY_MS, LAST_TIME } from './days.ts'
import type { StoredEvent } from './events.ts'
import { isTangled } from './json-scan.ts'
import { counts, eventText, isKnown, merge, orderOf, standings } from './merge.ts'
import { isHostileKey, parseEvent } from './schema.ts'
import type { Steps } from './steps.ts'

const FORMAT = 'course-record'
const VERSION = 1
/** Largest file that is read, in bytes. A finished course is a seventh of it. */
export const MAX_FILE = 2_000_000
/** Most events in a file: of those that learners make, 2 MB holds fewer. */
export const MAX_EVENTS = 25_000
/** Room for what stands around the events. */
const MAX_FRAME = 1_000
/** More resets than anyone makes. */
const MAX_EPOCH = 1_000
/** Behind it there is a day's worth of places: more than anyone fills by writing one event after the other. */
const MAX_ORDER = LAST_TIME - DAY_MS
/** Characters worked through between two pauses; an event counts for a thousand more than it has. */
const STEP = 100_000

/** What can be wrong with a file. */
export type Fault =
  /** More than `MAX_FILE` bytes. */
  | 'too-big'
  | 'not-json'
  /** Nested deeper, or of more parts, than a record ever is. */
  | 'tangled'
  /** JSON, but not a record: some other product's file. */
  | 'not-ours'
  /** A record of another course. */
  | 'other-course'
  /** Written by a version of the site whose form this build does not know. */
  | 'newer'
  /** It begins as a record and breaks off, or is empty. */
  | 'truncated'
  /** It says of itself that it was changed: it does not add up, or is no longer JSON. */
  | 'damaged'
  /** It carries keys that attack programs instead of naming data. */
  | 'hostile'
  /** It adds up, but holds what no record holds. */
  | 'misshapen'

export type Reading =
  | { readonly kind: 'record'; readonly made: number; readonly events: readonly StoredEvent[] }
  | { readonly kind: 'fault'; readonly fault: Fault }

/**
 * The events that belong into a copy, in canonical order: those that count, foreign ones too, and the
 * decisions on their standing. What the learner deleted or took back is not carried on.
 */
export function portableEvents(events: Iterable<StoredEvent>): StoredEvent[] {
  const all = merge(events)
  const held = standings(all)
  return all.filter((event) => counts(event, held))
}

/**
 * The events as texts of files, none larger than `MAX_FILE` bytes: nearly always one, else each a
 * record of its own that can be merged in any order.
 *
 * The checksum is SHA-256 from a library, and not the browser's: that one is missing where the site is
 * opened without https, as in a training room. It finds damage; it is no signature.
 *
 * @param made ms since 1970
 */
export function* writePortable(
  events: readonly StoredEvent[],
  { course, made }: { readonly course: string; readonly made: number },
): Steps<readonly string[]> {
  const files: string[] = []
  let lines: string[] = []
  let bytes = MAX_FRAME
  let sum = checksum(course, made)
  const close = () => {
    files.push(framed(lines, { course, made }, sum.digest()))
    lines = []
    bytes = MAX_FRAME
    sum = checksum(course, made)
  }
  let done = 0
  for (const event of events) {
    const text = eventText(event)
    done += 1000 + text.length
    if (done > STEP) {
      done = 0
      yield
    }
    const line = utf8ToBytes(`${text}\n`)
    if (bytes + line.length + 1 > MAX_FILE || lines.length === MAX_EVENTS) close()
    bytes += line.length + 1
    lines.push(text)
    sum.update(line)
  }
  close()
  return files
}

/** The text of a file with these events, a text each. */
export function framed(
  lines: readonly string[],
  { course, made }: { readonly course: string; readonly made: number },
  sum: Uint8Array,
): string {
  const head = { format: FORMAT, version: VERSION, course, made, count: lines.length }
  const frame = JSON.stringify({ ...head, sha256: bytesToHex(sum) }).slice(0, -1)
  return `${frame},"events":[\n${lines.join(',\n')}\n]}\n`
}

/** A checksum that already knows whose record it is; every event's text follows, ended by a line feed. */
export function checksum(course: string, made: number) {
  return sha256.create().update(utf8ToBytes(`${course}\n${String(made)}\n`))
}

const fault = (fault: Fault): Reading => ({ kind: 'fault', fault })

/**
 * Reads the text of a file as a record of `course`. Foreign events are kept as they are. Whoever has a
 * file, compares its size with `MAX_FILE` before reading it: here only the text can be measured. Never throws.
 */
export function* readPortable(text: string, course: string): Steps<Reading> {
  if (text.length > MAX_FILE) return fault('too-big')
  // With the blanks goes the mark of its encoding with which some editors begin a text.
  const body = text.trim()
  if (body === '') return fault('truncated')
  if (yield* isTangled(body)) return fault('tangled')
  let file: unknown
  try {
    file = JSON.parse(body)
  } catch {
    if (!body.startsWith('{') || !body.slice(0, MAX_FRAME).includes(FORMAT))
      return fault('not-json')
    return fault(body.endsWith(']}') ? 'damaged' : 'truncated')
  }
  yield
  // What is no object holds nothing either.
  const held = Object(file) as object
  // What it inherits, it does not hold.
  const own = (key: string): unknown => Object.getOwnPropertyDescriptor(held, key)?.value
  if (own('format') !== FORMAT) return fault('not-ours')
  const [version, made, events] = [own('version'), own('made'), own('events')]
  if (typeof version === 'number' && version > VERSION) return fault('newer')
  if (Object.keys(held).some(isHostileKey)) return fault('hostile')
  const framed = version === VERSION && isTime(made) && typeof own('course') === 'string'
  if (!framed || !Array.isArray(events)) return fault('misshapen')
  if (events.length > MAX_EVENTS) return fault('misshapen')
  if (own('course') !== course) return fault('other-course')
  const said = { made, count: own('count'), claimed: own('sha256') }
  return yield* readEvents(events, checksum(course, made), said)
}

const isTime = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LAST_TIME

function* readEvents(
  data: readonly unknown[],
  sum: ReturnType<typeof checksum>,
  {
    made,
    count,
    claimed,
  }: { readonly made: number; readonly count: unknown; readonly claimed: unknown },
): Steps<Reading> {
  const events: StoredEvent[] = []
  let done = 0
  for (const one of data) {
    if (hasHostileKey(one)) return fault('hostile')
    const line = utf8ToBytes(`${JSON.stringify(one)}\n`)
    for (let at = 0; at < line.length; at += STEP) {
      const part = line.subarray(at, at + STEP)
      done += 1000 + part.length
      if (done > STEP) {
        done = 0
        yield
      }
      sum.update(part)
    }
    const parsed = parseEvent(one)
    if (parsed.kind !== 'corrupt' && isSane(parsed.event)) events.push(parsed.event)
  }
  if (count !== data.length || claimed !== bytesToHex(sum.digest())) return fault('damaged')
  // A file that adds up was written so on purpose: taking half of it would be a guess.
  // So are two events of one id: whoever writes a record has united them.
  if (new Set(events.map(({ id }) => id)).size < data.length) return fault('misshapen')
  return { kind: 'record', made, events }
}

/** A device that took an epoch near the last one could hardly be reset again, and put nothing behind the last time. */
function isSane(event: StoredEvent): boolean {
  return !isKnown(event) || ((event.epoch ?? 0) <= MAX_EPOCH && orderOf(event) <= MAX_ORDER)
}

/** Whether a key of that kind stands anywhere in data that is not tangled. */
function hasHostileKey(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  if (Array.isArray(data)) return data.some(hasHostileKey)
  return Object.entries(data).some(([key, value]) => isHostileKey(key) || hasHostileKey(value))
}

/** Whether the texts, read as files, give these events and nothing else: asked before they are offered. */
export function* isFaithful(
  files: readonly string[],
  events: readonly StoredEvent[],
  course: string,
): Steps<boolean> {
  const found: StoredEvent[] = []
  for (const text of files) {
    const read = yield* readPortable(text, course)
    if (read.kind === 'fault') return false
    found.push(...read.events)
  }
  yield
  const texts = found.map(eventText)
  return (
    texts.length === events.length &&
    events.every((event, index) => eventText(event) === texts[index])
  )
}
