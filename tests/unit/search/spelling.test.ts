import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysApart, respelled, wordsOf } from '../../../src/search/spelling.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })

/** The same measure by its definition: slow, and too plain to be wrong. */
function byDefinition(a: string, b: string): number {
  if (!a || !b) return a.length + b.length
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
  return Math.min(
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  )
}

describe('the distance of two words', () => {
  it('counts a key added, left out, mistaken, and two swapped as one', () => {
    for (const typed of ['tannya', 'tany', 'tanja', 'tnaya']) {
      expect(keysApart(typed, 'tanya', 2), typed).toBe(1)
    }
    expect(keysApart('tanya', 'tanya', 2)).toBe(0)
  })

  it('agrees with its definition, and stops counting past the limit', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(4), (a, b, limit) => {
        expect(keysApart(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1))
      }),
      { numRuns: 150 },
    )
  })
})

describe('a mistyped query', () => {
  const known = ['tanya', 'mendengarkan', 'tangan', 'kopi']

  it('is put right by the nearest known word', () => {
    expect(respelled('mendengrkan', known)).toBe('mendengarkan')
    expect(respelled('mndengrkan', known)).toBe('mendengarkan')
    expect(respelled('Tnaya kopi', known)).toBe('tanya kopi')
  })

  it('takes the commoner of two that are as near', () => {
    expect(respelled('kopu', ['kopi', 'kopa'])).toBe('kopi')
    expect(respelled('kopu', ['kopa', 'kopi'])).toBe('kopa')
  })

  it('stays as it is when its words are known, too short or too far off', () => {
    for (const query of ['tanya', 'tna', 'tngn', 'zzzzzz', '', '(?:a+)+$']) {
      expect(respelled(query, known), query).toBeUndefined()
    }
  })
})

describe('the words of a text', () => {
  it('are those of four letters and more, in lower case', () => {
    expect(wordsOf('Bila ia “Mendengar”, dan 2024 kopi.')).toEqual(['bila', 'mendengar', 'kopi'])
    expect(wordsOf('ia pun')).toEqual([])
  })
})
