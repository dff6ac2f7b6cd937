/** A host for the offline tests: it can go down, change its build, and serve single files badly. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { cp, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeWorker } from '../../src/course/offline-build.ts'
import { tightened } from '../../src/course/page-policy.ts'
import { unpackedList } from '../../src/device/offline-list.ts'
import type { PackedList } from '../../src/device/offline-list.ts'
import { TYPES } from './compressed-site.ts'
import { expect, test as base } from './support.ts'

export const COURSE = process.env['COURSE_DIST'] ?? 'dist'
export const FIXTURE = process.env['FIXTURE_DIST'] ?? '.cache/fixture'
/** Apart for each of Playwright's workers. */
const VARIANTS = `.cache/offline-tests/${process.env['TEST_PARALLEL_INDEX'] ?? '0'}`

/** How a file is served badly: not at all, only its first half, or with the connection cut. */
type Fault = 'absent' | 'truncated' | 'cut'

export class Site {
  readonly faults = new Map<string, Fault>()
  /** Paths asked for, relative to the base, in order. */
  asked: string[] = []
  /** Milliseconds before a page, or a pack of pages, is answered. */
  delay = 0
  /** Called for each request before it is answered; may take the site down. */
  onRequest: (path: string) => void = () => undefined
  /** Whether the host reads `_headers`, as Netlify and Cloudflare Pages do. */
  host: 'headers' | 'github' = 'headers'
  readonly base: string
  private dir: string
  private port = 0
  private server = createServer()

  constructor(dir: string, base: string) {
    this.dir = dir
    this.base = base
  }

  /**
   * What the host sends with everything, and what `_headers` of the build adds where the host reads it
   * (https://docs.netlify.com/manage/routing/headers/). GitHub Pages has ten minutes for all and no more.
   */
  private ownHeaders(path: string): Record<string, string> {
    if (this.host === 'github') return { 'cache-control': 'max-age=600' }
    const rules = readFileSync(join(this.dir, '_headers'), 'utf8').split(/^(?=\S)/m)
    const matching = rules.filter((rule) => {
      const [pattern = ''] = rule.split('\n')
      return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
    })
    return Object.fromEntries([
      ['cache-control', 'public, max-age=0, must-revalidate'],
      ...matching.flatMap((rule) =>
        [...rule.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => [
          name.toLowerCase(),
          value,
        ]),
      ),
    ])
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}${this.base}`
  }

  /** From the next request on, the files of another build. */
  deploy(dir: string): void {
    this.dir = dir
  }

  /** What a page may ask for, as paths relative to the base, by the list of the build that is served. */
  async needs(path: string): Promise<string[]> {
    const worker = await readFile(join(this.dir, 'sw.js'), 'utf8')
    const [json = ''] = /\{"digests":.*?"wire":\[[^\]]*\]\}/s.exec(worker) ?? []
    const files = unpackedList(JSON.parse(json) as PackedList)
    const needs = files.find(({ url }) => url === path)?.needs ?? []
    return needs.map((index) => files[index]?.url ?? '')
  }

  async up(): Promise<void> {
    this.server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://x').pathname
      const send = (status: number, body: Uint8Array | string, headers = {}) => {
        response.writeHead(status, headers)
        response.end(body)
      }
      void (async () => {
        if (!path.startsWith(this.base)) {
          send(404, '')
          return
        }
        const relative = path.slice(this.base.length)
        this.asked.push(relative)
        this.onRequest(relative)
        const fault = this.faults.get(relative)
        const asked = join(this.dir, relative)
        const folder = existsSync(asked) && statSync(asked).isDirectory()
        if (folder && relative !== '' && !relative.endsWith('/')) {
          send(301, '', { location: `${path}/` })
          return
        }
        const file = folder ? join(asked, 'index.html') : asked
        if (fault === 'cut') {
          request.socket.destroy()
          return
        }
        if (fault === 'absent' || !existsSync(file)) {
          const page = join(this.dir, '404.html')
          send(404, existsSync(page) ? await readFile(page) : '', {
            'content-type': TYPES['.html'],
          })
          return
        }
        const bytes = await readFile(file)
        const type = TYPES[extname(file)] ?? 'application/octet-stream'
        const slow = type === TYPES['.html'] || relative.startsWith('paket/')
        if (this.delay > 0 && slow) {
          await new Promise((resolve) => setTimeout(resolve, this.delay))
        }
        const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`
        const headers = { 'content-type': type, etag, ...this.ownHeaders(path) }
        if (fault === 'truncated') send(200, bytes.subarray(0, bytes.length / 2), headers)
        else if (request.headers['if-none-match'] === etag) send(304, '', headers)
        else send(200, bytes, headers)
      })()
    })
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.server.address() as AddressInfo).port
  }

  /** As in a tunnel: every connection refused, the running ones cut. */
  async down(): Promise<void> {
    if (!this.server.listening) return
    const closed = new Promise((resolve) => this.server.close(resolve))
    this.server.closeAllConnections()
    await closed
  }
}

