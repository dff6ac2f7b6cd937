import type { Condition } from './types.ts'

/** The hidden state that conditions read: values of variables, and the flags that are set. */
export interface World {
  readonly variables: Readonly<Record<string, number>>
  readonly flags: ReadonlySet<string>
  /** Set for a learner who passes over what the content note names. */
  readonly skip?: true
}

const compare = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '=': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
  '>=': (a: number, b: number) => a >= b,
  '>': (a: number, b: number) => a > b,
}

/** Whether a condition is true now. No condition always holds; an undeclared variable counts as 0. */
export function holds(condition: Condition | undefined, world: World): boolean {
  if (!condition) return true
  switch (condition.op) {
    case 'flag':
      return world.flags.has(condition.name)
    case 'not':
      return !holds(condition.of, world)
    case 'and':
      return condition.of.every((part) => holds(part, world))
    case 'or':
      return condition.of.some((part) => holds(part, world))
    default:
      return compare[condition.op](world.variables[condition.name] ?? 0, condition.value)
  }
}

/** The names a condition reads, each once, in order of first appearance. */
export function namesIn(condition: Condition | undefined): {
  readonly flags: readonly string[]
  readonly variables: readonly string[]
} {
  const flags = new Set<string>()
  const variables = new Set<string>()
  const visit = (part: Condition): void => {
    if (part.op === 'flag') flags.add(part.name)
    else if (part.op === 'not') visit(part.of)
    else if ('name' in part) variables.add(part.name)
    else part.of.forEach(visit)
  }
  if (condition) visit(condition)
  return { flags: [...flags], variables: [...variables] }
}
