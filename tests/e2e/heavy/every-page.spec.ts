import { pagesOf } from '../offline-site.ts'
import { expect, expectAccessible, PHONE, test, woken } from '../support.ts'

/** Where `npm test` takes one page of a kind, here is every page of the site. */
const pages = await pagesOf('dist')

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(8)
})

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`/${path} in ${colorScheme}: accessible, no sideways scroll, no dead link`, async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: PHONE,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      await page.goto(new URL(path, baseURL).href)
      await woken(page)
      await expectAccessible(page, path)
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
      const own = [...new Set(links)].filter((link) => link.startsWith(baseURL ?? ''))
      for (const link of own) {
        const { hash } = new URL(link)
        const answer = await page.request.get(link)
        expect(answer.status(), link).toBe(200)
        if (hash) expect(await answer.text(), link).toContain(`id="${hash.slice(1)}"`)
      }
      await page.setViewportSize({ width: 320, height: 256 })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
      await context.close()
    })
  }
}
