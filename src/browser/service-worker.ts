/**
 * The service worker, built by course/offline-build.ts into `sw.js` beside the home page.
 *
 * It installs the offline page and nothing more, keeps each page that is visited (to be read and, once its reader
 * touches it, to be used), and everything once asked to. A new build's worker waits until the learner agrees or
 * every page is closed; what open pages of the old build may still ask for stays until they are gone. How two
 * builds share a device without mixing is told in offline-shelf.ts.
 *
 * A build whose list is empty is the kill switch: its worker takes over at once, deletes what the
 * others kept and unregisters itself.
 */
import { OFFLINE_PAGE, pageOf } from '../device/offline-manifest.ts'
import { unpackedList, unpackedPacks } from '../device/offline-list.ts'
import type { PackedList } from '../device/offline-list.ts'
import { answerFile, answerPage, PAGE_PATIENCE_MS } from './offline-answers.ts'
import type { Failed, Kept, KeptSome, Message } from './offline-messages.ts'
import { createShelf } from './offline-shelf.ts'
import { savesData } from './data-saver.ts'
import type {
  WorkerClient,
  WorkerFetchEvent,
  WorkerMessageEvent,
  WorkerScope,
} from './worker-scope.ts'

declare const self: WorkerScope & {
  readonly __WB_MANIFEST: readonly [PackedList]
}

const [list] = self.__WB_MANIFEST
const manifest = unpackedList(list)
const worker = self
const scope = new URL(worker.registration.scope)
/** One origin may carry several sites in folders, and they share its caches. */
const FILES = `offline-files:${scope.pathname}`
/** A cache that is never filled: that it exists says "everything is wanted". */
const WANTED = `offline-wanted:${scope.pathname}`
/** How long a page may take to say what it is made of before it counts as another build's. */
const ROLL_CALL_MS = 2000
/** How long a page that its reader touches has the line to itself. */
const READER_FIRST_MS = 1000

const shelf = createShelf({
  manifest,
  packs: unpackedPacks(list),
  scope: scope.href,
  open: () => caches.open(FILES),
  fetch: (url, init) => fetch(url, init),
})
const isWanted = (): Promise<boolean> => caches.has(WANTED)
const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined)
    }, ms)
  })

/** Two builds' workers work on one cache: keeping goes together, sweeping goes alone. */
const sharing = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(FILES, { mode: 'shared' }, work)

async function openPages(): Promise<WorkerClient[]> {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return all.filter(({ url }) => url.startsWith(scope.href))
}

/** Asks a page which files it has loaded; silence (frozen, still loading) means "not ours". */
function isOfThisBuild(page: WorkerClient): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<string[]>) => {
      resolve(shelf.knows(data))
    }
  })
  page.postMessage('roll-call', [port2])
  return Promise.race([answer, after(ROLL_CALL_MS).then(() => false)])
}

async function sweep(): Promise<void> {
  const { waiting, installing } = worker.registration
  // What the next build has fetched already looks like a stray to this one.
  if (waiting || installing || !(await shelf.hasStrays())) return
  const pages = await Promise.all((await openPages()).map(isOfThisBuild))
  if (!pages.every(Boolean)) return
  await navigator.locks.request(FILES, { ifAvailable: true }, async (lock) => {
    if (lock && !worker.registration.installing) await shelf.sweep()
  })
}

/** With the data saver on, only a tap fetches more; what older builds kept stays readable meanwhile. */
async function carryOver(): Promise<void> {
  if (!savesData()) await shelf.carryOver(await isWanted())
}

const pageAt = (client: WorkerClient): string | undefined =>
  pageOf(new URL(client.url).pathname, scope.pathname)

/** Keeps the page that is open, with all it may ask for or what it has `loaded`, and the offline page. No failure matters to them. */
async function keepOpen(
  here: string | undefined,
  loaded: 'all' | readonly string[],
): Promise<void> {
  for (const url of [here ?? OFFLINE_PAGE, OFFLINE_PAGE]) {
    await shelf.keepPage(url, loaded).catch(() => undefined)
  }
}

