/** A question's text as it is read: what happened, then what is asked about it. */
interface PromptParts {
  /** Empty where too little comes before the question to be told apart from it. */
  readonly story: string
  readonly ask: string
}

/** Fewer characters than this are read in one breath with the question. */
const SHORTEST_STORY = 60
const BOUNDARY = /(?<=[.!?…]”?) (?=[“A-Z])/g

/** Between two sentences, and not within somebody's words. */
const isBetween = (before: string) => before.split('“').length === before.split('”').length

/**
 * Splits before the last sentence that asks: one with a question mark, or an order like "Urutkan".
 * Joined by a space the parts are the prompt again.
 */
export function promptParts(prompt: string): PromptParts {
  const starts = [...prompt.matchAll(BOUNDARY)]
    .map(({ index }) => index + 1)
    .filter((at) => isBetween(prompt.slice(0, at)))
  const at = starts.findLast((start) => {
    const sentence = prompt.slice(
      start,
      starts.find((next) => next > start),
    )
    return sentence.trimEnd().endsWith('?') || /^[A-Z][a-z]+kan /.test(sentence)
  })
  if (at === undefined || at < SHORTEST_STORY) return { story: '', ask: prompt }
  return { story: prompt.slice(0, at - 1), ask: prompt.slice(at) }
}
