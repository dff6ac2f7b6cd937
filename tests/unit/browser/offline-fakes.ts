/** A site and a cache in memory, for the rules of keeping. */
import { createHash } from 'node:crypto'
import { createShelf } from '../../../src/browser/offline-shelf.ts'
import { shortHash } from '../../../src/device/offline-manifest.ts'
import type { OfflineManifest } from '../../../src/device/offline-manifest.ts'

export const SCOPE = 'https://contoh.id/kursus/'

/** `undefined`: gone. `cut`: no connection. `half`: truncated. */
export type Outcome = 'whole' | 'absent' | 'half' | 'cut'

export interface Source {
  /** Contents by address. */
  readonly files: Readonly<Record<string, string>>
  readonly needs?: Readonly<Record<string, readonly string[]>>
  /** How many of a page's needs, the first ones, it needs untouched. */
  readonly atOnce?: Readonly<Record<string, number>>
}

export function manifestOf({ files, needs = {}, atOnce = {} }: Source): OfflineManifest {
  const urls = Object.keys(files)
  return urls.map((url) => ({
    url,
    hash: shortHash(
      createHash('sha256')
        .update(files[url] ?? '')
        .digest(),
    ),
    bytes: (files[url] ?? '').length,
    ...(needs[url] && { needs: needs[url].map((need) => urls.indexOf(need)) }),
    ...(atOnce[url] !== undefined && { atOnce: atOnce[url] }),
  }))
}

export class FakeCache {
  readonly stored = new Map<string, string>()
  full = false

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.stored.keys()].map((url) => ({ url })))
  }

  match(key: string | { url: string }): Promise<Response | undefined> {
    const text = this.stored.get(typeof key === 'string' ? key : key.url)
    return Promise.resolve(text === undefined ? undefined : new Response(text))
  }

  async put(key: string, response: Response): Promise<void> {
    if (this.full) throw new DOMException('no room', 'QuotaExceededError')
    this.stored.set(key, await response.text())
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.stored.delete(key))
  }

  /** Contents by address, the last one where there are several. */
  contents(): Record<string, string> {
    return Object.fromEntries(
      [...this.stored].map(([key, text]) => [key.slice(SCOPE.length).replace(/\?.*/, ''), text]),
    )
  }
}

/** A shelf for one build over a cache that builds may share, and a server that may misbehave. */
export function shelfOf(build: Source, cache: FakeCache, server: Source = build) {
  const outcomes = new Map<string, Outcome>()
  const asked: string[] = []
  const shelf = createShelf({
    manifest: manifestOf(build),
    scope: SCOPE,
    open: () => Promise.resolve(cache as unknown as Cache),
    fetch: (href) => {
      const url = href.slice(SCOPE.length)
      asked.push(url)
      const text = server.files[url]
      const outcome = outcomes.get(url) ?? 'whole'
      if (outcome === 'cut') return Promise.reject(new TypeError('Failed to fetch'))
      if (outcome === 'absent' || text === undefined) {
        return Promise.resolve(new Response('no', { status: 404 }))
      }
      const body = outcome === 'half' ? text.slice(0, text.length / 2) : text
      return Promise.resolve(new Response(body, { headers: { vary: '*', 'x-kept': 'yes' } }))
    },
  })
  return { shelf, outcomes, asked }
}
