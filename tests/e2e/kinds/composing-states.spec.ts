import type { Page } from '@playwright/test'
import { expectJudged, fillBeforeScript, readyQuestion } from '../question-page.ts'
import { expect, expectAccessibleInBothThemes, hydrated, PHONE, test } from '../support.ts'

const ids = ['urut-seduh', 'pasang-daun', 'tunggal-suhu', 'ganda-pahit', 'isian-warna'] as const
const one = (page: Page, id: (typeof ids)[number]) => page.locator(`#menyusun-${id}`)

async function open(page: Page): Promise<void> {
  await hydrated(page, 'pelajaran/menyusun/')
  for (const id of ids) await readyQuestion(page, `menyusun-${id}`)
}

async function fillHalf(page: Page): Promise<void> {
  await one(page, 'urut-seduh')
    .getByRole('button', { name: /^Naikkan/ })
    .nth(2)
    .click()
  const pairs = one(page, 'pasang-daun').locator('.pairs ul')
  for (const [left, right] of [
    [0, 1],
    [1, 0],
  ] as const) {
    await pairs.first().getByRole('button').nth(left).click()
    await pairs.last().getByRole('button').nth(right).click()
  }
  await pairs.first().getByRole('button').nth(2).click()
  await one(page, 'tunggal-suhu').locator('label.option').nth(1).click()
  await one(page, 'ganda-pahit').locator('label.option').nth(2).click()
  await one(page, 'isian-warna').getByRole('textbox').fill('panas')
}

async function answerAll(page: Page): Promise<void> {
  const pairs = one(page, 'pasang-daun').locator('.pairs ul')
  await pairs.last().getByRole('button').nth(2).click()
  await pairs.last().getByRole('button').nth(3).click()
  await pairs.first().getByRole('button').nth(3).click()
  for (const id of ids) {
    await one(page, id).getByRole('button', { name: 'Jawab, yakin' }).click()
    await expect(one(page, id).locator('h4.verdict')).toBeFocused()
  }
}

test(`no axe violation unanswered, half, answered, retrying, in either theme`, async ({ page }) => {
  await page.setViewportSize(PHONE)
  await open(page)
  await expectAccessibleInBothThemes(page, 'unanswered')
  await fillHalf(page)
  await expectAccessibleInBothThemes(page, 'half')
  await answerAll(page)
  await expectAccessibleInBothThemes(page, 'answered')
  for (const id of ids) await one(page, id).getByRole('button', { name: 'Coba lagi' }).click()
  await one(page, 'urut-seduh').getByRole('button', { name: 'Beri petunjuk' }).click()
  await expectAccessibleInBothThemes(page, 'retrying')
})

test('at 320 px nothing is wider than the page, and in forced colours every state has its mark', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 480 })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await open(page)
  expect(await over()).toBeLessThanOrEqual(0)
  await fillHalf(page)
  expect(await over()).toBeLessThanOrEqual(0)
  // A sign of its own for what waits and for what is joined, not a fill alone.
  const marks = one(page, 'pasang-daun').locator('.pairs ul').first().locator('.mark')
  await expect(marks).toHaveText(['A', 'B', '•', ''])
  for (const entry of await page.locator('.question .option').all()) {
    await expect(entry).not.toHaveCSS('border-top-style', 'none')
  }
  await answerAll(page)
  expect(await over()).toBeLessThanOrEqual(0)
})

test('on paper the entries stand, and nothing to press', async ({ page }) => {
  await open(page)
  await page.emulateMedia({ media: 'print' })
  await expect(one(page, 'pasang-daun').getByText('Teh hitam tubruk')).toBeVisible()
  await expect(one(page, 'urut-seduh').getByText('Dua sendok daun')).toBeVisible()
  await expect(page.locator('.question .btn:visible')).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  test('all kinds read whole, show no dead button, and lead to their key', async ({ page }) => {
    await page.goto('pelajaran/menyusun/')
    for (const id of ids) await expect(one(page, id).locator('legend')).toBeVisible()
    await expect(one(page, 'urut-seduh').getByRole('listitem')).toHaveCount(4)
    await expect(one(page, 'pasang-daun').getByText('Kelopak rosela kering')).toBeVisible()
    await expect(page.locator('.question .btn:visible')).toHaveCount(0)
    const links = page.getByRole('link', { name: 'Kunci dan penjelasan soal ini' })
    await links.nth(1).click()
    await expect(page).toHaveURL(/kunci\/#menyusun-urut-seduh$/)
    const key = (id: (typeof ids)[number]) => page.locator(`#menyusun-${id}`)
    await expect(key('urut-seduh').locator('.answer').first()).toHaveText(
      '1. Air dididihkan, lalu dibiarkan tiga menit.',
    )
    await expect(key('pasang-daun').locator('.answer').nth(1)).toHaveText(
      'Teh hitam tubruk → Air yang baru mendidih, lima menit',
    )
    await expect(key('ganda-pahit').locator('.verdict')).toHaveText([
      'Tepat',
      'Tepat',
      'Tepat',
      'Belum tepat',
      'Belum tepat',
    ])
    await expect(key('isian-warna')).toContainText('Diterima juga: sejuk; lebih dingin.')
  })
})

test.describe('what was filled in before the script came stays, and is answered', () => {
  const early = {
    'tunggal-suhu': ['Kira-kira 80 derajat.'],
    'ganda-pahit': ['Airnya masih', 'Daunnya terendam', 'Daunnya tiga kali'],
  } as const
  for (const [id, texts] of Object.entries(early)) {
    test(id, async ({ page }) => {
      const question = await fillBeforeScript(page, `menyusun-${id}`, async (form) => {
        for (const text of texts) await form.getByText(text).click()
      })
      await expect(question.locator(':checked')).toHaveCount(texts.length)
      await question.getByRole('button', { name: 'Jawab, yakin' }).click()
      await expectJudged(page, question, 'Tepat')
    })
  }

  test('isian-warna', async ({ page }) => {
    const question = await fillBeforeScript(page, 'menyusun-isian-warna', (form) =>
      form.getByRole('textbox').fill('sejuk'),
    )
    await expect(question.getByRole('textbox')).toHaveValue('sejuk')
    await question.getByRole('button', { name: 'Jawab, yakin' }).click()
    await expectJudged(page, question, 'Tepat')
  })
})
