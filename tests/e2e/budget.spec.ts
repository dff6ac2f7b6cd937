import { compressedSite, weigh } from './compressed-site.ts'
import type { Weight } from './compressed-site.ts'
import { test as base, expect, hydrated, PHONE } from './support.ts'

const test = base.extend<object, { home: string }>({
  home: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => {
      const site = await compressedSite('dist')
      await use(site.url)
      await site.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ home }, use) => {
    await use(home)
  },
})

test.use({ viewport: PHONE, isMobile: true, hasTouch: true, serviceWorkers: 'block' })

function expectLight(weight: Weight, limits: { kb: number; withFonts: number }, requests: number) {
  expect(weight.rest / 1024).toBeLessThanOrEqual(limits.kb)
  expect((weight.rest + weight.fonts) / 1024).toBeLessThanOrEqual(limits.withFonts)
  expect(weight.requests).toBeLessThanOrEqual(requests)
}

const PAGE = { kb: 44, withFonts: 72 }
const LIMITS = {
  '': { limits: PAGE, requests: 10 },
  'pelajaran/mendengarkan/': { limits: PAGE, requests: 10 },
  'pelajaran/tujuan/': { limits: PAGE, requests: 10 },
  'cari/': { limits: PAGE, requests: 10 },
}

for (const [path, { limits, requests }] of Object.entries(LIMITS)) {
  test(`/${path} with the late script: at most ${String(limits.kb)} KB without fonts`, async ({
    page,
    home,
  }) => {
    const weight = await weigh(await page.context().newCDPSession(page))
    await hydrated(page, home + path)
    await weight.late
    expectLight(weight, limits, requests)
  })
}

test('a role-play through its first three choices, with the late script: at most 60 KB without fonts', async ({
  page,
  home,
}) => {
  const weight = await weigh(await page.context().newCDPSession(page))
  await hydrated(page, `${home}skenario/rehat-kopi/`)
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  for (const turn of [0, 1, 2]) {
    await page.locator('.sheet .option').first().click()
    await expect(page.locator(`[data-turn="${String(turn)}"][data-kind="said"]`)).toBeVisible()
  }
  await weight.late
  expectLight(weight, { kb: 60, withFonts: 88 }, 14)
})

test('nothing jumps while a page loads', async ({ page, home }) => {
  await page.addInitScript(() => {
    const kept = globalThis as { shift?: number }
    kept.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        kept.shift = (kept.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of [...Object.keys(LIMITS), 'skenario/rehat-kopi/']) {
    await hydrated(page, home + path)
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => (globalThis as { shift?: number }).shift)
    expect(shift, path).toBeLessThanOrEqual(0.01)
  }
})

test('no page carries a style attribute', async ({ page, home }) => {
  for (const path of [...Object.keys(LIMITS), 'skenario/rehat-kopi/']) {
    const html = await (await page.request.get(home + path)).text()
    expect(html).not.toMatch(/<[^>]+\sstyle=/)
  }
})
