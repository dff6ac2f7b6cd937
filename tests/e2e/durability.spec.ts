import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Page } from '@playwright/test'
import { findBrowser } from '../tools/browser.ts'
import { expect, hydrated, PHONE, saved, test } from './support.ts'

const LESSON = '/pelajaran/mendengarkan/'

async function answerFirst(page: Page): Promise<string> {
  const question = page.locator('section.question').first()
  await question.scrollIntoViewIfNeeded()
  await expect(question.getByRole('button', { name: 'Jawab, yakin' })).toBeEnabled()
  await question.locator('label.option').first().click()
  await question.getByRole('button', { name: 'Jawab, yakin' }).click()
  await expect(question.locator('.given')).toBeVisible()
  return (await question.locator('.given .text').textContent()) ?? ''
}

const given = (page: Page) => page.locator('section.question').first().locator('.given .text')

test('an answer marked saved is there after a reload', async ({ page }) => {
  await hydrated(page, LESSON)
  const text = await answerFirst(page)
  await saved(page)
  await page.reload()
  await expect(given(page)).toHaveText(text)
})

test('an answer given in one tab shows in another that is open', async ({ page, context }) => {
  await hydrated(page, LESSON)
  const other = await context.newPage()
  await hydrated(other, LESSON)
  await other.locator('section.question').first().scrollIntoViewIfNeeded()
  const text = await answerFirst(page)
  await expect(given(other)).toHaveText(text)
})

test('an answer marked saved is there when only one of the two stores is left', async ({
  page,
  context,
}) => {
  await hydrated(page, LESSON)
  const text = await answerFirst(page)
  await saved(page)
  await page.evaluate(() => {
    localStorage.clear()
  })
  await page.close()
  const later = await context.newPage()
  await hydrated(later, LESSON)
  await expect(given(later)).toHaveText(text)
})

/** A browser of our own with its profile on disk, so that it can be killed and started again. */
async function launch(profile: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const child = spawn(
    findBrowser(),
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore', detached: process.platform !== 'win32' },
  )
  const portFile = join(profile, 'DevToolsActivePort')
  await expect
    .poll(() => readFile(portFile, 'utf8').catch(() => ''), { timeout: 20_000 })
    .toMatch(/^\d+\n/)
  const [port = ''] = (await readFile(portFile, 'utf8')).split('\n')
  return { child, endpoint: `http://127.0.0.1:${port}` }
}

function kill({ child }: { child: ChildProcess }): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve()
    })
    // The whole group: Chromium's storage runs in processes of its own.
    if (child.pid === undefined) return
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  })
}

test('an answer marked saved survives a browser killed in the same moment', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'))
  const url = new URL(LESSON, baseURL).href
  const first = await launch(profile)
  const before = await chromium.connectOverCDP(first.endpoint)
  const page = await (before.contexts()[0] ?? (await before.newContext())).newPage()
  await page.setViewportSize(PHONE)
  await hydrated(page, url)
  const text = await answerFirst(page)
  await saved(page)
  await kill(first)
  await rm(join(profile, 'DevToolsActivePort'), { force: true })

  const second = await launch(profile)
  const after = await chromium.connectOverCDP(second.endpoint)
  const again = await (after.contexts()[0] ?? (await after.newContext())).newPage()
  await hydrated(again, url)
  await expect(given(again)).toHaveText(text)
  await kill(second)
  await rm(profile, { recursive: true, force: true })
})

test.describe('when a store fails', () => {
  const FAULTS: Record<string, { script: () => void; says: RegExp }> = {
    'localStorage is full': {
      script: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
      says: /Cadangan cepat peramban penuh/,
    },
    'localStorage is denied': {
      script: () => {
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      },
      says: /Cadangan cepat peramban penuh atau diblokir/,
    },
    'IndexedDB is denied': {
      script: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError')
        }
      },
      says: /Penyimpanan utama peramban sedang bermasalah/,
    },
    'both are denied': {
      script: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError')
        }
        Storage.prototype.setItem = () => {
          throw new DOMException('denied', 'SecurityError')
        }
      },
      says: /jawabanmu belum tersimpan/,
    },
  }
  for (const [fault, { script, says }] of Object.entries(FAULTS)) {
    test(`${fault}: the page says so and goes on`, async ({ page }) => {
      await page.addInitScript(script)
      await hydrated(page, LESSON)
      await answerFirst(page)
      await expect(page.getByRole('alert')).toContainText(says, { timeout: 1000 })
    })
  }
})
