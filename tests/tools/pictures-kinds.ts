/**
 * Pictures of every kind of question at 360 px in both themes, unanswered and answered, of the
 * built course of kinds in `.cache/kinds`: `npm run pictures:kinds` writes them to
 * `.cache/pictures/kinds/`.
 */
import { mkdir } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { preview } from 'astro'
import { findBrowser } from './browser.ts'

const OUT = '.cache/pictures/kinds'
const ANSWER = 'Airnya kepanasan. Coba diamkan dulu sebelum dituang, ya.'

const press = (question: Locator, name: string) => question.getByRole('button', { name }).click()
const sure = (question: Locator) => press(question, 'Jawab, yakin')
/** One of each group of radio buttons: the first of the first, the second of the second… */
const pickEach = async (question: Locator) => {
  const names = await question
    .locator('input[type="radio"]')
    .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLInputElement).name))])
  for (const [index, name] of names.entries()) {
    const labels = question.locator(`label:has(input[name="${name}"])`)
    await labels.nth(index % (await labels.count())).click()
  }
}

/** Each kind: its lesson, its question, and how it is answered. */
const KINDS: Readonly<
  Record<string, { id: string; fill: (question: Locator) => Promise<void>; own?: boolean }>
> = {
  situation: { id: 'memilah-situasi', fill: pickEach },
  'best-worst': { id: 'memilah-tawar', fill: pickEach },
  sort: { id: 'memilah-wadah', fill: pickEach },
  'two-tier': { id: 'memilah-didih', fill: pickEach },
  spot: { id: 'menulis-temukan', fill: pickEach },
  rewrite: { id: 'menulis-ubah', fill: pickEach },
  recall: {
    id: 'menulis-ingat',
    own: true,
    fill: async (question) => {
      await question.getByRole('textbox').fill(ANSWER)
      await press(question, 'Lihat contoh')
      await question.getByRole('checkbox').first().check()
      await press(question, 'Sebagian')
    },
  },
  order: {
    id: 'menyusun-urut-seduh',
    fill: async (question) => {
      await question.locator('.ways .btn').nth(1).click()
    },
  },
  match: {
    id: 'menyusun-pasang-daun',
    fill: async (question) => {
      const sides = question.locator('.pairs > *')
      const [left, right] = [sides.nth(0).getByRole('button'), sides.nth(1).getByRole('button')]
      for (let at = 0; at < (await left.count()); at++) {
        await left.nth(at).click()
        await right.nth(at).click()
      }
    },
  },
  single: { id: 'menyusun-tunggal-suhu', fill: pickEach },
  multiple: {
    id: 'menyusun-ganda-pahit',
    fill: async (question) => {
      await question.getByRole('checkbox').nth(0).check()
      await question.getByRole('checkbox').nth(2).check()
    },
  },
  short: {
    id: 'menyusun-isian-warna',
    fill: (question) => question.getByRole('textbox').fill('panas'),
  },
}

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
for (const [kind, { id, fill, own = false }] of Object.entries(KINDS)) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'id-ID',
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
      await question.screenshot({ path: `${OUT}/${kind}-${state}-${colorScheme}.png` })
    }
    await picture('asked')
    await fill(question)
    if (!own) {
      await picture('filled')
      await sure(question)
    }
    await question.getByRole('button', { name: 'Coba lagi', exact: true }).waitFor()
    await picture('answered')
    await context.close()
  }
  console.log(kind)
}
await browser.close()
await server.stop()
