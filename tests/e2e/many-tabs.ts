/** Several tabs that all write into one record as fast as their page can. */
import type { BrowserContext, Page } from '@playwright/test'
import { COURSE } from './data-page.ts'
import { heldEvents } from './held-events.ts'
import { expect, hydrated } from './support.ts'

const SETTINGS = '/setelan/'

/** Notes the ids that this page's own journal hands to the fast store. */
function watchWrites(prefix: string) {
  const written = new Set<string>()
  Object.assign(globalThis, { written })
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = function (key, text) {
    setItem.call(this, key, text)
    if (key.startsWith(prefix)) written.add(key.slice(prefix.length))
  }
}

/**
 * Chooses the other way of playing until this page has written so many events, each press in a task of its
 * own. Gives their ids.
 */
async function write(count: number): Promise<string[]> {
  const { written } = globalThis as unknown as { written: Set<string> }
  const { port1, port2 } = new MessageChannel()
  const task = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve
      port2.postMessage(undefined)
    })
  const press = () => {
    document.querySelector<HTMLElement>('input[name="mode"]:not(:checked)')?.click()
  }
  let writer: string | undefined
  const own = () => [...written].filter((id) => id.startsWith(`${writer ?? ''}-`))
  while (writer === undefined) {
    const before = new Set(written)
    press()
    writer = [...written].find((id) => !before.has(id))?.split('-')[0]
    await task()
  }
  while (own().length < count) {
    const missing = count - own().length
    // Another tab may just have chosen the same: then a press is none.
    for (let n = 0; n < missing; n++) {
      press()
      await task()
    }
  }
  return own()
}

export interface TabsProof {
  readonly tabs: number
  readonly written: number
  /** Of those, how many each tab knew, and again after it was opened anew. */
  readonly heard: readonly number[]
  readonly reloaded: readonly number[]
  /** How many lay in the durable store, and in the fast one with its segments. */
  readonly durable: number
  readonly fast: number
  /** What each tab shows of the setting, then and after it was opened anew. */
  readonly shown: readonly string[]
  readonly seconds: number
}

const shownMode = (page: Page) =>
  page.locator('input[name="mode"]:checked').evaluate((input) => (input as HTMLInputElement).value)

const knownOf = async (page: Page, ids: ReadonlySet<string>) =>
  new Set((await heldEvents(page)).filter((id) => ids.has(id))).size

/** Ids in both stores, read without the site's help. */
const stored = (page: Page, name: string) =>
  page.evaluate(async (name) => {
    const fast = Object.entries(localStorage).flatMap(([key, text]) => {
      if (key.startsWith(`${name}:e:`)) return key.slice(name.length + 3)
      if (!key.startsWith(`${name}:s:`)) return []
      const lines = String(text).split('\n').slice(1)
      return lines.map((line) => (JSON.parse(line) as { id: string }).id)
    })
    const durable = await new Promise<string[]>((resolve) => {
      indexedDB.open(name).onsuccess = ({ target }) => {
        const db = (target as IDBOpenDBRequest).result
        db.transaction('events').objectStore('events').getAllKeys().onsuccess = (event) => {
          db.close()
          resolve((event.target as IDBRequest<string[]>).result)
        }
      }
    })
    return { fast, durable }
  }, name)

/** `sabotage` runs in every page: what is to be noticed. */
export async function writeInTabs(
  context: BrowserContext,
  { tabs, each, sabotage }: { tabs: number; each: number; sabotage?: () => void },
): Promise<TabsProof> {
  const timeout = 60_000 + tabs * each * 30
  await context.addInitScript(watchWrites, `${COURSE}:e:`)
  if (sabotage) await context.addInitScript(sabotage)
  const pages = await Promise.all(Array.from({ length: tabs }, () => context.newPage()))
  const toAll = <T>(act: (page: Page) => Promise<T>) => Promise.all(pages.map(act))
  // On a first visit nobody listens yet: a record that is not empty is read, and other tabs are heard.
  await toAll((page) => hydrated(page, SETTINGS))
  const begun = performance.now()
  const ids = new Set((await toAll((page) => page.evaluate(write, each))).flat())
  await toAll((page) => expect(page.locator('[data-saved="saved"]')).toBeAttached({ timeout }))
  const seconds = Math.round((performance.now() - begun) / 1000)
  // A page that has heard of nothing has not even asked for what reads the record.
  const settled = (page: Page) => knownOf(page, ids).catch(() => 0)
  await Promise.all(
    pages.map((page) => expect.poll(() => settled(page), { timeout: 30_000 }).toBe(ids.size)),
  ).catch(() => undefined)
  const heard = await toAll(settled)
  const before = await toAll(shownMode)
  await toAll((page) => hydrated(page, SETTINGS))
  await Promise.all(
    pages.map((page) => expect.poll(() => settled(page), { timeout: 60_000 }).toBe(ids.size)),
  ).catch(() => undefined)
  const reloaded = await toAll(settled)
  const after = await toAll(shownMode)
  const [first] = pages
  const { fast, durable } = first ? await stored(first, COURSE) : { fast: [], durable: [] }
  const count = (found: readonly string[]) => new Set(found.filter((id) => ids.has(id))).size
  return {
    tabs,
    written: ids.size,
    heard,
    reloaded,
    durable: count(durable),
    fast: count(fast),
    shown: [...before, ...after],
    seconds,
  }
}

/** All of all, everywhere. */
export function expectWhole(
  proof: TabsProof,
  { tabs, each }: { tabs: number; each: number },
): void {
  const all = tabs * each
  const everywhere = Array.from({ length: tabs }, () => all)
  expect(proof).toMatchObject({
    written: all,
    heard: everywhere,
    reloaded: everywhere,
    durable: all,
    fast: all,
  })
  expect(new Set(proof.shown).size).toBe(1)
}
