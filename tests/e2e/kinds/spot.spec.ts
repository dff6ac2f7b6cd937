import type { Locator } from '@playwright/test'
import { expect, PHONE, saved, test } from '../support.ts'
import {
  expectSound,
  expectThumbHigh,
  fillBeforeScript,
  openQuestion,
  pick,
  reach,
  readyQuestion,
  recorded,
} from '../question-page.ts'

const ID = 'menulis-temukan'
const WRONG = /Oh, kurang banyak daunnya/
const FINE = /Air mendidih langsung/
const NAME = 'Keterangan soal airnya tidak dipakai.'
const OTHER = 'Jawabannya kurang basa-basi.'

const sure = (question: Locator) => question.getByRole('button', { name: 'Jawab, yakin' })
const heading = (question: Locator, name: string) =>
  question.getByRole('heading', { name, exact: true })

test.describe('by keyboard alone', () => {
  for (const { bubble, fault, word, says } of [
    { bubble: WRONG, fault: NAME, word: 'Tepat', says: 'Kamu menemukan gelembungnya' },
    { bubble: WRONG, fault: OTHER, word: 'Hampir', says: 'Gelembungnya sudah tepat' },
    {
      bubble: FINE,
      fault: NAME,
      word: 'Hampir',
      says: 'tetapi terjadinya di “Oh, kurang banyak daunnya itu.',
    },
    {
      bubble: FINE,
      fault: OTHER,
      word: 'Belum',
      says: 'Bukan ini masalahnya; terjadinya di “Oh',
    },
  ]) {
    test(`${String(bubble)} and “${fault}” are ${word}, told in one sentence`, async ({ page }) => {
      const question = await openQuestion(page, ID)
      await pick(page, question.getByRole('radio', { name: bubble }))
      await pick(page, question.getByRole('radio', { name: fault }))
      await reach(page, 'Tab', sure(question))
      await page.keyboard.press('Enter')
      await expect(heading(question, word)).toBeFocused()
      await expect(question.locator('.given')).toContainText(says)
    })
  }
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: PHONE })

  test('every bubble and name is as high as a thumb, and two taps and a button answer', async ({
    page,
  }) => {
    const question = await openQuestion(page, ID)
    await expectThumbHigh(question.locator('.option, button'))
    await question.getByText(WRONG).tap()
    await expect(question.getByRole('radio', { name: WRONG })).toBeChecked()
    await question.getByText(NAME).tap()
    await sure(question).tap()
    await expect(heading(question, 'Tepat')).toBeFocused()
  })
})

test('half an answer gets the sentence that names the missing half, and nothing is recorded', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  const status = question.getByRole('status')
  await sure(question).click()
  await expect(status).toHaveText(/^Ketuk dulu gelembung/)
  await question.getByText(WRONG).click()
  await expect(status).toBeEmpty()
  await sure(question).click()
  await expect(status).toHaveText(/^Pilih dulu apa yang meleset/)
  await expect(sure(question)).toBeFocused()
  expect(await recorded(page, 'answer')).toEqual([])
})

test('the answer is there after a reload, and trying again keeps the first as evidence', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await question.getByText(FINE).click()
  await question.getByText(OTHER).click()
  await question.getByRole('button', { name: 'Jawab, masih ragu' }).click()
  await expect(heading(question, 'Belum')).toBeFocused()
  await saved(page)
  await page.reload()
  const later = await readyQuestion(page, ID)
  await expect(heading(later, 'Belum')).toBeVisible()
  await later.getByRole('button', { name: 'Coba lagi' }).click()
  await expect(later.getByRole('radio').first()).toBeFocused()
  await expect(later.locator(':checked')).toHaveCount(0)
  await later.getByText(WRONG).click()
  await later.getByText(NAME).click()
  await sure(later).click()
  await expect(heading(later, 'Tepat')).toBeFocused()
  const scores = [{ skill: 'takar', score: 0, max: 2 }]
  expect(await recorded(page, 'answer')).toMatchObject([
    { question: ID, source: 'quiz', scores, confident: false },
    { question: ID, source: 'practice', answer: { bubble: 'saran', fault: 'abai' } },
  ])
})

test('what was tapped before the script came stays', async ({ page }) => {
  const question = await fillBeforeScript(page, ID, async (early) => {
    await early.getByText(WRONG).click()
    await early.getByText(NAME).click()
  })
  await expect(question.locator(':checked')).toHaveCount(2)
  await sure(question).click()
  await expect(heading(question, 'Tepat')).toBeFocused()
})

