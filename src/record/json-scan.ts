/** A look at a JSON text that nobody has vouched for, before it is parsed. */
import type { Steps } from './steps.ts'

/** The file, its list, and the ten levels that an event may have, see `isPlain`. */
const MAX_NESTING = 12
/** How deep the list of events lies. */
const LIST = 2
/** More values than one event has: the longest list in one has 2,000. */
const MAX_PARTS = 20_000
/** More values than all events of a file have: those that learners make have one in fifteen characters. */
const MAX_ALL_PARTS = 400_000
/** Characters looked at between two pauses. */
const SCAN_STEP = 200_000

/**
 * Whether a JSON text nests deeper or has more values than a record does: `JSON.parse` takes millions of
 * levels, and all that comes after it would break on them; a million values it gives take seconds to walk.
 */
export function* isTangled(text: string): Steps<boolean> {
  let depth = 0
  let quoted = false
  let parts = 0
  let all = 0
  for (let at = 0; at < text.length; at++) {
    if (at % SCAN_STEP === SCAN_STEP - 1) yield
    const letter = text[at]
    if (quoted) {
      if (letter === '\\') at++
      else if (letter === '"') quoted = false
    } else if (letter === '"') {
      quoted = true
    } else if (letter === '[' || letter === '{' || letter === ',') {
      if (letter !== ',' && ++depth > MAX_NESTING) return true
      if (++parts > MAX_PARTS || ++all > MAX_ALL_PARTS) return true
    } else if (letter === ']' || letter === '}') {
      if (--depth === LIST) parts = 0
    }
  }
  return false
}
