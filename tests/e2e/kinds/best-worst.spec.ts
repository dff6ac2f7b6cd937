import type { Locator, Page } from '@playwright/test'
import { expect, PHONE, test } from '../support.ts'
import {
  expectJudged,
  expectSound,
  expectThumbHigh,
  fillBeforeScript,
  openQuestion,
  reach,
  recorded,
} from '../question-page.ts'

// Shown as A “Boleh” (fair), B “Langsung” (the weakest), C “Tambahkan” (fair), D “Tunggu” (the best).
const ID = 'memilah-tawar'
const best = (question: Locator, text: string) =>
  question.getByRole('radio', { name: `Paling baik: “${text}` })
const worst = (question: Locator, text: string) =>
  question.getByRole('radio', { name: `Paling lemah: “${text}` })
const said = (question: Locator) => question.getByRole('status').first()
const sure = (question: Locator) => question.getByRole('button', { name: 'Jawab, yakin' })

/** Marks the best, and then the weakest, as a keyboard does. */
async function markBoth(page: Page, question: Locator): Promise<void> {
  await best(question, 'Boleh').focus()
  await page.keyboard.press('Space')
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  await expect(best(question, 'Tunggu')).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(worst(question, 'Tunggu')).toBeFocused()
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowUp')
  await expect(worst(question, 'Langsung')).toBeChecked()
}

test('the best and the weakest are marked by keyboard alone, and both count', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await markBoth(page, question)
  await reach(page, 'Tab', sure(question))
  await page.keyboard.press('Enter')
  await expect(question.getByText('Paling baik, tepat')).toBeVisible()
  await expect(question.getByText('Paling lemah, tepat')).toBeVisible()
  await expectJudged(page, question, 'Tepat')
  const [answer] = await recorded(page, 'answer')
  expect(answer).toMatchObject({
    answer: { type: 'best-worst', best: 'tunggu', worst: 'langsung' },
    scores: [{ skill: 'takar', score: 2, max: 2 }],
  })
})

test('arrow keys that pass through the other mark take it away and bring it back, and say so', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await markBoth(page, question)
  await best(question, 'Tunggu').focus()
  await page.keyboard.press('ArrowUp')
  await expect(said(question)).toBeEmpty()
  await page.keyboard.press('ArrowUp')
  await expect(best(question, 'Langsung')).toBeChecked()
  await expect(worst(question, 'Langsung')).not.toBeChecked()
  await expect(said(question)).toHaveText('Tanda “Paling lemah” di situ dilepas; pilih yang lain.')
  await page.keyboard.press('ArrowUp')
  await expect(best(question, 'Boleh')).toBeChecked()
  await expect(worst(question, 'Langsung')).toBeChecked()
  await expect(said(question)).toHaveText('Tanda “Paling lemah” kembali ke tempatnya semula.')
  await expect(best(question, 'Boleh')).toBeFocused()
})

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('one option is never both: the mark set last holds, and it is said once', async ({
    page,
  }) => {
    const question = await openQuestion(page, ID)
    await expectThumbHigh(question.locator('.chips label'))
    await best(question, 'Langsung').tap()
    await worst(question, 'Langsung').tap()
    await expect(best(question, 'Langsung')).not.toBeChecked()
    const taken = 'Tanda “Paling baik” di situ dilepas; pilih yang lain.'
    await expect(question.getByRole('status').filter({ hasText: taken })).toHaveCount(1)
    await sure(question).tap()
    const message = question.getByText('Tandai dulu satu yang paling baik')
    await expect(message).toBeVisible()
    // Marked elsewhere, nothing is brought back, and nothing is left to say.
    await best(question, 'Tambahkan').tap()
    await expect(message).toHaveCount(0)
    await expect(said(question)).toBeEmpty()
    await expect(question.locator(':checked')).toHaveCount(2)
  })

  test('one mark alone gets its sentence and stays; one of two right is nearly it', async ({
    page,
  }) => {
    const question = await openQuestion(page, ID)
    await sure(question).tap()
    await expect(question.getByText('Tandai dulu satu yang paling baik')).toBeVisible()
    await best(question, 'Tunggu').tap()
    await sure(question).tap()
    await expect(question.getByText('Tandai juga satu yang paling lemah')).toBeVisible()
    await expect(best(question, 'Tunggu')).toBeChecked()
    await worst(question, 'Boleh').tap()
    await question.getByRole('button', { name: 'Jawab, masih ragu' }).tap()
    await expect(question.getByRole('heading', { name: 'Hampir', exact: true })).toBeFocused()
    await expect(question).toMatchAriaSnapshot(`
      - paragraph: Latihan
      - heading /Mbak Sari mampir membawa teh putih/ [level=3]
      - heading "Hampir" [level=4]
      - paragraph: /Boleh, asal daunnya diangkat/
      - paragraph: Menurutmu paling lemah; di sini cukup baik
      - paragraph: /Waktu yang pendek menolong/
      - paragraph: /Tunggu lima menit dulu/
      - paragraph: Paling baik, tepat
      - paragraph: /Air yang turun ke 75 derajat/
      - paragraph: Daun muda diseduh dengan air yang lebih sejuk.
      - heading "Pilihan lainnya" [level=4]
      - list:
        - listitem:
          - paragraph: /Langsung saja, makin panas/
          - paragraph: Paling lemah
          - paragraph: /Yang keluar lebih dulu/
        - listitem:
          - paragraph: /Tambahkan saja satu potong es/
          - paragraph: Cukup baik
          - paragraph: /Es memang menurunkan suhu/
      - paragraph:
        - 'link "Baca lagi: Isi singkat"'
        - button "Coba lagi"
      - paragraph: Kunci penyusun, belum diuji panel.
    `)
    await expectJudged(page, question, 'Hampir')
  })

  test('the marks the wrong way round are not it; trying again keeps the first as evidence', async ({
    page,
  }) => {
    const question = await openQuestion(page, ID)
    await best(question, 'Langsung').tap()
    await worst(question, 'Tunggu').tap()
    await sure(question).tap()
    await expect(question.getByText('Menurutmu paling lemah; di sini paling baik')).toBeVisible()
    await expectJudged(page, question, 'Belum')
    await question.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(question.locator(':checked')).toHaveCount(0)
    await expect(best(question, 'Boleh')).toBeFocused()
    await best(question, 'Tunggu').tap()
    await worst(question, 'Langsung').tap()
    await sure(question).tap()
    await expectJudged(page, question, 'Tepat')
    const answers = await recorded(page, 'answer')
    expect(answers.map(({ source, scores }) => [source, scores])).toEqual([
      ['quiz', [{ skill: 'takar', score: 0, max: 2 }]],
      ['practice', [{ skill: 'takar', score: 2, max: 2 }]],
    ])
  })
})

