import { readFile } from 'node:fs/promises'
import { readPortable } from '../../src/record/portable.ts'
import { atOnce } from '../../src/record/steps.ts'
import { courseUnderTest } from './course.ts'
import {
  answers,
  button,
  chooseFile,
  copyButton,
  COURSE,
  DATA,
  fileOf,
  kept,
  openData,
  result,
  seed,
  takeCopy,
} from './data-page.ts'
import { expect, hydrated, PHONE, saved, test } from './support.ts'

test.use({ viewport: PHONE })

test.describe('what is kept', () => {
  test('is told in words, with its days and in which store it lies', async ({ page }) => {
    await openData(page)
    await expect(kept(page)).toContainText('Belum ada catatan')
    await expect(button(page, 'Hapus semua catatan')).toBeDisabled()
    await seed(page, answers('a', 3))
    await openData(page)
    await expect(kept(page).getByRole('listitem')).toHaveText(['3 jawaban soal'])
    await expect(kept(page)).toContainText('1 Maret 2026')
    await page.getByText('Di mana letaknya?').click()
    await expect(kept(page)).toContainText(/IndexedDB\): 3 catatan, \d+ (bita|KB)/)
    await expect(kept(page)).toContainText(/localStorage\): 3 catatan, \d+ (bita|KB)/)
  })

  test('is told in detail under a fold: lessons and role-plays by name, own words, settings', async ({
    page,
  }) => {
    const course = courseUnderTest()
    const [lesson] = course.lessons
    const [talk] = course.scenarios
    const at = { at: 1772330500000, day: '2026-03-02' }
    const run = { run: 'r-1', scenario: talk?.id ?? '', rev: 1 }
    await seed(page, [
      ...answers('a', 2),
      { id: 'c-1', ...at, type: 'section', lesson: lesson?.id ?? '', section: 's' },
      { id: 'c-2', ...at, type: 'section', lesson: 'sudah-dihapus', section: 's' },
      { id: 'c-3', ...at, type: 'run', ...run, seed: 1, mode: 'guided' },
      { id: 'c-4', ...at, type: 'ending', ...run, ending: 'akhir' },
      { id: 'c-5', ...at, type: 'plan', plan: 'p', text: 'Bila pagi, maka menyapa.', origin: 'p' },
      { id: 'c-6', ...at, type: 'setting', name: 'nickname', value: 'Ayu' },
      { id: 'c-7', ...at, type: 'setting', name: 'draw/s', value: 5 },
    ])
    await openData(page)
    await expect(kept(page)).toContainText('Yang pertama dari 1 Maret 2026, yang terakhir dari 2')
    await page.getByText('Rinciannya').click()
    const fold = kept(page).locator('details').first()
    await expect(fold.getByRole('listitem')).toHaveText([
      `${lesson?.title ?? ''}: 1 bagian dibaca`,
      'Pelajaran yang tidak ada lagi di situs ini (sudah-dihapus): 1 bagian dibaca',
      'Di luar pelajaran: 2 soal dijawab',
      `${talk?.title ?? ''}: dimainkan 1 kali, 1 kali sampai akhir`,
      /Rencana\s*Bila pagi, maka menyapa\./,
      'Nama panggilan: Ayu',
      'Setelan lain: 1, lihat teks aslinya',
    ])
  })

  test('is shown as it is stored under another fold, the newest first, a portion at a time', async ({
    page,
  }) => {
    await seed(page, answers('a', 50))
    await openData(page)
    await page.getByText('Teks aslinya').click()
    const lines = kept(page).locator('code')
    await expect(lines).toHaveCount(20)
    await expect(lines.first()).toHaveText(JSON.stringify(answers('a', 50).at(-1)))
    await button(page, 'Tampilkan 20 lagi').click()
    await expect(lines).toHaveCount(40)
    await expect(kept(page).locator('details li').nth(20)).toBeFocused()
    await button(page, 'Tampilkan 10 lagi').click()
    await expect(lines).toHaveCount(50)
    await expect(button(page, /^Tampilkan/)).toHaveCount(0)
  })

  test('is said to be unreadable in the store that is denied, and can still be copied', async ({
    page,
  }) => {
    await seed(page, answers('a', 2))
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError')
      }
    })
    await openData(page)
    await page.getByText('Di mana letaknya?').click()
    await expect(kept(page)).toContainText('IndexedDB): tidak bisa dibaca')
    const { text } = await takeCopy(page)
    expect(atOnce(readPortable(text, COURSE))).toMatchObject({ events: answers('a', 2) })
  })
})

