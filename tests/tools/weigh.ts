/**
 * What opening a page costs on a slow phone: `npm run weigh`, of the built site in `dist`. A cold
 * browser each time, 360 px, four times slower, on slow 4G, files compressed as a content network
 * would. Medians of five; bytes as the browser's network log counts them, headers included, without the
 * offline script, which comes two seconds after load, and with it.
 */
import { chromium } from '@playwright/test'
import { compressedSite, weigh } from '../e2e/compressed-site.ts'
import { findBrowser } from './browser.ts'

const PAGES = {
  'halaman depan': '',
  'pelajaran Mendengarkan': 'pelajaran/mendengarkan/',
  'pelajaran Tujuan': 'pelajaran/tujuan/',
  percakapan: 'skenario/rehat-kopi/',
  pencarian: 'cari/',
}
const RUNS = 5
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
}

interface Cost {
  readonly kb: number
  readonly late: number
  readonly fonts: number
  readonly requests: number
  readonly fcp: number
  readonly blocked: number
  readonly shift: number
}

async function open(url: string): Promise<Cost> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? findBrowser(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  })
  const page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  })
  const log = await page.context().newCDPSession(page)
  const weight = await weigh(log)
  await log.send('Network.emulateNetworkConditions', SLOW_4G)
  await log.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    const seen = { shift: 0, blocked: 0 }
    Object.assign(globalThis, { seen })
    const watch = (type: string, note: (entry: PerformanceEntry & { value: number }) => void) => {
      new PerformanceObserver((list) => {
        list.getEntries().forEach((entry) => {
          note(entry as PerformanceEntry & { value: number })
        })
      }).observe({ type, buffered: true })
    }
    watch('layout-shift', ({ value }) => (seen.shift += value))
    watch('longtask', ({ duration }) => (seen.blocked += duration - 50))
  })
  await page.goto(url, { waitUntil: 'load' })
  const late = await weight.late
  const times = await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { shift: number; blocked: number } }
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return { ...seen, fcp: paint?.startTime ?? 0 }
  })
  await browser.close()
  const { rest, fonts, requests } = weight
  return {
    kb: (rest - late) / 1024,
    late: rest / 1024,
    fonts: fonts / 1024,
    requests: requests - 1,
    ...times,
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

const site = await compressedSite('dist')
console.log(
  '| halaman | KB tanpa huruf | sampai skrip luring | huruf | permintaan | FCP ms | TBT ms | CLS |',
)
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
for (const [name, path] of Object.entries(PAGES)) {
  const runs: Cost[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await open(site.url + path))
  const of = (key: keyof Cost, digits: number) =>
    median(runs.map((run) => run[key]))
      .toFixed(digits)
      .replace('.', ',')
  console.log(
    `| ${[name, of('kb', 1), of('late', 1), of('fonts', 1), of('requests', 0), of('fcp', 0), of('blocked', 0), of('shift', 3)].join(' | ')} |`,
  )
}
await site.close()
