/**
 * Readable rules over the sentences of a goal sheet. What they look for is data of the course: groups of words
 * and signs. A rule hints and never blocks; it shows the words that it found, or says what it missed.
 */
import { lexiconOf, messageTokens, phraseOf, placesIn } from '../draft/phrases.ts'
import type { MessageToken, Phrase } from '../draft/phrases.ts'
import { united } from '../draft/tokens.ts'
import type { Span } from '../draft/tokens.ts'

/** Something that can be seen in a sentence. */
export interface GoalSign {
  readonly find?: readonly string[]
  /** What was found counts for nothing where it touches one of these. */
  readonly unless?: readonly string[]
  /** A group of words: what was found counts only where none of them stands before it in its sentence. */
  readonly before?: string
  /** A number in digits. */
  readonly digits?: boolean
}

export interface GoalHint {
  readonly id: string
  /** The fields that it reads. */
  readonly fields: readonly string[]
  /** It hints where one of these is there … */
  readonly found?: readonly GoalSign[]
  /** … or where none of these is. */
  readonly lacks?: readonly GoalSign[]
}

export interface GoalRules {
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly hints: readonly GoalHint[]
}

export interface GoalFinding {
  readonly hint: string
  /** Where, in order, never overlapping; empty where something is missing. */
  readonly spans: readonly Span[]
}

/** Makes the rules ready, once. @returns what they hint of a text in a field, in the order of the rules */
export function goalReader({
  groups,
  hints,
}: GoalRules): (field: string, text: string) => readonly GoalFinding[] {
  const phrases = new Map<string, Phrase>()
  const ready = (written: string): Phrase => {
    const phrase = phrases.get(written) ?? phraseOf(written)
    phrases.set(written, phrase)
    return phrase
  }
  const signs = hints.flatMap(({ found = [], lacks = [] }) => [...found, ...lacks])
  for (const { find = [], unless = [], before } of signs) {
    for (const written of [...find, ...unless, ...groupPhrase(before)]) ready(written)
  }
  const lexicon = lexiconOf([...phrases.values()], groups)

  return (field, text) => {
    const applying = hints.filter(({ fields }) => fields.includes(field))
    const tokens = applying.length > 0 ? messageTokens(text) : []
    if (tokens.length === 0) return []
    const places = placesIn(tokens, lexicon, {})
    const at = (written: readonly string[]) =>
      written.flatMap((each) => places.get(ready(each)) ?? [])

    const seen = ({ find = [], unless = [], before, digits }: GoalSign): readonly Span[] => {
      const not = at(unless)
      const first = firstInSentence(tokens, at(groupPhrase(before)))
      const spans = at(find).filter(
        (place) =>
          !not.some((other) => place.start < other.end && other.start < place.end) &&
          place.at <= (first.get(tokens[place.at]?.sentence ?? -1) ?? Infinity),
      )
      return united([...spans, ...(digits ? tokens.filter(({ text }) => /\d/.test(text)) : [])])
    }
    return applying.flatMap(({ id, found = [], lacks }): readonly GoalFinding[] => {
      const spans = united(found.flatMap(seen))
      if (spans.length > 0)
        return [{ hint: id, spans: spans.map(({ start, end }) => ({ start, end })) }]
      const missing = lacks?.every((sign) => seen(sign).length === 0) ?? false
      return missing ? [{ hint: id, spans: [] }] : []
    })
  }
}

const groupPhrase = (group: string | undefined): readonly string[] =>
  group === undefined ? [] : [`{${group}}`]

/** By sentence, the first token at which one of the places begins. */
function firstInSentence(
  tokens: readonly MessageToken[],
  places: readonly { readonly at: number }[],
): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const { at } of places) {
    const sentence = tokens[at]?.sentence ?? -1
    first.set(sentence, Math.min(first.get(sentence) ?? Infinity, at))
  }
  return first
}
