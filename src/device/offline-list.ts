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
  /** 0 for a file that needs none. */
  readonly needs: readonly (0 | readonly number[])[]
  readonly packs: readonly OfflinePack[]
  /** On the device, in units of `UNIT`. */
  readonly sizes: readonly number[]
  /** Of the pages, in their order, a line each; empty for a page without one. */
  readonly titles: string
  /** A line each. */
  readonly urls: string
  /** 0 where it is reckoned from a pack. */
  readonly wire: readonly number[]
}

/** Files and packs in columns. No address and no title may break into lines. */
export function packedList(files: OfflineManifest, packs: readonly OfflinePack[]): PackedList {
  return {
    digests: files.map(({ hash }) => hash).join(''),
    needs: files.map(({ needs }) => needs ?? 0),
    packs,
    sizes: files.map(({ bytes }) => Math.ceil(bytes / UNIT)),
    titles: files.flatMap(({ url, title = '' }) => (isPage(url) ? [title] : [])).join('\n'),
    urls: files.map(({ url }) => url).join('\n'),
    wire: files.map(({ wire = 0 }) => wire),
  }
}

/** Files as they were before `packedList`, their sizes rounded up to whole units. */
export function unpackedList(list: PackedList): OfflineManifest {
  const titles = list.titles.split('\n').values()
  const urls = list.urls.split('\n')
  return list.sizes.map((size, index): OfflineFile => {
    const url = urls[index] ?? ''
    const needs = list.needs[index]
    const title = isPage(url) && titles.next().value
    const wire = list.wire[index]
    return {
      url,
      hash: list.digests.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
      bytes: size * UNIT,
      ...(title && { title }),
      ...(needs && { needs }),
      ...(wire && { wire }),
    }
  })
}