test('it is asked as two radio buttons under each option, named with it', async ({ page }) => {
  const question = await openQuestion(page, 'memilah-simpan')
  await expect(question).toMatchAriaSnapshot(`
    - paragraph: Latihan
    - group /Sisa teh hijau sekaleng penuh/:
      - list:
        - listitem:
          - paragraph
          - 'radio /^Paling baik: /'
          - 'radio /^Paling lemah: /'
        - listitem:
          - paragraph
          - 'radio /^Paling baik: /'
          - 'radio /^Paling lemah: /'
        - listitem:
          - paragraph
          - 'radio /^Paling baik: /'
          - 'radio /^Paling lemah: /'
        - listitem:
          - paragraph
          - 'radio /^Paling baik: /'
          - 'radio /^Paling lemah: /'
      - status
    - button "Jawab, yakin"
    - button "Jawab, masih ragu"
    - status
  `)
})

test.describe('before the script came', () => {
  // From the second page on the worker would bring the script past the gate.
  test.use({ serviceWorkers: 'block' })

  test('what was marked before the script came stays, and is one mark where it was two on one', async ({
    page,
  }) => {
    const question = await fillBeforeScript(page, ID, async (unready) => {
      await best(unready, 'Tunggu').check()
      await worst(unready, 'Langsung').check()
    })
    await expect(best(question, 'Tunggu')).toBeChecked()
    await expect(worst(question, 'Langsung')).toBeChecked()
    await sure(question).click()
    await expectJudged(page, question, 'Tepat')

    const other = await fillBeforeScript(page, 'memilah-simpan', async (unready) => {
      for (const radio of await unready.locator('li').first().getByRole('radio').all()) {
        await radio.check()
      }
    })
    await expect(other.locator(':checked')).toHaveCount(1)
  })
})

test('no axe violation, and no sideways scroll at 320 px: unanswered, half, answered, retrying', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await expectSound(page, 'unanswered')
  await best(question, 'Langsung').check()
  await worst(question, 'Langsung').check()
  await expectSound(page, 'half')
  await best(question, 'Boleh').check()
  await sure(question).click()
  await expect(question.locator('.given')).toBeVisible()
  await expectSound(page, 'answered')
  await question.getByRole('button', { name: 'Coba lagi' }).click()
  await question.getByRole('button', { name: 'Beri petunjuk (1 dari 2)' }).click()
  await expectSound(page, 'retrying')
})
