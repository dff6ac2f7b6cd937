import { fitting, tokensOf } from './tokens.ts'
import type { Span, Token } from './tokens.ts'

/** A token of a message: with its sentence, and its letters as they were written. */
export interface MessageToken extends Token {
  readonly sentence: number
  /** Whether a part of a sentence begins here: after a comma, a dash, a picture. */
  readonly opens: boolean
  readonly written: string
}

/** What a name in braces fits besides the groups of words: `{sender}`, `{receiver}`. */
export type Named = Readonly<Record<string, (token: MessageToken) => boolean>>

/** Up to so many words of the sentence, or of one part of it, or a word. */
type Part =
  | { readonly gap: number; readonly apart: boolean }
  | { readonly gap?: never; readonly piece: string }

export interface Phrase {
  readonly parts: readonly Part[]
  /** Only where a part of a sentence begins. */
  readonly opens: boolean
  /** Only where a part of a sentence ends. */
  readonly closes: boolean
}

/**
 * A phrase made ready: of each part its piece, by number, or below zero the width of a gap, which is
 * a hundred more where it may not leave its part of the sentence.
 */
interface Ready {
  readonly phrase: Phrase
  readonly steps: readonly number[]
}

const inOnePart = 100

/** Phrases made ready. Their pieces are numbered; `beginning` holds phrases by their first piece. */
export interface Lexicon {
  readonly beginning: readonly (readonly Ready[])[]
  /** Which pieces a plain word fits. */
  readonly plain: ReadonlyMap<string, readonly number[]>
  /** Pieces that fit words of which only a part is known. */
  readonly partial: readonly (readonly [piece: number, fits: (word: string) => boolean])[]
  /** Pieces that stand for a name of the context. */
  readonly named: readonly (readonly [piece: number, name: string])[]
}

