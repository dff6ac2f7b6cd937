/** What is due, where the clock or the zone in which a lesson was read was another. */
import type { Page } from '@playwright/test'
import { expect, hydrated, PHONE, saved, test } from '../support.ts'
import { expectHomeDue } from '../home-due.ts'

test.use({ viewport: PHONE, hasTouch: true })

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

/** Anything is due at that time, or nothing: on the home page, and on the page that asks it. */
async function expectDue(page: Page, time: string, due: boolean): Promise<void> {
  await page.clock.setFixedTime(time)
  await expectHomeDue(page, due)
  await hydrated(page, 'ulang/')
  const asked = page.getByRole('heading', { name: /^Simpul 1 dari/ })
  const rest = page.getByRole('heading', { name: /^(Belum ada simpul|Semua simpul|Tidak ada)/ })
  await expect(due ? asked : rest).toBeVisible()
  await expect(asked).toHaveCount(due ? 1 : 0)
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
      await expectDue(page, when, loosened)
      await here.close()
    })
  }
})

test('read while the clock was a year ahead: due at once, instead of in a year', async ({
  page,
}) => {
  await finish(page, '2027-03-02T09:00:00+07:00')
  await expectDue(page, '2026-03-02T10:00:00+07:00', true)
})

test('read while the clock was a year behind: due', async ({ page }) => {
  await finish(page, '2025-03-02T09:00:00+07:00')
  await expectDue(page, '2026-03-02T10:00:00+07:00', true)
})
