import { describe, expect, it } from 'vitest'
import { coarsePath } from '../../../src/ui/art/coarse.ts'

describe('coarsePath', () => {
  it('writes points in steps of the grid', () => {
    expect(coarsePath('M8 -16l4 8h8v-4z', 4)).toBe('M2-4l1 2h2v-1z')
  })

  it('never drifts: many small steps end where they should', () => {
    const steps = Array.from({ length: 100 }, () => 'l1 1').join('')
    const numbers = coarsePath(`M0 0${steps}`, 4).match(/-?\d+/g)?.slice(2).map(Number) ?? []
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(50)
  })

  it('keeps every command it knows and refuses others', () => {
    expect(coarsePath('M0 0q4 0 8 4t8 8c1 1 4 4 8 8', 4)).toBe('M0 0q1 0 2 1t2 2c0 0 1 1 2 2')
    expect(() => coarsePath('M0 0a1 1 0 0 1 2 2', 4)).toThrow(/a/)
  })
})
