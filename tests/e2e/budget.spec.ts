import { brotliCompressSync } from 'node:zlib'
import { expect, hydrated, PHONE, test } from './support.ts'

test.use({ viewport: PHONE, isMobile: true, hasTouch: true })

const LIMITS: Record<string, { kb: number; requests: number }> = {
  '/': { kb: 44, requests: 14 },
  '/pelajaran/mendengarkan/': { kb: 44, requests: 14 },
  '/skenario/rehat-kopi/': { kb: 60, requests: 14 },
}

for (const [path, { kb }] of Object.entries(LIMITS)) {
  test(`${path} weighs at most ${String(kb)} KB without fonts, compressed`, async ({ page }) => {
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') return
      sizes.push(response.body().then((body) => brotliCompressSync(body).length))
    })
    await hydrated(page, path)
    await page.waitForLoadState('networkidle')
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(total / 1024).toBeLessThanOrEqual(kb)
  })
}

test('nothing jumps while a lesson loads', async ({ page }) => {
  await page.addInitScript(() => {
    const kept = globalThis as { shift?: number }
    kept.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        kept.shift = (kept.shift ?? 0) + (entry as PerformanceEntry & { value: number }).value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of Object.keys(LIMITS)) {
    await hydrated(page, path)
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => (globalThis as { shift?: number }).shift)
    expect(shift, path).toBeLessThanOrEqual(0.01)
  }
})

test('no page carries a style attribute', async ({ page }) => {
  for (const path of Object.keys(LIMITS)) {
    const html = await (await page.request.get(path)).text()
    expect(html).not.toMatch(/<[^>]+\sstyle=/)
  }
})
