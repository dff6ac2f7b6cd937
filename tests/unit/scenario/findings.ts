/** What tests of the checks ask again and again. */
import type { Finding, FindingCode } from '../../../src/scenario/graph-finding.ts'
import { check } from '../../../src/scenario/graph.ts'
import type { Choice, Effects, WrittenScenario } from '../../../src/scenario/types.ts'
import { choice, decision, ending, scenario } from './build.ts'

/** The places of all findings of one kind. */
export function found(which: WrittenScenario, code: FindingCode): Omit<Finding, 'code'>[] {
  return check(which)
    .filter((finding) => finding.code === code)
    .map((finding) => ({ ...finding, code: undefined }))
}

/** One decision with two choices, sound but for what a test adds. */
export function pair(
  rest: Partial<WrittenScenario> = {},
  effects: Effects = {},
  ...more: readonly Choice[]
): WrittenScenario {
  return scenario(
    [
      decision('a', [
        choice('x', 'best', 'good', { say: 'I do.', effects }),
        choice('y', 'poor', 'bad', { say: 'I do.' }),
        ...more,
      ]),
      ending('good', 1),
      ending('bad', 2),
    ],
    rest,
  )
}
