/** The seed that the environment names, else a new one: whoever uses it prints it. */
export const seedOfRun = (): number => Number(process.env['SEED'] ?? Date.now() % 2 ** 31)

/** Numbers that look random and are the same again for the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (count: number): number => Math.floor((next() / 2 ** 32) * count)
  return {
    next,
    below,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    shuffle: <T>(list: readonly T[]): T[] =>
      list
        .map((entry) => [next(), entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry),
    /** As `browser/writer.ts` and `freshId` draw names. */
    name: (length: number) => Array.from({ length }, () => below(36).toString(36)).join(''),
  }
}
export type Dice = ReturnType<typeof dice>
