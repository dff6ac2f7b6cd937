/** What is due, where the clock or the zone in which a lesson was read was another. */
import type { Page } from '@playwright/test'
import { expect, hydrated, PHONE, saved, test } from '../support.ts'

test.use({ viewport: PHONE, hasTouch: true })

const loose = (page: Page) => page.getByRole('link', { name: /simpul mulai kendur/ })

/** Reads the lesson to its end, at that time. */
async function finish(page: Page, time: string): Promise<void> {
  await page.clock.setFixedTime(time)
  await hydrated(page, 'pelajaran/memilah/')
  const open = page.locator('.weave [data-state="open"]')
  for (const left of [1, 0]) {
    // Which section is read is told by the scroll, a moment later.
    await expect(async () => {
      await page.locator('.way button').dispatchEvent('click')
      await expect(open).toHaveCount(left, { timeout: 500 })
    }).toPass()
    await page.locator('#soal').evaluate((section) => {
      section.scrollIntoView()
    })
  }
  await saved(page)
}

/** Whether anything is due at that time: on the home page, and on the page that asks it. */
async function due(page: Page, time: string): Promise<readonly [home: boolean, review: boolean]> {
  await page.clock.setFixedTime(time)
  await hydrated(page, '')
  await expect(page.locator('.resume')).toBeVisible()
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes(':e:')))
  const home = (await loose(page).count()) > 0
  await hydrated(page, 'ulang/')
  const asked = page.getByRole('heading', { name: /^Simpul 1 dari/ })
  const rest = page.getByRole('heading', { name: /^(Belum ada simpul|Semua simpul|Tidak ada)/ })
  await expect(asked.or(rest).or(page.locator('main h2')).first()).toBeVisible()
  return [home, (await asked.count()) > 0]
}

test.describe('read at half past ten in the evening in Jakarta, asked in Jayapura', () => {
  const READ = '2026-03-02T22:30:00+07:00'

  for (const [zone, when, loosened] of [
    ['Asia/Jakarta', '2026-03-04T23:59:00+07:00', false],
    ['Asia/Jakarta', '2026-03-05T00:01:00+07:00', true],
    ['Asia/Jayapura', '2026-03-04T23:59:00+09:00', false],
    ['Asia/Jayapura', '2026-03-05T00:01:00+09:00', true],
  ] as const) {
    test(`${zone} ${when}: due ${String(loosened)}`, async ({ browser, baseURL: base }) => {
      const baseURL = base ?? ''
      const there = await browser.newContext({ baseURL, timezoneId: 'Asia/Jakarta' })
      const reader = await there.newPage()
      await finish(reader, READ)
      const storageState = await there.storageState({ indexedDB: true })
      await there.close()
      const here = await browser.newContext({ baseURL, timezoneId: zone, storageState })
      const page = await here.newPage()
      expect(await due(page, when)).toEqual([loosened, loosened])
      await here.close()
    })
  }
})

test('read while the clock was a year ahead: due at once, instead of in a year', async ({
  page,
}) => {
  await finish(page, '2027-03-02T09:00:00+07:00')
  expect(await due(page, '2026-03-02T10:00:00+07:00')).toEqual([true, true])
})

test('read while the clock was a year behind: due', async ({ page }) => {
  await finish(page, '2025-03-02T09:00:00+07:00')
  expect(await due(page, '2026-03-02T10:00:00+07:00')).toEqual([true, true])
})
