import { chromium } from '@playwright/test'
import { findBrowser } from '../tools/browser.ts'
import {
  answers,
  button,
  chooseFile,
  COURSE,
  fileOf,
  kept,
  openData,
  result,
  seed,
  stores,
  takeCopy,
} from './data-page.ts'
import { expect, hydrated, PHONE, saved, test } from './support.ts'

test.use({ viewport: PHONE })

test.describe('deleting', () => {
  test('takes two steps, offers a copy first, empties both stores, and every tab follows', async ({
    page,
    context,
  }) => {
    await seed(page, answers('a', 4))
    await openData(page)
    const other = await context.newPage()
    await openData(other)
    await expect(kept(other).getByRole('listitem')).toHaveText(['4 jawaban soal'])

    await button(page, 'Hapus semua catatan').click()
    await expect(result(page, 'Hapus semua catatan di perangkat ini?')).toBeFocused()
    await button(page, 'Batal').click()
    await expect(button(page, 'Hapus semua catatan')).toBeFocused()
    await expect(kept(page).getByRole('listitem')).toHaveText(['4 jawaban soal'])

    await button(page, 'Hapus semua catatan').click()
    const download = page.waitForEvent('download')
    await page
      .getByRole('region', { name: 'Hapus semua catatan' })
      .getByRole('button', { name: 'Simpan salinan' })
      .click()
    await download
    await button(page, 'Ya, hapus 4 catatan').click()
    await expect(result(page, 'Semua catatan sudah dihapus')).toBeFocused()
    for (const each of [page, other]) await expect(kept(each)).toContainText('Belum ada catatan')

    const { fast, durable } = await stores(page)
    expect(durable).toEqual(fast)
    expect(fast.map((text) => (JSON.parse(text) as { type: string }).type)).toEqual(['reset'])

    // What the other tab still remembers does not come back through it.
    await other.reload()
    await expect(kept(other)).toContainText('Belum ada catatan')
    await openData(page)
    await expect(kept(page)).toContainText('Belum ada catatan')
    const copy = await takeCopy(page)
    expect(copy.text).not.toContain('"answer"')
  })

  test('is undone while the page is open, with what was written elsewhere meanwhile', async ({
    page,
    context,
  }) => {
    await seed(page, answers('a', 4))
    await openData(page)
    const before = await stores(page)
    await button(page, 'Hapus semua catatan').click()
    await button(page, /^Ya, hapus/).click()
    await expect(result(page, 'Semua catatan sudah dihapus')).toBeFocused()
    const other = await context.newPage()
    await openData(other)
    await chooseFile(other, fileOf(answers('b', 1)))
    await button(other, 'Gabungkan').click()
    await expect(kept(page).getByRole('listitem')).toHaveText(['1 jawaban soal'])
    await button(page, 'Urungkan').click()
    await expect(result(page, 'Catatanmu kembali')).toBeFocused()
    for (const each of [page, other]) {
      await expect(kept(each).getByRole('listitem')).toHaveText(['5 jawaban soal'])
    }
    const after = await stores(page)
    expect(after.fast).toEqual(expect.arrayContaining(before.fast))
    expect(after.durable).toEqual(expect.arrayContaining(before.durable))
    await openData(page)
    await expect(kept(page).getByRole('listitem')).toHaveText(['5 jawaban soal'])
  })

  test('is undone by opening the copy', async ({ page }) => {
    await seed(page, answers('a', 4))
    await openData(page)
    const { text } = await takeCopy(page)
    await saved(page)
    await button(page, 'Hapus semua catatan').click()
    await button(page, /^Ya, hapus/).click()
    await expect(kept(page)).toContainText('Belum ada catatan')
    await chooseFile(page, text)
    await button(page, 'Gabungkan').click()
    await expect(kept(page).getByRole('listitem')).toHaveText(['4 jawaban soal'])
    await openData(page)
    await expect(kept(page).getByRole('listitem')).toHaveText(['4 jawaban soal'])
  })

  test('is not undone by a page that returns from the back-forward cache', async ({ baseURL }) => {
    const browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? findBrowser(),
      args: ['--no-sandbox', '--disable-background-networking'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
    const page = await browser.newPage({ ...(baseURL && { baseURL }), locale: 'id-ID' })
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['cached'] = String(persisted)
      })
    })
    await seed(page, answers('a', 4))
    await hydrated(page, '/kemajuan/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Data kamu' }).click()
    await button(page, 'Hapus semua catatan').click()
    await button(page, /^Ya, hapus/).click()
    await expect(result(page, 'Semua catatan sudah dihapus')).toBeFocused()
    const emptied = await stores(page)
    await page.goBack({ waitUntil: 'commit' })
    await expect(page.locator('html')).toHaveAttribute('data-cached', 'true')
    // It has read both stores anew once what it records next is in both of them.
    await page.evaluate(
      ([key, text]) => {
        localStorage.setItem(key, text)
      },
      [`${COURSE}:e:z-1`, JSON.stringify({ ...answers('z', 1)[0], id: 'z-1', epoch: 1 })] as const,
    )
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    })
    await expect(async () => {
      const { fast, durable } = await stores(page)
      expect(durable).toHaveLength(emptied.durable.length + 1)
      expect(fast).toHaveLength(emptied.fast.length + 1)
    }).toPass()
    await browser.close()
  })

  test('says so when a store refuses to let go', async ({ page }) => {
    await seed(page, answers('a', 1))
    await page.addInitScript(() => {
      Storage.prototype.removeItem = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    })
    await openData(page)
    await button(page, 'Hapus semua catatan').click()
    await button(page, /^Ya, hapus/).click()
    await expect(result(page, 'Belum terhapus seluruhnya')).toBeFocused()
    await expect(button(page, 'Hapus semua catatan')).toBeEnabled()
  })
})
