/** The site as the README says to publish it: under a folder, on each of the three hosts. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { deadLinks } from '../dead-links.ts'
import { expect, keepEverything, nextBuild, pagesOf, test } from '../offline-site.ts'
import { queriesOf, resultsOnPage } from '../search-queries.ts'
import { woken } from '../support.ts'

const BASE = '/jejaring/'
const SITE = 'https://contoh.github.io'
const [FIRST, AGAIN] = ['.cache/hosts', '.cache/hosts-again']

test.describe.configure({ mode: 'serial' })
test.use({ course: { dir: FIRST, base: BASE } })

function build(out: string): void {
  rmSync(out, { recursive: true, force: true })
  const env = { ...process.env, SITE, BASE_PATH: BASE, OUT_DIR: out }
  execFileSync('node_modules/.bin/astro', ['build', '--silent'], { env, stdio: 'inherit' })
}

/** The hash of every file by its path. */
const hashes = (dir: string) =>
  Object.fromEntries(
    globSync('**/*', { cwd: dir })
      .filter((path) => statSync(join(dir, path)).isFile())
      .sort()
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(dir, path)))
          .digest('hex'),
      ]),
  )

test.beforeAll(() => {
  test.setTimeout(900_000)
  build(FIRST)
})

test('two builds are the same, byte for byte', () => {
  test.setTimeout(900_000)
  build(AGAIN)
  const first = hashes(FIRST)
  expect(Object.keys(first).length).toBeGreaterThan(300)
  expect(hashes(AGAIN)).toEqual(first)
})

test('no link is dead, and every page names its address and a picture that is there', () => {
  expect(deadLinks(FIRST, BASE).dead).toEqual([])
  const map = readFileSync(join(FIRST, 'sitemap.xml'), 'utf8')
  const pages = globSync('**/index.html', { cwd: FIRST })
  for (const file of pages) {
    const html = readFileSync(join(FIRST, file), 'utf8')
    const address = SITE + BASE + file.replace(/index\.html$/, '')
    expect(html, file).toContain(`<link rel="canonical" href="${address}">`)
    expect(map).toContain(`<loc>${address}</loc>`)
    const picture = /property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(picture.startsWith(SITE + BASE), file).toBe(true)
    const png = readFileSync(join(FIRST, picture.slice((SITE + BASE).length)))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
  }
  expect(map.match(/<loc>/g)).toHaveLength(pages.length)
})

test('after the download every address opens offline, with its slash and without', async ({
  page,
  site,
}) => {
  test.setTimeout(900_000)
  await keepEverything(page, site)
  await site.down()
  for (const path of await pagesOf(FIRST)) {
    for (const form of [path, path.replace(/\/$/, '')]) {
      await page.goto(site.url + form)
      await expect(page.locator('html'), form).not.toHaveAttribute('data-instead')
      expect(new URL(page.url()).pathname, form).toBe(BASE + path)
    }
  }
})

test('after the download every search finds offline what it finds online, in the same order', async ({
  page,
  site,
}) => {
  test.setTimeout(600_000)
  const queries = [...queriesOf('queries'), ...queriesOf('outsider')].map(({ q }) => q)
  const search = async () => {
    await page.goto(`${site.url}cari/`)
    await woken(page)
    return resultsOnPage(page, queries)
  }
  const online = await search()
  expect(online.filter((list) => list.length > 0).length).toBeGreaterThan(180)
  await keepEverything(page, site)
  await site.down()
  expect(await search()).toEqual(online)
})

for (const host of ['headers', 'github'] as const) {
  test(`a host ${host === 'github' ? 'without own headers' : 'that reads _headers'} installs, keeps all and updates`, async ({
    page,
    site,
  }) => {
    test.setTimeout(300_000)
    site.host = host
    await keepEverything(page, site)
    site.deploy(await nextBuild(FIRST, `kedua-${host}`))
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await page.getByRole('button', { name: 'Muat ulang' }).click({ timeout: 120_000 })
    await expect(page).toHaveTitle(/kedua/, { timeout: 60_000 })
    await site.down()
    await page.goto(site.url)
    await expect(page).toHaveTitle(/kedua/)
    await expect(page.locator('html')).not.toHaveAttribute('data-instead')
  })
}

test('an address that is nowhere gets the house’s own page, at any depth', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}pelajaran/tidak-ada/lagi/`)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Halaman tidak ditemukan' }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Ke halaman depan', exact: true }).click()
  await expect(page).toHaveURL(site.url)
})
