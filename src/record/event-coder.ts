/**
 * Codes events bit by bit. Each is foretold from those before it and from what the course is known to say,
 * and what costs room is where it differs. Nothing here knows a kind of event: foreign ones and those of
 * later builds come through to the letter.
 */
import { hash, Unreadable } from './bit-coder.ts'
import type { Bits } from './bit-coder.ts'
import { LAST_TIME } from './days.ts'
import { Memory, NOWHERE, past, textHash, Values } from './foretelling.ts'
import { parted, piecesOf } from './shapes.ts'
import type { Steps } from './steps.ts'

/** `<writer>-<n>` as JSON, see `events.ts`. */
const EVENT_ID = /^"([a-z0-9]{1,40})-([a-z0-9]{1,12})"$/
/** How `browser/writer.ts` draws a writer's name: three numbers of 32 bits, in seven letters each. */
const NAME = { parts: 3, letters: 7 } as const
/** The pieces of a shape before which its event's stamp stands. */
const ID = /"id":$/
const TIME = /"at":$/
const DAY = /"day":$/
/** Where most learners live, in hours ahead of UTC; the day of any other is written out. */
const ZONES = [7, 8, 9] as const
const HOUR_MS = 3_600_000
/** Letters and slots between two pauses. */
const STEP = { letters: 1500, slots: 400 } as const
/**
 * What all events together may have: letters that were not foretold, slots of shapes, and characters in
 * all. Several finished courses, and no more than a phone works through in seconds.
 */
const MOST = { letters: 120_000, slots: 100_000, characters: 2_000_000 } as const

/** Places that are no hash of what stands before a value. */
const PLACE = {
  shape: 1,
  newShape: 2,
  id: 3,
  name: 4,
  count: 5,
  oddId: 6,
  time: 7,
  oddTime: 8,
  day: 9,
  oddDay: 10,
} as const
/** Kinds of bits, see `Bits.code`; the last two begin a row of kinds. */
const SET = { known: 0, listed: 1, stamp: 2, length: 3, head: 4, guess: 16, letter: 32 } as const

const utf8 = new TextEncoder()

/** How many bits a whole number takes; by no logarithm, which rounds, and not in every browser alike. */
const bitsOf = (value: number): number => (value > 0 ? value.toString(2).length : 0)

/**
 * Writes or reads, as the bits do. Throws `Unreadable` where bytes are not what a writer wrote, and where
 * events are more than `MOST`: they may come from anybody, who may mean them to never end.
 */
export class EventCoder {
  readonly #bits: Bits
  readonly #memory = new Memory()
  readonly #shapes = new Values()
  /** How the last guesses of a place went, by place and rank: a bit each. */
  readonly #hits = new Map<number, number>()
  /** What each writer wrote last. */
  readonly #counts = new Map<string, number>()
  /** The last six letters. */
  readonly #tail = new Uint8Array(6)
  #writer = ''
  #time = 0
  #zone = 0
  #length = 0
  #shape = 0
  #shapeBefore = 0
  #letters = 0
  #slots = 0
  #characters = 0

  constructor(bits: Bits) {
    this.#bits = bits
  }

  /** Learns what an event may look like. Of its stamp nothing is learnt. */
  recall(text: string): void {
    const { shape, fill } = parted(text)
    this.#shapes.add(shape)
    let around = NOWHERE
    for (const [n, piece] of piecesOf(shape).entries()) {
      const value = fill[n]
      if (value === undefined || ID.test(piece) || TIME.test(piece) || DAY.test(piece)) continue
      const place = textHash(piece)
      this.#memory.learn(place, around, value)
      around = past(around, place, value)
    }
  }

