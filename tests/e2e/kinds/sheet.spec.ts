import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, PHONE, test } from '../support.ts'

const LESSONS = { memilah: 7, menulis: 7, menyusun: 11 } as const

/** The text of elements, one each, as it is printed. */
const printed = (elements: Locator) =>
  elements.evaluateAll((all) => all.map((each) => (each as HTMLElement).innerText.trim()))

const asked = (page: Page, id: string) => page.locator(`li[data-sheet="${id}"]`)
const key = (page: Page, id: string) => page.locator(`#${id}`)

async function openOnPaper(page: Page, lesson: string) {
  await page.goto(`pelajaran/${lesson}/kunci/`)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
}

for (const [lesson, count] of Object.entries(LESSONS)) {
  test(`on paper ${lesson} is a sheet of questions first, and its key begins a page of its own`, async ({
    page,
  }) => {
    await openOnPaper(page, lesson)
    const sheet = page.locator('section[data-sheet]')
    const keys = page.locator('.keys')
    await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(/^Lembar soal: /)
    await expect(sheet.getByRole('heading', { level: 3 })).toHaveCount(count)
    await expect(keys.locator('ol > li')).toHaveCount(count)
    await expect(keys).toHaveCSS('break-before', 'page')
    const [above, below] = [await sheet.boundingBox(), await keys.boundingBox()]
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
    expect(above?.y).toBeLessThan(100)

    // Every prompt stands in both, in one order; no question is torn in two.
    expect(await printed(sheet.locator('h3'))).toEqual(await printed(keys.locator('li h2')))
    for (const each of await sheet.locator('ol > li').all()) {
      await expect(each).toHaveCSS('break-inside', 'avoid')
    }
    // Ink on white, nothing to press, no judgement before the key.
    for (const words of await sheet.locator('h2, h3, li span, th').all()) {
      await expect(words).toHaveCSS('color', 'rgb(33, 27, 20)')
    }
    await expect(page.locator('main :is(a, button, input):visible')).toHaveCount(0)
    await expect(sheet.locator('.verdict, .grade-icon')).toHaveCount(0)
  })
}

test('options, bubbles, reasons and pieces are named by signs, and the key calls them so', async ({
  page,
}) => {
  const named = async (id: string, list: string) => {
    const entries = await printed(asked(page, id).locator(`${list} li`))
    return new Map(
      entries
        .map((entry) => entry.split('\n') as [string, string])
        .map(([sign, text]) => [text, sign]),
    )
  }
  const called = (id: string) =>
    key(page, id)
      .locator('.answer')
      .evaluateAll((all) =>
        all.map((each) => [each.textContent.trim(), each.getAttribute('data-sign')] as const),
      )
  for (const [lesson, ids] of [
    ['menyusun', ['menyusun-situasi', 'menyusun-tunggal-suhu', 'menyusun-ganda-pahit']],
    ['memilah', ['memilah-didih']],
  ] as const) {
    await openOnPaper(page, lesson)
    for (const id of ids) {
      const signs = await named(id, ':is(.letters, .ticks)')
      expect([...signs.values()].join(''), id).toMatch(/^ABC(DE)?$/)
      for (const [text, sign] of await called(id)) expect(sign, text).toBe(signs.get(text))
    }
  }
  await expect(asked(page, 'memilah-didih').locator('.ways li')).toHaveText([
    'Benar',
    'Tidak benar',
  ])
  await expect(asked(page, 'memilah-didih')).toContainText('“Teh hijau paling enak')

  await openOnPaper(page, 'menulis')
  await expect(asked(page, 'menulis-temukan').locator('.talk li')).toHaveText([
    /^\s*1\s*Mbak Sari:\s*Teh yang/,
    /^\s*2\s*Kamu:\s*Wah/,
    /^\s*3\s*Mbak Sari:\s*Air mendidih/,
    /^\s*4\s*Kamu:\s*Oh/,
    /^\s*5\s*Mbak Sari:\s*Oke/,
  ])
  await expect(key(page, 'menulis-temukan').locator('.answer').nth(3)).toHaveAttribute(
    'data-sign',
    '4',
  )
  await expect(asked(page, 'menulis-ubah').locator('.piece')).toHaveText([
    /^\s*1\s*Sore, Mbak Sari\.\s*$/,
    /^\s*2\s*Teh melati/,
    /^\s*3\s*Kirim resepnya/,
    /^\s*4\s*Makasih/,
  ])
})

