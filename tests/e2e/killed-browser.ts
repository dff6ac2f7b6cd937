/**
 * Whole browsers, each with a profile on disk, that are killed while somebody practises and started again on
 * the same profile.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { findBrowser } from '../tools/browser.ts'
import { COURSE } from './data-page.ts'
import { dice } from '../tools/dice.ts'
import { heldEvents } from './held-events.ts'
import { killBrowser, startBrowser } from './own-browser.ts'
import { expect, hydrated, PHONE } from './support.ts'

interface Browser {
  readonly page: Page
  /** Kills the whole process group and resolves, once nothing of it is left, to when that was. */
  readonly kill: () => Promise<number>
}

/** Ids of processes, other than this, that were started on the profile. Only Linux tells. */
async function survivors(profile: string): Promise<string[]> {
  const all = process.platform === 'linux' ? await readdir('/proc') : []
  const found = await Promise.all(
    all
      .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
      .map(async (id) => {
        const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
        return command.includes(`--user-data-dir=${profile}`) ? [id] : []
      }),
  )
  return found.flat()
}

export async function launch(profile: string): Promise<Browser> {
  const own = await startBrowser(findBrowser(), profile)
  const remote = await chromium.connectOverCDP(`http://127.0.0.1:${own.port}`)
  const [context = await remote.newContext()] = remote.contexts()
  const page = await context.newPage()
  await page.setViewportSize(PHONE)
  return {
    page,
    kill: async () => {
      const at = Date.now()
      await killBrowser(own)
      await expect.poll(() => survivors(profile), { intervals: [20] }).toEqual([])
      await remote.close()
      return at
    },
  }
}

type Row = readonly [id: string, text: string]

/** The page said "Tersimpan" of these. */
interface Promised {
  /** In ms since 1970, by the page's own clock. */
  readonly at: number
  readonly rows: readonly Row[]
}

/**
 * Tells of each promise the page makes: the word and the mark are there, so all that it has handed to its
 * fast store until now is said to be safe.
 */
function watchPromises(prefix: string) {
  const written: Row[] = []
  let told = 0
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = function (key, text) {
    setItem.call(this, key, text)
    if (key.startsWith(prefix)) written.push([key.slice(prefix.length), text])
  }
  new MutationObserver(() => {
    const notice = document.querySelector('[data-saved="saved"]')
    if (notice?.textContent.trim() !== 'Tersimpan' || told === written.length) return
    const { promised } = globalThis as unknown as { promised: (told: Promised) => void }
    promised({ at: Date.now(), rows: written.slice(told) })
    told = written.length
  }).observe(document, {
    attributeFilter: ['data-saved'],
    characterData: true,
    childList: true,
    subtree: true,
  })
}

/** Presses one of the page's own buttons after another, a few each second, until the end of the page. */
function practise(seed: number) {
  let state = seed
  const below = (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * count)
  }
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const named = (within: string, name: RegExp) =>
    all(`${within} button`).find((one) => name.test(one.textContent.trim()))
  const act = () => {
    const begin = named('.intro', /^Mulai percakapan$/)
    if (begin) {
      begin.click()
      return
    }
    const turn = Number(document.querySelector<HTMLElement>('.sheet')?.dataset['turn'] ?? -1)
    const options = all('.sheet .option')
    const undo = document.querySelector<HTMLElement>('.sheet .undo')
    if (undo && (turn > 4 || below(4) === 0)) undo.click()
    else if (options.length > 0) options[below(options.length)]?.click()
    else {
      // The first: it is in sight, and so awake.
      const question = 'astro-island:not([ssr]) > section.question'
      const again = named(question, /^Coba lagi$/)
      if (again) again.click()
      else {
        const form = document.querySelector(`${question} form`)
        const entries = [...(form?.querySelectorAll<HTMLElement>('input[type="radio"]') ?? [])]
        entries[below(entries.length)]?.click()
        form?.querySelector<HTMLElement>('button:not([value="unsure"])')?.click()
      }
    }
  }
  const go = () => {
    act()
    setTimeout(go, below(60))
  }
  go()
}

