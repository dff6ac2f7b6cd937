/** Names that look like what was typed, for when nothing is found. Pure. */
import { spelledWords, type PlaceIndex } from './places.ts'

/** Less alike than this is no help. */
const ALIKE = 0.45

function pairsOf(word: string): string[] {
  const framed = `^${word}$`
  return [...framed].slice(1).map((_, at) => framed.slice(at, at + 2))
}

/** How alike two words look, from 0 to 1: the pairs of letters they share (Dice 1945). */
export function likeness(a: string, b: string): number {
  const left = pairsOf(b)
  const all = pairsOf(a).length + left.length
  let shared = 0
  for (const pair of pairsOf(a)) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    left.splice(at, 1)
    shared++
  }
  return (2 * shared) / all
}

/** Titles of at most `most` places with a word like one of the query's, the likest first. */
export function nearTitles(
  query: string,
  { places, words, language }: PlaceIndex,
  most: number,
): string[] {
  const asked = spelledWords(query, language)
    .filter((word) => word.length > 3)
    .slice(0, 8)
  const alike = words.map((word) => Math.max(0, ...asked.map((each) => likeness(each, word))))
  return places
    .map(({ title, names }) => ({
      title,
      alike: Math.max(0, ...names.flatMap((name) => name.words.map((word) => alike[word] ?? 0))),
    }))
    .filter((place) => place.alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map(({ title }) => title)
}
