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

const ID = 'menulis-ubah'
const WEAK = 'Kirim resepnya sekarang ya, saya tunggu.'
const SO_SO = 'Makasih sebelumnya.'
const FINE = 'Sore, Mbak Sari.'
const OTHER = 'Kalau sempat, boleh minta takarannya? Tidak buru-buru.'
const OWN = 'Boleh minta resepnya kalau Mbak sedang santai?'
const MENDED = `Sore, Mbak Sari. Teh melati yang kemarin masih terbayang wanginya. ${OTHER} Makasih sebelumnya.`

const sure = (question: Locator) => question.getByRole('button', { name: 'Jawab, yakin' })
const heading = (question: Locator, name: string) =>
  question.getByRole('heading', { name, exact: true })
const piece = (question: Locator, text: string) =>
  question.getByRole('radio', { name: text, exact: true })
const level = (question: Locator, name: string) => question.getByRole('button', { name })
/** Where a ready wording was picked, the comparison is folded. */
const comparison = (question: Locator) =>
  question.locator('summary', { hasText: 'Bandingkan dengan dua contoh' })
const write = async (question: Locator, text: string) => {
  await question.getByText('Tulis sendiri', { exact: true }).click()
  await question.getByRole('textbox').fill(text)
}

test.describe('by keyboard alone', () => {
  for (const [text, word, worth] of [
    [WEAK, 'Tepat', 'Pilihanmu · Di sini masalahnya'],
    [SO_SO, 'Hampir', 'Pilihanmu · Boleh diubah'],
    [FINE, 'Belum', 'Pilihanmu · Sudah pas'],
  ] as const) {
    test(`tapping “${text}” is ${word}, for it is told what the piece is worth; the message is shown mended beside two models`, async ({
      page,
    }) => {
      const question = await openQuestion(page, ID)
      await pick(page, piece(question, text))
      await pick(page, piece(question, OTHER))
      await reach(page, 'Tab', sure(question))
      await page.keyboard.press('Enter')
      await expect(heading(question, word)).toBeFocused()
      await expect(question.locator('.given .verdict.small')).toHaveText(worth)
      const named = question.getByText(`Yang perlu diubah: “${WEAK}”`)
      await expect(named).toHaveCount(text === WEAK ? 0 : 1)
      await reach(page, 'Tab', comparison(question))
      await page.keyboard.press('Enter')
      await expect(question.locator('.written:visible')).toHaveCount(3)
      await expect(question.locator('.written').first()).toHaveText(MENDED)
    })
  }

  test('one’s own words are written and judged', async ({ page }) => {
    const question = await openQuestion(page, ID)
    await pick(page, piece(question, WEAK))
    await pick(page, piece(question, 'Tulis sendiri'))
    await page.keyboard.press('Tab')
    await expect(question.getByRole('textbox')).toBeFocused()
    await page.keyboard.type(OWN)
    await reach(page, 'Tab', sure(question))
    await page.keyboard.press('Enter')
    await expect(question.locator('.written').first()).toContainText(OWN)
    await reach(page, 'Tab', level(question, 'Sebagian'))
    await page.keyboard.press('Enter')
    await expect(level(question, 'Sebagian')).toHaveAttribute('aria-pressed', 'true')
  })
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: PHONE })

  test('each line of a piece and every option is as high as a thumb; taps answer', async ({
    page,
  }) => {
    const question = await openQuestion(page, ID)
    await expectThumbHigh(question.locator('.option, button'))
    const lines = await question
      .locator('.pieces label')
      .evaluateAll((labels) =>
        labels.flatMap((label) => [...label.getClientRects()].map(({ height }) => height)),
      )
    expect(Math.min(...lines)).toBeGreaterThanOrEqual(48)
    await question.getByText(WEAK).tap()
    await question.getByText(OTHER).tap()
    await sure(question).tap()
    await expect(heading(question, 'Tepat')).toBeFocused()
    await expectThumbHigh(comparison(question))
    await comparison(question).tap()
    await level(question, 'Sudah setara').tap()
    await expect(level(question, 'Sudah setara')).toHaveAttribute('aria-pressed', 'true')
  })
})

test('an answer that is not whole gets the sentence that names what is missing', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  const status = question.getByRole('status').last()
  await sure(question).click()
  await expect(status).toHaveText(/^Ketuk dulu bagian yang/)
  await question.getByText(WEAK).click()
  await sure(question).click()
  await expect(status).toHaveText(/^Pilih dulu penggantinya/)
  await write(question, ' \u200f\n ')
  await sure(question).click()
  await expect(status).toHaveText(/^Kolommu masih kosong/)
  expect(await recorded(page, 'answer')).toEqual([])
})