test('order and match do not stand in the order of their key, and leave room for a sign', async ({
  page,
}) => {
  await openOnPaper(page, 'menyusun')
  for (const id of ['menyusun-urut-seduh', 'menyusun-urut-cuci']) {
    const items = await printed(asked(page, id).locator('.boxes li'))
    const right = (await printed(key(page, id).locator('.answer'))).map((text) =>
      text.replace(/^\d\. /, ''),
    )
    expect(items.toSorted()).toEqual(right.toSorted())
    expect(items).not.toEqual(right)
    await expect(asked(page, id).locator('.boxes .box')).toHaveCount(right.length)
  }
  for (const id of ['menyusun-pasang-daun', 'menyusun-pasang-alat']) {
    const lefts = await printed(asked(page, id).locator('.pairs li'))
    const rights = await asked(page, id)
      .locator('.sides ul')
      .nth(1)
      .locator('li > span')
      .allInnerTexts()
    const right = await printed(key(page, id).locator('.answer span'))
    expect(rights.toSorted()).toEqual(right.toSorted())
    expect(rights).not.toEqual(right)
    await expect(asked(page, id).locator('.pairs .box')).toHaveCount(lefts.length)
    const letters = await key(page, id)
      .locator('.answer span')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-sign')))
    expect(letters).toEqual(right.map((text) => 'ABCDE'.charAt(rights.indexOf(text))))
  }
})

test('cards and marks have a box for each place, and what is written has lines', async ({
  page,
}) => {
  await openOnPaper(page, 'memilah')
  const wadah = asked(page, 'memilah-wadah')
  await expect(wadah.getByRole('columnheader')).toHaveText(['Cerek 75 derajat', 'Cerek mendidih'])
  await expect(wadah.getByRole('rowheader')).toHaveCount(6)
  await expect(wadah.locator('.box')).toHaveCount(12)
  const tawar = asked(page, 'memilah-tawar')
  await expect(tawar.getByRole('columnheader')).toHaveText(['Paling baik', 'Paling lemah'])
  await expect(tawar.locator('.box')).toHaveCount(8)

  await openOnPaper(page, 'menulis')
  await expect(asked(page, 'menulis-ingat').locator('.line')).toHaveCount(4)
  await expect(asked(page, 'menulis-ubah').locator('.line')).toHaveCount(2)
  await openOnPaper(page, 'menyusun')
  await expect(asked(page, 'menyusun-isian-warna').locator('.line')).toHaveCount(1)
})

test('printed for good, each part begins on top of a sheet of paper and nothing runs off it', async ({
  page,
}) => {
  await page.goto('pelajaran/menyusun/kunci/')
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
  expect(pages.length).toBeGreaterThanOrEqual(4)
  await page.emulateMedia({ media: 'print' })
  // The width between the margins of A4.
  await page.setViewportSize({ width: 665, height: 990 })
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBeLessThanOrEqual(0)
})

test.describe('on screen', () => {
  test.use({ viewport: PHONE })

  test('the key reads without the sheet, and says what is printed', async ({ page }) => {
    await page.goto('soal/awal/kunci/')
    await expect(page.locator('section[data-sheet]')).toBeHidden()
    await expect(page.getByText(/^Mau dipakai di kelas\? Cetak halaman ini/)).toBeVisible()
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2)
    await expectAccessible(page, 'key')
  })

  test('a lesson leads to its sheet and key at its end', async ({ page }) => {
    await page.goto('pelajaran/menyusun/')
    const way = page.getByRole('link', { name: 'Lembar soal dan kunci' })
    expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await way.click()
    await expect(page).toHaveURL(/pelajaran\/menyusun\/kunci\/$/)
  })
})