/** A page came to rest: keep it as it stands, mend what is missing, then clear up. */
async function onHello(page: WorkerClient | null, loaded: readonly string[]): Promise<void> {
  const here = page ? pageAt(page) : undefined
  await sharing(async () => {
    await keepOpen(here, loaded)
    // What the browser has thrown out comes back by itself; the offline page asks its reader first.
    const mend = here !== OFFLINE_PAGE && (await isWanted())
    if (mend || (await shelf.hasStrays())) await carryOver()
  })
  await sweep()
}

/**
 * A page has a reader, and no longer one who only looks in: keep all that it may come to ask for, so that what is
 * begun goes on to its end. What the first touch itself wakes comes before that. With the data saver on, a page
 * fetches what it asks for and no more.
 */
async function onReader(page: WorkerClient | null): Promise<void> {
  if (!page || savesData()) return
  await after(READER_FIRST_MS)
  await sharing(() => keepOpen(pageAt(page), 'all'))
}

async function remove(part?: string): Promise<Kept> {
  await caches.delete(WANTED)
  const open = (await openPages()).flatMap((page) => pageAt(page) ?? [])
  await sharing(() => shelf.remove(open, part))
  await sweep()
  return shelf.count(false)
}

async function keepSome(skip: Failed, part?: string): Promise<KeptSome> {
  if (part === undefined) await caches.open(WANTED)
  const round = await sharing(() => shelf.keepSome(skip, part))
  return { ...round, kept: { ...round.kept, wanted: await isWanted() } }
}

function onMessage(event: WorkerMessageEvent): void {
  const message = event.data as Message
  const answer = (work: Promise<Kept | KeptSome>): void => {
    event.waitUntil(work.then((value) => event.ports[0]?.postMessage(value)))
  }
  switch (message.type) {
    case 'hello':
      event.waitUntil(onHello(event.source, message.loaded ?? []))
      return
    case 'reader':
      event.waitUntil(onReader(event.source))
      return
    case 'apply':
      event.waitUntil(worker.skipWaiting())
      return
    case 'count':
      answer(isWanted().then((wanted) => shelf.verify(wanted)))
      return
    case 'keep':
      answer(keepSome(message.skip, message.part))
      return
    case 'remove':
      answer(remove(message.part))
  }
}

function onFetch(event: WorkerFetchEvent): void {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || !url.href.startsWith(scope.href)) return
  const question = { url, scope, shelf }
  if (request.mode !== 'navigate') {
    event.respondWith(answerFile(question, () => fetch(request)))
    return
  }
  // The browser asks the server while the worker wakes up; where it does not, the worker asks.
  const early = Promise.resolve(event.preloadResponse).catch(() => undefined)
  const server = early.then((response) => response ?? fetch(request))
  event.respondWith(answerPage(question, server, after(PAGE_PATIENCE_MS)))
}

if (manifest.length === 0) {
  worker.addEventListener('install', (event) => {
    event.waitUntil(worker.skipWaiting())
  })
  worker.addEventListener('activate', (event) => {
    event.waitUntil(
      Promise.all([caches.delete(FILES), caches.delete(WANTED), worker.registration.unregister()]),
    )
  })
} else {
  worker.addEventListener('install', (event) => {
    event.waitUntil(
      sharing(async () => {
        await shelf.keepPage(OFFLINE_PAGE)
        // So that consent to an update costs nothing that was available before it.
        await carryOver()
      }),
    )
  })
  worker.addEventListener('activate', (event) => {
    const { navigationPreload } = worker.registration as Partial<ServiceWorkerRegistration>
    event.waitUntil(Promise.all([worker.clients.claim(), navigationPreload?.enable()]))
  })
  worker.addEventListener('fetch', onFetch)
  worker.addEventListener('message', onMessage)
}
