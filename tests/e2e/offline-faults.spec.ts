import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { FIXTURE, INSTEAD, expect, keepEverything, kept, test, visit } from './offline-site.ts'
import { expectAccessibleInBothThemes, PHONE } from './support.ts'

const LESSON = 'pelajaran/suhu-air/'

// The small course: what is kept is soon there, and the rules are the same.
test.use({ course: { dir: FIXTURE, base: '/kursus/' } })

const state = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const keep = (page: Page) => page.getByRole('button', { name: /Unduh seluruh kursus|Lanjutkan/ })

/** Time for the whole course to come over the wire. */
const WHOLE = { timeout: 30_000 }

/** A file that the tap fetches and no page opened before needs. */
const PART = 'pagefind/pagefind.js'

test('a file cut short is refused, said so, and fetched anew on the next tap', async ({
  page,
  site,
}) => {
  site.faults.set(PART, 'truncated')
  await page.goto(`${site.url}luring/`)
  await keep(page).click()
  await expect(state(page, 'Berhenti sebelum lengkap')).toBeVisible(WHOLE)
  await expect(page.getByText('sampai dalam keadaan rusak')).toBeVisible()
  expect(await kept(page, site.base)).not.toContain(PART)
  site.faults.clear()
  await keep(page).click()
  await expect(state(page, 'Tersedia luring')).toBeVisible(WHOLE)
  expect(await kept(page, site.base)).toContain(PART)
})

test('a lesson that answers 404 leaves an honest count, and the next tap fetches only the rest', async ({
  page,
  site,
}) => {
  site.faults.set(LESSON, 'absent')
  site.faults.set('paket/air.json', 'absent')
  await page.goto(`${site.url}luring/`)
  await keep(page).click()
  await expect(page.getByText('tidak ditemukan di situs')).toBeVisible(WHOLE)
  await expect(page.getByText('1 halaman belum tersimpan')).toBeVisible()
  await page.reload()
  await expect(state(page, 'Baru sebagian tersimpan')).toBeVisible()
  const [, done, total] =
    /(\d+) dari (\d+) berkas/.exec(await page.locator('main').innerText()) ?? []
  expect(Number(total) - Number(done)).toBe(1)

  site.faults.clear()
  site.asked = []
  await keep(page).click()
  await expect(state(page, 'Tersedia luring')).toBeVisible(WHOLE)
  expect(site.asked.filter((path) => path !== 'sw.js')).toEqual([LESSON])
})

test('a connection that breaks off keeps what has come, and goes on from there', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}luring/`)
  await expect(state(page, 'Belum disimpan')).toBeVisible()
  site.asked = []
  site.onRequest = () => {
    if (site.asked.length === 14) void site.down()
  }
  await keep(page).click()
  await expect(page.getByText('Situs tidak terjangkau')).toBeVisible(WHOLE)
  const before = await kept(page, site.base)
  await page.reload()
  await expect(state(page, 'Baru sebagian tersimpan')).toBeVisible()
  site.onRequest = () => undefined
  site.asked = []
  await site.up()
  await keep(page).click()
  await expect(state(page, 'Tersedia luring')).toBeVisible(WHOLE)
  expect(site.asked.filter((path) => path !== 'sw.js' && before.includes(path))).toEqual([])
})

test('a file damaged on the device takes the promise back', async ({ page, site }) => {
  await keepEverything(page, site)
  await page.evaluate(async (part) => {
    const cache = await caches.open('offline-files:/kursus/')
    const at = (await cache.keys()).find(({ url }) => url.includes(part))
    if (at) await cache.put(at, new Response('half'))
  }, PART)
  await page.reload()
  await expect(state(page, 'Baru sebagian tersimpan')).toBeVisible()
  await expect(state(page, 'Tersedia luring')).toBeHidden()
})

test('what was kept can be given back, all but the offline page', async ({ page, site }) => {
  await keepEverything(page, site)
  await page.getByRole('button', { name: 'Hapus simpanan luring' }).click()
  await expect(state(page, 'Belum disimpan')).toBeVisible()
  const files = await kept(page, site.base)
  expect(files.filter((path) => path === '' || path.endsWith('/'))).toEqual(['luring/'])
  await site.down()
  await page.goto(site.url + LESSON)
  await expect(page.getByRole('heading', { level: 1, name: INSTEAD })).toBeVisible()
})

test('a truncated part of the offline page stops the install; the site works, and it heals', async ({
  page,
  site,
}) => {
  const html = readFileSync(join(FIXTURE, 'luring/index.html'), 'utf8')
  const part = /_astro\/offline[\w.-]*\.js/.exec(html)?.[0] ?? ''
  site.faults.set(part, 'truncated')
  await page.goto(site.url)
  const registered = () =>
    page.evaluate(() => navigator.serviceWorker.getRegistration().then(Boolean))
  // Once as any file, once past the browser's own copy; then the install is given up.
  await expect.poll(() => site.asked.filter((path) => path === part).length).toBe(2)
  await expect.poll(registered).toBe(false)
  expect(await kept(page, site.base)).not.toContain(part)
  expect(await kept(page, site.base)).not.toContain('luring/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  site.faults.clear()
  await visit(page, site, '')
  expect(await kept(page, site.base)).toContain('luring/')
})

test('a cache thrown away by the browser is filled again by the next visit', async ({
  page,
  site,
}) => {
  await visit(page, site, LESSON)
  await page.evaluate(() => caches.delete('offline-files:/kursus/'))
  await visit(page, site, LESSON)
  await expect.poll(() => kept(page, site.base)).toContain('luring/')
  await site.down()
  await page.goto(site.url)
  await expect(page.getByRole('heading', { level: 1, name: INSTEAD })).toBeVisible()
})

test('where the browser refuses workers, only the offline page says so', async ({ page, site }) => {
  site.faults.set('sw.js', 'absent')
  await page.goto(site.url + LESSON)
  await expect(page.getByRole('heading', { level: 1, name: 'Suhu air' })).toBeVisible()
  await page.goto(`${site.url}luring/`)
  await expect(page.getByText('Peramban menolak simpanan luring')).toBeVisible()
  await expect(keep(page)).toHaveCount(0)
})

test('where there are no workers at all, only the offline page says so', async ({ page, site }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  })
  await page.goto(`${site.url}luring/`)
  await expect(page.getByText('tidak mendukung simpanan luring')).toBeVisible()
})

test.describe('the offline page', () => {
  test.use({ viewport: PHONE, reducedMotion: 'reduce' })

  test('has no axe violation in any state and no sideways scroll', async ({ page, site }) => {
    const check = async (name: string) => {
      await expectAccessibleInBothThemes(page, name)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, name).toBeLessThanOrEqual(0)
    }
    await visit(page, site, LESSON)
    await page.goto(`${site.url}luring/`)
    await expect(state(page, 'Belum disimpan')).toBeVisible()
    await page.getByText('halaman belum tersimpan').click()
    await check('nothing kept')
    site.delay = 4000
    await keep(page).click()
    await expect(page.getByRole('progressbar')).toBeVisible()
    await expect(state(page, 'Sedang menyimpan')).toBeFocused()
    await check('under way')
    await site.down()
    await expect(state(page, 'Berhenti sebelum lengkap')).toBeVisible()
    await check('broken off')
    await page.goto(`${site.url}skenario/tamu-sore/`)
    await expect(state(page, 'Baru sebagian tersimpan')).toBeVisible()
    await check('in place of another page')
    site.delay = 0
    await site.up()
    await keep(page).click()
    await expect(state(page, 'Tersedia luring')).toBeVisible(WHOLE)
    await check('complete')
  })
})
