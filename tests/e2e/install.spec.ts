import type { Page } from '@playwright/test'
import { LAUNCH_ARGS, findBrowser } from '../tools/browser.ts'
import { COURSE, FIXTURE, expect, test, visit } from './offline-site.ts'

// Only the whole browser offers to install anything.
test.use({ launchOptions: { executablePath: findBrowser(), args: [...LAUNCH_ARGS] } })

interface AppManifest {
  readonly id: string
  readonly name: string
  readonly lang: string
  readonly start_url: string
  readonly scope: string
  readonly icons: readonly { src: string; sizes: string; purpose: string }[]
  readonly screenshots: readonly { src: string; sizes: string; form_factor: string }[]
  readonly shortcuts: readonly { name: string; url: string; icons: readonly { src: string }[] }[]
}

/** What the browser has found and understood, and why it would not install it. */
async function asked(page: Page) {
  const browser = await page.context().newCDPSession(page)
  const { errors, data = '{}' } = await browser.send('Page.getAppManifest')
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
  return { errors, manifest: JSON.parse(data) as AppManifest, installabilityErrors }
}

/** Width and height as the file itself says (https://www.w3.org/TR/png/#11IHDR). */
async function sizeOf(page: Page, src: string): Promise<string> {
  const answer = await page.request.get(new URL(src, page.url()).href)
  expect(answer.status(), src).toBe(200)
  const bytes = await answer.body()
  return `${String(bytes.readUInt32BE(16))}x${String(bytes.readUInt32BE(20))}`
}

for (const { dir, base, name } of [
  { dir: COURSE, base: '/', name: 'Jejaring' },
  { dir: FIXTURE, base: '/kursus/', name: 'Menyeduh teh' },
]) {
  test.describe(`${name} under ${base}`, () => {
    test.use({ course: { dir, base } })

    test('can be installed: the browser itself has nothing against it', async ({ page, site }) => {
      await visit(page, site, 'luring/')
      const { errors, manifest, installabilityErrors } = await asked(page)
      expect(errors).toEqual([])
      // A window like Playwright's own keeps nothing, so nothing is installed from it.
      expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
      expect(manifest).toMatchObject({ id: base, name, lang: 'id', start_url: base, scope: base })
    })

    test('every icon, screenshot and shortcut is what the manifest says', async ({
      page,
      site,
    }) => {
      await page.goto(site.url)
      const { manifest } = await asked(page)
      const { icons, screenshots, shortcuts } = manifest
      for (const { src, sizes } of [...icons, ...screenshots]) {
        expect(await sizeOf(page, src), src).toBe(sizes)
      }
      expect(new Set(icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable']))
      expect(icons.map(({ sizes }) => sizes)).toEqual(
        expect.arrayContaining(['192x192', '512x512']),
      )
      expect(new Set(screenshots.map(({ form_factor }) => form_factor))).toEqual(
        new Set(['narrow', 'wide']),
      )
      expect(shortcuts.length).toBeGreaterThan(2)
      for (const shortcut of shortcuts) {
        expect(shortcut.url.startsWith(base)).toBe(true)
        for (const { src } of shortcut.icons) expect(await sizeOf(page, src)).toBe('96x96')
        await page.goto(new URL(shortcut.url, site.url).href)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      }
      const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')
      expect(await sizeOf(page, apple ?? '')).toBe('180x180')
    })
  })
}

test.describe('the bars of the browser', () => {
  test('continue the field at the head of the page, by day and by night', async ({
    page,
    site,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const path of ['', 'pelajaran/mendengarkan/', 'pelajaran/tujuan/', 'luring/']) {
        await page.goto(site.url + path)
        const [bar, field] = await page.evaluate(() => {
          const themes = [...document.querySelectorAll<HTMLMetaElement>('[name="theme-color"]')]
          const theme = themes.find(({ media }) => matchMedia(media || 'all').matches)
          const probe = document.createElement('i')
          document.body.append(probe)
          // As the style sheet does it, for no page may carry a style attribute.
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(`i { color: ${theme?.content ?? ''} !important }`)
          document.adoptedStyleSheets.push(sheet)
          const top = document.querySelector('.top')
          const own = top && getComputedStyle(top).backgroundColor
          const behind = document.querySelector(':has(> div.net)')
          const ground =
            own === 'rgba(0, 0, 0, 0)' && behind ? getComputedStyle(behind).backgroundColor : own
          return [getComputedStyle(probe).color, ground]
        })
        expect(bar, `${path} ${colorScheme}`).toBe(field)
      }
    }
  })
})
