/** Writes the copy of the folded state that `checkpoint.ts` reads. */
import { head, headText } from './checkpoint.ts'
import type { Folding } from './fold.ts'
import type { Whole } from './fold-steps.ts'
import { seal } from './segment.ts'

/** Longer copies would take more room and time than they save; in UTF-16 units. */
const LONGEST = 1_000_000

/** The text to keep, or undefined where it would be too long. Maps stand apart, as lists of pairs. */
export function packFolding({ folding, decided }: Whole, names: string): string | undefined {
  const parts = Object.entries(folding.work) as [string, unknown][]
  const plain = parts.filter(([, part]) => !(part instanceof Map))
  const maps = parts.filter(
    (part): part is [string, Map<string, unknown>] => part[1] instanceof Map,
  )
  const text = JSON.stringify({
    ...head(names),
    decided,
    folding: { ...folding, work: Object.fromEntries(plain) },
    maps: Object.fromEntries(maps.map(([name, map]) => [name, [...map].map(pairOf)])),
  })
  return text.length > LONGEST ? undefined : seal(text)
}

/** Whether what was kept holds this state already; of a damaged copy it may be wrong. */
export function isCopyOf(kept: string, { latest }: Folding, names: string): boolean {
  return kept.includes(headText(names)) && kept.includes(`"latest":${JSON.stringify(latest)}`)
}

function pairOf([key, value]: readonly [string, unknown]) {
  return [key, value instanceof Map ? [...(value as Map<string, unknown>)] : value]
}