/** What lies in the durable store, by id. */
const durable = (page: Page, name: string): Promise<Row[]> =>
  page.evaluate(
    (name) =>
      new Promise<[string, string][]>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onerror = () => {
          reject(request.error ?? new Error('not opened'))
        }
        request.onsuccess = () => {
          const db = request.result
          if (db.objectStoreNames.length === 0) {
            resolve([])
            return
          }
          const store = db.transaction('events').objectStore('events')
          const [keys, texts] = [store.getAllKeys(), store.getAll()]
          store.transaction.oncomplete = () => {
            db.close()
            resolve(
              keys.result.map((key, at) => [String(key), String((texts.result as unknown[])[at])]),
            )
          }
        }
      }),
    name,
  )

export interface Proof {
  readonly kills: number
  /** Times that the page said "Tersimpan", and events it said it of. */
  readonly promises: number
  readonly events: number
  /** Kills within 50 ms after a promise. */
  readonly close: number
  /** From the last promise to the kill, in ms, of each life. */
  readonly gaps: readonly number[]
  /** Ids that were promised and are not there. */
  readonly lost: readonly string[]
  readonly seed: number
}

const CLOSE_MS = 50
/** A page on a busy machine promises something every second or two. */
const PATIENCE_MS = 60_000
const PATHS = [
  '/skenario/rehat-kopi/',
  '/skenario/rehat-kopi/',
  '/pelajaran/mendengarkan/',
] as const

/**
 * Lets so many browsers live on one profile, each until it is killed. `sabotage` runs in every page: what is
 * to be noticed.
 */
export async function killAll(
  baseURL: string,
  { lives, seed, sabotage }: { lives: number; seed: number; sabotage?: () => void },
): Promise<Proof> {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'))
  const { below, pick } = dice(seed)
  const at = (path: string) => new URL(path, baseURL).href
  const promised = new Map<string, string>()
  const lost = new Set<string>()
  const gaps: number[] = []
  let promises = 0

  /** A page without a record, so that nothing is mended before it is looked at. */
  const lookFor = async (page: Page) => {
    await page.goto(at('/tentang/'))
    const held = new Map(await durable(page, COURSE))
    for (const [id, text] of promised) if (held.get(id) !== text) lost.add(id)
  }
  let running: Browser | undefined
  const start = async () => (running = await launch(profile))
  try {
    for (let life = 0; life < lives; life++) {
      const { page, kill } = await start()
      if (life > 0) await lookFor(page)
      let [seen, last] = [0, 0]
      const enough = 2 + below(6)
      const { promise: due, resolve: comeDue } = Promise.withResolvers<undefined>()
      await page.exposeBinding('promised', (_, { at, rows }: Promised) => {
        promises++
        last = at
        for (const [id, text] of rows) promised.set(id, text)
        if (++seen === enough) comeDue(undefined)
      })
      await page.addInitScript(watchPromises, `${COURSE}:e:`)
      if (sabotage) await page.addInitScript(sabotage)
      await hydrated(page, at(pick(PATHS)))
      await page.evaluate(practise, below(2 ** 31))
      const stalled = expect
        .poll(() => seen, {
          message: `${page.url()} promises nothing more`,
          timeout: PATIENCE_MS,
        })
        .toBeGreaterThanOrEqual(enough)
      await Promise.race([due, stalled])
      // Most in the moment of a promise, the others whenever it may be.
      const wait = below(4) > 0 ? below(25) : below(400)
      await new Promise((resolve) => setTimeout(resolve, wait))
      const killed = await kill()
      running = undefined
      gaps.push(killed - last)
    }
    // What the site itself makes of it.
    const { page } = await start()
    await lookFor(page)
    await hydrated(page, at('/data/'))
    await expect(page.getByRole('button', { name: 'Simpan salinan', exact: true })).toBeEnabled()
    const held = new Set(await heldEvents(page))
    for (const id of promised.keys()) if (!held.has(id)) lost.add(id)
  } finally {
    await running?.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  const close = gaps.filter((gap) => gap <= CLOSE_MS).length
  return { kills: gaps.length, promises, events: promised.size, close, gaps, lost: [...lost], seed }
}
