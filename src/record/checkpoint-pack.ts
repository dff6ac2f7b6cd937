/** Writes the copy of the folded state that `checkpoint.ts` reads. */
import { head, headText } from './checkpoint.ts'
import type { Folding } from './fold.ts'
import type { Whole } from './fold-steps.ts'
import { seal, unseal } from './segment.ts'
import type { Steps } from './steps.ts'

/** Longer copies would take more room and time than they save; in UTF-16 units. */
const LONGEST = 1_000_000

/** Parts of a list written between two steps: few enough for a slow phone. */
const STEP = 200

/** How deep the long lists lie: those of the maps, and of the work within the folding. */
const DEPTH = 3

/** The text to keep, or undefined where it would be too long, in steps. Maps stand apart, as lists of pairs. */
export function* packSteps({ folding, decided }: Whole, names: string): Steps<string | undefined> {
  const parts = Object.entries(folding.work) as [string, unknown][]
  const plain = parts.filter(([, part]) => !(part instanceof Map))
  const maps = parts.filter(
    (part): part is [string, Map<string, unknown>] => part[1] instanceof Map,
  )
  const text = yield* textOf(
    {
      ...head(names),
      decided,
      folding: { ...folding, work: Object.fromEntries(plain) },
      maps: Object.fromEntries(maps.map(([name, map]) => [name, [...map].map(pairOf)])),
    },
    DEPTH,
  )
  yield
  return text.length > LONGEST ? undefined : seal(text)
}

/** As `JSON.stringify` writes a list or an object, in steps as deep as `depth`. */
function* textOf(value: object, depth: number): Steps<string> {
  const parts: string[] = []
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += STEP) {
      parts.push(JSON.stringify(value.slice(at, at + STEP)).slice(1, -1))
      yield
    }
    return `[${parts.join(',')}]`
  }
  for (const [name, part] of Object.entries(value) as [string, unknown][]) {
    if (part === undefined) continue
    const deeper = depth > 0 && typeof part === 'object' && part !== null
    const text = deeper ? yield* textOf(part, depth - 1) : JSON.stringify(part)
    parts.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{${parts.join(',')}}`
}

/** Whether what was kept is whole and holds this state already. */
export function isCopyOf(kept: string, { latest }: Folding, names: string): boolean {
  const text = unseal(kept) ?? ''
  return text.startsWith(headText(names)) && text.includes(`"latest":${JSON.stringify(latest)}`)
}

function pairOf([key, value]: readonly [string, unknown]) {
  return [key, value instanceof Map ? [...(value as Map<string, unknown>)] : value]
}
