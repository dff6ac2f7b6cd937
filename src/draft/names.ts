import { plain } from './phrases.ts'
import type { MessageToken } from './phrases.ts'
import { tokensOf } from './tokens.ts'
import type { Span } from './tokens.ts'

/** What a language adds to words, before and after. */
export interface Affixes {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Shortest part of a word that is still told apart from others. */
const core = 4

/** The words of a field, without those that say nothing. */
export function wordsOf(field: string, ignored: ReadonlySet<string>): readonly string[] {
  const words = tokensOf(field).flatMap(({ text, word }) => (word ? [plain(text)] : []))
  return [...new Set(words)].filter((word) => !ignored.has(word))
}

/**
 * Whether a word of a message is a form of one of these names: the name itself, with letters held down,
 * or, with a capital, its beginning or its end ("Elis", "Sin" for Yasin).
 */
export function nameForm(
  names: readonly string[],
  ignored: ReadonlySet<string>,
): (token: MessageToken) => boolean {
  return ({ text, written, word }) => {
    if (!word || ignored.has(text)) return false
    const capital = written[0] !== written[0]?.toLowerCase()
    return names.some((name) => {
      if (name === text) return true
      if (text.length < 3) return false
      if (text.length >= core && name.startsWith(text)) return true
      return capital && (name.startsWith(text) || name.endsWith(text))
    })
  }
}

/** A word without one beginning and two endings, as long as enough of it is left. */
function bare(word: string, { before, after }: Affixes): string {
  let rest = word
  for (let round = 0; round < 2; round++) {
    const end = after.find((affix) => rest.endsWith(affix) && rest.length - affix.length >= core)
    if (end !== undefined) rest = rest.slice(0, -end.length)
  }
  for (let round = 0; round < 2; round++) {
    const start = before.find((affix) => rest.startsWith(affix) && rest.length - affix.length >= 3)
    if (start !== undefined) rest = rest.slice(start.length)
  }
  return rest
}

/** Whether two bare words are one word, its first sound perhaps lost or changed: "irim", "kirim"; "minjem", "pinjem". */
function kin(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < core) return false
  if (long.startsWith(short)) return true
  const rest = short.length === long.length && short.length > core ? short.slice(1) : short
  return long.length - short.length <= 1 && long.endsWith(rest)
}

/**
 * Where words of a field stand in a message, whatever was added to them before or after, and how many of
 * them are there.
 */
export function fieldWords(
  tokens: readonly MessageToken[],
  words: readonly string[],
  affixes: Affixes,
): { readonly count: number; readonly spans: readonly Span[] } {
  const wanted = words.slice(0, 24).map((word) => bare(word, affixes))
  const seen = new Map<string, number>()
  const there = new Set<number>()
  const spans: Span[] = []
  for (const token of tokens) {
    if (!token.word) continue
    let which = seen.get(token.text)
    if (which === undefined) {
      const parts = token.text.includes('-') ? [token.text, ...token.text.split('-')] : [token.text]
      const forms = parts.map((part) => bare(part, affixes))
      which = wanted.findIndex((word) => forms.some((form) => kin(form, word)))
      seen.set(token.text, which)
    }
    if (which < 0) continue
    there.add(which)
    spans.push({ start: token.start, end: token.end })
  }
  return { count: there.size, spans }
}
