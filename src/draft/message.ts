/**
 * Ten readable rules over a message to somebody. What they look for is data of the course: groups of words,
 * signs (phrases, words of the context, shouting, telephone numbers), and rules that need, avoid or count
 * signs. A rule says what it found and where, and never how good a message is. A rule that asks says no more
 * than that: its writer judges.
 */

import { fieldWords, nameForm, wordsOf } from './names.ts'
import type { Affixes } from './names.ts'
import { lexiconOf, messageTokens, phraseOf, placesIn } from './phrases.ts'
import type { Lexicon, MessageToken, Phrase, Place } from './phrases.ts'
import { united } from './tokens.ts'
import type { Span } from './tokens.ts'

/** What the writer told before writing; anything may be empty. */
export interface MessageContext {
  readonly sender: string
  readonly receiver: string
  readonly met: string
  readonly detail: string
}

/** Something that can be seen in a message. */
export interface Sign {
  readonly id: string
  readonly find?: readonly string[]
  /** What was found counts for nothing where it touches one of these. */
  readonly unless?: readonly string[]
  /** A sentence with one of these is set aside: what was found in it counts for nothing. */
  readonly aside?: readonly string[]
  /** Only what begins among the first so many words. */
  readonly first?: number
  /** Words of a field of the context: this share of them, and at least one. */
  readonly field?: { readonly of: 'met' | 'detail'; readonly share: number }
  /** So many words in capitals, longer than most abbreviations. */
  readonly capitals?: number
  /** Numbers of so many digits and more. */
  readonly digits?: number
}

export interface MessageRule {
  readonly id: string
  /** The rule is asked only where one of these signs is there. */
  readonly when?: readonly string[]
  /** Of each group, one sign at least must be there. */
  readonly needs?: readonly (readonly string[])[]
  readonly avoids?: readonly string[]
  /** A sign that may be there in so many sentences. */
  readonly most?: { readonly sign: string; readonly sentences: number }
  readonly words?: { readonly min: number; readonly max: number }
  /** What its signs say is a pointer for the writer, who gives the verdict. */
  readonly asks?: true
}

export interface MessageRules {
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly affixes: Affixes
  /** Words of a field that tell nothing of it. */
  readonly ignored: readonly string[]
  readonly signs: readonly Sign[]
  readonly rules: readonly MessageRule[]
}

/** `void`: the rule has nothing to ask of this message. */
export type Verdict = 'met' | 'unmet' | 'void'

export interface MessageFinding {
  readonly rule: string
  /** `review`: a person decides. */
  readonly outcome: Verdict | 'review'
  /** What the signs alone say: the outcome of a rule that judges, a pointer of one that asks. */
  readonly signs: Verdict
  /** Where, in order, never overlapping; empty where something is missing. */
  readonly spans: readonly Span[]
}

/** A sign found: where, and in which sentences. */
interface Seen {
  readonly spans: readonly Span[]
  readonly sentences: number
}

/** Longest word in capitals that may be an abbreviation. */
const abbreviation = 4

/**
 * Makes the rules ready, once, for any number of messages.
 * @returns what the rules named make of a message, in the order of the rules
 */
export function messageReader(
  data: MessageRules,
): (
  text: string,
  context: MessageContext,
  applying: ReadonlySet<string>,
) => readonly MessageFinding[] {
  // A phrase that several signs look for is looked for once.
  const phrases = new Map<string, Phrase>()
  const madeReady = (written: string): Phrase => {
    const phrase = phrases.get(written) ?? phraseOf(written)
    phrases.set(written, phrase)
    return phrase
  }
  const ready = data.signs.map((sign) => ({
    sign,
    find: (sign.find ?? []).map(madeReady),
    unless: (sign.unless ?? []).map(madeReady),
    aside: (sign.aside ?? []).map(madeReady),
  }))
  const lexicon: Lexicon = lexiconOf([...phrases.values()], data.groups)
  const ignored = new Set(data.ignored)
  return (text, context, applying) => {
    const tokens = messageTokens(text)
    const receiver = wordsOf(context.receiver, ignored)
    const sender = wordsOf(context.sender, ignored)
    // A name may be a word that mostly says nothing: "Cici".
    const named = sender.length > 0 ? ignored : nobody
    const inContext = new Set([...ignored, ...receiver])
    const isSender = nameForm(wordsOf(context.sender, named), named)
    const isReceiver = nameForm(receiver, ignored)
    const told = new Set([...inContext, ...wordsOf(`${context.met} ${context.detail}`, ignored)])
    const places = placesIn(tokens, lexicon, {
      sender: isSender,
      receiver: isReceiver,
      other: (token) =>
        isProper(token) && !told.has(token.text) && !isSender(token) && !isReceiver(token),
    })
    // Without a list for each of the phrases that are nowhere, which are most of them.
    const placesOf = (phrases: readonly Phrase[]): readonly Place[] => {
      const all: Place[] = []
      for (const phrase of phrases) {
        const here = places.get(phrase)
        if (here) all.push(...here)
      }
      return all
    }
    const seen = new Map(
      ready.map(({ sign, find, unless, aside }) => {
        const most = wordLimit(tokens, sign.first)
        const not = united(placesOf(unless))
        const found = placesOf(find).filter(({ at }) => at < most)
        const spans = [
          ...apart(united(found), not),
          ...special(sign, tokens, context, inContext, not),
        ]
        const quiet = new Set<number | undefined>()
        for (const { at } of placesOf(aside)) quiet.add(tokens[at]?.sentence)
        return [sign.id, seenAt(tokens, united(spans), quiet)]
      }),
    )
    return data.rules
      .filter(({ id }) => applying.has(id))
      .map((rule) => judge(rule, (sign) => seen.get(sign) ?? nothing, tokens))
  }

  function special(
    sign: Sign,
    tokens: readonly MessageToken[],
    context: MessageContext,
    inContext: ReadonlySet<string>,
    not: readonly Span[],
  ): readonly Span[] {
    const { field, capitals, digits } = sign
    const spans: Span[] = []
    if (field !== undefined) {
      const words = wordsOf(context[field.of], inContext)
      const found = fieldWords(tokens, words, data.affixes)
      if (found.count > 0 && found.count >= field.share * words.length) {
        spans.push(...found.spans)
      }
    }
    if (capitals !== undefined) {
      const loud = tokens.filter((token, at) => isLoud(token.written) || amongLoud(tokens, at))
      if (loud.length >= capitals) spans.push(...apart(loud, not))
    }
    if (digits !== undefined) spans.push(...apart(numbers(tokens, digits), not))
    return spans
  }
}

