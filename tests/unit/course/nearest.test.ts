import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../../src/course/nearest.ts'

describe('nearest', () => {
  it('offers the name that one slip of the finger away', () => {
    expect(nearest('perhatian-penh', ['pertanyaan-terbuka', 'perhatian-penuh'])).toBe(
      'perhatian-penuh',
    )
  })

  it('offers a name that the wanted one holds, or is held by', () => {
    expect(nearest('memperkenalkan', ['memperkenalkan-diri', 'mendengar'])).toBe(
      'memperkenalkan-diri',
    )
  })

  it('offers nothing when every name is far away', () => {
    expect(nearest('good', ['best', 'fair', 'poor'])).toBeUndefined()
    expect(nearest('x', [])).toBeUndefined()
    expect(nearest('', ['abc', 'abcd'])).toBeUndefined()
  })

  it('ignores capital letters', () => {
    expect(nearest('QUIZ', ['Quiz', 'Probe'])).toBe('Quiz')
  })

  it('never offers a name that does not exist', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (found, names) => {
        const close = nearest(found, names)
        expect(close === undefined || names.includes(close)).toBe(true)
      }),
    )
  })

  it('offers a name itself before any other', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z-]{1,12}$/), { minLength: 1 }), (names) => {
        for (const name of names) expect(nearest(name, names)).toBe(name)
      }),
    )
  })
})
