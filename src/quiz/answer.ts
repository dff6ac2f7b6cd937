/** Looking at an answer that may come from an older build, another tab or a file. */

export const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

export const isTextList = (data: unknown): data is readonly string[] =>
  Array.isArray(data) && data.every((entry) => typeof entry === 'string')

/** Whether the list names every one of `ids` once and nothing else. */
export const isPermutation = (data: unknown, ids: readonly string[]): data is readonly string[] =>
  isTextList(data) &&
  data.length === ids.length &&
  new Set(data).size === ids.length &&
  data.every((id) => ids.includes(id))

/**
 * Whether it is text with something to see in it: not blanks and marks of direction alone.
 *
 * @param most UTF-16 units
 */
export const isWritten = (data: unknown, most: number): data is string =>
  typeof data === 'string' && data.length <= most && /[^\s\p{Cc}\p{Cf}]/u.test(data)

/** The most points a proportion becomes. */
const MOST = 4

/**
 * A share of right entries as whole points of at most 4: all points only for all of them, none only
 * where less than one point's worth is right, and never fewer for one more that is right.
 *
 * @param right how many of `of` are right; `of` is at least 1
 */
export function shareScore(right: number, of: number): { score: number; max: number } {
  const max = Math.min(of, MOST)
  return { score: Math.floor((right * max) / of), max }
}
