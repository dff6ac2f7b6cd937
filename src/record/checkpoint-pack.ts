/** Writes the copy of the folded state that `checkpoint.ts` reads. */
import { head, sumOf } from './checkpoint.ts'
import type { PartList } from './checkpoint.ts'
import { PARTS } from './eased-fold.ts'
import type { Whole } from './fold-steps.ts'
import { seal } from './segment.ts'
import type { Steps } from './steps.ts'

/** Longer copies would take more room and time than they save; in UTF-16 units. */
const LONGEST = 1_000_000

/** Parts of a list written between two steps: few enough for a slow phone. */
const STEP = 200

/**
 * The text to keep, or undefined where it would be too long, in steps.
 *
 * @param of the events of which this is the fold, see `markOf`
 */
export function* packSteps(
  { folding, decided }: Whole,
  names: string,
  of: string,
): Steps<string | undefined> {
  const { work, ...rest } = folding
  const lists = PARTS.map((name) => [name, listOf(work[name])] as const)
  yield
  const texts: string[] = []
  const parts: [string, PartList[keyof PartList]][] = []
  for (const [name, list] of lists) {
    const text = yield* textOf(list)
    texts.push(text)
    parts.push([name, [text.length, yield* sumOf(text)]])
  }
  const first = JSON.stringify({
    ...head(names),
    of,
    parts: Object.fromEntries(parts),
    decided,
    folding: { ...rest, work: { last: work.last } },
  })
  const text = texts.join('')
  return first.length + text.length > LONGEST ? undefined : seal(first) + text
}

/** As `JSON.stringify` writes a list, in steps. */
function* textOf(list: readonly unknown[]): Steps<string> {
  const parts: string[] = []
  for (let at = 0; at < list.length; at += STEP) {
    parts.push(JSON.stringify(list.slice(at, at + STEP)).slice(1, -1))
    yield
  }
  return `[${parts.join(',')}]`
}

/** A map as the list of its pairs, and so are maps within it. */
function listOf(part: ReadonlyMap<string, unknown> | readonly unknown[]): readonly unknown[] {
  return part instanceof Map ? [...(part as ReadonlyMap<string, unknown>)].map(pairOf) : [...part]
}

function pairOf([key, value]: readonly [string, unknown]) {
  return [key, value instanceof Map ? [...(value as Map<string, unknown>)] : value]
}
