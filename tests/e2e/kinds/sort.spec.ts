import type { Locator } from '@playwright/test'
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

const ID = 'memilah-wadah'
const HOME = {
  'Teh hijau beraroma': '75',
  'Kelopak rosela': 'mendidih',
  'Teh putih': '75',
  'Teh hijau yang': '75',
  'Oolong gelap': 'mendidih',
  'Teh hitam': 'mendidih',
} as const
const card = (question: Locator, text: string) =>
  question.getByRole('group', { name: new RegExp(`^${text}`) })
const bin = (question: Locator, text: string, title: string) =>
  card(question, text).getByRole('radio', { name: title })
const sure = (question: Locator) => question.getByRole('button', { name: 'Jawab, yakin' })

/** Puts every card where it goes, but those named where they do not. */
async function putAll(question: Locator, ...astray: readonly string[]): Promise<void> {
  for (const [text, home] of Object.entries(HOME)) {
    const other = home === '75' ? 'mendidih' : '75'
    await bin(question, text, astray.includes(text) ? other : home).check()
  }
}

test('each card is put by keyboard alone, and all in their places count in full', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await question.getByRole('radio').first().focus()
  for (const [text, home] of Object.entries(HOME)) {
    // Tab comes to the next card, an arrow to its other bin.
    await expect(bin(question, text, '75')).toBeFocused()
    await page.keyboard.press('Space')
    if (home !== '75') await page.keyboard.press('ArrowRight')
    await expect(bin(question, text, home)).toBeChecked()
    await page.keyboard.press('Tab')
  }
  await expect(question.getByText('6 dari 6 kartu sudah punya tempat.')).toBeVisible()
  await expect(sure(question)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question.getByText('6 dari 6 sudah di tempatnya.')).toBeVisible()
  await expectJudged(page, question, 'Tepat')
  const [answer] = await recorded(page, 'answer')
  expect(answer).toMatchObject({ scores: [{ skill: 'takar', score: 4, max: 4 }] })
})

test('no card in its place is not it', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await putAll(question, ...Object.keys(HOME))
  await reach(page, 'Tab', sure(question))
  await page.keyboard.press('Enter')
  await expect(question.getByText('0 dari 6 sudah di tempatnya.')).toBeVisible()
  await expectJudged(page, question, 'Belum')
})

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('cards without a place are counted and told; what was put stays', async ({ page }) => {
    const question = await openQuestion(page, ID)
    await expectThumbHigh(question.locator('.chips label'))
    await expect(question.getByText('0 dari 6 kartu sudah punya tempat.')).toBeVisible()
    await bin(question, 'Teh putih', '75').tap()
    await bin(question, 'Teh putih', 'mendidih').tap()
    await bin(question, 'Kelopak', 'mendidih').tap()
    await expect(question.getByText('2 dari 6 kartu sudah punya tempat.')).toBeVisible()
    await sure(question).tap()
    const message = question.getByText('4 kartu belum punya tempat; pilih dulu')
    await expect(message).toBeVisible()
    await bin(question, 'Oolong', '75').tap()
    await expect(message).toHaveCount(0)
    await expect(bin(question, 'Teh putih', 'mendidih')).toBeChecked()
  })

  test('a partly right sorting tells of every card; trying again keeps the first as evidence', async ({
    page,
  }) => {
    const question = await openQuestion(page, ID)
    await putAll(question, 'Kelopak rosela', 'Oolong gelap')
    await question.getByRole('button', { name: 'Jawab, masih ragu' }).tap()
    await expect(question.getByRole('heading', { name: 'Hampir', exact: true })).toBeFocused()
    await expect(question).toMatchAriaSnapshot(`
      - paragraph: Latihan
      - heading /Enam teh datang bersamaan/ [level=3]
      - heading "Hampir" [level=4]
      - paragraph: 4 dari 6 sudah di tempatnya.
      - list:
        - listitem:
          - paragraph: Teh hijau beraroma melati
          - paragraph: Cerek 75 derajat, tepat
          - paragraph: /Melatinya hanya menumpang/
        - listitem:
          - paragraph: Kelopak rosela kering
          - paragraph: "Kamu: Cerek 75 derajat. Tempatnya: Cerek mendidih."
          - paragraph: /Rosela bukan daun teh/
        - listitem:
          - paragraph: Teh putih, pucuknya masih berbulu
          - paragraph: Cerek 75 derajat, tepat
          - paragraph: /Pucuk semuda ini/
        - listitem:
          - paragraph: Teh hijau yang baru dipetik bulan ini
          - paragraph: Cerek 75 derajat, tepat
          - paragraph: /Teh hijau baru/
        - listitem:
          - paragraph: Oolong gelap, disangrai dua kali
          - paragraph: "Kamu: Cerek 75 derajat. Tempatnya: Cerek mendidih."
          - paragraph: /Sangrai membuat daunnya/
        - listitem:
          - paragraph: Teh hitam tubruk, diminum sesudah makan besar
          - paragraph: Cerek mendidih, tepat
          - paragraph: /Daun yang sudah matang/
      - paragraph:
        - 'link "Baca lagi: Isi singkat"'
        - button "Coba lagi"
      - paragraph: Kunci penyusun, belum diuji panel.
    `)
    await expectJudged(page, question, 'Hampir')
    await question.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(question.locator(':checked')).toHaveCount(0)
    await expect(question.getByText('0 dari 6 kartu sudah punya tempat.')).toBeVisible()
    await putAll(question)
    await sure(question).tap()
    await expectJudged(page, question, 'Tepat')
    const answers = await recorded(page, 'answer')
    expect(answers.map(({ source, scores }) => [source, scores])).toEqual([
      ['quiz', [{ skill: 'takar', score: 2, max: 4 }]],
      ['practice', [{ skill: 'takar', score: 4, max: 4 }]],
    ])
  })
})

