import { shuffled } from '../scenario/shuffle.ts'

/**
 * Entries whose order is the key, in an order that is not the key: always the same one, for the page
 * is drawn before it knows who reads, and must not jump. Fewer than two have no other order.
 *
 * @param salt the question's id
 */
export function mixed<T>(items: readonly T[], salt: string): readonly T[] {
  const order = shuffled(items, 1, salt)
  const told = order.every((item, index) => item === items[index])
  return told && items.length > 1 ? mixed(items, `${salt}+`) : order
}
