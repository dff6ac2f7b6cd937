/**
 * The list of a build's files as it travels inside the service worker, which every first visit fetches: in
 * columns, which compress to less than the rows they stand for.
 */
import { HASH_LENGTH, isPage } from './offline-manifest.ts'
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
  readonly packs: readonly OfflinePack[]
  /** On the device, in units of `UNIT`. */
  readonly sizes: readonly number[]
  /** Of the pages, in their order, a line each; empty for a page without one. */
  readonly titles: string
  /** A line each. */
  readonly urls: string
  /** In units of `UNIT`; 0 where it is reckoned from a pack. */
  readonly wire: readonly number[]
}

/** Files and packs in columns. No address and no title may break into lines. */
export function packedList(files: OfflineManifest, packs: readonly OfflinePack[]): PackedList {
  return {
    digests: files.map(({ hash }) => hash).join(''),
    needs: files.map(({ needs = [], atOnce = needs.length }) =>
      needs.length === 0
        ? 0
        : [atOnce, ...needs.map((position, nth) => position - (needs[nth - 1] ?? 0))],
    ),
    packs,
    sizes: files.map(({ bytes }) => Math.ceil(bytes / UNIT)),
    titles: files.flatMap(({ url, title = '' }) => (isPage(url) ? [title] : [])).join('\n'),
    urls: files.map(({ url }) => url).join('\n'),
    wire: files.map(({ wire = 0 }) => Math.ceil(wire / UNIT)),
  }
}

/** Files as they were before `packedList`, their sizes and what they weigh rounded up to whole units. */
export function unpackedList(list: PackedList): OfflineManifest {
  const titles = list.titles.split('\n').values()
  const urls = list.urls.split('\n')
  return list.sizes.map((size, index): OfflineFile => {
    const url = urls[index] ?? ''
    const [atOnce, ...steps] = list.needs[index] || []
    let position = 0
    const needs = steps.map((step) => (position += step))
    const title = isPage(url) && titles.next().value
    const wire = list.wire[index]
    return {
      url,
      hash: list.digests.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
      bytes: size * UNIT,
      ...(title && { title }),
      ...(needs.length > 0 && { needs }),
      ...(atOnce !== undefined && atOnce < needs.length && { atOnce }),
      ...(wire && { wire: wire * UNIT }),
    }
  })
}
