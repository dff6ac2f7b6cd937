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
  return roots
}

/** Which of `words` are forms of `word`, or `word` itself, by their numbers. */
export function formsAmong(
  words: readonly string[],
  word: string,
  language: SearchLanguage,
): number[] {
  const roots = possibleRoots(word, language)
  // A prefix changes no more of a root than its first letter: all other words need no closer look.
  const cores = [...roots].filter((root) => root.length > 3).map((root) => root.slice(1))
  return [...words.entries()].flatMap(([at, known]) => {
    if (known === word) return [at]
    if (!cores.some((core) => known.includes(core))) return []
    return [...possibleRoots(known, language)].some((root) => roots.has(root)) ? [at] : []
  })
}
