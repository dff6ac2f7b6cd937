/** What reads a long record whole comes late: here it does not come. */
import type { Page } from '@playwright/test'
import { msUntilSaid, watchAlerts } from './alerts.ts'
import { answers, COURSE, seed } from './data-page.ts'
import { heldEvents } from './held-events.ts'
import { seedDurable } from './many-events.ts'
import { expect, hydrated, saved, test } from './support.ts'

// It would have it already.
test.use({ serviceWorkers: 'block' })

const LESSON = '/pelajaran/mendengarkan/'
const SENTENCE = /Catatan lamamu belum terbaca semua .* Tidak ada yang hilang/
const question = (page: Page) => page.locator('section.question').first()
const told = (page: Page) => page.getByRole('alert').filter({ hasText: SENTENCE })

/** A record of which the fast store holds three events and the durable one two others. */
async function seedBoth(page: Page): Promise<string[]> {
  const [fast, durable] = [answers('a', 3), answers('b', 2)]
  await seed(page, fast)
  await seedDurable(
    page,
    COURSE,
    durable.map((event) => ({ ...event })),
  )
  return [...fast, ...durable].map(({ id }) => id)
}

async function answer(page: Page): Promise<void> {
  await question(page).scrollIntoViewIfNeeded()
  await expect(question(page).getByRole('button', { name: 'Jawab, yakin' })).toBeEnabled()
  await question(page).locator('label.option').first().click()
  await question(page).getByRole('button', { name: 'Jawab, yakin' }).click()
  await expect(question(page).locator('.given')).toBeVisible()
}

test('the network is gone: said within a second, answers are kept, and it is read as soon as it comes', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const ids = await seedBoth(page)
  let gone = true
  let asked = 0
  await page.route('**/_astro/upkeep.*', async (route) => {
    asked++
    if (gone) await route.abort('internetdisconnected')
    else await route.continue()
  })
  await page.addInitScript(watchAlerts)
  await hydrated(page, LESSON)
  await expect(told(page)).toHaveCount(1)
  expect(await msUntilSaid(page)).toBeLessThanOrEqual(1000)
  await answer(page)
  await saved(page)
  await expect(told(page)).toHaveCount(1)
  const before = asked

  gone = false
  await expect(told(page)).toHaveCount(0, { timeout: 70_000 })
  expect(asked).toBeGreaterThan(before)
  await expect.poll(() => heldEvents(page)).toEqual(expect.arrayContaining(ids))
  expect(await heldEvents(page)).toHaveLength(ids.length + 1)
  // The next page has it from the start, and says nothing.
  await page.reload()
  await page.evaluate(() => window.dispatchEvent(new Event('reader')))
  await expect.poll(() => heldEvents(page).catch(() => [])).toHaveLength(ids.length + 1)
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0)
})

test('it stays away until the page is left: nothing that was there or was done is lost', async ({
  page,
}) => {
  const ids = await seedBoth(page)
  await page.route('**/_astro/upkeep.*', (route) => route.abort('failed'))
  await hydrated(page, LESSON)
  await answer(page)
  await saved(page)
  await expect(told(page)).toHaveCount(1)
  await page.unroute('**/_astro/upkeep.*')
  await hydrated(page, LESSON)
  await expect(question(page).locator('.given')).toBeVisible()
  await expect.poll(() => heldEvents(page).catch(() => [])).toHaveLength(ids.length + 1)
  expect(await heldEvents(page)).toEqual(expect.arrayContaining(ids))
})

test('on a line that is merely slow nothing is said', async ({ page }) => {
  await seedBoth(page)
  await page.route('**/_astro/upkeep.*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 4000))
    await route.continue()
  })
  await page.addInitScript(watchAlerts)
  await hydrated(page, LESSON)
  await expect.poll(() => heldEvents(page).catch(() => []), { timeout: 20_000 }).toHaveLength(5)
  const said = await page.evaluate(
    () => (globalThis as unknown as { watched: { said?: number } }).watched.said,
  )
  expect(said).toBeUndefined()
})
