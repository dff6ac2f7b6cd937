/** Chance that can be repeated: the same seed and salt always give the same order. */

/** FNV-1a, 32 bits (Fowler, Noll, Vo), over UTF-16 code units, started from the seed. */
function hash(seed: number, salt: string): number {
  let h = 0x811c9dc5 ^ seed
  for (let i = 0; i < salt.length; i++) h = Math.imul(h ^ salt.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/**
 * A source of repeatable numbers, 0 <= x < 1: mulberry32 by Tommy Ettinger (public domain).
 * `seed` is a whole number of which 32 bits count; `salt` keeps uses of one seed apart.
 */
export function random(seed: number, salt: string): () => number {
  let state = hash(seed, salt)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** A shuffled copy of `items` (Fisher-Yates, as given by Durstenfeld 1964). */
export function shuffled<T>(items: readonly T[], seed: number, salt: string): T[] {
  const result = [...items]
  const next = random(seed, salt)
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const moved = result[i] as T
    result[i] = result[j] as T
    result[j] = moved
  }
  return result
}