test('what one wrote is kept while another wording is looked at', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await write(question, OWN)
  await question.getByText(OTHER).click()
  await expect(question.getByRole('textbox')).toBeHidden()
  await question.getByText('Tulis sendiri', { exact: true }).click()
  await expect(question.getByRole('textbox')).toHaveValue(OWN)
})

test('the judgement is kept with the text it is of, shown on return, and never counted', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await question.getByText(WEAK).click()
  await question.getByText(OTHER).click()
  await sure(question).click()
  await comparison(question).click()
  await level(question, 'Sebagian').click()
  await expect(question.getByText('tidak ikut dihitung')).toBeVisible()
  await saved(page)
  await page.reload()
  const later = await readyQuestion(page, ID)
  await comparison(later).click()
  await expect(level(later, 'Sebagian')).toHaveAttribute('aria-pressed', 'true')
  expect(await recorded(page, 'draft')).toMatchObject([
    { draft: `question/${ID}`, text: MENDED, ratings: { self: 1 } },
  ])
  expect(await recorded(page, 'answer')).toMatchObject([
    { scores: [{ skill: 'takar', score: 2, max: 2 }] },
  ])

  // Other words are judged anew; the first tap stays the evidence.
  await later.getByRole('button', { name: 'Coba lagi', exact: true }).click()
  await later.getByText(FINE).click()
  await write(later, OWN)
  await sure(later).click()
  await expect(heading(later, 'Belum')).toBeFocused()
  await expect(later.locator('[aria-pressed="true"]')).toHaveCount(0)
  expect(await recorded(page, 'answer')).toMatchObject([
    { source: 'quiz' },
    { source: 'practice', answer: { segment: 'salam', rewrite: { own: OWN } } },
  ])
})

test('marks of direction, emoji and tags are text; what is too long is told in one sentence', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  const odd = '<b>Boleh</b> \u202eكم\u202c? 🫖👩🏽‍🍳'
  await question.getByText(WEAK).click()
  await write(question, odd)
  await sure(question).click()
  await expect(question.locator('.written').first()).toContainText(odd)
  await expect(question.locator('.written b')).toHaveCount(0)

  await question.getByRole('button', { name: 'Coba lagi', exact: true }).click()
  await question.getByText('Tulis sendiri', { exact: true }).click()
  await question.getByRole('textbox').focus()
  await page.keyboard.insertText('a'.repeat(10_000))
  await expect(question.getByRole('textbox')).toHaveValue('a'.repeat(600))
  await expect(question.getByText(/^Sudah sampai batas 600 karakter/)).toBeVisible()
  await question.getByText(WEAK).click()
  await sure(question).click()
  await expect(heading(question, 'Tepat')).toBeFocused()
})

test('what was filled in before the script came stays', async ({ page }) => {
  const question = await fillBeforeScript(page, ID, async (early) => {
    await early.getByText(WEAK).click()
    await early.getByText('Tulis sendiri', { exact: true }).click()
  })
  await expect(question.locator(':checked')).toHaveCount(2)
  await question.getByRole('textbox').fill(OWN)
  await sure(question).click()
  await expect(heading(question, 'Tepat')).toBeFocused()
})

test.describe('where the explanations cannot come', () => {
  // A worker would have them in store.
  test.use({ serviceWorkers: 'block' })

  test('the answer is recorded and the page says so', async ({ page }) => {
    await page.route('**/umpan-balik.json', (route) => route.abort())
    const question = await openQuestion(page, ID)
    await question.getByText(WEAK).click()
    await question.getByText(OTHER).click()
    await sure(question).click()
    await expect(question.getByText(/^Jawabanmu tercatat, tetapi/)).toBeVisible()
    expect(await recorded(page, 'answer')).toHaveLength(1)
    await page.unroute('**/umpan-balik.json')
    await question.getByRole('button', { name: 'Muat penjelasan' }).click()
    await expect(heading(question, 'Tepat')).toBeFocused()
    await comparison(question).click()
    await expect(question.locator('.models')).toBeVisible()
  })
})

test('each state before answering is sound: unanswered, half', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await expectSound(page, 'unanswered')
  await question.getByText(WEAK).click()
  await write(question, OWN)
  await expectSound(page, 'half')
})

