/** Events in as few bytes as pictures can hold that a phone's camera reads, see `event-coder.ts`. */
import { BitReader, BitWriter, Unreadable } from './bit-coder.ts'
import type { Bits } from './bit-coder.ts'
import { EventCoder } from './event-coder.ts'
import type { Steps } from './steps.ts'

/** Events between two pauses. */
const STEP = 40

/**
 * @param words texts of events such as may occur, from which those that do are foretold
 * @param texts as many as there are to code, undefined where they are to be found
 */
function* run(
  bits: Bits,
  words: readonly string[],
  texts: readonly (string | undefined)[],
): Steps<readonly string[] | undefined> {
  try {
    const coder = new EventCoder(bits)
    for (const [n, word] of words.entries()) {
      coder.recall(word)
      if (n % STEP === 0) yield
    }
    const found: string[] = []
    for (const [n, text] of texts.entries()) {
      found.push(yield* coder.event(text))
      if (n % STEP === 0) yield
    }
    return found
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/**
 * Undefined where there are more than can be packed.
 *
 * @param texts events as `eventText` writes them; those that are in the order of their times take less room
 * @param words whoever unpacks needs the same
 */
export function* packEvents(
  texts: readonly string[],
  words: readonly string[],
): Steps<Uint8Array<ArrayBuffer> | undefined> {
  const writer = new BitWriter()
  return (yield* run(writer, words, texts)) && writer.end()
}

/**
 * The texts of so many events; undefined where the bytes are not what `packEvents` wrote. What they say
 * may still be anything.
 */
export function unpackEvents(
  bytes: Uint8Array,
  count: number,
  words: readonly string[],
): Steps<readonly string[] | undefined> {
  return run(new BitReader(bytes), words, new Array<undefined>(count).fill(undefined))
}
