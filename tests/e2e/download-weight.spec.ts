import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { compressedSite } from './compressed-site.ts'
import { courseUnderTest } from './course.ts'
import { COURSE, pagesOf } from './offline-site.ts'
import { expect, test as base } from './support.ts'

const test = base.extend<{ host: Awaited<ReturnType<typeof compressedSite>> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  host: async ({}, use) => {
    const host = await compressedSite(COURSE)
    await use(host)
    await host.close()
  },
  baseURL: async ({ host }, use) => {
    await use(host.url)
  },
})

const total = (sent: ReadonlyMap<string, number>) =>
  [...sent.values()].reduce((sum, bytes) => sum + bytes, 0)

/** What to look at when it is too much. */
const largest = (sent: ReadonlyMap<string, number>) =>
  JSON.stringify([...sent].sort(([, a], [, b]) => b - a).slice(0, 40))

test('the whole course comes over the wire in at most 1.6 MB, and in as much as the button says', async ({
  page,
  host,
}) => {
  // The host compresses everything anew.
  test.setTimeout(240_000)
  await page.goto(`${host.url}luring/`)
  const button = page.getByRole('button', { name: /^Unduh seluruh kursus/ })
  const [, said = ''] = /\(([\d,]+)\sMB\)/.exec(await button.innerText()) ?? []
  const before = total(host.sent)
  await button.click()
  await expect(page.getByRole('heading', { level: 2, name: 'Tersedia luring' })).toBeVisible({
    timeout: 200_000,
  })
  expect(total(host.sent), largest(host.sent)).toBeLessThanOrEqual(1.6e6)
  const off = total(host.sent) - before - 1e6 * Number(said.replace(',', '.'))
  expect(Math.abs(off)).toBeLessThanOrEqual(150_000)
  console.log(`whole course: ${String(total(host.sent))} bytes in ${String(host.sent.size)} files`)
})

/** What the worker has kept, by its path. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })

const { lessons, scenarios } = courseUnderTest()
const published = <T extends { readonly status: string }>(all: readonly T[]) =>
  all.filter(({ status }) => status === 'published')
const weightOf = (path: string) =>
  brotliCompressSync(readFileSync(join(COURSE, path, 'index.html'))).byteLength
/** Pages of a kind that are only looked at differ in nothing but their HTML: what holds for the heaviest holds for all. */
const heaviest = (paths: readonly string[]) =>
  paths.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a))
const reading = published(lessons).map(({ id }) => `pelajaran/${id}/`)
const talks = published(scenarios).map(({ id }) => `skenario/${id}/`)
// The last is the heaviest of the tools.
const sample = ['', ...reading.slice(0, 1), heaviest(reading), heaviest(talks), 'pindah/']
// Not the sheets of all cards, as README says: their text alone is a quarter of it.
const visited = process.env['HEAVY']
  ? (await pagesOf(COURSE)).filter((path) => path !== 'kartu/cetak/')
  : sample

for (const path of new Set(visited)) {
  test(`a first visit of /${path} comes in at most 100 KB, fonts and offline page included`, async ({
    page,
    host,
  }) => {
    await page.goto(host.url + path)
    // A page is kept after all that it needs.
    await expect.poll(() => kept(page), { timeout: 30_000 }).toContain(`/${path}`)
    expect(await kept(page)).toContain('/luring/')
    expect(total(host.sent) / 1024, largest(host.sent)).toBeLessThanOrEqual(100)
    console.log(`first visit of /${path}: ${String(total(host.sent))} bytes`)
  })
}