test('each state after answering is sound: answered, judged, retrying', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await question.getByText(WEAK).click()
  await write(question, OWN)
  await sure(question).click()
  await expect(question.locator('.models')).toBeVisible()
  await expectSound(page, 'answered')
  await level(question, 'Sebagian').click()
  await expectSound(page, 'judged')
  await question.getByRole('button', { name: 'Coba lagi', exact: true }).click()
  await expectSound(page, 'retrying')
})

test('name, role and state are told to whoever does not see it', async ({ page }) => {
  const question = await openQuestion(page, 'menulis-ubah-dua')
  await question.getByText('Sayang ya, tidak ada lagi.').click()
  await write(question, 'Di mana belinya, Mbak?')
  await expect(question).toMatchAriaSnapshot(`
    - region "Kamu memberi kabar bahwa tehnya sudah habis. Ketuk bagian yang lemah, lalu perbaiki.":
      - paragraph: Latihan
      - group "Kamu memberi kabar bahwa tehnya sudah habis. Ketuk bagian yang lemah, lalu perbaiki.":
        - group "1. Ketuk bagiannya":
          - paragraph:
            - radio "Tehnya sudah habis sejak Senin."
            - radio "Sayang ya, tidak ada lagi." [checked]
        - group "2. Pilih atau tulis penggantinya":
          - radio "Andai masih ada."
          - radio "Di mana aku bisa membelinya?"
          - radio "Tulis sendiri" [checked]
          - textbox "Pengganti untuk bagian itu saja": Di mana belinya, Mbak?
          - status
      - button "Jawab, yakin"
      - button "Jawab, masih ragu"
      - status
  `)
  await sure(question).click()
  await level(question, 'Sudah setara').click()
  await question.getByText('3 bagian lain, satu per satu').click()
  await expect(question).toMatchAriaSnapshot(`
    - region:
      - heading "Tepat" [level=4]
      - paragraph: Sayang ya, tidak ada lagi.
      - paragraph: Ini meminta tanpa meminta. Katakan terus terang apa yang kamu harapkan.
      - heading "Bandingkan dengan dua contoh" [level=4]
      - paragraph: Versimu
      - paragraph: Tehnya sudah habis sejak Senin. Di mana belinya, Mbak?
      - paragraph: Contoh 1
      - paragraph: Tehnya sudah habis sejak Senin. Di mana aku bisa membelinya?
      - paragraph: Akrab dan terus terang.
      - paragraph: Contoh 2
      - paragraph: Tehnya sudah habis sejak Senin, Bu. Boleh tahu tempat membelinya?
      - paragraph: Lebih resmi.
      - heading "Seberapa dekat versimu dengan contohnya?" [level=4]
      - group "Seberapa dekat versimu dengan contohnya?":
        - button "Sudah setara. Isinya lengkap dan nadanya pas." [pressed]
        - button "Sebagian. Intinya ada, masih ada yang terlewat."
        - button "Perlu dicoba lagi. Intinya belum tersampaikan."
      - paragraph: Penilaian ini untukmu sendiri dan tidak ikut dihitung.
      - group:
        - text: 3 bagian lain, satu per satu
        - heading "Bagian lainnya" [level=4]
        - list:
          - listitem:
            - paragraph: Tehnya sudah habis sejak Senin.
            - paragraph: Sudah pas
            - paragraph: Kabarnya jelas. Biarkan begitu.
        - heading "Penggantinya" [level=4]
        - list:
          - listitem:
            - paragraph: Andai masih ada.
          - listitem:
            - paragraph: Di mana aku bisa membelinya?
  `)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  test('message and wordings read, and the key tells pieces, wordings and models apart', async ({
    page,
  }) => {
    await page.goto('pelajaran/menulis/')
    const question = page.locator(`#${ID}`)
    await expect(question.getByText(WEAK)).toBeVisible()
    await expect(question.getByText(OTHER)).toBeVisible()
    await expect(question.getByRole('textbox')).toBeHidden()
    await page.goto('pelajaran/menulis/kunci/')
    const key = page.locator(`#${ID}`)
    await expect(key.getByRole('heading', { level: 3 })).toHaveText([
      'Bagian pesannya',
      'Penggantinya',
      'Contoh',
    ])
    const pieces = key.locator('.key').first().getByRole('listitem')
    await expect(pieces).toHaveCount(4)
    await expect(pieces.nth(2)).toContainText('Di sini masalahnya')
    await expect(pieces.nth(3)).toContainText('Boleh diubah')
  })
})