test('in a frame where the browser keeps nothing, the page reads, says so, and what memory holds can be copied', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    IDBFactory.prototype.open = denied
    Object.defineProperty(window, 'localStorage', { get: denied })
  })
  await page.route('**/penampung/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe src="${DATA}" width="360" height="700"></iframe>`,
    }),
  )
  await page.goto(new URL('/penampung/', baseURL).href)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1, name: 'Data kamu' })).toBeVisible()
  await expect(frame.getByText('Belum ada catatan')).toBeVisible()
  await expect(frame.getByRole('alert')).toContainText('Peramban tidak mengizinkan penyimpanan')
  await frame.getByLabel('Pilih berkas salinan').setInputFiles({
    name: 'salinan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(fileOf(answers('b', 3))),
  })
  await frame.getByRole('button', { name: 'Gabungkan' }).click()
  await expect(frame.getByText(/belum tersimpan seluruhnya/)).toBeVisible()
  const download = page.waitForEvent('download')
  await frame.getByRole('button', { name: 'Simpan salinan' }).first().click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(atOnce(readPortable(text, COURSE))).toMatchObject({ events: answers('b', 3) })
})

test('everything is done by keyboard alone, and focus is never lost', async ({ page }) => {
  await seed(page, answers('a', 2))
  await openData(page)
  const focused = page.locator(':focus')
  const tabTo = async (name: string | RegExp) => {
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press('Tab')
      await expect(focused).toHaveCount(1)
      const said = (await focused.getAttribute('id')) ?? ''
      const text = (await focused.textContent()) ?? ''
      if (typeof name === 'string' ? text.trim() === name || said === name : name.test(text)) return
    }
    throw new Error(`no way by Tab to ${String(name)}`)
  }
  await page.keyboard.press('Tab')
  await tabTo('Rinciannya')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Di luar pelajaran: 2 soal dijawab')).toBeVisible()
  await tabTo('Simpan salinan')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  await download
  await expect(result(page, 'Salinan siap')).toBeFocused()
  await tabTo('berkas-salinan')
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  const buffer = Buffer.from(fileOf())
  await (await chooser).setFiles({ name: 'b.json', mimeType: 'application/json', buffer })
  await expect(result(page, 'Di berkas ini')).toBeFocused()
  await tabTo('Gabungkan')
  await page.keyboard.press('Enter')
  await expect(result(page, 'Sudah digabungkan')).toBeFocused()
  await tabTo('Urungkan')
  await page.keyboard.press('Enter')
  await expect(result(page, 'Penggabungan diurungkan')).toBeFocused()
  await tabTo('Hapus semua catatan')
  await page.keyboard.press('Enter')
  await expect(result(page, 'Hapus semua catatan di perangkat ini?')).toBeFocused()
  await tabTo(/^Ya, hapus/)
  await page.keyboard.press('Enter')
  await expect(result(page, 'Semua catatan sudah dihapus')).toBeFocused()
  await tabTo('Urungkan')
  await page.keyboard.press('Enter')
  await expect(result(page, 'Catatanmu kembali')).toBeFocused()
})

test('each result is told once: by the heading that focus goes to, and by no live region', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[role=status], [role=alert]',
        )
        // What is not shown is not told.
        const text = region?.checkVisibility() ? region.textContent.trim() : ''
        if (text) heard.push(text)
      }
    }).observe(document, { childList: true, characterData: true, subtree: true })
  })
  await seed(page, answers('a', 1))
  await openData(page)
  await copyButton(page).click()
  await expect(result(page, 'Salinan siap')).toBeFocused()
  await chooseFile(page, fileOf())
  await button(page, 'Gabungkan').click()
  await expect(result(page, 'Sudah digabungkan')).toBeFocused()
  await button(page, 'Urungkan').click()
  await expect(result(page, 'Penggabungan diurungkan')).toBeFocused()
  await button(page, 'Hapus semua catatan').click()
  await button(page, /^Ya, hapus/).click()
  await expect(result(page, 'Semua catatan sudah dihapus')).toBeFocused()
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
  expect(heard).toEqual(['Menyiapkan salinan…'])
})

