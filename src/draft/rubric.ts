/**
 * Readable rules over a message the learner wrote. Each looks for one thing and says where it found it;
 * together they propose, and never grade. No language model, no hidden weights: an author reads the
 * same phrases as the machine. Nothing leaves the device.
 */

import { fitting, tokensOf, united } from './tokens.ts'
import type { Span, Token } from './tokens.ts'

/** What a rule looks for. */
export type Test =
  | {
      readonly kind: 'find'
      /**
       * Phrases of whole words, upper and lower case alike. `*` at a word's start or end stands for
       * anything there or nothing (affixes: `*kirim*` finds "kukirimkan"), `…` for up to three words
       * in between, `?` and `!` for themselves, `{name}` for what the context calls so.
       */
      readonly phrases: readonly string[]
      /** Only a phrase that begins among the first so many words counts. */
      readonly first?: number
    }
  | {
      readonly kind: 'words'
      /** Bounds of the number of words, both included. */
      readonly min?: number
      readonly max?: number
    }

export interface Rule {
  /** Unique in its draft; a name that conditions may use. */
  readonly id: string
  /** What it looks for, as the writer reads it. */
  readonly label: string
  /** Why that matters here: one sentence. */
  readonly why: string
  readonly test: Test
}

/** What one rule made of the text. */
export interface Finding {
  readonly rule: string
  /** `void`: the rule could not be asked, as every phrase names something the context does not know. */
  readonly outcome: 'met' | 'unmet' | 'void'
  /** Where it was found, in order, never overlapping; empty for a rule that counts. */
  readonly spans: readonly Span[]
}

type Part = 'gap' | ((word: string) => boolean)

/** Most words that `…` stands for. */
const widestGap = 3

const name = /\{([^{}]*)\}/g

/** How many words a text has. */
export function wordCount(text: string): number {
  return tokensOf(text).filter(({ word }) => word).length
}

/** The parts of a phrase, its names filled in; undefined where the context does not know one. */
function partsOf(phrase: string, names: Readonly<Record<string, string>>): Part[] | undefined {
  let known = true
  const filled = phrase.replace(name, (_, key: string) => {
    const value = Object.hasOwn(names, key) ? (names[key] ?? '') : ''
    if (tokensOf(value).length === 0) known = false
    return value
  })
  if (!known) return undefined
  return filled.split(/\s+/u).flatMap((piece): Part[] => {
    if (piece === '…') return ['gap']
    const words = tokensOf(piece)
    return words.map(({ text }, index) => {
      const head = index === 0 && piece.startsWith('*')
      const tail = index === words.length - 1 && piece.endsWith('*')
      return fitting(text, head, tail)
    })
  })
}

/** The token after a match of `parts` that begins at token `at`, or undefined. */
function matchEnd(
  tokens: readonly Token[],
  at: number,
  parts: readonly Part[],
): number | undefined {
  const [part, ...rest] = parts
  if (part === undefined) return at
  if (part === 'gap') {
    for (let gap = 0; gap <= widestGap; gap++) {
      const end = matchEnd(tokens, at + gap, rest)
      if (end !== undefined) return end
    }
    return undefined
  }
  const token = tokens[at]
  if (!token || !part(token.text)) return undefined
  return matchEnd(tokens, at + 1, rest)
}

/** Every place of a phrase; places of one phrase never overlap. */
function placesOf(tokens: readonly Token[], parts: readonly Part[], first: number): Span[] {
  const spans: Span[] = []
  let words = 0
  for (let at = 0; at < tokens.length && words < first;) {
    const end = matchEnd(tokens, at, parts) ?? at
    const next = Math.max(end, at + 1)
    const from = tokens[at]
    const to = tokens[end - 1]
    if (end > at && from && to) spans.push({ start: from.start, end: to.end })
    for (; at < next; at++) if (tokens[at]?.word) words++
  }
  return spans
}

/**
 * What a rule makes of a text. `names` holds what `{name}` in a phrase stands for; a name that is
 * missing or empty rules its phrase out.
 */
export function judge(
  text: string,
  { id, test }: Rule,
  names: Readonly<Record<string, string>> = {},
): Finding {
  if (test.kind === 'words') {
    const count = wordCount(text)
    const within = count >= (test.min ?? 0) && count <= (test.max ?? Infinity)
    return { rule: id, outcome: within ? 'met' : 'unmet', spans: [] }
  }
  const phrases = test.phrases.flatMap((phrase) => {
    const parts = partsOf(phrase, names)
    return parts ? [parts] : []
  })
  if (phrases.length === 0) return { rule: id, outcome: 'void', spans: [] }
  const tokens = tokensOf(text)
  const spans = united(phrases.flatMap((parts) => placesOf(tokens, parts, test.first ?? Infinity)))
  return { rule: id, outcome: spans.length > 0 ? 'met' : 'unmet', spans }
}

/** What all rules make of a text, in the order of the rules. */
export function examine(
  text: string,
  rules: readonly Rule[],
  names: Readonly<Record<string, string>> = {},
): readonly Finding[] {
  return rules.map((rule) => judge(text, rule, names))
}

/** A stretch of the text as it is shown: under which rules it was found, by id. */
export interface Piece {
  readonly text: string
  readonly rules: readonly string[]
}

/** The text cut where findings begin and end; the pieces together are the text. */
export function marked(text: string, findings: readonly Finding[]): readonly Piece[] {
  const cuts = new Set([0, text.length])
  for (const { spans } of findings) {
    for (const { start, end } of spans) cuts.add(start).add(end)
  }
  const points = [...cuts].sort((a, b) => a - b)
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? 0
    const covers = ({ spans }: Finding) =>
      spans.some((span) => span.start <= start && span.end >= end)
    return { text: text.slice(start, end), rules: findings.filter(covers).map(({ rule }) => rule) }
  })
}
