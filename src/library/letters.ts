/** Entries that begin with one letter. */
export interface Letter<T> {
  readonly letter: string
  readonly entries: readonly T[]
}

/** Entries in alphabetical order under their first letters; what begins with none stands under `#`. */
export function byLetter<T>(
  entries: readonly T[],
  titleOf: (entry: T) => string,
  locale: string,
): readonly Letter<T>[] {
  const { compare } = new Intl.Collator(locale)
  const sorted = [...entries].sort((a, b) => compare(titleOf(a), titleOf(b)))
  const groups = Map.groupBy(sorted, (entry) => letterOf(titleOf(entry)))
  return [...groups].map(([letter, list]) => ({ letter, entries: list }))
}

function letterOf(title: string): string {
  const [first = ''] = /\p{L}|\p{N}/u.exec(title.normalize('NFD')) ?? []
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}