const group = /^\{([^{}]*)\}$/
/** Most words that one `…` stands for. */
const widestGap = 3
const sentenceEnd = /[.?!;\n]/
/** What stands between two words of one part of a sentence: spaces, quotes, stress. */
const within = /^[\s"'“”‘’*_~]*$/u

/** Letters held down ("haloo", "plisss") are written once, and "apa2" is "apa-apa". */
export function plain(word: string): string {
  const once = word.replace(/(\p{L})\1\1+/gu, '$1').replace(/(\p{L})\1$/u, '$1')
  const double = /^(\p{L}+)2(\p{L}*)$/u.exec(once)
  return double ? `${double[1] ?? ''}-${double[1] ?? ''}${double[2] ?? ''}` : once
}

/** The words of a message and its `?` and `!`, each in its sentence. */
export function messageTokens(text: string): readonly MessageToken[] {
  let sentence = 0
  let end = 0
  return tokensOf(text).map((token) => {
    // The sign that ends a sentence still belongs to it; one that stands alone begins none.
    const between = text.slice(Math.max(0, end - 1), token.start)
    if (token.word && sentenceEnd.test(between)) sentence++
    const opens = end === 0 || !within.test(between.slice(1)) || /[?!]/.test(between[0] ?? '')
    end = token.end
    const written = text.slice(token.start, token.end)
    return { ...token, text: plain(token.text), sentence, opens, written }
  })
}

/**
 * A phrase from what an author wrote; `…` stands for up to three words, `… …` for up to six, all in
 * one sentence, `~` and `~ ~` for as many in one part of it. `^` before it and `$` after it: only where
 * such a part begins, or ends.
 */
export function phraseOf(written: string): Phrase {
  const parts: Part[] = []
  const pieces = written.trim().split(/\s+/u)
  const opens = pieces[0] === '^'
  const closes = pieces.at(-1) === '$'
  for (const piece of pieces.slice(opens ? 1 : 0, closes ? -1 : undefined)) {
    const last = parts.at(-1)
    const apart = piece === '~'
    if (piece !== '…' && !apart) parts.push({ piece })
    else if (last?.gap === undefined) parts.push({ gap: widestGap, apart })
    else parts[parts.length - 1] = { gap: last.gap + widestGap, apart }
  }
  return { parts, opens, closes }
}

/** Names in braces that phrases use. */
export function namesIn(written: string): readonly string[] {
  return written.split(/\s+/u).flatMap((piece) => group.exec(piece)?.[1] ?? [])
}

export function lexiconOf(
  phrases: readonly Phrase[],
  groups: Readonly<Record<string, readonly string[]>>,
): Lexicon {
  const pieces = new Map<string, number>()
  const beginning: Ready[][] = []
  for (const phrase of phrases) {
    const steps = phrase.parts.map((part) => {
      if (part.gap !== undefined) return -part.gap - (part.apart ? inOnePart : 0)
      const number = pieces.get(part.piece) ?? beginning.push([]) - 1
      pieces.set(part.piece, number)
      return number
    })
    beginning[steps[0] ?? -1]?.push({ phrase, steps })
  }
  const words = new Map<string, number[]>()
  const partial: [number, (word: string) => boolean][] = []
  const named: [number, string][] = []
  for (const [piece, number] of pieces) {
    const name = group.exec(piece)?.[1]
    const known = name !== undefined && Object.hasOwn(groups, name)
    if (name !== undefined && !known) named.push([number, name])
    const members = known ? (groups[name] ?? []) : name === undefined ? [piece] : []
    for (const member of members) {
      if (member === '*') partial.push([number, (word) => !/^[?!]$/.test(word)])
      const [token] = tokensOf(member)
      if (token === undefined) continue
      const text = plain(token.text)
      const head = member.startsWith('*')
      const tail = member.endsWith('*')
      if (head || tail) partial.push([number, fitting(text, head, tail)])
      else words.set(text, [...(words.get(text) ?? []), number])
    }
  }
  return { beginning, plain: words, partial, named }
}

/** Where a phrase stands, and at which token it begins. */
export type Place = Span & { readonly at: number }

const isEnd = (token: MessageToken | undefined): boolean => !token?.word || token.opens

/** Every place of every phrase, by phrase. Takes time in proportion to the number of tokens. */
export function placesIn(
  tokens: readonly MessageToken[],
  { beginning, plain: words, partial, named }: Lexicon,
  names: Named,
): ReadonlyMap<Phrase, readonly Place[]> {
  /** Of each word as it is written: the pieces it fits. */
  const known = new Map<string, ReadonlySet<number>>()
  /** A phrase with a piece that no word fits is nowhere. */
  const there = new Set<number>()
  const fits = tokens.map((token) => {
    const before = known.get(token.written)
    if (before) return before
    const found = new Set(words.get(token.text))
    for (const [piece, fitsWord] of partial) if (fitsWord(token.text)) found.add(piece)
    for (const [piece, name] of named) if (names[name]?.(token) === true) found.add(piece)
    for (const piece of found) there.add(piece)
    known.set(token.written, found)
    return found
  })
  // Of the few pieces that are there: a message has some hundred words, and the course thousands of phrases.
  const possible = new Map(
    Array.from(there, (piece) => [
      piece,
      beginning[piece]?.filter(({ steps }) => steps.every((step) => step < 0 || there.has(step))),
    ]),
  )

  /** The token after a phrase whose `step` stands at token `at` of a sentence, or -1. */
  function endOf(ready: Ready, step: number, at: number, sentence: number): number {
    const next = ready.steps[step]
    if (next === undefined) return !ready.phrase.closes || isEnd(tokens[at]) ? at : -1
    if (next >= 0) {
      if (tokens[at]?.sentence !== sentence || fits[at]?.has(next) !== true) return -1
      return endOf(ready, step + 1, at + 1, sentence)
    }
    const apart = next < -inOnePart
    for (let gap = 0; gap <= (apart ? -next - inOnePart : -next); gap++) {
      if (apart && tokens[at + gap]?.opens === true) return -1
      const end = endOf(ready, step + 1, at + gap, sentence)
      if (end >= 0 || tokens[at + gap]?.sentence !== sentence) return end
    }
    return -1
  }

  const places = new Map<Phrase, Place[]>()
  for (const [at, token] of tokens.entries()) {
    for (const piece of fits[at] ?? []) {
      for (const ready of possible.get(piece) ?? []) {
        const { phrase } = ready
        if (phrase.opens && !token.opens) continue
        const end = endOf(ready, 1, at + 1, token.sentence)
        const last = tokens[end - 1]
        if (end < 0 || !last) continue
        const found = { start: token.start, end: last.end, at }
        const list = places.get(phrase)
        if (list) list.push(found)
        else places.set(phrase, [found])
      }
    }
  }
  return places
}
