/** Longer queries find nothing more and cost time; counted in characters as a reader sees them. */
const LONGEST = 120

/**
 * A query as the engine may have it, whatever was typed or pasted: whole characters only, one
 * blank between words, at most 120 characters. Empty when there is nothing to look for.
 */
export function cleanQuery(typed: string): string {
  // Cut first: the steps after it should not walk through megabytes.
  const start = typed.trimStart().slice(0, LONGEST * 8)
  const whole = start
    .toWellFormed()
    .normalize('NFC')
    // Signs that only say where a word may break are no part of it.
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
  return [...whole].slice(0, LONGEST).join('').trim()
}

/** A query with a letter or a digit in it: signs alone are nothing to look for. */
export function isSearchable(query: string): boolean {
  return /[\p{L}\p{N}]/u.test(query)
}