test.describe('a copy', () => {
  test('is a file that reads back equal, and the page remembers its day', async ({ page }) => {
    await seed(page, answers('a', 3))
    await openData(page)
    const { name, text } = await takeCopy(page)
    expect(name).toMatch(new RegExp(`^${COURSE}-\\d{4}-\\d\\d-\\d\\d\\.json$`))
    expect(atOnce(readPortable(text, COURSE))).toMatchObject({ events: answers('a', 3) })
    await expect(result(page, 'Salinan siap')).toBeFocused()
    await saved(page)
    await openData(page)
    await expect(page.getByText(/^Salinan terakhir: \d+ \S+ \d{4}\.$/)).toBeVisible()
    await expect(kept(page).getByRole('listitem')).toHaveText(['3 jawaban soal'])
  })

  test('goes to other apps where the device shares files', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: string[] = []
      Object.assign(globalThis, { shared })
      navigator.canShare = (data) => data?.files?.[0]?.type === 'text/plain'
      navigator.share = async (data) => {
        shared.push(data?.files?.[0]?.name ?? '', (await data?.files?.[0]?.text()) ?? '')
      }
    })
    await seed(page, answers('a', 1))
    await openData(page)
    await copyButton(page).click()
    await button(page, 'Bagikan').click()
    await expect(page.getByText('Salinan sudah diserahkan')).toBeAttached()
    const [name, text] = await page.evaluate(
      () => (globalThis as unknown as { shared: string[] }).shared,
    )
    expect(name).toMatch(/\.txt$/)
    expect(atOnce(readPortable(text ?? '', COURSE))).toMatchObject({ events: answers('a', 1) })
  })

  test('has no way to be shared where the device shares none', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.canShare = () => false
    })
    await openData(page)
    await copyButton(page).click()
    await expect(result(page, 'Salinan siap')).toBeFocused()
    await expect(button(page, 'Bagikan')).toHaveCount(0)
  })
})

test('the reminder of a copy comes after twenty answers, on these two pages alone, until there is one', async ({
  page,
}) => {
  const words = page.getByText('Kemajuanmu sudah cukup banyak')
  await seed(page, answers('a', 19))
  await hydrated(page, '/kemajuan/')
  await expect(page.getByRole('main').getByRole('link', { name: 'Data kamu' })).toBeVisible()
  await expect(words).toHaveCount(0)
  await seed(page, answers('c', 1))
  for (const path of ['/', '/setelan/', '/pelajaran/mendengarkan/']) {
    await hydrated(page, path)
    await expect(words).toHaveCount(0)
  }
  await hydrated(page, '/kemajuan/')
  await expect(words).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Simpan salinan' }).click()
  await expect(words).toBeVisible()
  await expect(copyButton(page)).toBeEnabled()
  await takeCopy(page)
  await saved(page)
  await expect(words).toHaveCount(0)
  await hydrated(page, '/kemajuan/')
  await expect(page.getByRole('main').getByRole('link', { name: 'Data kamu' })).toBeVisible()
  await expect(words).toHaveCount(0)
})

test('the way leads here from footer, menu, settings and progress, and no other page fetches it', async ({
  page,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  for (const path of ['/', '/pelajaran/mendengarkan/', '/setelan/', '/kemajuan/']) {
    await hydrated(page, path)
    await expect(
      page.getByRole('contentinfo').getByRole('link', { name: 'Data kamu' }),
    ).toHaveAttribute('href', DATA)
    await button(page, 'Menu').click()
    await expect(
      page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Data kamu' }),
    ).toBeVisible()
  }
  expect(fetched.filter((url) => /_astro\/Data/.test(url))).toEqual([])
  await page.goto('/setelan/')
  await page.getByRole('main').getByRole('link', { name: 'Data kamu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Data kamu' })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a sentence says what the page would need, and no button pretends to work', async ({
    page,
  }) => {
    await page.goto(DATA)
    await expect(page.locator('main noscript p')).toBeVisible()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  })
})