/** Pages of a built site, as paths relative to the base: `''`, `pelajaran/x/`. */
export async function pagesOf(dir: string): Promise<string[]> {
  const found = await Array.fromAsync(glob('**/index.html', { cwd: dir }))
  return found.map((path) => path.replaceAll('\\', '/').replace(/index\.html$/, '')).sort()
}

/**
 * A later build of the site in `dir`: every script and style under a new name, as after a change
 * of the engine, and `mark` in every title. The worst update there can be.
 */
export async function nextBuild(dir: string, mark: string): Promise<string> {
  const out = join(VARIANTS, mark)
  await rm(out, { recursive: true, force: true })
  await mkdir(VARIANTS, { recursive: true })
  await cp(dir, out, { recursive: true })
  const assets = await Array.fromAsync(glob('_astro/*.{js,css}', { cwd: out }))
  const names = assets.map((path) => path.slice('_astro/'.length))
  const renamed = (name: string) => name.replace(/\.(js|css)$/, `${mark}.$1`)
  for (const file of await Array.fromAsync(glob('**/*.{html,js,css}', { cwd: out }))) {
    const path = join(out, file)
    let text = await readFile(path, 'utf8')
    for (const name of names) text = text.replaceAll(name, renamed(name))
    // Scripts in the page name files, so their hashes in its policy change too.
    await writeFile(path, tightened(text.replace('<title>', `<title>${mark} `)))
  }
  for (const name of names)
    await rename(join(out, '_astro', name), join(out, '_astro', renamed(name)))
  await writeWorker(out)
  return out
}

/** The same site with the worker that undoes itself, or with none. */
export async function withoutWorker(dir: string, how: 'killed' | 'none'): Promise<string> {
  const out = join(VARIANTS, how)
  await rm(out, { recursive: true, force: true })
  await mkdir(VARIANTS, { recursive: true })
  await cp(dir, out, { recursive: true })
  if (how === 'killed') await writeWorker(out, { kill: true })
  else await rm(join(out, 'sw.js'))
  return out
}

export const test = base.extend<{ site: Site; course: { dir: string; base: string } }>({
  course: [{ dir: COURSE, base: '/' }, { option: true }],
  site: async ({ course }, use) => {
    const site = new Site(course.dir, course.base)
    await site.up()
    await use(site)
    await site.down()
  },
  baseURL: async ({ site }, use) => {
    await use(site.url)
  },
})

export { expect }

/** Everything kept, as paths relative to the base, each once. */
export async function kept(page: Page, base = '/'): Promise<string[]> {
  return page.evaluate(async (folder) => {
    const cache = await caches.open(`offline-files:${folder}`)
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname.slice(folder.length))
    return [...new Set(paths)].sort()
  }, base)
}

/** Opens a page and waits until the worker has kept it: to be read, until its reader touches it. */
export async function visit(page: Page, site: Site, path: string): Promise<void> {
  await page.goto(site.url + path)
  await expect.poll(() => kept(page, site.base), { timeout: 30_000 }).toContain(path)
}

/** Opens a page, touches it as its reader does, and waits until the worker has kept all that it may ask for. */
export async function visitAndUse(page: Page, site: Site, path: string): Promise<void> {
  await visit(page, site, path)
  await page.keyboard.press('Shift')
  const needs = await site.needs(path)
  await expect
    .poll(() => kept(page, site.base), { timeout: 30_000 })
    .toEqual(expect.arrayContaining(needs))
}

/** Taps "Unduh seluruh kursus" and waits for the promise. */
export async function keepEverything(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}luring/`)
  await page.getByRole('button', { name: /Unduh seluruh kursus/ }).click()
  await expect(page.getByRole('heading', { name: 'Tersedia luring' })).toBeVisible({
    timeout: 90_000,
  })
}

/** The offline page in place of one that is not there. */
export const INSTEAD = 'Halaman ini belum ada di perangkatmu'
