/**
 * What a build says about its own files, for keeping them on the device: the build writes it into
 * the service worker, the service worker acts on it. All addresses are relative to the folder the
 * site is served from, so the same list serves `/` and `/kursus/`.
 */

export interface OfflineFile {
  /** `''` (home), `pelajaran/x/` (a page), `_astro/x.js` (anything else). */
  readonly url: string
  /** Of the bytes (`shortHash`). */
  readonly hash: string
  /** Size on the device, in bytes. */
  readonly bytes: number
  /** Positions in the list of every file that this one may ask for. */
  readonly needs?: readonly number[]
  /**
   * So many of `needs`, the first ones, must be there before this file is of use; the others are fetched only
   * when its reader does something. All of them, if it is not said.
   */
  readonly atOnce?: number
  /** Bytes on the wire, compressed as hosts do; for a file in a pack, its share is reckoned. */
  readonly wire?: number
}

export type OfflineManifest = readonly OfflineFile[]

/** Files of the list that can be fetched together (offline-pack.ts): a part of the course. */
export interface OfflinePack {
  readonly url: string
  /** The module's id, or `rest` for all that belongs to none. */
  readonly part: string
  /** Bytes on the wire, compressed as hosts do. */
  readonly wire: number
  /** Positions of its files in the list. */
  readonly holds: readonly number[]
}

/** A module as the site's own list of its parts names it (`pages/luring/bagian.json.ts`). */
export interface CoursePart {
  readonly id: string
  /** Beginnings of the addresses that belong to it: `pelajaran/x/`. */
  readonly pages: readonly string[]
}

const HASH_BYTES = 6
/** Characters of a hash: three bytes take four. */
export const HASH_LENGTH = (HASH_BYTES / 3) * 4

/**
 * The first 48 bits of a SHA-256, in the letters of an address. A file that is cut off or altered passes for
 * whole once in 2^48, 281 million million; the whole digest would make the list, which every first visit
 * fetches, twice as heavy. It guards against damage and mixed builds, not against the host: that one sends the list too.
 */
export function shortHash(digest: Uint8Array): string {
  const letters = btoa(String.fromCharCode(...digest.subarray(0, HASH_BYTES)))
  return letters.replaceAll('+', '-').replaceAll('/', '_')
}

/** The part that holds what belongs to no module. */
export const REST = 'rest'

/** The page that is shown in place of one that is not on the device. Always kept. */
export const OFFLINE_PAGE = 'luring/'

/** Whether an address of the list is a page's. */
export function isPage(url: string): boolean {
  return url === '' || url.endsWith('/')
}

/**
 * The page meant by a path, as the list writes it, or undefined where the path lies outside
 * `base` (`/` or `/kursus/`) or names a file. A missing slash at the end, `index.html` and doubled
 * slashes are forgiven, since links get retyped; queries (`utm_source`, `q`) never reach here, for
 * no page of a static site depends on them.
 */
export function pageOf(pathname: string, base: string): string | undefined {
  const path = pathname.replace(/\/{2,}/g, '/')
  if (`${path}/` === base) return ''
  if (!path.startsWith(base)) return undefined
  const rest = path.slice(base.length).replace(/(^|\/)index\.html$/, '$1')
  if (isPage(rest)) return rest
  const last = rest.slice(rest.lastIndexOf('/') + 1)
  return last.includes('.') ? undefined : `${rest}/`
}

/**
 * Where a file of the list is kept: its address with its content's hash as the query. Two builds
 * that ship the same bytes share the copy; two that differ can never be taken for each other.
 */
export function keyOf(file: OfflineFile, scope: string): string {
  const key = new URL(file.url, scope)
  key.search = `?${file.hash}`
  return key.href
}

/**
 * All positions in an order in which every file follows what it needs, so that a connection that
 * breaks off leaves whole pages behind and not halves. `first` (with its needs) leads.
 */
export function keepOrder(manifest: OfflineManifest, first: readonly number[] = []): number[] {
  const order = new Set<number>()
  const add = (index: number): void => {
    for (const need of manifest[index]?.needs ?? []) order.add(need)
    order.add(index)
  }
  for (const index of first) add(index)
  for (const index of manifest.keys()) add(index)
  return [...order]
}

/** Sum of sizes in bytes. */
export function totalBytes(files: readonly OfflineFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
