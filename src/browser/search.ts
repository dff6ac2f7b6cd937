/**
 * The search engine, fetched at first need: the engine with names and texts once, its index by parts
 * as words are asked for. Everything comes from the site's own `pagefind/` folder; offline it works
 * as far as that folder is cached.
 */
import type { Engine, Found } from '../search/look-up.ts'
import type { PackedPlace } from '../search/places.ts'
import type { ReadySearch } from '../search/ready.ts'
import type { PlaceText } from '../search/texts.ts'
import { whenIdle } from './idle.ts'

export type SearchOutcome =
  | ({ readonly kind: 'found'; readonly query: string } & Found)
  /** The engine or a part of its index could not be had: offline, or an old page after an update. */
  | { readonly kind: 'failed'; readonly query: string }

interface EngineModule {
  createInstance(options: Readonly<Record<string, unknown>>): Engine
}

let ready: Promise<ReadySearch> | undefined
/** The search that is warm already, or about to be. */
let warmed: typeof ready
/** Counts starts, because a browser may remember that an address failed to load. */
let starts = 0

/** A file of the index. Composed at run time: the bundler would try to resolve a literal. */
function fileAt(name: string): URL {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')
  return new URL(`${base}pagefind/${name}`, document.baseURI)
}

async function jsonAt(name: string): Promise<unknown> {
  const answer = await fetch(fileAt(name))
  if (!answer.ok) throw new Error(`No ${name}: ${String(answer.status)}`)
  return answer.json()
}

async function startEngine(textOf: (id: string) => Promise<PlaceText>): Promise<Engine> {
  const address = fileAt('pagefind.js')
  if (starts++ > 0) address.searchParams.set('ts', String(starts))
  const { createInstance } = (await import(/* @vite-ignore */ address.href)) as EngineModule
  return createInstance({
    // A worker is started from a plain address, which Trusted Types forbid.
    noWorker: true,
    textOf,
    excerptLength: 18,
    excerptEllipsis: '…',
  })
}

/** Engine, names, texts and rules come side by side. */
async function start(): Promise<ReadySearch> {
  const rules = import('../search/ready.ts')
  const names = jsonAt('names.json')
  const texts = jsonAt('texts.json')
  const shelf = rules.then(({ shelfOf }) => shelfOf(texts, names))
  // Said where a result is opened: until then the texts may still be on their way.
  for (const each of [texts, shelf]) each.catch(() => undefined)
  const [engine, places, { readySearch }] = await Promise.all([
    startEngine(async (id) => (await shelf)(id)),
    names,
    rules,
  ])
  let words: Promise<readonly string[]> | undefined
  const known = () =>
    (words ??= (jsonAt('words.json') as Promise<string[]>).catch(() => {
      // A guess is worth no failure; the next one may have them.
      words = undefined
      return []
    }))
  return readySearch({ engine, words: known }, places as PackedPlace[])
}

function opened(): Promise<ReadySearch> {
  ready ??= start()
  return ready
}

/**
 * Begins to fetch the engine, and while the page is idle does what the first search would wait for;
 * who saves data fetches no more than is searched for. A failure shows at the first search.
 */
export function warmSearch(): void {
  const engine = opened()
  engine.catch(() => {
    if (ready === engine) ready = undefined
  })
  if (warmed === engine) return
  warmed = engine
  engine.then(prepare).catch(() => undefined)
}

/** Fetched with the engine: by itself the question would be one more request of the search page. */
async function prepare({ warm }: ReadySearch): Promise<void> {
  const { savesData } = await import('./data-saver.ts')
  if (!savesData()) await warm(() => new Promise(whenIdle))
}

/** Nothing comes for so long, in ms: then nothing will, and whoever waits is better told. */
const PATIENCE = 30_000

/** Rejects after a time, so that a request that hangs cannot hold a search for ever. */
function givenUp(): { readonly promise: Promise<never>; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const promise = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The search hangs'))
    }, PATIENCE)
  })
  return {
    promise,
    stop: () => {
      clearTimeout(timer)
    },
  }
}

/**
 * Places that answer `query` (a cleaned one), from the `most` best pages, or undefined when it is no
 * longer `wanted`. Searches do not wait for one another: one that is no longer wanted opens no more
 * pages. Never rejects. After a failure the next call starts afresh, with the index as it is by then.
 */
export async function search(
  query: string,
  most: number,
  wanted: () => boolean,
): Promise<SearchOutcome | undefined> {
  const engine = opened()
  const patience = givenUp()
  try {
    const answer = engine.then(({ find }) => find(query, most, wanted))
    const found = await Promise.race([answer, patience.promise])
    return found && { kind: 'found', query, ...found }
  } catch {
    // Another call may have started afresh by now.
    if (ready === engine) ready = undefined
    return { kind: 'failed', query }
  } finally {
    patience.stop()
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
