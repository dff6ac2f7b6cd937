/** A guess at what a mistyped word was meant to be. Pure. */

/**
 * How many keys apart two words are, counting an insertion, a deletion, a replacement and two
 * neighbours swapped as one each (optimal string alignment, Boytsov 2011); `limit + 1` as soon
 * as it is more than `limit`.
 */
export function keysApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1)
      }
      line.push(least)
    }
    if (Math.min(...line) > limit) return limit + 1
    before = last
    last = line
  }
  return Math.min(last[b.length] ?? 0, limit + 1)
}

/** Words of a text as the list of known words holds them: lower case, four letters and more. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
}

/**
 * The query with each unknown word put right by the nearest of `known` (the commonest first):
 * one key off in a word of up to six letters, two in a longer one. Words that are `right` stay.
 * Undefined when there is nothing near.
 */
export function respelled(
  query: string,
  known: readonly string[],
  right: (word: string) => boolean = () => false,
): string | undefined {
  let changed = false
  const better = query.toLowerCase().replace(/\p{L}{4,}/gu, (word) => {
    if (right(word)) return word
    const limit = word.length > 6 ? 2 : 1
    let nearest: string | undefined
    let least = limit + 1
    for (const candidate of known) {
      // Of two as near, the one that is as long: a wrong key is commoner than a missing one.
      const apart = keysApart(word, candidate, limit) + (candidate.length === word.length ? 0 : 0.5)
      if (apart === 0) return word
      if (apart < least && apart <= limit + 0.5) {
        least = apart
        nearest = candidate
      }
    }
    if (nearest !== undefined) changed = true
    return nearest ?? word
  })
  return changed ? better : undefined
}
