import { field, hits, open } from './search-page.ts'
import { DESKTOP, expect, expectAccessibleInBothThemes, hydrated, PHONE, test } from './support.ts'

// The worker may answer from what it keeps; these tests cut requests on purpose.
test.use({ serviceWorkers: 'block' })

for (const viewport of [PHONE, DESKTOP]) {
  test.describe(`${String(viewport.width)} px`, () => {
    test.use({ viewport, reducedMotion: 'reduce' })

    test('the dialog has no axe violation: empty, found, nothing found, failed', async ({
      page,
    }) => {
      await open(page)
      await expectAccessibleInBothThemes(page, 'empty')
      await field(page).fill('pertanyaan')
      await expect(hits(page).first()).toBeVisible()
      await expectAccessibleInBothThemes(page, 'found')
      await field(page).fill('mendengrkan')
      await expect(page.getByRole('button', { name: 'Cari “mendengarkan”' })).toBeVisible()
      await expectAccessibleInBothThemes(page, 'mistyped')
      await page.route('**/pagefind/**', (route) => route.abort())
      await page.goto('/cari/?q=dengar')
      await expect(page.getByRole('button', { name: 'Coba lagi' })).toBeVisible()
      await expectAccessibleInBothThemes(page, 'failed')
    })

    test('the page has none: empty and with results', async ({ page }) => {
      await hydrated(page, '/cari/')
      await expectAccessibleInBothThemes(page, 'empty')
      await field(page).fill('dengar')
      await expect(hits(page).first()).toBeVisible()
      await expectAccessibleInBothThemes(page, 'found')
    })
  })
}

test('everything to press is at least 48 px high, and results at that', async ({ page }) => {
  await page.setViewportSize(PHONE)
  const low = () =>
    page
      .locator(':is(dialog, main) :is(button, input, .hit, nav a), header .find')
      .evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility() && !element.closest('article'))
          .map((element) => ({
            what: element.outerHTML.slice(0, 80),
            height: element.getBoundingClientRect().height,
          }))
          .filter(({ height }) => height < 48),
      )
  await page.goto('/cari/?q=dengar')
  await expect(hits(page).first()).toBeVisible()
  expect(await low()).toEqual([])
  await open(page, '/cari/luar/')
  await field(page).fill('dengar')
  await expect(hits(page).first()).toBeVisible()
  expect(await low()).toEqual([])
})

test('at 320 px, the width of 400 % zoom, neither the page nor the dialog scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.goto('/cari/?q=pertanyaan')
  await expect(hits(page).first()).toBeVisible()
  expect(await over()).toBeLessThanOrEqual(0)
  await open(page)
  await page.keyboard.type('pertanyaan')
  // Until then what is found changes with each letter.
  await expect(page.locator('.search-found')).toHaveAttribute('data-query', 'pertanyaan')
  await hits(page).last().scrollIntoViewIfNeeded()
  await expect(hits(page).last()).toBeInViewport()
  const wide = await page
    .locator('.search-found')
    .evaluate((found) => found.scrollWidth - found.clientWidth)
  expect(wide).toBeLessThanOrEqual(0)
})
