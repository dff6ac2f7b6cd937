import type { Page } from '@playwright/test'
import { tried } from './course.ts'
import {
  expect,
  expectAccessibleInBothThemes,
  hydrated,
  PHONE,
  playToEnd,
  test,
} from './support.ts'

test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

const begin = (page: Page) => page.getByRole('button', { name: 'Mulai percakapan' }).tap()
const option = (page: Page, nth = 0) => page.locator('.sheet .option').nth(nth)

for (const { id } of tried()) {
  test(`${id}: axe finds nothing at the start, in any channel, or at the end, in either theme`, async ({
    page,
  }) => {
    // Axe goes through a whole talk several times.
    test.setTimeout(180_000)
    await hydrated(page, `/skenario/${id}/`)
    await expectAccessibleInBothThemes(page, 'start')
    await begin(page)
    const seen = new Set<string>()
    await playToEnd(page, async (turn) => {
      const last = page.locator('[data-channel]').last()
      const channel = (await last.getAttribute('data-channel')) ?? ''
      if (!seen.has(channel)) await expectAccessibleInBothThemes(page, channel)
      seen.add(channel)
      await option(page, turn % 2).tap()
    })
    await expectAccessibleInBothThemes(page, 'end')
  })

  test(`${id}: played to its end by touch, in forced colours, without motion, at 320 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 480 })
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await hydrated(page, `/skenario/${id}/`)
    await begin(page)
    await playToEnd(page, async (turn) => {
      // What stands for a choice must not hang on its fill alone.
      await expect(option(page)).not.toHaveCSS('border-top-style', 'none')
      await option(page, (turn + 1) % 2).tap()
    })
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBeLessThanOrEqual(0)
  })
}

test('every message stands in exactly one live region, so that it is read once', async ({
  page,
}) => {
  await hydrated(page, '/skenario/dm-alumni/')
  await begin(page)
  for (let turn = 0; turn < 4; turn++) {
    await option(page).tap()
    await expect(page.locator('[data-kind="said"]')).toHaveCount(turn + 1)
  }
  const regions = await page.locator('.talk > li').evaluateAll((items) =>
    items.map((item) => {
      let count = 0
      for (let at: Element | null = item; at; at = at.parentElement) {
        const live = at.getAttribute('aria-live') ?? ''
        const role = at.getAttribute('role') ?? ''
        if (['polite', 'assertive'].includes(live) || ['log', 'status', 'alert'].includes(role)) {
          count += 1
        }
      }
      return count
    }),
  )
  expect(new Set(regions)).toEqual(new Set([1]))
  // Undoing takes words away: nothing of the talk is put in anew and read again.
  const before = await page.locator('.talk > li').count()
  const first = await page.locator('.talk > li').first().elementHandle()
  await page.getByRole('button', { name: 'Mundur satu langkah' }).tap()
  await expect.poll(() => page.locator('.talk > li').count()).toBeLessThan(before)
  expect(await first?.evaluate((item) => item.isConnected)).toBe(true)
})

test('at 400 % zoom neither the typed line nor the map scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  const expectNoOverflow = async (where: string) => {
    const over = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('dialog[open]')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    )
    expect(Math.max(...over), where).toBeLessThanOrEqual(0)
  }
  await hydrated(page, '/skenario/dm-alumni/')
  await begin(page)
  const write = page.getByRole('button', { name: 'Tulis sendiri' })
  for (let turn = 0; turn < 12 && !(await write.isVisible()); turn++) {
    await option(page).tap()
    await expect(page.locator('[data-kind="said"]')).toHaveCount(turn + 1)
  }
  await write.tap()
  await expectNoOverflow('writing')
  await page.getByRole('textbox').fill('Selamat malam Kak Maria, saya Dira.')
  await page.getByRole('button', { name: 'Periksa tulisanku' }).tap()
  await expectNoOverflow('reading')
  await page.getByRole('button', { name: 'Peta alur' }).tap()
  await expectNoOverflow('map')
})
