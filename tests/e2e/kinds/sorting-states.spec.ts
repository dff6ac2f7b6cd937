import type { Page } from '@playwright/test'
import { openQuestion } from '../question-page.ts'
import { expect, hydrated, PHONE, test } from '../support.ts'

const IDS = ['tawar', 'wadah', 'didih'] as const
const one = (page: Page, id: (typeof IDS)[number]) => page.locator(`#memilah-${id}`)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  test('best-worst, sort and two-tier read whole, show no dead button, and lead to their key', async ({
    page,
  }) => {
    await page.goto('pelajaran/memilah/')
    for (const id of IDS) await expect(one(page, id).locator('legend').first()).toBeVisible()
    await expect(one(page, 'tawar').getByRole('radio')).toHaveCount(8)
    await expect(one(page, 'wadah').getByText('Kelopak rosela kering')).toBeVisible()
    await expect(one(page, 'didih').getByText('“Teh hijau paling enak')).toBeVisible()
    await expect(page.locator('.question .btn:visible')).toHaveCount(0)

    await page.getByRole('link', { name: 'Kunci dan penjelasan soal ini' }).nth(1).click()
    await expect(page).toHaveURL(/kunci\/#memilah-tawar$/)
    await expect(one(page, 'tawar').locator('.verdict')).toHaveText([
      'Paling baik',
      'Cukup baik',
      'Cukup baik',
      'Paling lemah',
    ])
    // What goes into one bin stands together.
    await expect(one(page, 'wadah').locator('.answer b')).toHaveText([
      ...Array<string>(3).fill('→ Cerek 75 derajat'),
      ...Array<string>(3).fill('→ Cerek mendidih'),
    ])
    await expect(one(page, 'didih').locator('.explain').first()).toHaveText(
      '“Teh hijau paling enak diseduh dengan air yang sedang mendidih.” Pernyataan ini tidak benar.',
    )
    await expect(one(page, 'didih').locator('.verdict')).toHaveText([
      'Tepat',
      'Belum tepat',
      'Belum tepat',
    ])
  })
})

test('in forced colours each small option keeps its frame, and the chosen one has a mark of its own', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await hydrated(page, 'pelajaran/memilah/')
  for (const id of IDS) {
    const radios = one(page, id).locator('.chips').first().getByRole('radio')
    await radios.first().check()
    await expect(radios.first()).toHaveCSS('border-top-width', '6px')
    await expect(radios.last()).toHaveCSS('border-top-width', /^1(\.5)?px$/)
    for (const option of await one(page, id).locator('.chips .option').all()) {
      await expect(option).not.toHaveCSS('border-top-style', 'none')
    }
  }
})

test('the clear next move is the answer only once it is whole', async ({ page }) => {
  const question = await openQuestion(page, 'memilah-didih')
  const filled = question.getByRole('button', { name: 'Jawab, yakin' })
  await expect(filled).toBeEnabled()
  const empty = await filled.evaluate((button) => getComputedStyle(button).backgroundColor)
  await one(page, 'didih').getByRole('radio', { name: 'Benar', exact: true }).check()
  await expect(filled).toHaveCSS('background-color', empty)
  await one(page, 'didih').getByText('Warnanya yang menentukan').click()
  await expect(filled).not.toHaveCSS('background-color', empty)
})

test('on paper the entries and their places stand, and nothing to press', async ({ page }) => {
  await hydrated(page, 'pelajaran/memilah/')
  await page.emulateMedia({ media: 'print' })
  await expect(one(page, 'wadah').getByText('Cerek mendidih').first()).toBeVisible()
  await expect(one(page, 'tawar').getByText('Paling lemah').first()).toBeVisible()
  await expect(one(page, 'didih').getByText('Tidak benar', { exact: true })).toBeVisible()
  await expect(page.locator('.question .btn:visible')).toHaveCount(0)
})
