import { DESKTOP, expect, expectAccessible, hydrated, PHONE, test, playToEnd } from './support.ts'

const PAGES = [
  '/',
  '/pelajaran/mendengarkan/',
  '/skenario/rehat-kopi/',
  '/pelajaran/tujuan/',
  '/setelan/',
  '/cari/',
  '/luring/',
  '/pelajaran/mendengarkan/kunci/',
  '/skenario/rehat-kopi/naskah/',
  '/tidak-ada/',
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [PHONE, DESKTOP]) {
    test.describe(`${colorScheme}, ${String(viewport.width)} px`, () => {
      test.use({ colorScheme, viewport, reducedMotion: 'reduce' })

      for (const path of PAGES) {
        test(`${path} has no axe violation`, async ({ page }) => {
          await page.goto(path)
          await expect(page.locator('astro-island[ssr][client="load"]')).toHaveCount(0)
          await expectAccessible(page, path)
        })
      }

      test('the answered decision on home has none', async ({ page }) => {
        await hydrated(page, '/')
        await page.locator('.taster .option').nth(1).click()
        await expect(page.locator('.taster .verdict')).toBeVisible()
        await expectAccessible(page, 'home, answered')
      })

      test('a lesson with questions answered each way, and all that opens open, has none', async ({
        page,
      }) => {
        await hydrated(page, '/pelajaran/mendengarkan/')
        const questions = page.locator('section.question')
        for (let i = 0; i < (await questions.count()); i++) {
          const question = questions.nth(i)
          await question.scrollIntoViewIfNeeded()
          await expect(question.getByRole('button', { name: 'Jawab, yakin' })).toBeEnabled()
          await question
            .locator('label.option')
            .nth(i % 3)
            .click()
          await question
            .getByRole('button', { name: i % 2 ? 'Jawab, yakin' : 'Jawab, masih ragu' })
            .click()
          await expect(question.locator('.given')).toBeVisible()
        }
        for (const summary of await page.locator('article summary').all()) await summary.click()
        await expectAccessible(page, 'lesson, answered')
      })

      test('the talk and its debrief have none', async ({ page }) => {
        await hydrated(page, '/skenario/rehat-kopi/')
        await page.getByRole('button', { name: 'Mulai percakapan' }).click()
        await page.locator('.sheet .option').first().click()
        await page.locator('details.why summary').first().click()
        await expectAccessible(page, 'talk')
        const options = page.locator('.sheet .option')
        await playToEnd(page, (turn) => options.nth(turn % 3).click(), { from: 1 })
        await expectAccessible(page, 'debrief')
      })
    })
  }
}

test('at 320 px, the width of 400 % zoom, no page scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of PAGES) {
    await page.goto(path)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over, path).toBeLessThanOrEqual(0)
  }
})

test('main targets are at least 48 px high and nothing to press is under 24 px', async ({
  page,
}) => {
  await page.setViewportSize(PHONE)
  for (const path of ['/', '/pelajaran/mendengarkan/', '/skenario/rehat-kopi/']) {
    await hydrated(page, path)
    const small = await page.locator('.btn, .option').evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility())
        .map((element) => element.getBoundingClientRect().height)
        .filter((height) => height < 48),
    )
    expect(small, path).toEqual([])
  }
})
