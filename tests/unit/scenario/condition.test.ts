import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCondition } from '../../../src/scenario/condition-parse.ts'
import { holds, namesIn } from '../../../src/scenario/condition.ts'
import type { Condition } from '../../../src/scenario/types.ts'
import { when } from './build.ts'

const world = (variables: Record<string, number>, ...flags: string[]) => ({
  variables,
  flags: new Set(flags),
})

/** Conditions in the shape the parser gives: lists of two or more, never a list straight in its like. */
const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc
      .constantFrom('promise', 'heard', '_x1', 'étape')
      .map((name) => ({ op: 'flag' as const, name })),
    fc.record({
      op: fc.constantFrom('<', '<=', '=', '!=', '>=', '>'),
      name: fc.constantFrom('close', 'time'),
      value: fc.integer(),
    }),
    tie('any').map((of) => ({ op: 'not' as const, of })),
    fc.record({
      op: fc.constantFrom('and', 'or'),
      of: fc.array(tie('any'), { minLength: 2, maxLength: 3 }),
    }),
  ),
})).any

/** Writes a condition back, with parentheses only where they are needed. */
function print(c: Condition, space: string): string {
  if (c.op === 'flag') return c.name
  if (c.op === 'not') return `!${wrapped(c.of, space)}`
  if ('name' in c) return [c.name, c.op, c.value].join(space)
  if (c.op === 'and') return c.of.map((part) => wrapped(part, space)).join(`${space}&${space}`)
  return c.of
    .map((part) => (part.op === 'or' ? wrapped(part, space) : print(part, space)))
    .join(`${space}|${space}`)
}
function wrapped(c: Condition, space: string): string {
  return c.op === 'and' || c.op === 'or' ? `(${print(c, space)})` : print(c, space)
}

describe('parseCondition', () => {
  it('reads back every condition that was written out, with and without blanks', () => {
    fc.assert(
      fc.property(condition, fc.constantFrom('', ' ', ' \n\t'), (original, space) => {
        expect(parseCondition(print(original, space))).toEqual({ ok: true, condition: original })
      }),
    )
  })

  it('never throws, and points into the text or just past it', () => {
    const tricky = fc
      .array(
        fc.constantFrom('a', 'b1', '-1', '3', '<', '<=', '=', '!', '!=', '&', '|', '(', ')', ' '),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), tricky), (source) => {
        const parsed = parseCondition(source)
        if (parsed.ok) return
        expect(parsed.column).toBeGreaterThanOrEqual(1)
        expect(source.slice(parsed.column - 1).startsWith(parsed.found)).toBe(true)
        expect(parsed.found === '').toBe(parsed.column === source.length + 1)
      }),
      { numRuns: 2000 },
    )
  })

  it('binds & tighter than |, and ! tightest', () => {
    expect(when('a | b & !c')).toEqual(when('a | (b & (!c))'))
    expect(when('a | b & c')).not.toEqual(when('(a | b) & c'))
  })

  it('reads negative numbers', () => {
    expect(when('close>-2')).toEqual({ op: '>', name: 'close', value: -2 })
    expect(when('close=-0')).toEqual({ op: '=', name: 'close', value: 0 })
  })

  it.each([
    ['', 1, 'name', ''],
    ['a &', 4, 'name', ''],
    ['a && b', 4, 'name', '&'],
    ['3 < a', 1, 'name', '3'],
    ['close >= much', 10, 'number', 'much'],
    ['close == 3', 8, 'number', '='],
    ['close < 99999999999999999999', 9, 'number', '99999999999999999999'],
    ['close < 2.5', 10, 'operator', '.'],
    ['a b', 3, 'operator', 'b'],
    ['(a | b', 7, 'closing', ''],
    ['(a b)', 4, 'closing', 'b'],
    ['a)', 2, 'end', ')'],
    ['a & é$', 6, 'operator', '$'],
  ])('says what it expected in "%s"', (source, column, expected, found) => {
    expect(parseCondition(source)).toEqual({ ok: false, column, expected, found })
  })

  it('refuses nesting past its bound instead of exhausting the stack', () => {
    expect(parseCondition(`${'('.repeat(32)}a${')'.repeat(32)}`).ok).toBe(true)
    expect(parseCondition('('.repeat(100_000))).toMatchObject({ column: 33, expected: 'name' })
    expect(parseCondition('!'.repeat(100_000))).toMatchObject({ column: 33, expected: 'name' })
  })
})

describe('holds', () => {
  it('is true without a condition', () => {
    expect(holds(undefined, world({}))).toBe(true)
  })

  it.each([
    ['close<3', false],
    ['close<=3', true],
    ['close=3', true],
    ['close!=3', false],
    ['close!=4', true],
    ['close>=3', true],
    ['close>3', false],
    ['heard', true],
    ['!heard', false],
    ['promise', false],
    ['heard & close>2', true],
    ['heard & promise', false],
    ['promise | close>2', true],
    ['promise | !heard', false],
    ['undeclared=0', true],
  ])('judges %s', (source, expected) => {
    expect(holds(when(source), world({ close: 3 }, 'heard'))).toBe(expected)
  })

  it('compares by the order of whole numbers: of <, = and > exactly one holds, and the rest follow', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (a, b) => {
        const is = (sign: string) => holds(when(`v${sign}${b}`), world({ v: a }))
        expect(['<', '=', '>'].filter(is)).toHaveLength(1)
        expect(is('<')).toBe(a - b < 0)
        expect(is('>')).toBe(a - b > 0)
        expect(is('<=')).toBe(is('<') || is('='))
        expect(is('>=')).toBe(is('>') || is('='))
        expect(is('!=')).toBe(!is('='))
      }),
    )
  })

  it('negates: a condition and its negation never agree', () => {
    fc.assert(
      fc.property(condition, fc.integer(), fc.subarray(['promise', 'heard']), (c, close, flags) => {
        const here = world({ close, time: -close }, ...flags)
        expect(holds({ op: 'not', of: c }, here)).toBe(!holds(c, here))
      }),
    )
  })
})

describe('namesIn', () => {
  it('lists flags and variables once each', () => {
    expect(namesIn(when('(a | close<3) & !a & (b | close>9 & time=1)'))).toEqual({
      flags: ['a', 'b'],
      variables: ['close', 'time'],
    })
    expect(namesIn(undefined)).toEqual({ flags: [], variables: [] })
  })
})
