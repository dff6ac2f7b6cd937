import { field, hits, LESSON, open, status } from './search-page.ts'
import { expect, hydrated, test } from './support.ts'

// The worker may answer from what it keeps; these tests cut requests on purpose.
test.use({ serviceWorkers: 'block' })

test.describe('without its parts', () => {
  test('a search that cannot be loaded says so and can be tried again', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort())
    await open(page)
    await page.keyboard.type('dengar')
    await expect(status(page)).toHaveText(/^Pencarian belum bisa dimuat/)
    await page.unroute('**/pagefind/**')
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await expect(hits(page).first()).toBeVisible()
  })

  for (const part of [
    'pagefind-entry.json',
    '*.pf_meta',
    'wasm.*',
    'index/*',
    'names.json',
    'texts.json',
  ]) {
    test(`a missing ${part} is told, never “nothing found”`, async ({ page }) => {
      await page.route(`**/pagefind/${part}*`, (route) =>
        route.fulfill({ status: 404, body: 'tidak ada' }),
      )
      await page.goto('/cari/?q=dengar')
      await expect(status(page)).toHaveText(/^Pencarian belum bisa dimuat/)
      await page.unroute(`**/pagefind/${part}*`)
      await page.getByRole('button', { name: 'Coba lagi' }).click()
      await expect(hits(page).first()).toBeVisible()
    })
  }

  test('a search that hangs holds up no later one', async ({ page }) => {
    // Asked for only where a word is not known; it never comes.
    await page.route('**/pagefind/words.json', () => undefined)
    await hydrated(page, '/cari/')
    const asked = page.waitForRequest('**/pagefind/words.json')
    await field(page).fill('mendengrkan')
    await asked
    await field(page).fill('mendengarkan')
    await expect(status(page)).toHaveText(/ hasil .*“mendengarkan”/)
    await expect(hits(page).first()).toBeVisible()
  })

  test('a search for which nothing comes is given up, said, and can be tried again', async ({
    page,
  }) => {
    await page.clock.install()
    await page.route('**/pagefind/texts.json', () => undefined)
    await hydrated(page, '/cari/')
    const asked = page.waitForRequest('**/pagefind/texts.json')
    await field(page).fill('mendengarkan')
    await asked
    await page.clock.fastForward(31_000)
    await page.clock.runFor(1000)
    await expect(status(page)).toHaveText(/^Pencarian belum bisa dimuat/)
    await page.unroute('**/pagefind/texts.json')
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await page.clock.runFor(1000)
    await expect(hits(page).first()).toBeVisible()
  })

  for (const part of ['SearchButton*.js', 'SearchBox*.js', 'search.*.css']) {
    test(`where the dialog's ${part} is missing, the button leads to the page`, async ({
      page,
    }) => {
      await page.goto(LESSON)
      await page.route(`**/_astro/${part}*`, (route) => route.abort())
      await page.getByRole('link', { name: 'Cari', exact: true }).click()
      await expect(page).toHaveURL(/\/cari\/$/)
    })
  }

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('the button leads to a page that says what it needs and where to go', async ({ page }) => {
      await page.goto(LESSON)
      await page.getByRole('link', { name: 'Cari', exact: true }).click()
      await expect(page).toHaveURL(/\/cari\/$/)
      await expect(page.locator('.plain')).toContainText('Pencarian memerlukan JavaScript')
      await expect(page.getByRole('search')).toBeHidden()
      await page.locator('.plain a').first().click()
      await expect(page).toHaveURL(/\/#peta$/)
    })
  })
})

test.describe('a bad query', () => {
  const BAD: Record<string, string> = {
    'of 4,000 letters': 'a'.repeat(4000),
    'of 4,000 words': 'dengar '.repeat(4000),
    'with markup': '<img src=x onerror=alert(1)><script>alert(1)</script>',
    'of regular expression signs': '(?:a+)+$ [\\w]*{9} ^|.*',
    'of broken characters': '\uD800 \u0000 \u202E dengar \uDFFF',
    'of percent signs': '%E0%A4%A %%%',
    'that names what objects inherit': '__proto__ constructor toString',
  }
  for (const [what, query] of Object.entries(BAD)) {
    test(`${what} is harmless`, async ({ page }) => {
      await hydrated(page, '/cari/')
      await field(page).fill(query)
      await expect(status(page)).toHaveText(/hasil (?:teratas )?untuk/, { timeout: 15_000 })
      await expect(status(page)).not.toHaveText(/undefined|object/)
      expect(await page.locator('.search img, .search script').count()).toBe(0)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBeLessThanOrEqual(0)
    })
  }

  test('in the address is as harmless, and signs alone are not looked for', async ({ page }) => {
    await page.goto('/cari/?q=%E0%A4%A&q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E')
    await expect(field(page)).toHaveValue(/./)
    await hydrated(page, '/cari/?q=%3F%3F%3F')
    await expect(field(page)).toHaveValue('???')
    await expect(status(page)).toHaveText('')
    await page.goto('/cari/?q=' + encodeURIComponent('"><script>alert(1)</script>'))
    await expect(status(page)).toHaveText(/hasil (?:teratas )?untuk/)
    expect(await page.locator('.search script').count()).toBe(0)
  })
})
