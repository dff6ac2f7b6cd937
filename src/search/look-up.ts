/**
 * A search from the query to the places it leads to. The engine knows every word of the site but
 * answers only what holds all of them; the names know what a place is about. Both are asked here,
 * and the answers put in one order. Pure but for the engine it is given.
 */
import { hitsOf, type FoundPage, type SearchHit } from './hits.ts'
import { nearTitles } from './near.ts'
import { IDLE, spelledWords, type PlaceIndex } from './places.ts'
import { askedWords, ranked, type AskedWord, type WordFound } from './ranking.ts'
import { hasFormAmong, likeWords, wordsIn } from './roots.ts'
import { respelled } from './spelling.ts'

/** What the engine says of one place; `data` opens it. */
export interface EngineResult {
  readonly id: string
  readonly score: number
  data(): Promise<FoundPage>
}

/** What is used of Pagefind's own interface (`createInstance`, 1.6). */
export interface Engine {
  search(query: string): Promise<{ results: readonly EngineResult[] }>
}

export interface Tools {
  readonly engine: Engine
  readonly index: PlaceIndex
  /** All words of the site, the commonest first; asked for only when a word is not known. */
  readonly words: () => Promise<readonly string[]>
}

export interface Found {
  /** Places found, best page first. */
  readonly hits: readonly SearchHit[]
  /** Pages that hold something, of which the best `read` were opened. */
  readonly pages: { readonly read: number; readonly all: number }
  /** What may have been meant where a word is not known; the hits are those of it. */
  readonly meant?: string
  /** Where nothing was found: names that look like the query. */
  readonly near: readonly string[]
}

/** Sections of one page that are worth naming; the page itself shows the rest. */
const PLACES_A_PAGE = 3
/** Words of a query that are looked for one by one, the most telling of them. */
const MOST_WORDS = 8
/** Names offered where nothing was found. */
const MOST_NEAR = 3

/** What the engine has for each word, and where a place is best opened from. */
interface Answers {
  readonly found: readonly WordFound[]
  readonly results: ReadonlyMap<string, EngineResult>
}

/** The commonest form of a word among the names. */
function formOf({ meant }: AskedWord, { words, holders }: PlaceIndex): string | undefined {
  const [first] = [...meant]
    .sort(([a, sure], [b, other]) => {
      const size = (word: number) => holders[word]?.size ?? 0
      return other - sure || size(b) - size(a)
    })
    .map(([word]) => words[word])
  return first
}

async function answersTo(asked: readonly AskedWord[], { engine, index }: Tools): Promise<Answers> {
  const telling = asked.filter(({ weight }) => weight !== IDLE)
  const wanted = [...(telling.length > 0 ? telling : asked)]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS)
  const results = new Map<string, EngineResult>()
  const found: WordFound[] = []

  // All of them first: that fetches every part of the index at once.
  const whole = await engine.search(wanted.map(({ text }) => text).join(' '))
  for (const word of wanted) {
    const own = wanted.length === 1 ? whole : await engine.search(word.text)
    const form = own.results.length === 0 ? formOf(word, index) : undefined
    const got = form === undefined ? own : await engine.search(form)
    found.push({
      word: asked.indexOf(word),
      scores: new Map(got.results.map(({ id, score }) => [id, score])),
    })
    for (const result of got.results) if (!results.has(result.id)) results.set(result.id, result)
  }
  // Opened from here, a place shows all the words that it holds.
  for (const result of whole.results) results.set(result.id, result)
  return { found, results }
}

/** The query with the words put right that no page knows, or undefined when nothing is near them. */
async function corrected(
  query: string,
  asked: readonly AskedWord[],
  { index, words }: Tools,
): Promise<string | undefined> {
  const { language } = index
  const strange = new Set(
    asked
      .filter(({ meant, weight }) => meant.size === 0 && weight !== IDLE)
      .map(({ text }) => text)
      // A word that the language has is no slip, though the site may do without it.
      .filter((text) => likeWords(text, language).length === 0),
  )
  if (strange.size === 0) return undefined
  const known = await words()
  for (const word of strange) if (hasFormAmong(known, word, language)) strange.delete(word)
  if (strange.size === 0) return undefined
  return respelled(query, [...index.words, ...known], (word) =>
    spelledWords(word, language).every((spelled) => !strange.has(spelled)),
  )
}

/** The word of a title that the fewest places have: the engine finds the place by it soonest. */
function rarestWord(title: string, { words, weights, language }: PlaceIndex): string {
  const told = (word: string) =>
    Math.min(...spelledWords(word, language).map((each) => weights[words.indexOf(each)] ?? 0))
  return wordsIn(title).sort((a, b) => told(b) - told(a))[0] ?? title
}

/**
 * The best `most` places for a query (a cleaned one), or undefined once it is no longer `wanted`.
 * Rejects when the engine does. Of two at a time only the later may be wanted: both are given the
 * same pages by the engine, which marks in them what was asked for last.
 */
export async function lookUp(
  query: string,
  most: number,
  tools: Tools,
  wanted: () => boolean = () => true,
): Promise<Found | undefined> {
  const { engine, index } = tools
  const typed = askedWords(query, index)
  const meant = await corrected(query, typed, tools)
  const asked = meant === undefined ? typed : askedWords(meant, index)
  if (!wanted()) return undefined
  const { found, results } = await answersTo(asked, tools)
  const order = ranked(index, asked, found)
  /** A place found by its names alone is opened by a word of its title. */
  const open = async (id: string) => {
    const known = results.get(id)
    if (known) return known
    const { title = '' } = index.places.find((place) => place.id === id) ?? {}
    const named = await engine.search(rarestWord(title, index))
    return named.results.find((result) => result.id === id)
  }
  const best: EngineResult[] = []
  for (const { id } of order.slice(0, most)) {
    const result = await open(id)
    if (result) best.push(result)
  }
  if (!wanted()) return undefined
  const pages = await Promise.all(best.map((result) => result.data()))
  const hits = pages.flatMap((page) => hitsOf(page, PLACES_A_PAGE))
  return {
    hits,
    near: hits.length > 0 ? [] : nearTitles(query, index, MOST_NEAR),
    pages: { read: Math.min(most, order.length), all: order.length },
    ...(meant !== undefined && { meant }),
  }
}
