import type { Page } from '@playwright/test'
import { seedOfRun } from '../tools/dice.ts'
import { killAll } from './killed-browser.ts'
import { expect, hydrated, saved, test } from './support.ts'

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

test('what was marked saved survives browsers killed in the same moment', async ({ baseURL }) => {
  test.setTimeout(240_000)
  // A hundred of them by hand: `heavy/kills.spec.ts`.
  const { lost, kills, promises, close, seed } = await killAll(baseURL ?? '', {
    lives: 4,
    seed: seedOfRun(),
  })
  console.log(JSON.stringify({ kills, promises, close, lost: lost.length, seed }))
  expect(lost).toEqual([])
  expect(kills).toBe(4)
  expect(promises).toBeGreaterThanOrEqual(8)
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
