/**
 * Every way in which a browser's stores can fail, made to happen. Each is met by a message that is seen
 * within a second, answers go on, a copy can be taken, and what a reload finds is told in a table at the end.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from '@playwright/test'
import { mark, markMet, msUntilSaid, msUntilSaidAfter, watchAlerts } from './alerts.ts'
import { answers, COURSE, DATA, fileText, seed, takeCopy } from './data-page.ts'
import { BOTH, FAULTS } from './storage-faults.ts'
import { expect, hydrated, saved, test } from './support.ts'

// One after another in one worker: the table is told as a whole.
test.describe.configure({ mode: 'default' })

const LESSON = '/pelajaran/mendengarkan/'
const table: string[][] = []

test.afterAll(() => {
  const head = ['fault', 'message', 'ms', 'copy', 'after a reload']
  console.log([head, ...table].map((row) => row.join(' | ')).join('\n'))
})

const question = (page: Page) => page.locator('section.question').first()
const given = (page: Page) => question(page).locator('.given .text')

async function answer(page: Page): Promise<string> {
  await question(page).scrollIntoViewIfNeeded()
  const submit = question(page).getByRole('button', { name: 'Jawab, yakin' })
  await expect(submit).toBeEnabled()
  await question(page).locator('label.option').first().click()
  await submit.click()
  await expect(given(page)).toBeVisible()
  return (await given(page).textContent()) ?? ''
}

/** How many events a copy holds, taken where the page offers it, else on the page about the data. */
async function copied(page: Page): Promise<number> {
  const here = page.getByRole('button', { name: 'Simpan salinan sekarang' })
  if (await here.isVisible()) {
    const download = page.waitForEvent('download')
    await here.click()
    return countIn(await fileText(await download))
  }
  await page.goto(DATA)
  await expect(page.getByRole('button', { name: 'Simpan salinan', exact: true })).toBeEnabled()
  return countIn((await takeCopy(page)).text)
}
const countIn = (text: string) => (JSON.parse(text) as { events: unknown[] }).events.length

/** Whether the answer is there in a page of its own, where the fault is gone. */
async function survived(context: BrowserContext, text: string): Promise<boolean> {
  const later = await context.newPage()
  await hydrated(later, LESSON)
  await question(later).scrollIntoViewIfNeeded()
  await expect(
    question(later)
      .getByRole('button', { name: /^Jawab/ })
      .or(given(later))
      .first(),
  ).toBeVisible()
  const there = (await given(later).count()) > 0 && (await given(later).textContent()) === text
  await later.close()
  return there
}

for (const { name, says, script, before, within, limit = 0, survives } of FAULTS) {
  test(`${name}: a message within a second, answers and copies go on`, async ({
    page,
    context,
  }) => {
    await before?.(page)
    await page.addInitScript(watchAlerts)
    if (script) await page.addInitScript(script)
    await hydrated(page, LESSON)
    if (within) {
      await within(page)
      await mark(page)
    }
    const text = await answer(page)
    const ms = await msUntilSaid(page)
    const alert = page.getByRole('alert').filter({ hasText: says })
    await expect(alert).toHaveCount(1)
    expect(ms).toBeLessThanOrEqual(limit + 1000)
    const count = await copied(page)
    expect(count).toBeGreaterThanOrEqual(1)
    await page.close()
    const there = await survived(context, text)
    expect(there).toBe(survives)
    const message = says.source.replace('.*', ' … ')
    table.push([
      name,
      message,
      String(ms),
      `${String(count)} events`,
      there ? 'there' : 'gone, as said',
    ])
  })
}

test.describe('emptied while a page is open', () => {
  const EMPTIED: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
    'localStorage.clear() in another tab': () => {
      localStorage.clear()
      return Promise.resolve()
    },
    'deleteDatabase in another tab': (name) =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve
      }),
    'both emptied in another tab': (name) => {
      localStorage.clear()
      return new Promise((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = resolve
      })
    },
  }
  for (const [name, empty] of Object.entries(EMPTIED)) {
    test(`${name}: it says so, and writes back what it knows`, async ({ page, context }) => {
      await page.addInitScript(watchAlerts)
      await hydrated(page, LESSON)
      const text = await answer(page)
      await saved(page)
      const other = await context.newPage()
      await other.goto('/tentang/')
      await markMet(page)
      await other.evaluate(empty, COURSE)
      const ms = await msUntilSaid(page)
      expect(ms).toBeLessThanOrEqual(1000)
      await expect(
        page.getByRole('alert').filter({ hasText: 'baru saja dikosongkan' }),
      ).toHaveCount(1)
      await expect(given(page)).toHaveText(text)
      const count = await copied(page)
      await page.close()
      expect(await survived(context, text)).toBe(true)
      table.push([
        name,
        'Penyimpanan peramban baru saja dikosongkan',
        String(ms),
        `${String(count)} events`,
        'there',
      ])
    })
  }
})

