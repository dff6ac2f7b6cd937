import type { Finding } from '../draft/rubric.ts'
import { holds } from './condition.ts'
import type { TypedLine } from './types.ts'

/**
 * The id of the choice that a typed line is read as: the first reading whose condition over the rules
 * that were met holds. Undefined only for a line without a last resort, which the build refuses.
 */
export function readingOf(
  { readings }: TypedLine,
  findings: readonly Finding[],
): string | undefined {
  const met = findings.flatMap(({ rule, outcome }) => (outcome === 'met' ? [rule] : []))
  const world = { variables: {}, flags: new Set(met) }
  return readings.find(({ when }) => holds(when, world))?.choice
}
