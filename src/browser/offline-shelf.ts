/**
 * The files of a build on this device.
 *
 * One cache holds the files of every build, each under its address and the hash of its content
 * (`keyOf`). So a build is nothing but a list of hashes, and these rules hold by construction:
 *
 * - A worker reads by the hashes of its own list: it never serves one build's page with another
 *   build's parts. A page that the server has changed meanwhile does not match and is not kept.
 * - Nothing is put in before its bytes match the list: no file cut off on the way is ever kept.
 * - A file goes in after everything it needs at once, so a page that is there can be read; what only its
 *   reader's touch asks for (the parts of an island, a dialog) comes with the first such touch.
 * - A new build fetches only what has changed, and what an older build kept stays readable until
 *   it is swept.
 */
import {
  isPage,
  keepOrder,
  keyOf,
  OFFLINE_PAGE,
  shortHash,
  totalBytes,
} from '../device/offline-manifest.ts'
import type { OfflineFile, OfflineManifest, OfflinePack } from '../device/offline-manifest.ts'
import { createHand, lastingHeaders } from './offline-hand.ts'
import { KeepError } from './offline-messages.ts'
import type { Failed, Kept, KeepFault, KeptPage, KeptSome } from './offline-messages.ts'

/** Files fetched at once: as many connections as a browser opens to one server. */
const AT_ONCE = 6
/** Long enough for the largest file over 2G; a server that hangs must not hold the learner up. */
const PATIENCE_MS = 60_000

export interface ShelfParts {
  readonly manifest: OfflineManifest
  readonly packs?: readonly OfflinePack[]
  /** Address of the folder the site is served from, `https://contoh.id/kursus/`. */
  readonly scope: string
  readonly open: () => Promise<Cache>
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
}

export type Shelf = ReturnType<typeof createShelf>