test('a record deleted in another tab: this page says why it begins anew', async ({
  page,
  context,
}) => {
  await context.addInitScript(watchAlerts)
  await seed(page, answers('a', 3))
  await hydrated(page, LESSON)
  await answer(page)
  await saved(page)
  const other = await context.newPage()
  await hydrated(other, DATA)
  await other.getByRole('button', { name: 'Hapus semua catatan' }).click()
  await markMet(page)
  await other.getByRole('button', { name: /^Ya, hapus/ }).click()
  const ms = await msUntilSaidAfter(other, page)
  expect(ms).toBeLessThanOrEqual(1000)
  await expect(page.getByRole('alert').filter({ hasText: 'dihapus dari tab lain' })).toHaveCount(1)
  table.push([
    'reset in another tab',
    'Catatanmu baru saja dihapus dari tab lain',
    String(ms),
    '-',
    'deleted, as asked',
  ])
})

test.describe('inside the page of somebody else', () => {
  test.use({ serviceWorkers: 'block' })
  const host = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://host').searchParams
    const sandbox = asked.get('sandbox')
    const attribute = sandbox === null ? '' : ` sandbox="${sandbox}"`
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(
      `<!doctype html><iframe src="${asked.get('src') ?? ''}"${attribute} width="360" height="700"></iframe>`,
    )
  })
  test.beforeAll(() => new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve)))
  test.afterAll(() => {
    host.close()
  })

  /** By a name that is another site's for the browser; both lie on this machine, which it asks for. */
  async function embed(page: Page, baseURL: string | undefined, sandbox?: string) {
    const { port } = host.address() as AddressInfo
    const asked = new URLSearchParams({ src: new URL(LESSON, baseURL).href })
    if (sandbox !== undefined) asked.set('sandbox', sandbox)
    await page.goto(`http://localhost:${String(port)}/?${asked.toString()}`)
    return page.frameLocator('iframe')
  }
  const FROM_HOST = /third party: http:\/\/localhost/

  test('of another site, storage refused: a lasting notice, and answers go on', async ({
    page,
    baseURL,
    watch,
  }) => {
    watch.allow(FROM_HOST)
    await page.addInitScript(watchAlerts)
    await page.addInitScript(() => {
      if (globalThis.top === globalThis.self) return
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError')
      }
      Object.defineProperty(globalThis, 'localStorage', { get: refuse })
      Object.defineProperty(globalThis, 'indexedDB', { get: refuse })
    })
    const frame = await embed(page, baseURL)
    await expect(frame.getByRole('alert').filter({ hasText: BOTH })).toHaveCount(1)
    const first = frame.locator('section.question').first()
    await first.locator('label.option').first().click()
    await first.getByRole('button', { name: 'Jawab, yakin' }).click()
    await expect(first.locator('.given .text')).toBeVisible()
    const download = page.waitForEvent('download')
    await frame.getByRole('button', { name: 'Simpan salinan sekarang' }).click()
    const count = countIn(await fileText(await download))
    expect(count).toBe(1)
    table.push([
      'cross-site frame, storage refused',
      BOTH.source,
      '-',
      `${String(count)} events`,
      'gone, as said',
    ])
  })

  test('sandboxed with scripts alone: it reads, and says that nothing can be done there', async ({
    page,
    baseURL,
    watch,
  }) => {
    watch.allow(/./)
    const frame = await embed(page, baseURL, 'allow-scripts')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Mendengarkan')
    await expect(frame.getByText('Latihan di halaman ini tidak bisa dijalankan')).toBeVisible()
    table.push([
      'sandboxed frame, scripts only',
      'Latihan di halaman ini tidak bisa dijalankan',
      '-',
      '-',
      'nothing is written',
    ])
  })

  test('sandboxed without scripts: it reads, and says what needs them', async ({
    page,
    baseURL,
    watch,
  }) => {
    watch.allow(FROM_HOST)
    const frame = await embed(page, baseURL, '')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Mendengarkan')
    await expect(frame.locator('noscript p.no-script')).toContainText(
      'Latihan interaktif memerlukan JavaScript',
    )
    table.push([
      'sandboxed frame, no scripts',
      'Latihan interaktif memerlukan JavaScript',
      '-',
      '-',
      'nothing is written',
    ])
  })
})
