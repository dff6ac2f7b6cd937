/** Packs of the build, and the one that is open: files that have come together (device/offline-pack.ts). */
import { isPage } from '../device/offline-manifest.ts'
import type { OfflineManifest, OfflinePack } from '../device/offline-manifest.ts'
import { unpacked } from '../device/offline-pack.ts'
import { KeepError } from './offline-messages.ts'

/** Of a pack's files this share must be missing; with fewer, one by one costs less. */
const WORTH = 0.4

interface HandParts {
  readonly manifest: OfflineManifest
  readonly packs: readonly OfflinePack[]
  readonly scope: string
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Milliseconds that a pack may take. */
  readonly patience: number
}

export interface TakenFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Headers
}

/** What of a response's headers holds for a copy: its bytes are unpacked, and whoever asks, it is one. */
export function lastingHeaders(sent: Headers): Headers {
  const headers = new Headers(sent)
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name)
  return headers
}

/** What is in hand is not kept yet, nor checked. */
export function createHand({ manifest, packs, scope, fetch, patience }: HandParts) {
  const packOf = new Map(packs.flatMap((pack) => pack.holds.map((index) => [index, pack] as const)))
  const bytesOf = (indexes: readonly number[]): number =>
    indexes.reduce((sum, index) => sum + (manifest[index]?.bytes ?? 0), 0)
  const whole = new Map(packs.map((pack) => [pack, bytesOf(pack.holds)]))
  /** Those that came damaged, or not at all: their files come one by one. */
  const useless = new Set<OfflinePack>()
  let texts = new Map<string, string>()
  let headers = new Headers()

  return {
    /** Bytes that a file takes on the wire; in a pack, its share of it. */
    wireOf: (index: number): number => {
      const { bytes = 0, wire } = manifest[index] ?? {}
      const pack = packOf.get(index)
      return wire ?? (pack ? (pack.wire * bytes) / (whole.get(pack) ?? bytes) : bytes)
    },

    /** The pack of one of the files in `next`, if enough of it is `missing`. */
    worthwhile: (next: readonly number[], missing: readonly number[]): OfflinePack | undefined =>
      next
        .flatMap((index) => packOf.get(index) ?? [])
        .find((pack) => {
          if (useless.has(pack)) return false
          const wanted = bytesOf(missing.filter((index) => packOf.get(index) === pack))
          return wanted >= WORTH * (whole.get(pack) ?? 0)
        }),

    /** Fetches a pack. Throws `KeepError` where there is no way to it; one that is no use is left out. */
    open: async (pack: OfflinePack): Promise<void> => {
      let response: Response
      let content: string
      try {
        const signal = AbortSignal.timeout(patience)
        response = await fetch(new URL(pack.url, scope).href, { cache: 'no-cache', signal })
        content = await response.text()
      } catch {
        throw new KeepError(pack.url, 'unreachable')
      }
      try {
        if (response.status !== 200) throw new KeepError(pack.url, 'absent')
        texts = unpacked(JSON.parse(content))
        headers = response.headers
      } catch {
        useless.add(pack)
      }
    },

    /** A file out of the open pack, with the headers that the host sends with everything. */
    take: (url: string): TakenFile | undefined => {
      const text = texts.get(url)
      if (text === undefined) return undefined
      const own = lastingHeaders(headers)
      own.delete('etag')
      own.set('content-type', isPage(url) ? 'text/html; charset=utf-8' : 'application/json')
      return { bytes: new TextEncoder().encode(text), headers: own }
    },

    /** Puts everything down. */
    empty: (): void => {
      texts = new Map()
    },
  }
}