const nobody: ReadonlySet<string> = new Set()
const nothing: Seen = { spans: [], sentences: 0 }

function judge(
  { id, when, needs = [], avoids = [], most, words, asks }: MessageRule,
  seen: (sign: string) => Seen,
  tokens: readonly MessageToken[],
): MessageFinding {
  const found = (signs: Verdict, spans: readonly Span[]): MessageFinding => ({
    ...{ rule: id, outcome: asks ? 'review' : signs, signs, spans },
  })
  const spansOf = (signs: readonly string[]): readonly Span[] =>
    united(signs.flatMap((sign) => seen(sign).spans))
  if (when !== undefined && spansOf(when).length === 0) {
    return found('void', [])
  }
  const wrong = spansOf(avoids)
  if (wrong.length > 0) return found('unmet', wrong)
  if (most !== undefined) {
    const { spans, sentences } = seen(most.sign)
    return found(sentences > most.sentences ? 'unmet' : 'met', spans)
  }
  if (words !== undefined) {
    const count = tokens.filter(({ word }) => word).length
    const within = count >= words.min && count <= words.max
    return found(within ? 'met' : 'unmet', [])
  }
  const there = needs.every((signs) => spansOf(signs).length > 0)
  // Half of what is needed is no place to look at again, but it does point somewhere.
  return found(there ? 'met' : 'unmet', there || asks ? spansOf(needs.flat()) : [])
}

/** The token before which a sign must begin. */
function wordLimit(tokens: readonly MessageToken[], first: number | undefined): number {
  if (first === undefined) return tokens.length
  let words = 0
  const at = tokens.findIndex(({ word }) => word && ++words > first)
  return at < 0 ? tokens.length : at
}

/** Of spans in order, those that touch none of `others`, in order too. */
function apart(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  let at = 0
  return spans.filter(({ start, end }) => {
    while ((others[at]?.end ?? Infinity) <= start) at++
    return (others[at]?.start ?? Infinity) >= end
  })
}

/** Spans in order, without those in sentences that are set aside. */
function seenAt(
  tokens: readonly MessageToken[],
  spans: readonly Span[],
  aside: ReadonlySet<number | undefined>,
): Seen {
  const sentences = new Set<number>()
  let at = 0
  const counted = spans.filter(({ start }) => {
    while ((tokens[at]?.end ?? Infinity) <= start) at++
    const sentence = tokens[at]?.sentence ?? -1
    if (aside.has(sentence)) return false
    sentences.add(sentence)
    return true
  })
  return { spans: counted, sentences: sentences.size }
}

/** A word with a capital where no sentence asks for one: mostly somebody's name. */
const isProper = ({ written, opens, word }: MessageToken): boolean =>
  word && !opens && /^\p{Lu}\p{Ll}/u.test(written)

const isCapital = (written: string): boolean => /^\p{Lu}{2,}$/u.test(written)

const isLoud = (written: string): boolean =>
  written.length > abbreviation &&
  written === written.toUpperCase() &&
  written !== written.toLowerCase() &&
  !/\d/.test(written)

/** A short word in capitals that stands between two others is shouted too: "KAK INFO LOKER DONG". */
const amongLoud = (tokens: readonly MessageToken[], at: number): boolean =>
  [at - 1, at, at + 1].every((each) => isCapital(tokens[each]?.written ?? ''))

/** Runs of numbers, one after another, with so many digits together. */
function numbers(tokens: readonly MessageToken[], least: number): readonly Span[] {
  const spans: Span[] = []
  let run: { start: number; end: number; digits: number } | undefined
  for (const token of [...tokens, undefined]) {
    if (token && /^[\d-]+$/.test(token.text)) {
      const digits = token.text.replaceAll('-', '').length
      if (run) run = { start: run.start, end: token.end, digits: run.digits + digits }
      else run = { start: token.start, end: token.end, digits }
    } else {
      if (run && run.digits >= least) spans.push({ start: run.start, end: run.end })
      run = undefined
    }
  }
  return spans
}
