/** A written text as words, and as the signs that ask and shout. */

/** A stretch of the text, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Token extends Span {
  readonly text: string
  readonly word: boolean
}

const pieces = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{M}\p{N}]+)*|[?!]/gu
const sign = /^[?!]$/

/** Words are compared without case, in one Unicode form and with one kind of apostrophe. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('’', "'")

export function tokensOf(text: string): readonly Token[] {
  return Array.from(text.matchAll(pieces), ({ 0: piece, index }) => ({
    text: folded(piece),
    word: !sign.test(piece),
    start: index,
    end: index + piece.length,
  }))
}

/** Whether a word is `text`, with anything before it (`head`) or after it (`tail`). */
export function fitting(text: string, head: boolean, tail: boolean): (word: string) => boolean {
  if (head && tail) return (word) => word.includes(text)
  if (head) return (word) => word.endsWith(text)
  return tail ? (word) => word.startsWith(text) : (word) => word === text
}

/** Spans in order, those that touch each other's letters made one. */
export function united(spans: readonly Span[]): readonly Span[] {
  const inOrder = spans.every(({ start }, at) => start >= (spans[at - 1]?.start ?? 0))
  const result: Span[] = []
  let last: Span | undefined
  for (const span of inOrder ? spans : spans.toSorted((a, b) => a.start - b.start)) {
    if (last && span.start < last.end) {
      last = { start: last.start, end: Math.max(last.end, span.end) }
      result[result.length - 1] = last
    } else {
      last = span
      result.push(span)
    }
  }
  return result
}
