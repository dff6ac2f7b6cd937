/** Cards on paper: four to a sheet, all of them or those that an address names. */

/** Entries in groups of `size`, the last with what is left. */
export function inSheets<T>(entries: readonly T[], size = 4): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  )
}

/**
 * The cards that an address names behind its `#`, parted by commas, in its order and each once. Some
 * messengers write the commas as `%2C`. Unknown names are passed over; empty where none is known.
 */
export function namedIn(hash: string, known: readonly string[]): readonly string[] {
  const names = hash.replace(/^#/, '').split(/,|%2c/i)
  return [...new Set(names)].filter((name) => known.includes(name))
}
