import type { Page } from '@playwright/test'
import {
  COURSE,
  FIXTURE,
  expect,
  keepEverything,
  kept,
  nextBuild,
  test,
  visit,
  visitAndUse,
  withoutWorker,
} from './offline-site.ts'
import { expectAccessible, woken } from './support.ts'

const LESSON = 'pelajaran/suhu-air/'
const TALK = 'skenario/tamu-sore/'
let later = ''

// The small course: what is kept is soon there, and the rules are the same.
test.use({ course: { dir: FIXTURE, base: '/kursus/' } })

test.beforeAll(async () => {
  later = await nextBuild(FIXTURE, 'lain-kedua')
})

/** What the browser does by itself at the next navigation, at once. */
const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
const isWaiting = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
const notice = (page: Page) => page.getByRole('button', { name: 'Muat ulang' })
const option = (page: Page) => page.locator('.sheet .option').first()
const said = (page: Page) => page.locator('[data-kind="said"]')
const countLoads = (page: Page) => {
  let loads = 0
  page.on('load', () => (loads += 1))
  return () => loads
}

test.describe('in a talk of many turns', () => {
  test.use({ course: { dir: COURSE, base: '/' } })

  test('an update during a role-play waits for consent, then reloads once and resumes', async ({
    page,
    site,
  }) => {
    await visit(page, site, 'skenario/rehat-kopi/')
    await page.getByRole('button', { name: 'Mulai percakapan' }).click()
    await option(page).click()
    await expect(said(page)).not.toHaveCount(0)
    const first = await said(page).count()

    const loads = countLoads(page)
    site.deploy(await nextBuild(COURSE, 'kedua'))
    await lookForUpdate(page)
    await expect(notice(page)).toBeVisible()
    await expectAccessible(page, 'notice of an update')
    await option(page).click()
    await expect.poll(() => said(page).count()).toBeGreaterThan(first)
    const second = await said(page).count()
    // The server has dropped the old build's files; the device has not.
    const parts = (await kept(page, site.base)).filter((path) => path.startsWith('_astro/'))
    const statuses = await page.evaluate(
      // Past the browser's own copies: only the worker has these.
      async (paths) =>
        Promise.all(
          paths.map(async (path) => (await fetch(`/${path}`, { cache: 'reload' })).status),
        ),
      parts,
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(loads()).toBe(0)
    await expect(page).not.toHaveTitle(/kedua/)
    expect(await isWaiting(page)).toBe(true)

    await notice(page).click()
    await expect(page).toHaveTitle(/kedua/)
    await expect(said(page)).toHaveCount(second)
    await expect(notice(page)).toBeHidden()
    expect(loads()).toBe(1)
  })
})

test('a second page of the old build keeps its parts until it is closed; then they go', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, TALK)
  const other = await context.newPage()
  await visit(other, site, TALK)
  const loads = countLoads(other)
  const old = (await kept(page, site.base)).filter((path) => /_astro\/talk\..*js$/.test(path))
  expect(old).toHaveLength(1)

  site.deploy(later)
  await lookForUpdate(page)
  await notice(page).click()
  await expect(page).toHaveTitle(/kedua/)
  // Each visit has the worker look whether it may clear up.
  for (const path of [LESSON, '', 'cari/']) await visit(page, site, path)
  expect(loads()).toBe(0)
  await expect(other).not.toHaveTitle(/kedua/)
  const get = (path: string) =>
    other.evaluate(
      async (part) => (await fetch(`/kursus/${part}`, { cache: 'reload' })).status,
      path,
    )
  for (const path of old) expect(await get(path)).toBe(200)

  await other.close()
  // The offline page greets the worker at once; other pages rest first.
  await expect
    .poll(
      async () => {
        await page.goto(`${site.url}luring/`)
        return (await kept(page, site.base)).filter((path) => old.includes(path))
      },
      { timeout: 20_000 },
    )
    .toEqual([])
})

test('after consent everything kept is still available offline, every part of one build', async ({
  page,
  site,
}) => {
  await keepEverything(page, site)
  site.deploy(later)
  await lookForUpdate(page)
  await notice(page).click()
  await expect(page).toHaveTitle(/kedua/)
  await expect(page.getByRole('heading', { name: 'Tersedia luring' })).toBeVisible()
  await site.down()
  for (const path of ['', LESSON, TALK, 'luring/']) {
    await page.goto(site.url + path)
    await expect(page).toHaveTitle(/kedua/)
    await woken(page)
    const parts = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    )
    const code = parts.filter((part) => /^\/kursus\/_astro\/.*\.(js|css)$/.test(part))
    expect(code.length, path).toBeGreaterThan(0)
    expect(
      code.filter((part) => !part.includes('kedua')),
      path,
    ).toEqual([])
  }
})

test('a page of a newer build is not mixed into the older one on the device', async ({
  page,
  site,
}) => {
  await visitAndUse(page, site, LESSON)
  // The new worker cannot install yet: the old one stays, the server is new.
  site.deploy(later)
  site.faults.set('sw.js', 'cut')
  await page.goto(site.url + LESSON)
  await expect(page).toHaveTitle(/kedua/)
  await woken(page)
  await site.down()
  await page.goto(site.url + LESSON)
  await expect(page).not.toHaveTitle(/kedua/)
  await woken(page)
})

test('an update that breaks off half-way leaves the old build whole', async ({ page, site }) => {
  await keepEverything(page, site)
  site.deploy(later)
  site.asked = []
  site.onRequest = () => {
    if (site.asked.filter((path) => path !== 'sw.js').length === 9) void site.down()
  }
  await lookForUpdate(page).catch(() => undefined)
  await expect.poll(() => site.asked.length).toBeGreaterThan(8)
  for (const path of ['', LESSON, TALK]) {
    await page.goto(site.url + path)
    await expect(page).not.toHaveTitle(/kedua/)
    await expect(page.locator('html'), path).not.toHaveAttribute('data-instead')
    await woken(page, path)
  }
})

test('the kill switch gives everything back and unregisters, without a reload', async ({
  page,
  site,
}) => {
  await keepEverything(page, site)
  const loads = countLoads(page)
  site.deploy(await withoutWorker(FIXTURE, 'killed'))
  await lookForUpdate(page)
  await expect
    .poll(() =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]),
    )
    .toEqual([0, 0])
  expect(loads()).toBe(0)
  site.asked = []
  await page.goto(site.url + LESSON)
  await expect(page.getByRole('heading', { level: 1, name: 'Suhu air' })).toBeVisible()
  expect(site.asked).toContain(LESSON)
})

test('a site deployed without its worker goes on working, the old pages included', async ({
  page,
  site,
}) => {
  await visit(page, site, LESSON)
  site.deploy(await withoutWorker(later, 'none'))
  await lookForUpdate(page).catch(() => undefined)
  await page.goto(site.url + TALK)
  await expect(page).toHaveTitle(/kedua/)
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await expect(option(page)).toBeVisible()
})