test('each state before answering is sound: unanswered, half', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await expectSound(page, 'unanswered')
  await question.getByText(WRONG).click()
  await expectSound(page, 'half')
})

test('each state after answering is sound: answered, retrying', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await question.getByText(WRONG).click()
  await question.getByText(OTHER).click()
  await sure(question).click()
  await expect(question.locator('.rest').first()).toBeVisible()
  await expectSound(page, 'answered')
  await question.getByRole('button', { name: 'Coba lagi' }).click()
  await expectSound(page, 'retrying')
})

test('name, role and state are told to whoever does not see it', async ({ page }) => {
  const question = await openQuestion(page, 'menulis-temukan-dua')
  await question.getByText(/Kapan-kapan mampir/).click()
  await expect(question).toMatchAriaSnapshot(`
    - region "Kamu mengundang Mbak Sari minum teh. Bagian mana yang membuat undangan ini sulit dijawab?":
      - paragraph: Latihan
      - group "Kamu mengundang Mbak Sari minum teh. Bagian mana yang membuat undangan ini sulit dijawab?":
        - group "1. Ketuk gelembungnya":
          - radio "Kamu Sore, Mbak. Terima kasih kuenya, enak sekali."
          - radio "Kamu Kapan-kapan mampir minum teh, ya. Bebas, terserah Mbak saja." [checked]
          - radio "Mbak Sari Siap, kapan-kapan ya."
        - group "2. Apa yang meleset di situ?":
          - radio "Waktunya tidak disebut."
          - radio "Terlalu resmi untuk tetangga."
          - radio "Kurang mendesak sehingga tidak ditanggapi."
      - button "Jawab, yakin"
      - button "Jawab, masih ragu"
      - status
  `)
  await question.getByText('Terlalu resmi untuk tetangga.').click()
  await sure(question).click()
  await expect(question).toMatchAriaSnapshot(`
    - region:
      - heading "Hampir" [level=4]
      - paragraph: Gelembungnya sudah tepat, tetapi yang meleset di situ hal lain.
      - paragraph: Terlalu resmi untuk tetangga.
      - paragraph: Nadanya sudah santai; yang kurang adalah waktunya.
      - heading "Percakapannya, satu per satu" [level=4]
      - list:
        - listitem:
          - paragraph: Kamu
          - text: Sore, Mbak. Terima kasih kuenya, enak sekali.
          - paragraph: Sudah pas
          - paragraph: Sapaannya hangat dan ada sebabnya.
        - listitem:
          - paragraph: Kamu
          - text: Kapan-kapan mampir minum teh, ya. Bebas, terserah Mbak saja.
          - paragraph: Pilihanmu · Di sini masalahnya
          - paragraph: Tidak ada hari yang bisa dijawab ya atau tidak. Sebut satu atau dua waktu.
        - listitem:
          - paragraph: Mbak Sari
          - text: Siap, kapan-kapan ya.
          - paragraph: Sudah pas
          - paragraph: Jawabannya mengikuti undangan yang terbuka itu.
      - heading "Pilihan lainnya" [level=4]
      - list:
        - listitem:
          - paragraph: Waktunya tidak disebut.
          - paragraph: Paling tepat
        - listitem:
          - paragraph: Kurang mendesak sehingga tidak ditanggapi.
          - paragraph: Belum tepat
  `)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  test('talk and names read, and the key tells the talk in its order', async ({ page }) => {
    await page.goto('pelajaran/menulis/')
    const question = page.locator(`#${ID}`)
    await expect(question.getByText('Mbak Sari', { exact: true }).first()).toBeVisible()
    await expect(question.getByText(NAME)).toBeVisible()
    await expect(sure(question)).toBeHidden()
    await page.goto('pelajaran/menulis/kunci/')
    const talk = page.locator(`#${ID} .key`).first().getByRole('listitem')
    await expect(talk).toHaveCount(5)
    await expect(talk.nth(0)).toContainText('Mbak Sari: Teh yang kamu kasih')
    await expect(talk.nth(0)).toContainText('Sudah pas')
    await expect(talk.nth(3)).toContainText('Kamu: Oh, kurang banyak')
    await expect(talk.nth(3)).toContainText('Di sini masalahnya')
  })
})
