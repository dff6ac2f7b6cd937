/**
 * Places of a site and what they are called: the small list that search ranks by, beside the
 * engine's index of all words. Pure; written at build, read in the browser.
 */
import { GROUPS, type Group } from './hits.ts'
import { formTable, wordsIn, type FormTable, type SearchLanguage } from './roots.ts'

/** A page, or a term: something a result leads to. */
export interface Place {
  /** The engine's own name of it. */
  readonly id: string
  readonly url: string
  readonly title: string
  readonly group: Group
  /** What else people call it. */
  readonly aka: readonly string[]
  /** Titles of its sections. */
  readonly sections: readonly string[]
}

/** A place as it lies in the file: a list, as names of fields would be half of it. */
export type PackedPlace = readonly [
  id: string,
  url: string,
  title: string,
  group: number,
  aka: readonly string[],
  sections: readonly string[],
]

export function packedPlace({ id, url, title, group, aka, sections }: Place): PackedPlace {
  return [id, url, title, GROUPS.indexOf(group), aka, sections]
}

export function unpackedPlace([id, url, title, group, aka, sections]: PackedPlace): Place {
  return { id, url, title, group: GROUPS[group] ?? 'reference', aka, sections }
}

/** One name of a place, its words by their number in the vocabulary. */
interface Name {
  readonly words: readonly number[]
  readonly kind: 'title' | 'aka' | 'section'
}

/** The places with all that is asked of their names at each search, worked out once. */
export interface PlaceIndex {
  readonly places: readonly (Place & { readonly names: readonly Name[] })[]
  /** Each distinct word of all names. */
  readonly words: readonly string[]
  /** Those words by their roots. */
  readonly forms: FormTable
  /** By number of word: the places that have it in a name, by their number. */
  readonly holders: readonly ReadonlySet<number>[]
  /** By number of word: how much it tells; a word of many places tells little. */
  readonly weights: readonly number[]
  readonly language: SearchLanguage
}

/** The words with each expression of two words made one. */
function joined(words: readonly string[], wholes: readonly string[]): string[] {
  const isWhole = (at: number) => wholes.includes(`${words[at] ?? ''} ${words[at + 1] ?? ''}`)
  return words.flatMap((word, at) => {
    if (isWhole(at - 1)) return []
    return [isWhole(at) ? `${word} ${words[at + 1] ?? ''}` : word]
  })
}

/** Words of a text as they are usually spelled; an expression of two words is one of them. */
export function spelledWords(text: string, { spellings, wholes }: SearchLanguage): string[] {
  return joined(wordsIn(text), wholes).flatMap((typed) => {
    // “bertahun2” is a word said twice, “bangeeet” one drawn out.
    const word = typed.replace(/^(\p{L}{3,})2/u, '$1').replace(/(\p{L})\1{2,}/gu, '$1')
    const spelled = Object.hasOwn(spellings, word) ? (spellings[word] ?? word) : word
    return wholes.includes(spelled) ? [spelled] : spelled.split(' ')
  })
}

export function placeIndex(packed: readonly PackedPlace[], language: SearchLanguage): PlaceIndex {
  const numbers = new Map<string, number>()
  const number = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  const places = packed.map(unpackedPlace).map((place) => {
    const named = (kind: Name['kind'], text: string): Name => ({
      kind,
      words: spelledWords(text, language).map(number),
    })
    return {
      ...place,
      names: [
        named('title', place.title),
        ...place.aka.map((text) => named('aka', text)),
        ...place.sections.map((text) => named('section', text)),
      ],
    }
  })

  const words = [...numbers.keys()]
  const holders = words.map(() => new Set<number>())
  for (const [at, { names }] of places.entries()) {
    for (const word of names.flatMap((name) => name.words)) holders[word]?.add(at)
  }
  const idle = new Set(language.idle)
  const weights = words.map((word, at) =>
    idle.has(word) ? IDLE : rarity(holders[at]?.size ?? 0, places.length),
  )
  return { places, words, forms: formTable(words, language), holders, weights, language }
}

/** What an idle word tells. */
export const IDLE = 0.25

/** What a word tells that is in the names of `some` of `all` places. */
export function rarity(some: number, all: number): number {
  return Math.log(1 + all / (1 + some))
}
