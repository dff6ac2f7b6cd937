import { readdirSync, readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { LAUNCH_ARGS, findBrowser } from '../tools/browser.ts'
import { compressedSite, weigh } from './compressed-site.ts'
import type { Weight } from './compressed-site.ts'
import { courseUnderTest, tried } from './course.ts'
import { test as base, expect, fillIn, hydrated, PHONE, unfoldedQuestions } from './support.ts'

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

test.use({
  viewport: PHONE,
  isMobile: true,
  hasTouch: true,
  serviceWorkers: 'block',
  // What is measured is measured with the browser that learners have: without its window, letters are
  // set a trace wider, and one line of a stand-in font may break elsewhere.
  launchOptions: { executablePath: findBrowser(), args: [...LAUNCH_ARGS] },
})

function expectLight(weight: Weight, limits: { kb: number; withFonts: number }, requests: number) {
  expect(weight.rest / 1024).toBeLessThanOrEqual(limits.kb)
  expect((weight.rest + weight.fonts) / 1024).toBeLessThanOrEqual(limits.withFonts)
  expect(weight.requests).toBeLessThanOrEqual(requests)
}

const { lessons, banks } = courseUnderTest()
const read = lessons.filter(({ status }) => status === 'published')
const LESSONS = read.map(({ id }) => `pelajaran/${id}/`)
const AWAITED = ['', ...LESSONS]

const WORKSHOP = ['latihan/', 'latihan/pamit-grup/', 'latihan/pesanku/', 'latihan/situasiku/']
const LIBRARY = ['kartu/', 'kartu/tujuan-jelas/', 'kartu/cetak/', 'glosarium/', 'pengajar/']
const TOOLS = ['rencana/misi/', 'rencana/tujuan/', 'rencana/kartu-saku/', 'rencana/rangkuman/']

for (const path of [...AWAITED, ...LIBRARY, ...TOOLS, ...WORKSHOP, 'cari/', 'kemajuan/']) {
  test(`/${path} opened, with the late script: at most 44 KB without fonts`, async ({
    page,
    home,
  }) => {
    const weight = await weigh(await page.context().newCDPSession(page))
    await page.goto(home + path)
    await weight.late
    expectLight(weight, { kb: 44, withFonts: 72 }, 10)
  })
}

test('/rencana/ opened with its form awake, with the late script: at most 49 KB without fonts', async ({
  page,
  home,
}) => {
  const weight = await weigh(await page.context().newCDPSession(page))
  await hydrated(page, `${home}rencana/`)
  await page.waitForLoadState('networkidle')
  await weight.late
  expectLight(weight, { kb: 49, withFonts: 77 }, 14)
})

test('whoever only looks in fetches no framework, on the first page and in every lesson', async ({
  page,
  home,
}) => {
  for (const path of AWAITED) {
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await page.goto(home + path, { waitUntil: 'networkidle' })
    expect(scripts.filter((url) => /\/core\./.test(url))).toEqual([])
    page.removeAllListeners('request')
  }
})

for (const [path, kb] of [
  ['', 46],
  ['pelajaran/tujuan/', 51],
  ['latihan/pamit-grup/', 46],
  ['latihan/situasiku/', 40],
] as const) {
  test(`/${path} at the first sign of its reader, with the late script: at most ${String(kb)} KB without fonts`, async ({
    page,
    home,
  }) => {
    const weight = await weigh(await page.context().newCDPSession(page))
    await hydrated(page, home + path)
    await page.waitForLoadState('networkidle')
    await weight.late
    expectLight(weight, { kb, withFonts: kb + 28 }, 10)
  })
}

for (const { id } of tried()) {
  test(`${id} through its first three choices, with the late script: at most 60 KB without fonts`, async ({
    page,
    home,
  }) => {
    const weight = await weigh(await page.context().newCDPSession(page))
    await hydrated(page, `${home}skenario/${id}/`)
    await page.getByRole('button', { name: 'Mulai percakapan' }).click()
    for (const turn of [0, 1, 2]) {
      await page.locator('.sheet .option').first().click()
      await expect(page.locator(`[data-turn="${String(turn)}"][data-kind="said"]`)).toBeVisible()
    }
    await weight.late
    expectLight(weight, { kb: 60, withFonts: 88 }, 14)
  })
}

/** `best-worst` as its script is called: `BestWorst`. */
const scriptOf = (kind: string) =>
  kind.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
const KINDS = readdirSync('src/quiz/questions')
  .filter((name) => name.endsWith('.svelte'))
  .map((name) => name.slice(0, -'.svelte'.length))

/** What answers a question, or shows what one's own words are compared with. */
const MOVE = /^(?:Jawab, yakin|Lihat contoh)$/

for (const lesson of read) {
  const bank = banks[lesson.id] ?? []

  test(`${lesson.id} scrolled through with every question opened: at most 90 KB with fonts; answered and explained: at most 93, and no other kind of question`, async ({
    page,
    home,
  }) => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    const weight = await weigh(await page.context().newCDPSession(page))
    const whole = () => (weight.rest + weight.fonts) / 1024
    await hydrated(page, `${home}pelajaran/${lesson.id}/`)
    const questions = await unfoldedQuestions(page)
    expect(questions.length).toBeGreaterThanOrEqual(bank.length)
    const move = (question: Locator) => question.getByRole('button', { name: MOVE })
    for (const question of questions) {
      await question.scrollIntoViewIfNeeded()
      await expect(move(question)).toBeEnabled()
    }
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight)
    })
    await weight.late
    expect(whole()).toBeLessThanOrEqual(90)

    for (const [index, question] of questions.entries()) {
      await fillIn(question, index)
      await move(question).click()
      await expect(question.locator('.given').first()).toBeVisible()
      // One's own words are judged by oneself.
      const own = question.getByRole('button', { name: /^Sebagian/ })
      if (await own.isVisible()) await own.click()
    }
    await page.waitForLoadState('networkidle')
    expect(whole()).toBeLessThanOrEqual(93)

    const names = fetched.map((url) => /_astro\/(\w+)\./.exec(url)?.[1] ?? '')
    const asked = new Set(bank.map(({ type }) => scriptOf(type)))
    expect(names.filter((name) => KINDS.includes(name) && !asked.has(name))).toEqual([])
    // A situation, asked in every lesson, comes with what all kinds share.
    for (const name of asked) if (name !== 'Situation') expect(names).toContain(name)
  })
}

const SHAPES = [
  ...LIBRARY,
  ...TOOLS,
  ...WORKSHOP,
  '',
  'pelajaran/mendengarkan/',
  'pelajaran/tujuan/',
  'cari/',
  'skenario/rehat-kopi/',
]

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
  for (const path of SHAPES) {
    await hydrated(page, home + path)
    await page.waitForLoadState('networkidle')
    const shift = await page.evaluate(() => (globalThis as { shift?: number }).shift)
    expect(shift, path).toBeLessThanOrEqual(0.01)
  }
})

test('no page carries a style attribute', async ({ page, home }) => {
  for (const path of SHAPES) {
    const html = await (await page.request.get(home + path)).text()
    expect(html).not.toMatch(/<[^>]+\sstyle=/)
  }
})

test('a lesson without an exercise to speak carries nothing of its clock', () => {
  const lessons = readdirSync('dist/pelajaran').map((id) =>
    readFileSync(`dist/pelajaran/${id}/index.html`, 'utf8'),
  )
  const without = lessons.filter((html) => !html.includes('class="speaking"'))
  expect(without).not.toEqual([])
  expect(without.filter((html) => /\.speaking|SpeakingClock/.test(html))).toEqual([])
})
