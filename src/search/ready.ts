/** The search's rules with the language they speak: one file, fetched when somebody searches. */
import { indonesian } from './indonesian.ts'
import { lookUp, type Found, type Tools } from './look-up.ts'
import { placeIndex, type PackedPlace } from './places.ts'

export function readySearch(
  tools: Omit<Tools, 'index'>,
  names: readonly PackedPlace[],
): (query: string, most: number, wanted: () => boolean) => Promise<Found | undefined> {
  const index = placeIndex(names, indonesian)
  return (query, most, wanted) => lookUp(query, most, { ...tools, index }, wanted)
}
