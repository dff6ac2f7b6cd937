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

/** Phrases made ready: what each piece of them fits, and which may begin with a word. */
export interface Lexicon {
  readonly fits: ReadonlyMap<string, Fit>
  readonly begun: ReadonlyMap<string, readonly Phrase[]>
  /** Phrases whose first piece is no plain word. */
  readonly open: readonly Phrase[]
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
  const fits = new Map<string, Fit>()
  const begun = new Map<string, Phrase[]>()
  const open: Phrase[] = []
  for (const phrase of phrases) {
    for (const { piece } of phrase.parts.flatMap((part) => (part.gap === undefined ? part : []))) {
      if (!fits.has(piece)) fits.set(piece, fitOf(piece, groups))
    }
    const [first] = phrase.parts
    const fit = first?.gap === undefined ? fits.get(first?.piece ?? '') : undefined
    if (!fit) continue
    if (fit.others.length > 0 || fit.named !== undefined) open.push(phrase)
    else for (const word of fit.words) begun.set(word, [...(begun.get(word) ?? []), phrase])
  }
  return { fits, begun, open }
}

/** Every place of every phrase, by phrase. Takes time in proportion to the number of tokens. */
export function placesIn(
  tokens: readonly MessageToken[],
  { fits, begun, open }: Lexicon,
  named: Named,
): ReadonlyMap<Phrase, readonly (Span & { readonly at: number })[]> {
  const places = new Map<Phrase, (Span & { readonly at: number })[]>()
  /** Of each word as written: the open phrases that it may begin. */
  const opened = new Map<string, readonly Phrase[]>()

  const fitsAt = (piece: string, token: MessageToken): boolean => {
    const fit = fits.get(piece)
    if (!fit) return false
    if (fit.named !== undefined) return named[fit.named]?.(token) ?? false
    return fit.words.has(token.text) || fit.others.some((fitsWord) => fitsWord(token.text))
  }

  const endOf = (phrase: Phrase, part: number, at: number): number | undefined => {
    const next = phrase.parts[part]
    if (next === undefined) return at
    const sentence = tokens[at - 1]?.sentence
    if (next.gap === undefined) {
      const token = tokens[at]
      if (!token || (part > 0 && token.sentence !== sentence)) return undefined
      return fitsAt(next.piece, token) ? endOf(phrase, part + 1, at + 1) : undefined
    }
    for (let gap = 0; gap <= next.gap; gap++) {
      if (gap > 0 && tokens[at + gap - 1]?.sentence !== sentence) return undefined
      const end = endOf(phrase, part + 1, at + gap)
      if (end !== undefined) return end
    }
    return undefined
  }

  for (const [at, token] of tokens.entries()) {
    let here = opened.get(token.written)
    if (here === undefined) {
      here = open.filter(({ parts: [first] }) =>
        first?.gap === undefined ? fitsAt(first?.piece ?? '', token) : false,
      )
      opened.set(token.written, here)
    }
    for (const phrase of [...(begun.get(token.text) ?? []), ...here]) {
      const end = endOf(phrase, 0, at)
      const last = end === undefined ? undefined : tokens[end - 1]
      if (!last) continue
      const found = { start: token.start, end: last.end, at }
      const list = places.get(phrase)
      if (list) list.push(found)
      else places.set(phrase, [found])
    }
  }
  return places
}
