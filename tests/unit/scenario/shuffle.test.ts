import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { random, shuffled } from '../../../src/scenario/shuffle.ts'

describe('shuffled', () => {
  it('keeps every item, leaves the given list alone and repeats itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), fc.string(), (items, seed, salt) => {
        const before = [...items]
        const result = shuffled(items, seed, salt)
        expect(items).toEqual(before)
        expect([...result].sort()).toEqual([...items].sort())
        expect(shuffled(items, seed, salt)).toEqual(result)
      }),
    )
  })

  it('puts no item in a favoured place, over seeds and over salts', () => {
    for (const order of [
      (n: number) => shuffled('abc'.split(''), n, 'scene'),
      (n: number) => shuffled('abc'.split(''), 7, `n${n}`),
    ]) {
      const counts = new Map<string, number>()
      for (let n = 0; n < 6000; n++) {
        const key = order(n).join('')
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      expect(counts.size).toBe(6)
      for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
    }
  })
})

describe('random', () => {
  it('gives numbers from 0 up to but not 1', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, salt) => {
        const next = random(seed, salt)
        for (let i = 0; i < 20; i++) {
          const x = next()
          expect(x >= 0 && x < 1).toBe(true)
        }
      }),
    )
  })

  /** Worked out by hand-written copies of both methods, checked against the FNV-1a of "foobar", bf9cf968. */
  it.each([
    [0, 'foobar', [4041625555, 1420129204, 1512530472]],
    [-7, 'talk/n01', [3058653637, 1760725204, 2770116243]],
  ])(
    'stays what it was, so that a stored talk keeps its order: seed %d, salt %s',
    (seed, salt, expected) => {
      const next = random(seed, salt)
      expect(expected.map(() => next() * 2 ** 32)).toEqual(expected)
    },
  )
})
