import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mixed } from '../../../src/quiz/mixed.ts'
import { shuffled } from '../../../src/scenario/shuffle.ts'

it('entries whose order is the key are shuffled anew until they do not stand in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.string(), (length, salt) => {
      const items = Array.from({ length }, (_, index) => index)
      const order = mixed(items, salt)
      expect(order).not.toEqual(items)
      expect(order.toSorted()).toEqual(items)
      let again = salt
      while (shuffled(items, 1, again).join() === items.join()) again += '+'
      expect(order).toEqual(shuffled(items, 1, again))
    }),
  )
})

it('one entry, or none, has no other order', () => {
  expect(mixed(['a'], 'q')).toEqual(['a'])
  expect(mixed([], 'q')).toEqual([])
})
