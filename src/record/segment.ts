/** Many stored events as one text, which tells when it is not whole. */

/** Records from which on it is worth folding them into segments. */
export const MANY = 200
/**
 * Records from which on a copy of the state is worth its room, which is more than theirs: fewer are read whole
 * before anybody has looked, and whoever has finished a course has about seven hundred.
 */
export const LONG = 1000

/** Where a segment is full, in UTF-16 units: small enough to be read and checked between two touches. */
export const SEGMENT_LENGTH = 65_536

/**
 * FNV-1a over UTF-16 units (Fowler, Noll & Vo), in 32 bits: it finds damage, and does not keep out forgers. `hash` is
 * what the text before this one came to.
 */
export function hashed(text: string, hash = 0x811c9dc5): number {
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return hash
}

/** `hashed` in hexadecimal. */
export function checksum(text: string, hash?: number): string {
  return (hashed(text, hash) >>> 0).toString(16).padStart(8, '0')
}

/** A text behind its checksum and length. */
export function seal(text: string): string {
  return sealOf(text) + text
}
const sealOf = (text: string): string => `${checksum(text)} ${String(text.length)}\n`

/** What `seal` was given, or undefined where not all of it is there as it was. */
export function unseal(sealed: string): string | undefined {
  const begin = sealed.indexOf('\n') + 1
  const text = sealed.slice(begin)
  return sealed.slice(0, begin) === sealOf(text) ? text : undefined
}

/** The texts must be JSON as it is written without blanks: they may hold no line break. */
export function makeSegment(texts: readonly string[]): string {
  return seal(texts.join('\n'))
}

/** The texts of a segment, or undefined where it is damaged. */
export function readSegment(segment: string): readonly string[] | undefined {
  return unseal(segment)?.split('\n')
}
