import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanQuery, isSearchable } from '../../../src/search/query.ts'

describe('a query', () => {
  it('is trimmed and has one blank between words', () => {
    expect(cleanQuery('  satu \n\t dua  ')).toBe('satu dua')
  })

  it('is whole where a soft hyphen or a joiner stood in a word', () => {
    expect(cleanQuery('men\u00ADde\u200Bngar')).toBe('mendengar')
  })

  it('is cut at 120 characters, never through one', () => {
    expect(cleanQuery('a'.repeat(4000))).toHaveLength(120)
    expect([...cleanQuery('🧶'.repeat(4000))].every((sign) => sign === '🧶')).toBe(true)
  })

  it('is well formed, short and stable whatever is typed', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.string())
    fc.assert(
      fc.property(anything, (typed) => {
        const query = cleanQuery(typed)
        expect(query.isWellFormed()).toBe(true)
        expect([...query].length).toBeLessThanOrEqual(120)
        expect(query).toBe(query.trim())
        expect(cleanQuery(query)).toBe(query)
      }),
    )
  })

  it('is taken apart in no time, even when megabytes are pasted', () => {
    const begun = performance.now()
    cleanQuery(' '.repeat(5_000_000))
    cleanQuery('(a+)+$'.repeat(1_000_000))
    expect(performance.now() - begun).toBeLessThan(200)
  })

  it('of signs alone is not looked for', () => {
    expect(isSearchable('?!.*+')).toBe(false)
    expect(isSearchable('')).toBe(false)
    expect(isSearchable('3 x')).toBe(true)
  })
})