  /** Codes one event: a writer is given its text, a reader gives it. */
  *event(text?: string): Steps<string> {
    const given = text === undefined ? undefined : parted(text)
    const pieces = piecesOf(yield* this.#codeShape(given?.shape))
    let around = NOWHERE
    let whole = pieces[0] ?? ''
    for (const [n, after] of pieces.slice(1).entries()) {
      const piece = pieces[n] ?? ''
      const value = given?.fill[n]
      let found: string
      if (ID.test(piece)) found = yield* this.#id(value)
      else if (TIME.test(piece)) found = yield* this.#moment(value)
      else if (DAY.test(piece)) found = yield* this.#day(value)
      else {
        const place = textHash(piece)
        const { near } = around
        found =
          this.#guess(value, place, this.#memory.guesses(place, around)) ??
          this.#listed(value, place, this.#memory.metAbout(place, around), around.subject) ??
          this.#listed(value, hash(place, 1), this.#memory.met(place), near) ??
          (yield* this.#text(value, place, near))
        this.#memory.learn(place, around, found)
        around = past(around, place, found)
      }
      whole += found + after
      this.#characters += found.length + after.length
      if (++this.#slots > MOST.slots || this.#characters > MOST.characters) throw new Unreadable()
      if (this.#slots % STEP.slots === 0) yield
    }
    return whole
  }

  *#codeShape(shape: string | undefined): Steps<string> {
    const around = hash(this.#shapeBefore, this.#shape)
    const listed = this.#listed(shape, hash(PLACE.shape, this.#shape), this.#shapes, around)
    const found = listed ?? (yield* this.#text(shape, PLACE.newShape, 0))
    this.#shapes.add(found)
    this.#shapeBefore = this.#shape
    this.#shape = hash(this.#shapes.indexOf(found) ?? 0, PLACE.shape)
    return found
  }

  #flag(value: boolean, set: number, ...contexts: readonly number[]): boolean {
    return this.#bits.code(contexts, set, Number(value)) === 1
  }

  /** One of the guesses; undefined where all are off. */
  #guess(
    value: string | undefined,
    place: number,
    guesses: readonly (string | undefined)[],
  ): string | undefined {
    const tried: string[] = []
    let missed = 0
    for (const [rank, guess] of guesses.entries()) {
      if (guess === undefined || tried.includes(guess)) continue
      tried.push(guess)
      const here = hash(place, rank)
      const hits = this.#hits.get(here) ?? 0
      const hit = this.#flag(
        value === guess,
        SET.guess + rank,
        here,
        hash(here, hits),
        hash(here, hash(missed, textHash(guess))),
        hash(here, missed + 16),
        hash(here, hash(this.#shape, hits)),
      )
      this.#hits.set(here, ((hits << 1) | Number(hit)) & 15)
      if (hit) return guess
      missed = missed * 8 + rank + 1
    }
    return undefined
  }

  /** One of the values; undefined where it is none of them. */
  #listed(
    value: string | undefined,
    place: number,
    values: Values,
    around: number,
  ): string | undefined {
    const { list } = values
    if (list.length === 0) return undefined
    const index = values.indexOf(value)
    const few = hash(place, Math.min(list.length, 9))
    if (!this.#flag(index !== undefined, SET.known, place, few, hash(place, around)))
      return undefined
    const bits = bitsOf(list.length - 1)
    let path = 1
    for (let bit = bits - 1; bit >= 0; bit--) {
      const here = hash(path, hash(place, bits))
      const found = this.#bits.code(
        [here, hash(here, around)],
        SET.listed,
        ((index ?? 0) >> bit) & 1,
      )
      path = path * 2 + found
    }
    const found = list[path - 2 ** bits]
    if (found === undefined) throw new Unreadable()
    return found
  }

  *#id(value: string | undefined): Steps<string> {
    const [, writer = '', count] = EVENT_ID.exec(value ?? '') ?? []
    const next = (this.#counts.get(this.#writer) ?? 0).toString(36).padStart(4, '0')
    const goesOn = writer === this.#writer && count === next
    let found: string
    if (this.#flag(goesOn, SET.stamp, PLACE.id, hash(PLACE.id, this.#shape))) {
      found = `"${this.#writer}-${next}"`
    } else {
      const parts = this.#counts.has(writer) ? undefined : drawnParts(writer)
      found = this.#flag(parts !== undefined, SET.stamp, PLACE.name, 0)
        ? `"${this.#name(parts)}-${yield* this.#text(count, PLACE.count, 0)}"`
        : yield* this.#text(value, PLACE.oddId, 0)
    }
    const [, by = '', at = ''] = EVENT_ID.exec(found) ?? []
    this.#writer = by
    this.#counts.set(by, parseInt(at, 36) + 1)
    return found
  }

  #name(parts: readonly number[] | undefined): string {
    return Array.from({ length: NAME.parts }, (_, n) =>
      this.#bits
        .raw(parts?.[n] ?? 0, 32)
        .toString(36)
        .padStart(NAME.letters, '0'),
    ).join('')
  }

  /** A time, by how long after the last it was. */
  *#moment(value: string | undefined): Steps<string> {
    const at = Number(value)
    const later = Number.isSafeInteger(at) && at >= this.#time && String(at) === value
    if (!this.#flag(later, SET.stamp, PLACE.time, 0))
      return yield* this.#text(value, PLACE.oddTime, 0)
    this.#time += this.#whole(later ? at - this.#time : 0)
    return String(this.#time)
  }

  /** A whole number: how many bits it has is foretold, and the first two after its highest. */
  #whole(value: number): number {
    const given = bitsOf(value)
    let length = 1
    for (let bit = 5; bit >= 0; bit--) {
      const here = hash(length, PLACE.time)
      const contexts = [here, hash(here, this.#length), hash(here, this.#shape)]
      length = length * 2 + this.#bits.code(contexts, SET.length, (given >> bit) & 1)
    }
    length &= 63
    this.#length = length
    if (length === 0) return 0
    // No sum of such two is beyond what a number holds exactly.
    if (length > 53) throw new Unreadable()
    let found = 1
    let left = length - 1
    for (const last = Math.max(0, left - 2); left > last; left--) {
      const bit = Math.floor(value / 2 ** (left - 1)) % 2
      const context = hash(found, hash(length, PLACE.time))
      found = found * 2 + this.#bits.code([context], SET.head, bit)
    }
    while (left > 0) {
      const bits = Math.min(32, left)
      left -= bits
      found = found * 2 ** bits + this.#bits.raw(Math.floor(value / 2 ** left) % 2 ** bits, bits)
    }
    return found
  }

  *#day(value: string | undefined): Steps<string> {
    const days = ZONES.map((_, n) => {
      const zone = ZONES[(this.#zone + n) % ZONES.length] ?? 0
      const there = new Date(Math.min(this.#time, LAST_TIME) + zone * HOUR_MS)
      return `"${there.toISOString().slice(0, 10)}"`
    })
    const found = this.#guess(value, PLACE.day, days)
    if (found === undefined) return yield* this.#text(value, PLACE.oddDay, 0)
    this.#zone = (this.#zone + days.indexOf(found)) % ZONES.length
    return found
  }

  /** A text letter by letter, each foretold from those before it. */
  *#text(text: string | undefined, place: number, near: number): Steps<string> {
    const given = text === undefined ? undefined : utf8.encode(text)
    const found: number[] = []
    const tail = this.#tail
    let begun = place
    let word = 0
    for (;;) {
      const contexts = [place, hash(word, 1), begun, hash(near, begun)]
      let behind = 0
      for (const [n, letter] of tail.entries()) {
        behind = hash(letter, behind)
        if (n !== 4) contexts.push(behind)
      }
      const set = SET.letter + Math.min(found.length, 2)
      // It ends with a zero, which no text of JSON holds.
      const letter = given?.[found.length] ?? 0
      let path = 1
      for (let bit = 7; bit >= 0; bit--) {
        const here = path
        const bits = contexts.map((one) => hash(here, one))
        path = path * 2 + this.#bits.code(bits, set, (letter >> bit) & 1)
      }
      const byte = path & 255
      tail.copyWithin(1, 0)
      tail[0] = byte
      if (byte === 0) break
      begun = hash(byte, begun)
      // Letters of the alphabet, and all beyond ASCII.
      word = (byte >= 97 && byte <= 122) || byte > 127 ? hash(byte, word) : 0
      found.push(byte)
      if (++this.#letters > MOST.letters) throw new Unreadable()
      if (this.#letters % STEP.letters === 0) yield
    }
    return new TextDecoder().decode(Uint8Array.from(found))
  }
}

/** The numbers of a name that `browser/writer.ts` may have drawn. */
function drawnParts(name: string): readonly number[] | undefined {
  if (name.length !== NAME.parts * NAME.letters) return undefined
  const parts = Array.from({ length: NAME.parts }, (_, n) =>
    parseInt(name.slice(n * NAME.letters, (n + 1) * NAME.letters), 36),
  )
  return parts.every((part) => part < 2 ** 32) ? parts : undefined
}
