/** Reads conditions as authors write them. Build time only: pages receive the parsed form. */
import type { Condition } from './types.ts'

/** `column` counts from 1; `found` is the offending piece of text, empty at the end. */
export interface ConditionError {
  readonly ok: false
  readonly column: number
  readonly expected: 'name' | 'number' | 'operator' | 'closing' | 'end'
  readonly found: string
}
export type ParsedCondition = { readonly ok: true; readonly condition: Condition } | ConditionError

/** A sign that stands for itself has no kind; the end of the source has no text either. */
interface Token {
  readonly kind: 'name' | 'number' | 'comparison' | undefined
  readonly text: string
  readonly column: number
}

/** Nesting by `!` and parentheses; deeper than any author needs, shallow enough for any stack. */
const maxDepth = 32

const pieces = /(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<number>-?\d+)|(?<comparison><=|>=|!=|[<=>])|\S/gu

function tokensOf(source: string): Token[] {
  const tokens = Array.from(source.matchAll(pieces), (match): Token => {
    const { name, number, comparison } = match.groups ?? {}
    const kind = name ? 'name' : number ? 'number' : comparison ? 'comparison' : undefined
    return { kind, text: match[0], column: match.index + 1 }
  })
  return [...tokens, { kind: undefined, text: '', column: source.length + 1 }]
}

/**
 * Parses a condition by recursive descent:
 *
 *     or      = and { "|" and }
 *     and     = operand { "&" operand }
 *     operand = "!" operand | "(" or ")" | name [ comparison integer ]
 *
 * Never throws. Nesting past 32 levels is an error at the sign that goes too deep.
 */
export function parseCondition(source: string): ParsedCondition {
  const tokens = tokensOf(source)
  let next = 0
  const peek = (): Token => tokens[next] as Token
  const take = (text: string): boolean => {
    const hit = peek().text === text
    if (hit) next++
    return hit
  }
  const fail = (expected: ConditionError['expected']): ConditionError => {
    const { column, text } = peek()
    return { ok: false, column, expected, found: text }
  }

  function list(op: 'and' | 'or', depth: number): ParsedCondition {
    const of: Condition[] = []
    do {
      const part = op === 'or' ? list('and', depth) : operand(depth)
      if (!part.ok) return part
      of.push(part.condition)
    } while (take(op === 'or' ? '|' : '&'))
    const [only] = of
    return { ok: true, condition: of.length === 1 && only ? only : { op, of } }
  }

  function operand(depth: number): ParsedCondition {
    if (depth < maxDepth && take('!')) {
      const negated = operand(depth + 1)
      return negated.ok ? { ok: true, condition: { op: 'not', of: negated.condition } } : negated
    }
    if (depth < maxDepth && take('(')) {
      const inner = list('or', depth + 1)
      return !inner.ok || take(')') ? inner : fail('closing')
    }
    if (peek().kind !== 'name') return fail('name')
    const name = peek().text
    next++
    if (peek().kind !== 'comparison') return { ok: true, condition: { op: 'flag', name } }
    const op = peek().text as '<' | '<=' | '=' | '!=' | '>=' | '>'
    next++
    const value = Number(peek().text)
    if (peek().kind !== 'number' || !Number.isSafeInteger(value)) return fail('number')
    next++
    // `0 + value` turns -0 into 0, so that equal conditions are equal data.
    return { ok: true, condition: { op, name, value: 0 + value } }
  }

  const parsed = list('or', 0)
  if (!parsed.ok || peek().text === '') return parsed
  return fail(peek().text === ')' ? 'end' : 'operator')
}
