import { fitting, tokensOf } from './tokens.ts'
import type { Span, Token } from './tokens.ts'

/** A token of a message: with its sentence, and its letters as they were written. */
export interface MessageToken extends Token {
  readonly sentence: number
  readonly written: string
}

/** What a name in braces fits besides the groups of words: `{sender}`, `{receiver}`. */
export type Named = Readonly<Record<string, (token: MessageToken) => boolean>>

type Part = { readonly gap: number } | { readonly gap?: never; readonly piece: string }

export interface Phrase {
  readonly parts: readonly Part[]
}

/** A phrase made ready: of each part its piece, by number, or below zero the width of a gap. */
interface Ready {
  readonly phrase: Phrase
  readonly steps: readonly number[]
}

/** Phrases made ready: what each piece of them fits, and which may begin with a word. */
export interface Lexicon {
  readonly fits: readonly Fit[]
  readonly begun: ReadonlyMap<string, readonly Ready[]>
  /** Phrases whose first piece is no plain word. */
  readonly open: readonly Ready[]
}

interface Fit {
  readonly words: ReadonlySet<string>
  readonly others: readonly ((word: string) => boolean)[]
  readonly named: string | undefined
}

const group = /^\{([^{}]*)\}$/
/** Most words that one `…` stands for. */
const widestGap = 3
const sentenceEnd = /[.?!;\n]/

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
    if (token.word && sentenceEnd.test(text.slice(Math.max(0, end - 1), token.start))) sentence++
    end = token.end
    const written = text.slice(token.start, token.end)
    return { ...token, text: plain(token.text), sentence, written }
  })
}

function fitOf(piece: string, groups: Readonly<Record<string, readonly string[]>>): Fit {
  const name = group.exec(piece)?.[1]
  const known = name !== undefined && Object.hasOwn(groups, name)
  const members = known ? (groups[name] ?? []) : name === undefined ? [piece] : []
  const words = new Set<string>()
  const others: ((word: string) => boolean)[] = []
  for (const member of members) {
    if (member === '*') others.push((word) => !/^[?!]$/.test(word))
    const [token] = tokensOf(member)
    if (token === undefined) continue
    const text = plain(token.text)
    if (member.startsWith('*') || member.endsWith('*')) {
      others.push(fitting(text, member.startsWith('*'), member.endsWith('*')))
    } else words.add(text)
  }
  return { words, others, named: known ? undefined : name }
}

/**
 * A phrase from what an author wrote; `…` stands for up to three words, `… …` for up to six, all in
 * one sentence.
 */
export function phraseOf(written: string): Phrase {
  const parts: Part[] = []
  for (const piece of written.trim().split(/\s+/u)) {
    const last = parts.at(-1)
    if (piece !== '…') parts.push({ piece })
    else if (last?.gap === undefined) parts.push({ gap: widestGap })
    else parts[parts.length - 1] = { gap: last.gap + widestGap }
  }
  return { parts }
}

/** Names in braces that phrases use. */
export function namesIn(written: string): readonly string[] {
  return written.split(/\s+/u).flatMap((piece) => group.exec(piece)?.[1] ?? [])
}

export function lexiconOf(
  phrases: readonly Phrase[],
  groups: Readonly<Record<string, readonly string[]>>,
): Lexicon {
  const numbers = new Map<string, number>()
  const fits: Fit[] = []
  const begun = new Map<string, Ready[]>()
  const open: Ready[] = []
  for (const phrase of phrases) {
    const steps = phrase.parts.map((part) => {
      if (part.gap !== undefined) return -part.gap
      const known = numbers.get(part.piece)
      if (known !== undefined) return known
      numbers.set(part.piece, fits.length)
      return fits.push(fitOf(part.piece, groups)) - 1
    })
    const ready = { phrase, steps }
    const fit = fits[steps[0] ?? -1]
    if (!fit) continue
    if (fit.others.length > 0 || fit.named !== undefined) open.push(ready)
    else {
      for (const word of fit.words) {
        const list = begun.get(word)
        if (list) list.push(ready)
        else begun.set(word, [ready])
      }
    }
  }
  return { fits, begun, open }
}

/** Where a phrase stands, and at which token it begins. */
type Place = Span & { readonly at: number }

/** What is known of a word as it is written: which pieces it fits, and which phrases it may begin. */
interface Word {
  /** By piece: 0 not yet asked, 1 fits, 2 does not. */
  readonly fits: Uint8Array
  begins: readonly Ready[]
}

/** Every place of every phrase, by phrase. Takes time in proportion to the number of tokens. */
export function placesIn(
  tokens: readonly MessageToken[],
  { fits, begun, open }: Lexicon,
  named: Named,
): ReadonlyMap<Phrase, readonly Place[]> {
  const places = new Map<Phrase, Place[]>()
  const words = new Map<string, Word>()
  const known = tokens.map((token) => {
    const before = words.get(token.written)
    if (before) return before
    const word: Word = { fits: new Uint8Array(fits.length), begins: [] }
    words.set(token.written, word)
    const opened = open.filter(({ steps: [first = 0] }) => fitsPiece(first, token, word))
    word.begins = [...(begun.get(token.text) ?? []), ...opened]
    return word
  })

  function fitsPiece(piece: number, token: MessageToken, word: Word): boolean {
    const asked = word.fits[piece]
    if (asked !== 0) return asked === 1
    const fit = fits[piece]
    const found =
      fit !== undefined &&
      (fit.named === undefined
        ? fit.words.has(token.text) || fit.others.some((fitsWord) => fitsWord(token.text))
        : (named[fit.named]?.(token) ?? false))
    word.fits[piece] = found ? 1 : 2
    return found
  }

  /** The token after a phrase whose `step` stands at token `at` of a sentence, or -1. */
  function endOf(steps: readonly number[], step: number, at: number, sentence: number): number {
    const next = steps[step]
    if (next === undefined) return at
    for (let last = next < 0 ? at - next : at; at <= last; at++) {
      const token = tokens[at]
      const word = known[at]
      if (next >= 0) {
        if (!token || !word || token.sentence !== sentence) return -1
        return fitsPiece(next, token, word) ? endOf(steps, step + 1, at + 1, sentence) : -1
      }
      const end = endOf(steps, step + 1, at, sentence)
      if (end >= 0 || token?.sentence !== sentence) return end
    }
    return -1
  }

  for (const [at, token] of tokens.entries()) {
    for (const { phrase, steps } of known[at]?.begins ?? []) {
      const end = endOf(steps, 1, at + 1, token.sentence)
      const last = tokens[end - 1]
      if (end < 0 || !last) continue
      const found = { start: token.start, end: last.end, at }
      const list = places.get(phrase)
      if (list) list.push(found)
      else places.set(phrase, [found])
    }
  }
  return places
}
