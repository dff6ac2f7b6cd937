import { breathe } from './slices.ts'

/**
 * Gives a value to one after the other, each in a task of its own, so that a touch is answered between two of
 * them. A newer value begins anew with the first, and the older goes no further.
 */
export function inTurn<T>(takers: readonly ((value: T) => void)[]): (value: T) => Promise<void> {
  let newest = 0
  return async (value) => {
    const mine = (newest += 1)
    for (const take of takers) {
      await breathe()
      if (mine !== newest) return
      take(value)
    }
  }
}