test('each card is asked as a group of radio buttons, in an order that is not the key', async ({
  page,
}) => {
  const question = await openQuestion(page, 'memilah-waktu')
  await expect(question).toMatchAriaSnapshot(`
    - paragraph: Latihan
    - group /Tamumu menyebut apa yang mengganggu/:
      - list:
        - listitem:
          - group "“Seperti ada rasa hangus.”":
            - radio "Waktunya"
            - radio "Suhunya"
            - radio "Takaran daunnya"
        - listitem:
          - group "“Terlalu pekat, padahal baru semenit.”":
            - radio "Waktunya"
            - radio "Suhunya"
            - radio "Takaran daunnya"
        - listitem:
          - group "“Lidahku kelu.”":
            - radio "Waktunya"
            - radio "Suhunya"
            - radio "Takaran daunnya"
        - listitem:
          - group "“Harumnya ada, tetapi hambar.”":
            - radio "Waktunya"
            - radio "Suhunya"
            - radio "Takaran daunnya"
      - paragraph: 0 dari 4 kartu sudah punya tempat.
    - button "Jawab, yakin"
    - button "Jawab, masih ragu"
    - status
  `)
})

test('what was put before the script came stays and counts', async ({ page }) => {
  const question = await fillBeforeScript(page, ID, async (unready) => {
    await bin(unready, 'Teh putih', '75').check()
    await bin(unready, 'Kelopak', 'mendidih').check()
  })
  await expect(question.getByText('2 dari 6 kartu sudah punya tempat.')).toBeVisible()
  await expect(bin(question, 'Teh putih', '75')).toBeChecked()
  await putAll(question)
  await sure(question).click()
  await expectJudged(page, question, 'Tepat')
})

test('no axe violation, and no sideways scroll at 320 px: unanswered, half, answered, retrying', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await expectSound(page, 'unanswered')
  await bin(question, 'Teh putih', '75').check()
  await sure(question).click()
  await expectSound(page, 'half')
  await putAll(question, 'Teh putih')
  await sure(question).click()
  await expect(question.locator('.given')).toBeVisible()
  await expectSound(page, 'answered')
  await question.getByRole('button', { name: 'Coba lagi' }).click()
  await question.getByRole('button', { name: 'Beri petunjuk' }).click()
  await expectSound(page, 'retrying')
})
