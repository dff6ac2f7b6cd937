/** The page on which a record goes from one phone to another, and a camera to read its codes by. */
import type { Browser, Locator, Page } from '@playwright/test'
import jsQr from 'jsqr'
import type { RecordEvent } from '../../src/record/events.ts'
import { eventText } from '../../src/record/merge.ts'
import { portableEvents } from '../../src/record/portable.ts'
import { learnerOf } from '../unit/record/learners.ts'
import { courseUnderTest } from './course.ts'
import { seed } from './data-page.ts'
import { expect, hydrated } from './support.ts'

export const MOVE = '/pindah/'
const WHOLE = courseUnderTest()

/** Nothing yet; five lessons read, a role-play played and every card reviewed; the whole course, every card reviewed five times. */
export const LEARNERS: Readonly<Record<'empty' | 'typical' | 'finished', readonly RecordEvent[]>> =
  {
    empty: [],
    typical: learnerOf(WHOLE, { lessons: 5, reviews: 1 }),
    finished: learnerOf(WHOLE, { lessons: WHOLE.lessons.length, reviews: 5 }),
  }

/** A phone with a browser of its own, and what its pages bring. */
export async function phone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    ...{ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, serviceWorkers: 'block' },
  })
  return context.newPage()
}

export const code = (page: Page): Locator => page.getByRole('img', { name: /^Kode/ })

/** The old phone shows its codes. */
export async function showCodes(page: Page, events: readonly RecordEvent[]): Promise<void> {
  if (events.length > 0) await seed(page, events)
  await hydrated(page, MOVE)
  await page.getByRole('button', { name: 'Tampilkan kode' }).click()
  await expect(page.getByRole('heading', { name: 'Siap dipindai' })).toBeFocused({
    timeout: 30_000,
  })
}

/** What a camera reads: found in a picture of the screen by a program that knows nothing of ours. */
async function scan(page: Page, dark: Page): Promise<string> {
  const png = await code(page).screenshot()
  await dark.goto('about:blank')
  const { rgba, width, height } = await dark.evaluate(async (base64) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${base64}`)).blob(),
    )
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? []
    let binary = ''
    for (const value of pixels) binary += String.fromCharCode(value)
    return { rgba: btoa(binary), width: image.width, height: image.height }
  }, png.toString('base64'))
  const found = jsQr(Uint8ClampedArray.from(Buffer.from(rgba, 'base64')), width, height)
  return found?.data ?? 'no code was found'
}

/** Reads all codes, one after another. */
async function scanAll(page: Page, dark: Page): Promise<string[]> {
  const next = page.getByRole('button', { name: 'Berikutnya' })
  const found = [await scan(page, dark)]
  const of = Number(/dari (\d)/.exec((await code(page).getAttribute('aria-label')) ?? '')?.[1] ?? 1)
  for (let n = 2; n <= of; n++) {
    await next.click()
    await expect(code(page)).toHaveAccessibleName(`Kode ${String(n)} dari ${String(of)}`)
    found.push(await scan(page, dark))
  }
  return found
}

/** The links of all codes that the old phone shows of such a record. */
export async function scannedFrom(page: Page, events: readonly RecordEvent[]): Promise<string[]> {
  await showCodes(page, events)
  return scanAll(page, await page.context().newPage())
}

/** As both stores hold them. */
export const asStored = (events: readonly RecordEvent[]): string[] =>
  portableEvents(events).map(eventText).sort()
