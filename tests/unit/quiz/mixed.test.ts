import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mixed } from '../../../src/quiz/mixed.ts'

it('entries whose order is the key are never shown in it, and always in the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.string(), (length, salt) => {
      const items = Array.from({ length }, (_, index) => index)
      const order = mixed(items, salt)
      expect(order).not.toEqual(items)
      expect(order.toSorted()).toEqual(items)
      expect(mixed(items, salt)).toEqual(order)
    }),
  )
})

it('one entry, or none, has no other order', () => {
  expect(mixed(['a'], 'q')).toEqual(['a'])
  expect(mixed([], 'q')).toEqual([])
})
