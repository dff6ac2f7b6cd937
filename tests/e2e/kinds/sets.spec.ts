import type { Page } from '@playwright/test'
import { expect, expectAccessibleInBothThemes, hydrated, PHONE, saved, test } from '../support.ts'

test.use({ viewport: PHONE, hasTouch: true })

const question = (page: Page, id: string) => page.locator(`[data-question="${id}"] .question`)

async function answer(page: Page, id: string, text: string) {
  const one = question(page, id)
  await one.scrollIntoViewIfNeeded()
  await one.getByText(text).click()
  await one.getByRole('button', { name: 'Jawab, yakin' }).click()
  await expect(one.locator('.given')).toBeVisible()
}

test('a set that is asked twice shows the first answer beside the new one, and no figure', async ({
  page,
}) => {
  await hydrated(page, 'soal/awal/')
  await answer(page, 'awal-satu', 'Merek susunya saja.')
  await saved(page)
  await page.getByRole('link', { name: 'Sesudah belajar, jawab sekali lagi' }).click()
  await answer(page, 'awal-satu', 'Lama daunnya terendam.')
  const one = question(page, 'awal-satu')
  await expect(one.locator('.then')).toContainText('Sebelum membaca')
  await expect(one.locator('.then')).toContainText('Merek susunya saja.')
  await expect(one.locator('.then')).toContainText('Lama daunnya terendam.')
  await expect(one.getByText(/persen|%|\+\d/)).toHaveCount(0)
  await expectAccessibleInBothThemes(page, 'asked again')

  // The first answer stays what it was, on its own page too.
  await page.getByRole('link', { name: 'Ke jawaban pertama' }).click()
  await question(page, 'awal-satu').scrollIntoViewIfNeeded()
  await expect(question(page, 'awal-satu').locator('.given')).toContainText('Merek susunya saja.')
})

test('a second answer without a first shows no other beside it', async ({ page }) => {
  await hydrated(page, 'soal/awal/lagi/')
  await answer(page, 'awal-dua', 'Mengangkat daunnya lebih cepat.')
  await expect(question(page, 'awal-dua').locator('.then')).toHaveCount(0)
})

test('a drawn set shows as many as it says, the same after a reload, others when asked', async ({
  page,
}) => {
  const drawn = () =>
    page
      .locator('[data-question]:visible')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-question')))
  await hydrated(page, 'soal/acak/')
  await expect(page.locator('[data-question]:visible')).toHaveCount(3)
  const first = await drawn()
  await saved(page)
  await page.reload()
  await expect(page.locator('[data-question]:visible')).toHaveCount(3)
  expect(await drawn()).toEqual(first)
  await expect(async () => {
    await page.getByRole('button', { name: 'Ambil soal lain' }).click()
    expect(await drawn()).not.toEqual(first)
  }).toPass()
  await expect(page.locator('[data-question]:visible')).toHaveCount(3)
  await expectAccessibleInBothThemes(page, 'drawn')
})

test('the key of a set names every question and its answer', async ({ page }) => {
  await page.goto('soal/acak/kunci/')
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6)
  await expect(page.locator('#acak-6').getByText('Pilihan tepat nomor 6.')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('all questions of a drawn set are there, each with a way to its key', async ({ page }) => {
    await page.goto('soal/acak/')
    await expect(page.locator('[data-question]:visible')).toHaveCount(6)
    await expect(page.getByRole('link', { name: 'Kunci dan penjelasan soal ini' })).toHaveCount(6)
  })
})
