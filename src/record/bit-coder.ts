/**
 * Bits in as few bytes as their likelihood allows: an arithmetic coder over a mix of adaptive models, in
 * the manner of PAQ (M. Mahoney, "Adaptive Weighing of Context Models for Lossless Data Compression",
 * Florida Tech CS-2005-16), cut down to what a few kilobytes need.
 *
 * Two devices must compute alike to the last bit, whatever their browsers: there are only whole numbers
 * and the four operations that IEEE 754 fixes, no `Math.exp` or `Math.log`.
 */

/** Writes or reads bits: a writer is given each and gives it back, a reader gives what it finds. */
export interface Bits {
  /**
   * A bit that is foretold.
   *
   * @param contexts at most 16 numbers, each of which may have told in the past what comes now
   * @param set below 64; tells apart what contexts are about, and so how far each is believed
   */
  code(contexts: readonly number[], set: number, bit: number): number
  /** A whole number of so many bits, at most 32, of which nothing is known. */
  raw(value: number, bits: number): number
}

/** Thrown by a reader where its bytes cannot be what a writer wrote. */
export class Unreadable extends Error {}

/** Mixes a number into a hash: whole numbers of 32 bits. */
export function hash(value: number, into: number): number {
  let mixed = Math.imul(value ^ Math.imul(into + 1, 0x9e3779b1), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** Values of the logistic curve at -2048, -1920 … 2048, in 4096ths. */
const CURVE = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607,
  3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
] as const

function squash(x: number): number {
  const at = Math.min(4095, Math.max(0, Math.floor(x) + 2048))
  const part = at & 127
  return ((CURVE[at >> 7] ?? 0) * (128 - part) + (CURVE[(at >> 7) + 1] ?? 0) * part) >> 7
}

/** The inverse of `squash`, by probability in 4096ths. */
const STRETCHED = new Int16Array(4096).fill(2047)
for (let x = -2047, chance = 0; x <= 2047; x++) {
  for (const to = squash(x); chance <= to; chance++) STRETCHED[chance] = x
}

/** Room for contexts, a power of two; two that share a place only foretell less well. */
const PLACES = 2 ** 20
const MOST_CONTEXTS = 16
const SETS = 64
/** A chance of one half, in 65536ths. */
const EVEN = 32_768
/** No bit is ever taken for certain, in 65536ths. */
const LEAST = 12
/** How far a context is believed that has been met so often. */
const TRUST = [0, 0.75, 1.125, 1.375, 1.5, 1.625, 1.75, 1.875, 2] as const
const MOST_MET = 127
/** How fast the weights follow what has come, and where they begin. */
const PACE = 5e-9
const FIRST_WEIGHT = 0.35

/** What is expected of the next bit, learnt from the bits before. */
class Mix {
  readonly #chances = new Uint16Array(PLACES).fill(EVEN)
  readonly #met = new Uint8Array(PLACES)
  readonly #weights = new Float64Array(SETS * MOST_CONTEXTS).fill(FIRST_WEIGHT)
  /** Of the bit that is expected: its contexts' places and words, where their weights begin, and the outcome. */
  readonly #places = new Int32Array(MOST_CONTEXTS)
  readonly #words = new Float64Array(MOST_CONTEXTS)
  #count = 0
  #first = 0
  #said = 0

  /** The chance of a set bit, in 65536ths. */
  expect(contexts: readonly number[], set: number): number {
    this.#count = contexts.length
    this.#first = set * MOST_CONTEXTS
    let sum = 0
    for (let n = 0; n < this.#count; n++) {
      const place = hash(contexts[n] ?? 0, n) & (PLACES - 1)
      const trust = TRUST[Math.min(this.#met[place] ?? 0, TRUST.length - 1)] ?? 0
      const word = (STRETCHED[(this.#chances[place] ?? EVEN) >> 4] ?? 0) * trust
      this.#places[n] = place
      this.#words[n] = word
      sum += (this.#weights[this.#first + n] ?? 0) * word
    }
    this.#said = squash(sum)
    return Math.min(65_535 - LEAST, Math.max(LEAST, this.#said * 16))
  }

  learn(bit: number): void {
    const miss = (bit * 4096 - this.#said) * PACE
    for (let n = 0; n < this.#count; n++) {
      const place = this.#places[n] ?? 0
      const chance = this.#chances[place] ?? EVEN
      const met = this.#met[place] ?? 0
      this.#weights[this.#first + n] =
        (this.#weights[this.#first + n] ?? 0) + (this.#words[n] ?? 0) * miss
      this.#chances[place] = chance + Math.trunc((bit * 65_535 - chance) / (met + 1.6))
      if (met < MOST_MET) this.#met[place] = met + 1
    }
  }
}

/** The numbers of 32 bits that what has been coded so far leaves open. */
class Span {
  low = 0
  high = 0xffffffff

  /** Where the next bit parts it: up to there it is set. */
  parting(chance: number): number {
    const range = this.high - this.low
    return (
      this.low +
      Math.floor(range / 65_536) * chance +
      Math.floor(((range % 65_536) * chance) / 65_536)
    )
  }

  narrow(parting: number, bit: number): void {
    if (bit) this.high = parting
    else this.low = parting + 1
  }

  /** Whether the first byte is settled; `shift` moves on to the next. */
  get settled(): boolean {
    return this.low >>> 24 === this.high >>> 24
  }

  shift(): void {
    this.low = (this.low << 8) >>> 0
    this.high = ((this.high << 8) | 255) >>> 0
  }
}

export class BitWriter implements Bits {
  readonly #mix = new Mix()
  readonly #span = new Span()
  readonly #bytes: number[] = []

  code(contexts: readonly number[], set: number, bit: number): number {
    this.#put(this.#mix.expect(contexts, set), bit)
    this.#mix.learn(bit)
    return bit
  }

  raw(value: number, bits: number): number {
    for (let n = bits - 1; n >= 0; n--) this.#put(EVEN, Math.floor(value / 2 ** n) % 2)
    return value
  }

  #put(chance: number, bit: number): void {
    const span = this.#span
    span.narrow(span.parting(chance), bit)
    for (; span.settled; span.shift()) this.#bytes.push(span.high >>> 24)
  }

  /** The bytes of all that was coded. A reader takes zeros for what would follow. */
  end(): Uint8Array<ArrayBuffer> {
    const { low } = this.#span
    if (low > 0) this.#bytes.push(Math.ceil(low / 2 ** 24))
    return Uint8Array.from(this.#bytes)
  }
}

export class BitReader implements Bits {
  readonly #mix = new Mix()
  readonly #span = new Span()
  readonly #bytes: Uint8Array
  #at = 0
  #found = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    for (let n = 0; n < 4; n++) this.#take()
  }

  code(contexts: readonly number[], set: number): number {
    const bit = this.#get(this.#mix.expect(contexts, set))
    this.#mix.learn(bit)
    return bit
  }

  raw(_: number, bits: number): number {
    let value = 0
    for (let n = 0; n < bits; n++) value = value * 2 + this.#get(EVEN)
    return value
  }

  #get(chance: number): number {
    const span = this.#span
    const parting = span.parting(chance)
    const bit = this.#found <= parting ? 1 : 0
    span.narrow(parting, bit)
    for (; span.settled; span.shift()) this.#take()
    return bit
  }

  #take(): void {
    // A writer leaves out no more than four bytes; whoever goes on reads what nobody wrote.
    if (this.#at > this.#bytes.length + 4) throw new Unreadable()
    this.#found = ((this.#found << 8) | (this.#bytes[this.#at++] ?? 0)) >>> 0
  }
}
