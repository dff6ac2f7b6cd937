import type { Page } from '@playwright/test'
import { FIXTURE, INSTEAD, expect, keepEverything, kept, test, visit } from './offline-site.ts'
import { woken } from './support.ts'

const LESSON = 'pelajaran/suhu-air/'
const TALK = 'skenario/tamu-sore/'
const PACK = 'paket/air.json'

// The small course: what is kept is soon there, and the rules are the same.
test.use({ course: { dir: FIXTURE, base: '/kursus/' } })

const WHOLE = { timeout: 30_000 }
const state = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
/** The row of a part of the course. */
const part = (page: Page, id: string) => page.locator(`[data-part="${id}"]`)

/** The browser tells pages and workers that little data should be spent. */
async function saveData(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true })
}

test('one module is kept by itself: its pages open offline, the others say so, and it can be given back', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}luring/`)
  await expect(part(page, 'air').getByRole('button')).toHaveText(/^\s*Unduh \(0,\d\sMB\)\s*$/)
  await part(page, 'air').getByRole('button').click()
  await expect(part(page, 'air')).toContainText('Tersedia luring', WHOLE)
  await expect(state(page, 'Baru sebagian tersimpan')).toBeVisible()
  await expect(state(page, 'Tersedia luring')).toBeHidden()
  // Its pages came together, and nothing of the rest.
  expect(site.asked).toContain(PACK)
  expect(site.asked).not.toContain(LESSON)
  expect(site.asked).not.toContain('glosarium/')

  await site.down()
  for (const path of [LESSON, `${LESSON}kunci/`, TALK, 'kartu/suhu-ikut-daun/']) {
    await page.goto(site.url + path)
    await expect(page.locator('html'), path).not.toHaveAttribute('data-instead')
    await woken(page, path)
  }
  await page.goto(`${site.url}glosarium/`)
  await expect(page.getByRole('heading', { level: 1, name: INSTEAD })).toBeVisible()

  await site.up()
  await page.goto(`${site.url}luring/`)
  await page.getByRole('button', { name: 'Hapus Air', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Unduh .* Air$/ })).toBeVisible()
  expect(await kept(page, site.base)).not.toContain(LESSON)
})

test('everything comes in packs, with the bytes and the kind of each page as the host sends it', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}luring/`)
  await expect(state(page, 'Belum disimpan')).toBeVisible()
  site.asked = []
  await page.getByRole('button', { name: /^Unduh seluruh kursus \(\d,\d\sMB\)$/ }).click()
  await expect(state(page, 'Tersedia luring')).toBeVisible(WHOLE)
  expect(site.asked.filter((path) => path === '' || path.endsWith('/'))).toEqual([])
  const [fromDevice, fromHost] = await page.evaluate(async (path) => {
    const tell = async (response: Response | undefined) => [
      response?.headers.get('content-type'),
      response?.headers.get('referrer-policy'),
      await response?.text(),
    ]
    const cache = await caches.open('offline-files:/kursus/')
    const at = (await cache.keys()).find(({ url }) => new URL(url).pathname === path)
    return [await tell(at && (await cache.match(at))), await tell(await fetch(`${path}?other`))]
  }, `/kursus/${LESSON}`)
  expect(fromDevice).toEqual(fromHost)
})

for (const fault of ['truncated', 'absent'] as const) {
  test(`a pack that is ${fault} costs nothing but bytes: its files come one by one`, async ({
    page,
    site,
  }) => {
    site.faults.set(PACK, fault)
    await keepEverything(page, site)
    expect(site.asked).toContain(LESSON)
    expect(site.asked.filter((path) => path === PACK)).toHaveLength(1)
  })
}

test('what the browser threw out comes back by itself with the next page, once all was asked for', async ({
  page,
  site,
}) => {
  await keepEverything(page, site)
  const whole = await kept(page, site.base)
  await page.evaluate(async () => {
    const cache = await caches.open('offline-files:/kursus/')
    const keys = await cache.keys()
    for (const key of keys.filter((_, index) => index % 3 === 0)) await cache.delete(key)
  })
  expect((await kept(page, site.base)).length).toBeLessThan(whole.length)
  await page.goto(`${site.url}tentang/`)
  await expect.poll(() => kept(page, site.base), WHOLE).toEqual(whole)
})

test('with the data saver on, the page says so before anything is fetched', async ({
  page,
  site,
}) => {
  await keepEverything(page, site)
  await saveData(page)
  await page.evaluate(async () => {
    const cache = await caches.open('offline-files:/kursus/')
    for (const key of await cache.keys()) {
      if (key.url.includes('/glosarium/')) await cache.delete(key)
    }
  })
  await page.reload()
  await expect(state(page, 'Baru sebagian tersimpan')).toBeVisible()
  await expect(page.getByText('Mode hemat data di perangkat ini sedang menyala')).toBeVisible()
  expect(await kept(page, site.base)).not.toContain('glosarium/')
  await page.getByRole('button', { name: /^Lanjutkan unduhan/ }).click()
  await expect(state(page, 'Tersedia luring')).toBeVisible(WHOLE)
  await expect(page.getByText('Mode hemat data')).toBeHidden()
})

test('with the data saver on, a lesson that is touched fetches what it asks for and no more', async ({
  page,
  site,
}) => {
  await visit(page, site, 'luring/')
  await saveData(page)
  // What is told to pages over this wire does not reach their worker.
  const [worker] = page.context().serviceWorkers()
  await worker?.evaluate(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await visit(page, site, LESSON)
  await page.keyboard.press('Shift')
  await woken(page)
  // It rests, and so does the next page; the worker has had its time.
  await visit(page, site, 'tentang/')
  const later = (await site.needs(LESSON)).filter((path) => path.endsWith('.json'))
  expect(later).toHaveLength(1)
  expect(site.asked.filter((path) => later.includes(path))).toEqual([])
})

test('a device that is full says so in one sentence, keeps whole pages only, and goes on when there is room', async ({
  page,
  site,
}) => {
  await visit(page, site, 'luring/')
  const browser = await page.context().newCDPSession(page)
  const { origin } = new URL(site.url)
  const { usage } = await browser.send('Storage.getUsageAndQuota', { origin })
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 300_000 })
  await page.getByRole('button', { name: /Unduh seluruh kursus/ }).click()
  await expect(page.getByText('Ruang di perangkat ini tidak cukup')).toBeVisible(WHOLE)
  await browser.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: /Lanjutkan unduhan/ }).click()
  await expect(state(page, 'Tersedia luring')).toBeVisible(WHOLE)
})
