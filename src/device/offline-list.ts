/**
 * The list of a build's files as it travels inside the service worker, which every first visit fetches: in
 * columns, which compress to less than the rows they stand for.
 */
import { HASH_LENGTH } from './offline-manifest.ts'
import type { OfflineFile, OfflineManifest, OfflinePack } from './offline-manifest.ts'

/** Sizes are told in so many bytes: each digit counts, and no learner asks for the last two. */
export const UNIT = 64

/** Workbox writes the columns in the order of their names: hashes, which nothing makes smaller, stand apart. */
export interface PackedList {
  /** Hashes one after the other, each as long as the next. */
  readonly digests: string
  /**
   * How many are needed at once, then all that are needed, each as its distance from the one before; 0 for a file
   * that needs none.
   */
  readonly needs: readonly (0 | readonly number[])[]
  /** What they hold, each as its distance from the one before. */
  readonly packs: readonly OfflinePack[]
  /** On the device, in units of `UNIT`. */
  readonly sizes: readonly number[]
  /** A line each. */
  readonly urls: string
  /** In units of `UNIT`; 0 where it is reckoned from a pack. */
  readonly wire: readonly number[]
}

/** Files and packs in columns. No address may break into lines. */
export function packedList(files: OfflineManifest, packs: readonly OfflinePack[]): PackedList {
  return {
    digests: files.map(({ hash }) => hash).join(''),
    needs: files.map(({ needs = [], atOnce = needs.length }) =>
      needs.length === 0 ? 0 : [atOnce, ...steps(needs)],
    ),
    packs: packs.map((pack) => ({ ...pack, holds: steps(pack.holds) })),
    sizes: files.map(({ bytes }) => Math.ceil(bytes / UNIT)),
    urls: files.map(({ url }) => url).join('\n'),
    wire: files.map(({ wire = 0 }) => Math.ceil(wire / UNIT)),
  }
}

/** Each position as its distance from the one before. */
const steps = (positions: readonly number[]): readonly number[] =>
  positions.map((position, nth) => position - (positions[nth - 1] ?? 0))

function positions(all: readonly number[]): readonly number[] {
  let position = 0
  return all.map((step) => (position += step))
}

/** Packs as they were before `packedList`. */
export const unpackedPacks = ({ packs }: PackedList): readonly OfflinePack[] =>
  packs.map((pack) => ({ ...pack, holds: positions(pack.holds) }))

/** Files as they were before `packedList`, their sizes and what they weigh rounded up to whole units. */
export function unpackedList(list: PackedList): OfflineManifest {
  const urls = list.urls.split('\n')
  return list.sizes.map((size, index): OfflineFile => {
    const url = urls[index] ?? ''
    const [atOnce, ...rest] = list.needs[index] || []
    const needs = positions(rest)
    const wire = list.wire[index]
    return {
      url,
      hash: list.digests.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
      bytes: size * UNIT,
      ...(needs.length > 0 && { needs }),
      ...(atOnce !== undefined && atOnce < needs.length && { atOnce }),
      ...(wire && { wire: wire * UNIT }),
    }
  })
}