/** What the list says of these bytes. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  return shortHash(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** Every operation opens the cache anew, for the browser or the learner may have dropped it. */
export function createShelf({ manifest, packs = [], scope, open, fetch }: ShelfParts) {
  const order = keepOrder(
    manifest,
    manifest.flatMap(({ url }, index) => (url === OFFLINE_PAGE ? [index] : [])),
  )
  const indexOf = new Map(manifest.map(({ url }, index) => [url, index]))
  const keys = manifest.map((file) => keyOf(file, scope))
  const ours = new Set(keys)
  /** A part of a whole that is no page (a search index): the whole's position, by the part's. */
  const wholeOf = new Map(
    manifest.flatMap(({ url, needs = [] }, whole) =>
      isPage(url) ? [] : needs.map((need) => [need, whole] as const),
    ),
  )
  const underWay = new Map<number, Promise<void>>()
  const hand = createHand({ manifest, packs, scope, fetch, patience: PATIENCE_MS })

  const file = (index: number): OfflineFile => {
    const found = manifest[index]
    if (!found) throw new RangeError(`No file ${String(index)} in a list of ${String(keys.length)}`)
    return found
  }
  const key = (index: number): string => keys[index] ?? ''
  const addressOf = (stored: string): string => stored.slice(scope.length).replace(/\?.*$/, '')
  const storedKeys = async (): Promise<Set<string>> =>
    new Set((await (await open()).keys()).map(({ url }) => url))
  const needsAtOnce = ({ needs = [], atOnce }: OfflineFile): readonly number[] =>
    needs.slice(0, atOnce)
  const holds = (stored: ReadonlySet<string>, index: number, needs = file(index).needs): boolean =>
    stored.has(key(index)) && (needs ?? []).every((need) => stored.has(key(need)))

  /** The file's response with exactly the bytes of the list. Throws `KeepError`. */
  async function download({ url, hash }: OfflineFile): Promise<Response> {
    const packed = hand.take(url)
    if (packed && (await hashOf(packed.bytes)) === hash) {
      return new Response(packed.bytes, { headers: packed.headers })
    }
    // A hashed name never changes its content, so the browser's own copy will do; should that one
    // be damaged, the second round passes it by.
    const first = url.startsWith('_astro/') ? 'default' : 'no-cache'
    for (const cache of [first, 'reload'] as const) {
      let response: Response
      let bytes: ArrayBuffer
      try {
        const signal = AbortSignal.timeout(PATIENCE_MS)
        response = await fetch(new URL(url, scope).href, { cache, signal })
        bytes = await response.arrayBuffer()
      } catch {
        throw new KeepError(url, 'unreachable')
      }
      if (response.status !== 200) throw new KeepError(url, 'absent')
      if ((await hashOf(bytes)) !== hash) continue
      const headers = lastingHeaders(response.headers)
      // A new response: one that came by a redirect may not answer a navigation.
      return new Response(bytes, { headers })
    }
    throw new KeepError(url, 'differs')
  }

  async function keepNow(index: number): Promise<void> {
    const cache = await open()
    if (await cache.match(key(index))) return
    const response = await download(file(index))
    try {
      await cache.put(key(index), response)
    } catch {
      throw new KeepError(file(index).url, 'full')
    }
  }

  function keepAlone(index: number): Promise<void> {
    const begun = underWay.get(index)
    if (begun) return begun
    const work = keepNow(index).finally(() => underWay.delete(index))
    underWay.set(index, work)
    return work
  }

  async function keep(index: number, needs = file(index).needs ?? []): Promise<void> {
    await Promise.all(needs.map((need) => keepAlone(need)))
    await keepAlone(index)
  }

  /**
   * Keeps the page at `url` of the list with the parts it needs at once, and with those of the others that it has
   * `loaded` by now (full addresses; of these the browser has bytes), or with all; nothing for an unknown one.
   * Throws `KeepError`.
   */
  async function keepPage(url: string, loaded: 'all' | readonly string[] = []): Promise<void> {
    const index = indexOf.get(url)
    if (index === undefined) return
    if (loaded === 'all') return keep(index)
    const there = new Set(loaded.map(addressOf))
    const also = (file(index).needs ?? []).filter((need) => there.has(file(need).url))
    await keep(index, [...new Set([...needsAtOnce(file(index)), ...also])])
  }

  /** The positions of a part's files and of all that they need. */
  function wholePart(part: string): Set<number> {
    const own = packs.find((pack) => pack.part === part)?.holds ?? []
    return new Set(own.flatMap((index) => [index, ...(file(index).needs ?? [])]))
  }

  /**
   * Fetches the next few of `missing`, or, where it costs less, all of them that one pack holds.
   * Each file is kept or told of, `faults` being those known from before.
   */
  async function keepRound(
    missing: readonly number[],
    faults: ReadonlyMap<string, KeepFault> = new Map(),
  ): Promise<Failed> {
    const failed: { url: string; fault: KeepFault }[] = []
    let next = missing.slice(0, AT_ONCE)
    const pack = hand.worthwhile(next, missing)
    try {
      if (pack) {
        await hand.open(pack)
        const inPack = new Set(pack.holds)
        next = missing.filter((index) => inPack.has(index))
      }
      await Promise.all(
        next.map(async (index) => {
          const { url, needs = [] } = file(index)
          // Without its part the whole would fail the same way, one request later.
          const known = needs.map((need) => faults.get(file(need).url)).find(Boolean)
          try {
            if (known) throw new KeepError(url, known)
            await keep(index)
          } catch (error) {
            failed.push({ url, fault: error instanceof KeepError ? error.fault : 'full' })
          }
        }),
      )
    } catch {
      // Only the way to the pack can be missing here.
      failed.push(...next.map((index) => ({ url: file(index).url, fault: 'unreachable' as const })))
    } finally {
      hand.empty()
    }
    return failed
  }

  function countIn(stored: ReadonlySet<string>, wanted: boolean): Kept {
    const addresses = new Set([...stored].map(addressOf))
    const listed = (indexes: readonly number[]): KeptPage[] =>
      indexes.map((index) => ({ href: new URL(file(index).url, scope).pathname }))
    const there = [...manifest.keys()].filter((index) => stored.has(key(index)))
    const toCome = (indexes: Iterable<number>): number =>
      [...indexes].reduce((sum, at) => sum + (stored.has(key(at)) ? 0 : hand.wireOf(at)), 0)
    const pages = [...manifest.keys()].filter(
      (index) => isPage(file(index).url) && file(index).url !== OFFLINE_PAGE,
    )
    /** Also the page as an older build kept it: it opens, and is better than nothing. */
    const opens = (index: number): boolean =>
      holds(stored, index, needsAtOnce(file(index))) ||
      (!stored.has(key(index)) && addresses.has(file(index).url))
    return {
      wanted,
      done: there.length,
      total: manifest.length,
      doneBytes: totalBytes(there.map(file)),
      bytes: totalBytes(manifest),
      toCome: toCome(manifest.keys()),
      parts: packs.map(({ part, holds: own }) => ({
        id: part,
        complete: own.every((index) => holds(stored, index)),
        toCome: toCome(wholePart(part)),
      })),
      pages: listed(pages.filter(opens)),
      missing: listed(pages.filter((index) => !opens(index))),
    }
  }

  return {
    keepPage,

    /** What is there, by name only. */
    count: async (wanted: boolean): Promise<Kept> => countIn(await storedKeys(), wanted),

    /** What is there, every byte read again; what does not match its hash is thrown out. */
    verify: async (wanted: boolean): Promise<Kept> => {
      const cache = await open()
      const stored = await storedKeys()
      for (const index of manifest.keys()) {
        if (!stored.has(key(index))) continue
        const bytes = await cache.match(key(index)).then((found) => found?.arrayBuffer())
        if (bytes && (await hashOf(bytes)) === file(index).hash) continue
        await cache.delete(key(index))
        stored.delete(key(index))
      }
      return countIn(stored, wanted)
    },

    /** Fetches the next few missing files, of all or of one part, but those in `skip` (which failed before). */
    keepSome: async (skip: Failed, part?: string): Promise<KeptSome> => {
      const faults = new Map(skip.map(({ url, fault }) => [url, fault]))
      const asked = part === undefined ? undefined : wholePart(part)
      const missingIn = (stored: ReadonlySet<string>): number[] =>
        order.filter(
          (index) =>
            !stored.has(key(index)) && !faults.has(file(index).url) && asked?.has(index) !== false,
        )
      const failed = await keepRound(missingIn(await storedKeys()), faults)
      for (const { url, fault } of failed) faults.set(url, fault)
      const stored = await storedKeys()
      return { kept: countIn(stored, part === undefined), failed, left: missingIn(stored).length }
    },

    /**
     * Brings what older builds kept up to this build's bytes: everything if `wanted`, else the
     * pages that are there. Gives up at the first sign that there is no connection or no room:
     * the older copies stay readable, and the next page view tries again.
     */
    carryOver: async (wanted: boolean): Promise<void> => {
      const stored = await storedKeys()
      const addresses = new Set([...stored].map(addressOf))
      const behind = order.filter((index) => {
        const { url } = file(index)
        return !stored.has(key(index)) && (wanted || (isPage(url) && addresses.has(url)))
      })
      for (let missing = behind; missing.length > 0;) {
        const failed = await keepRound(missing)
        const faults = failed.map(({ fault }) => fault)
        if (faults.includes('full') || faults.includes('unreachable')) return
        const there = await storedKeys()
        const given = new Set(failed.map(({ url }) => url))
        const rest = missing.filter(
          (index) => !there.has(key(index)) && !given.has(file(index).url),
        )
        // Thrown out again as fast as it comes in: there is no room.
        if (rest.length === missing.length) return
        missing = rest
      }
    },

    /** Whether anything of another build is there. */
    hasStrays: async (): Promise<boolean> => [...(await storedKeys())].some((at) => !ours.has(at)),

    /**
     * Throws out what other builds left behind, unless a page among it has no copy of this build
     * yet. Only for when no page of another build is open.
     */
    sweep: async (): Promise<void> => {
      const stored = await storedKeys()
      const strays = [...stored].filter((at) => !ours.has(at))
      const lastCopy = strays.some((at) => {
        const index = isPage(addressOf(at)) ? indexOf.get(addressOf(at)) : undefined
        return index !== undefined && !stored.has(key(index))
      })
      if (lastCopy) return
      const cache = await open()
      // Pages before their parts: cut off in the middle, no page is left without them.
      const pagesFirst = strays.sort(
        (a, b) => Number(isPage(addressOf(b))) - Number(isPage(addressOf(a))),
      )
      for (const at of pagesFirst) await cache.delete(at)
    },

    /**
     * Gives the room back: all but the offline page and what pages open now (`open`, by their
     * address in the list) may still ask for. Of one part, only what belongs to no other.
     */
    remove: async (openPages: readonly string[], part?: string): Promise<void> => {
      const own = packs.find((pack) => pack.part === part)?.holds ?? []
      const inPart = part === undefined ? undefined : new Set(own.map((index) => file(index).url))
      const spared = new Set(
        [OFFLINE_PAGE, ...openPages].flatMap((url) => {
          const index = indexOf.get(url)
          return index === undefined ? [] : [key(index), ...(file(index).needs ?? []).map(key)]
        }),
      )
      const gone = [...(await storedKeys())].filter((at) => {
        const address = addressOf(at)
        if (spared.has(at) || address === OFFLINE_PAGE) return false
        if (inPart?.has(address) === false) return false
        // Parts of another build may belong to an open page; sweeping decides on them.
        return ours.has(at) || isPage(address)
      })
      const cache = await open()
      for (const at of gone.sort(
        (a, b) => Number(isPage(addressOf(b))) - Number(isPage(addressOf(a))),
      ))
        await cache.delete(at)
    },

    /** This build's copy. A part of a whole counts only once the whole is there. */
    read: async (url: string): Promise<Response | undefined> => {
      const index = indexOf.get(url)
      if (index === undefined) return undefined
      const cache = await open()
      const whole = wholeOf.get(index)
      if (whole !== undefined && !(await cache.match(key(whole)))) return undefined
      return cache.match(key(index))
    },

    /** Any build's copy, the one kept last if there are several. */
    readAny: async (url: string): Promise<Response | undefined> => {
      const cache = await open()
      const at = (await cache.keys()).findLast((request) => addressOf(request.url) === url)
      return at && cache.match(at)
    },

    /** Whether every hashed file among these addresses is one of this build. */
    knows: (addresses: readonly string[]): boolean =>
      addresses
        .filter((address) => address.startsWith(`${scope}_astro/`))
        .every((address) => indexOf.has(addressOf(address))),
  }
}
