/** Words that are forms of one another: “bertanya”, “ditanyain” and “pertanyaan” share a root. Pure. */

/** What may stand before or behind a root, and how words are typed: the language's own, as data. */
export interface SearchLanguage {
  /** Words that ask or join, and name nothing: left aside when others are there. */
  readonly idle: readonly string[]
  /** Spellings of chats, with what they stand for. */
  readonly spellings: Readonly<Record<string, string>>
  /** Prefixes; `lost` are the letters that a root may have lost to one, before a vowel. */
  readonly prefixes: readonly { readonly text: string; readonly lost?: readonly string[] }[]
  readonly suffixes: readonly string[]
  /** Expressions of two words that mean what neither says alone. */
  readonly wholes: readonly string[]
  /** How the end of a root is spoken, with what is written for it: “pinter”, “pake”. */
  readonly spoken: readonly { readonly end: RegExp; readonly put: string }[]
  /** Roots that ask for the same, though none is a form of another. */
  readonly alike: readonly (readonly string[])[]
}

/** A shorter rest says nothing about kinship. */
const SHORTEST = 4
/** Affixes taken off one after the other: “mem-per-tanya-kan-nya”. */
const DEPTH = 4

/** Words of a text: lower case, without marks on letters; letters and digits only. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** What is left of a word without one of its affixes, in every way it may be read. */
function shorter(word: string, { prefixes, suffixes }: SearchLanguage): string[] {
  const rests = suffixes
    .filter((text) => word.endsWith(text))
    .map((text) => word.slice(0, -text.length))
  for (const { text, lost = [] } of prefixes) {
    if (!word.startsWith(text)) continue
    const rest = word.slice(text.length)
    rests.push(rest)
    if (/^[aeiou]/.test(rest)) rests.push(...lost.map((letter) => letter + rest))
  }
  return rests.filter((rest) => rest.length >= SHORTEST)
}

/**
 * All that a word's root may be, the word itself first. Without a dictionary no reading can be
 * ruled out; a wrong one does no harm, as hardly any other word shares it.
 */
export function possibleRoots(word: string, language: SearchLanguage): ReadonlySet<string> {
  const roots = new Set([word])
  let edge = [word]
  for (let depth = 0; depth < DEPTH && edge.length > 0; depth++) {
    edge = edge.flatMap((each) => shorter(each, language)).filter((root) => !roots.has(root))
    for (const root of edge) roots.add(root)
  }
  for (const root of [...roots]) {
    for (const { end, put } of language.spoken)
      if (root.length >= SHORTEST && end.test(root)) roots.add(root.replace(end, put))
  }
  return roots
}

/** The words of a list by every root that they may have, so that their forms are found at once. */
export type FormTable = ReadonlyMap<string, readonly number[]>

export function formTable(words: readonly string[], language: SearchLanguage): FormTable {
  const table = new Map<string, number[]>()
  for (const [at, word] of words.entries()) {
    for (const root of possibleRoots(word, language)) {
      const known = table.get(root)
      if (known) known.push(at)
      else table.set(root, [at])
    }
  }
  return table
}

/** Which words of the table are forms of `word`, or `word` itself, by their numbers. */
export function formsIn(table: FormTable, word: string, language: SearchLanguage): Set<number> {
  return new Set([...possibleRoots(word, language)].flatMap((root) => table.get(root) ?? []))
}

/** The roots that ask for the same as `word` does, its own among them; none for most words. */
export function likeWords(word: string, language: SearchLanguage): readonly string[] {
  const roots = possibleRoots(word, language)
  return language.alike.filter((group) => group.some((root) => roots.has(root))).flat()
}

/**
 * Whether one of `words` is a form of `word`; for a list too long to be put in a table. Texts are
 * written, so of words as they are spoken only the one asked for is read as written.
 */
export function hasFormAmong(
  words: readonly string[],
  word: string,
  language: SearchLanguage,
): boolean {
  const roots = possibleRoots(word, language)
  // A prefix changes no more of a root than its first letter: all other words need no closer look.
  const cores = [...roots].filter((root) => root.length > 3).map((root) => root.slice(1))
  return words.some(
    (known) =>
      known === word ||
      (cores.some((core) => known.includes(core)) &&
        [...possibleRoots(known, language)].some((root) => roots.has(root))),
  )
}
