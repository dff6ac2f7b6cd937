/**
 * The search engine, fetched at first need. Pagefind's index is split by words, so a search
 * costs the engine once (about 75 KB) and then a few kilobytes. Everything comes from the
 * site's own `pagefind/` folder; offline it works as far as that folder is cached.
 */
import { hitsOf } from '../search/hits.ts'
import type { FoundPage, SearchHit } from '../search/hits.ts'
import { respelled } from '../search/spelling.ts'

export type SearchOutcome =
  | {
      readonly kind: 'found'
      readonly query: string
      /** Places found, best page first. */
      readonly hits: readonly SearchHit[]
      /** Pages that hold something, of which the best `read` were opened. */
      readonly pages: { readonly read: number; readonly all: number }
      /** What may have been meant, where nothing was found. */
      readonly meant?: string
    }
  /** The engine or a part of its index could not be had: offline, or an old page after an update. */
  | { readonly kind: 'failed'; readonly query: string }

/** What is used of Pagefind's own interface (`createInstance`, 1.6). */
interface Engine {
  search(query: string): Promise<{ results: readonly { data(): Promise<FoundPage> }[] }>
}
interface EngineModule {
  createInstance(options: Readonly<Record<string, unknown>>): Engine
}

/** Sections of one page that are worth naming; the page itself shows the rest. */
const PLACES_A_PAGE = 3

let engine: Promise<Engine> | undefined
/** Counts starts, because a browser may remember that an address failed to load. */
let starts = 0

/** A file of the index. Composed at run time: the bundler would try to resolve a literal. */
function fileAt(name: string): URL {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')
  return new URL(`${base}pagefind/${name}`, document.baseURI)
}

async function start(): Promise<Engine> {
  const address = fileAt('pagefind.js')
  if (starts++ > 0) address.searchParams.set('ts', String(starts))
  const { createInstance } = (await import(/* @vite-ignore */ address.href)) as EngineModule
  return createInstance({
    // A worker is started from a plain address, which Trusted Types forbid.
    noWorker: true,
    excerptLength: 18,
    excerptEllipsis: '…',
  })
}

function opened(): Promise<Engine> {
  engine ??= start()
  return engine
}

/** Begins to fetch the engine; a failure shows at the first search. */
export function warmSearch(): void {
  opened().catch(() => {
    engine = undefined
  })
}

/** The query as it may have been meant; undefined when nothing is near or the words are not to be had. */
async function guess(query: string): Promise<string | undefined> {
  const answer = await fetch(fileAt('words.json'))
  return answer.ok ? respelled(query, (await answer.json()) as string[]) : undefined
}

/**
 * Places that hold the words of `query` (a cleaned one), from the `most` best pages. Never
 * rejects. After a failure the next call starts afresh, with the index as it is by then.
 */
export async function search(query: string, most: number): Promise<SearchOutcome> {
  try {
    const { results } = await (await opened()).search(query)
    const pages = await Promise.all(results.slice(0, most).map((result) => result.data()))
    const meant = pages.length === 0 ? await guess(query).catch(() => undefined) : undefined
    return {
      kind: 'found',
      query,
      hits: pages.flatMap((page) => hitsOf(page, PLACES_A_PAGE)),
      pages: { read: pages.length, all: results.length },
      ...(meant !== undefined && { meant }),
    }
  } catch {
    engine = undefined
    return { kind: 'failed', query }
  }
}

/** What the page's own address asks for: `?q=`. */
export function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? ''
}

/**
 * Source of the script in the search page's head: marks the root element when the address already
 * asks, so that the page keeps room for results from its first pixel.
 */
export const askedScript =
  'if(/[?&]q=[^&]/.test(location.search))document.documentElement.dataset.asked=""'

/** Writes the query into the page's address, so that a reload or a shared link finds the same. */
export function keepQueryInAddress(query: string): void {
  const address = new URL(location.href)
  if (query) address.searchParams.set('q', query)
  else address.searchParams.delete('q')
  history.replaceState(history.state, '', address)
}

/** Adds a stylesheet of the site's own to the page. Rejects when it cannot be had. */
export function addStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sheet = document.createElement('link')
    sheet.rel = 'stylesheet'
    sheet.href = address
    sheet.onload = () => {
      resolve()
    }
    sheet.onerror = () => {
      sheet.remove()
      reject(new Error(`No stylesheet at ${address}`))
    }
    document.head.append(sheet)
  })
}
