/** Which places a query most likely means, by their names and by what the engine found. Pure. */
import type { Group } from './hits.ts'
import { IDLE, rarity, spelledWords, type PlaceIndex } from './places.ts'
import { formsIn, likeWords } from './roots.ts'

/** A word of the query, and the words of names it may stand for, each by how surely (0 to 1). */
export interface AskedWord {
  readonly text: string
  readonly weight: number
  readonly meant: ReadonlyMap<number, number>
}

const SURE = { root: 0.9, begun: 0.6, alike: 0.6 }

function meantBy(word: string, last: boolean, index: PlaceIndex): Map<number, number> {
  const meant = new Map<number, number>()
  const take = (at: number, sure: number) => {
    if (sure > (meant.get(at) ?? 0)) meant.set(at, sure)
  }
  const { forms, language } = index
  for (const at of formsIn(forms, word, language))
    take(at, index.words[at] === word ? 1 : SURE.root)
  for (const other of likeWords(word, language))
    for (const at of formsIn(forms, other, language)) take(at, SURE.alike)
  // Still being typed.
  if (last && word.length >= 3) {
    for (const [at, known] of index.words.entries()) {
      if (known.startsWith(word)) take(at, SURE.begun)
    }
  }
  return meant
}

/** The words of a query as they can be looked for; the last one may still be typed. */
export function askedWords(query: string, index: PlaceIndex): AskedWord[] {
  const words = [...new Set(spelledWords(query, index.language))]
  const idle = new Set(index.language.idle)
  const onlyIdle = words.every((word) => idle.has(word))
  return words.map((text, at) => {
    const meant = meantBy(text, at === words.length - 1, index)
    const holders = new Set([...meant.keys()].flatMap((word) => [...(index.holders[word] ?? [])]))
    const weight = idle.has(text) && !onlyIdle ? IDLE : rarity(holders.size, index.places.length)
    return { text, weight, meant }
  })
}

const NAMED = { title: 1, aka: 0.95, section: 0.75 }
/** For a name that is the query, word for word or form for form. */
const SAME = { title: 0.5, aka: 0.25, section: 0.1 }
/** Of all places called so, the term says what it is. */
const DEFINED = 0.15
/** All else being equal. */
const PRIOR: Readonly<Record<Group, number>> = {
  lesson: 0.04,
  card: 0.03,
  term: 0.03,
  talk: 0.02,
  tool: 0.02,
  reference: 0,
}

/** What whole questions mean rather than a single word: things to do and to play through. */
const ASKED: Readonly<Record<Group, number>> = { ...PRIOR, talk: 0.06, tool: 0.08 }

/** What is told by neighbours that stand side by side in the query too: “ngomong apa”. */
function pairsOf(words: readonly number[], asked: readonly AskedWord[]): number {
  let told = 0
  for (const [at, { weight, meant }] of asked.entries()) {
    const next = asked[at + 1]
    if (!next || (weight === IDLE && next.weight === IDLE)) continue
    for (const [place, word] of words.entries()) {
      const sure = Math.min(meant.get(word) ?? 0, next.meant.get(words[place + 1] ?? -1) ?? 0)
      told += sure * (weight + next.weight)
    }
  }
  return told
}

/** Words that tell; where none does, all of them. */
function tellingOf(asked: readonly AskedWord[]): readonly AskedWord[] {
  const content = asked.filter(({ weight }) => weight !== IDLE)
  return content.length > 0 ? content : asked
}

/**
 * The places, by their number, that have a word that tells in any name: “cara” alone, out of a whole
 * question, leads nowhere. The others need no closer look.
 */
function namedAtAll(asked: readonly AskedWord[], { holders }: PlaceIndex): ReadonlySet<number> {
  return new Set(
    tellingOf(asked).flatMap(({ meant }) =>
      [...meant.keys()].flatMap((word) => [...(holders[word] ?? [])]),
    ),
  )
}

/** How well one place's names answer: the best single name, and all of them together. */
function namesScore(
  place: PlaceIndex['places'][number],
  asked: readonly AskedWord[],
  index: PlaceIndex,
): number {
  const wanted = asked.reduce((sum, { weight }) => sum + weight, 0)
  if (wanted === 0) return 0
  const telling = tellingOf(asked)
  const whole = asked.map(() => 0)
  let best = 0
  for (const { words, kind } of place.names) {
    const met = new Set<number>()
    let answered = 0
    for (const [at, { weight, meant }] of asked.entries()) {
      let sure = 0
      for (const word of words) {
        const here = meant.get(word) ?? 0
        if (here > 0) met.add(word)
        sure = Math.max(sure, here)
      }
      answered += weight * sure
      whole[at] = Math.max(whole[at] ?? 0, sure * NAMED[kind])
    }
    if (answered === 0) continue
    const length = words.reduce((sum, word) => sum + (index.weights[word] ?? 0), 0)
    const covered = [...met].reduce((sum, word) => sum + (index.weights[word] ?? 0), 0)
    const told = words.filter((word) => (index.weights[word] ?? 0) !== IDLE)
    const named = told.length > 0 ? told : words
    /** 1: the query word for word; less: its words in other forms; 0: another name. */
    const same =
      named.length === telling.length
        ? Math.min(...telling.map(({ meant }, at) => meant.get(named[at] ?? -1) ?? 0))
        : 0
    const score =
      NAMED[kind] * (answered / wanted) * (0.5 + (0.5 * covered) / length) +
      (same < SURE.root
        ? 0
        : same * SAME[kind] + (same === 1 && place.group === 'term' ? DEFINED : 0))
    const ordered = Math.min(1, pairsOf(words, asked) / wanted)
    best = Math.max(best, score + 0.3 * NAMED[kind] * ordered)
  }
  const together = asked.reduce((sum, { weight }, at) => sum + weight * (whole[at] ?? 0), 0)
  return best + (0.3 * together) / wanted
}

/** What the engine found for one word: by id of the place, its score. */
export interface WordFound {
  /** The word's place among those asked. */
  readonly word: number
  readonly scores: ReadonlyMap<string, number>
}

export interface Ranked {
  readonly id: string
  readonly score: number
  /** How well its names answer. */
  readonly named: number
}

/** All places that answer something of the query, the best first. */
export function ranked(
  index: PlaceIndex,
  asked: readonly AskedWord[],
  found: readonly WordFound[],
): Ranked[] {
  const wanted = asked.reduce((sum, { weight }) => sum + weight, 0) || 1
  const most = found.map(({ scores }) => Math.max(...scores.values(), 1e-9))
  const prior = asked.filter(({ weight }) => weight !== IDLE).length > 1 ? ASKED : PRIOR
  const namedSo = namedAtAll(asked, index)
  return index.places
    .flatMap((place, number) => {
      const named = namedSo.has(number) ? namesScore(place, asked, index) : 0
      let read = 0
      for (const [at, { word, scores }] of found.entries()) {
        const score = scores.get(place.id)
        // That a text has a word at all counts, too: a text of all words beats one full of a single one.
        if (score !== undefined)
          read += (asked[word]?.weight ?? 0) * (0.1 + (0.3 * score) / (most[at] ?? 1))
      }
      if (named === 0 && read === 0) return []
      return [{ id: place.id, named, score: named + read / wanted + prior[place.group] }]
    })
    .sort((a, b) => b.score - a.score)
}
