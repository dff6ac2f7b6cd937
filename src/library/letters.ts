/** Entries that begin with one letter. */
export interface Letter<T> {
  readonly letter: string
  readonly entries: readonly T[]
}

/** Entries in alphabetical order under their first letters; what begins with none stands first, under `#`. */
export function byLetter<T>(
  entries: readonly T[],
  titleOf: (entry: T) => string,
  locale: string,
): readonly Letter<T>[] {
  const { compare } = new Intl.Collator(locale, { ignorePunctuation: true })
  const sorted = [...entries].sort((a, b) => compare(titleOf(a), titleOf(b)))
  return [...Map.groupBy(sorted, (entry) => letterOf(titleOf(entry)))]
    .map(([letter, list]) => ({ letter, entries: list }))
    .sort((a, b) => (a.letter < b.letter ? -1 : 1))
}

function letterOf(title: string): string {
  const [first = ''] = /\p{L}|\p{N}/u.exec(title.normalize('NFD')) ?? []
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#'
}
