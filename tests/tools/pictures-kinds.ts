/**
 * Pictures of every kind of question at 360 px in both themes, unanswered and answered, of the
 * built course of kinds in `.cache/kinds`: `npm run pictures:kinds` writes them to
 * `.cache/pictures/kinds/`.
 */
import { mkdir } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { preview } from 'astro'
import { KINDS } from '../e2e/filled-kinds.ts'
import { findBrowser } from './browser.ts'

const OUT = '.cache/pictures/kinds'
/** The page's own bars would lie over a question that is higher than the screen. */
const BARS = '.progress, .saved, .way.no-print { visibility: hidden }'
process.env['BASE_PATH'] = '/ragam/'
const server = await preview({
  outDir: '.cache/kinds',
  server: { port: 4342, host: '127.0.0.1' },
  logLevel: 'error',
})
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? findBrowser(),
  args: ['--no-sandbox'],
})
await mkdir(OUT, { recursive: true })
const wanted = process.argv.slice(2)
for (const [kind, { id, fill, last }] of Object.entries(KINDS)) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'id-ID',
      bypassCSP: true,
    })
    const page = await context.newPage()
    const lesson = id.split('-')[0] ?? ''
    await page.goto(`http://127.0.0.1:${String(server.port)}/ragam/pelajaran/${lesson}/`)
    const question = page.locator(`#${id}`)
    await question.scrollIntoViewIfNeeded()
    // A question wakes at the first sign of a reader.
    await page.mouse.move(30, 30)
    await page.locator(`astro-island:not([ssr]):has(#${id})`).waitFor()
    await page.evaluate(() => document.fonts.ready)
    const picture = async (state: string) => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.mouse.move(0, 0)
      // All of it at once: a window that it does not fit is scrolled, and its bars keep a part of it away.
      await page.setViewportSize({ width: 360, height: 3000 })
      await question.screenshot({
        path: `${OUT}/${kind}-${state}-${colorScheme}.png`,
        style: BARS,
      })
      await page.setViewportSize({ width: 360, height: 740 })
    }
    await picture('asked')
    await fill(question)
    await picture('filled')
    await question.getByRole('button', { name: last }).click()
    await question.getByRole('button', { name: 'Coba lagi', exact: true }).waitFor()
    await picture('answered')
    await context.close()
  }
  console.log(kind)
}
await browser.close()
await server.stop()
