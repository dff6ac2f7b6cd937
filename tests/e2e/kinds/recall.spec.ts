import type { Locator } from '@playwright/test'
import { expect, hydrated, PHONE, saved, test } from '../support.ts'
import {
  expectSound,
  expectThumbHigh,
  fillBeforeScript,
  openQuestion,
  reach,
  readyQuestion,
  recorded,
} from '../question-page.ts'

const ID = 'menulis-ingat'
const TEXT = 'Airnya kepanasan. Coba diamkan dulu sebelum dituang, ya.'

const field = (question: Locator) => question.getByRole('textbox')
const show = (question: Locator) => question.getByRole('button', { name: 'Lihat contoh' })
const level = (question: Locator, name: string) => question.getByRole('button', { name })
const comparison = (question: Locator) =>
  question.getByRole('heading', { name: 'Bandingkan dengan dua contoh' })

test.describe('by keyboard alone', () => {
  for (const [name, title, rating] of [
    ['Sudah setara', 'Penilaianmu: sudah setara', 2],
    ['Sebagian', 'Penilaianmu: sebagian', 1],
    ['Perlu dicoba lagi', 'Penilaianmu: perlu dicoba lagi', 0],
  ] as const) {
    test(`written, compared, ticked off and judged “${name}”, which is no evidence`, async ({
      page,
    }) => {
      const question = await openQuestion(page, ID)
      await reach(page, 'Tab', field(question))
      await page.keyboard.type(TEXT)
      await reach(page, 'Tab', show(question))
      await page.keyboard.press('Enter')
      await expect(comparison(question)).toBeFocused()
      const cue = question.getByRole('checkbox').nth(1)
      await reach(page, 'Tab', cue)
      await page.keyboard.press('Space')
      await expect(cue).toBeChecked()
      // Enter in a box judges nothing.
      await page.keyboard.press('Enter')
      await expect(comparison(question)).toBeVisible()
      expect(await recorded(page, 'answer')).toEqual([])
      await reach(page, 'Tab', level(question, name))
      await page.keyboard.press('Enter')
      await expect(question.getByRole('heading', { name: title })).toBeFocused()
      await expect(question.locator('.given[data-grade]:not(.models *)')).toHaveCount(0)
      const [answer, ...more] = await recorded(page, 'answer')
      expect(more).toEqual([])
      expect(answer).toMatchObject({ answer: { type: 'recall', text: TEXT, rating }, scores: [] })
      expect(answer).not.toHaveProperty('confident')
    })
  }
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: PHONE })

  test('all that is tapped is as high as a thumb', async ({ page }) => {
    const question = await openQuestion(page, ID)
    await field(question).fill(TEXT)
    await expectThumbHigh(question.locator('button, textarea'))
    await show(question).tap()
    await expect(comparison(question)).toBeFocused()
    await expectThumbHigh(question.locator('.option, button'))
    await question.getByText('Tidak menyalahkan tetangga.').tap()
    await level(question, 'Sebagian').tap()
    await expect(question.getByRole('heading', { name: 'Penilaianmu: sebagian' })).toBeFocused()
  })
})

test('what was written for a guess does not come up in its repetition, nor the other way round', async ({
  page,
}) => {
  const open = async (path: string) => {
    await hydrated(page, path)
    const question = page.locator('[data-question="tebak-ingat"] .question')
    await question.scrollIntoViewIfNeeded()
    await page.keyboard.press('Shift')
    await expect(show(question)).toBeEnabled()
    return field(question)
  }
  const write = async (text: string, path: string) => {
    const lines = await open(path)
    await expect(lines).toHaveValue('')
    await lines.fill(text)
    await lines.blur()
    await saved(page)
  }
  await write('Tebakanku dulu.', 'soal/tebak/')
  await write('Sekarang aku tahu.', 'soal/tebak/lagi/')
  await expect(await open('soal/tebak/')).toHaveValue('Tebakanku dulu.')
  await expect(await open('soal/tebak/lagi/')).toHaveValue('Sekarang aku tahu.')

  // Answered now, the repetition leaves the guess that is still being written.
  const again = page.locator('[data-question="tebak-ingat"] .question')
  await show(again).click()
  await level(again, 'Sebagian').click()
  await saved(page)
  await expect(await open('soal/tebak/')).toHaveValue('Tebakanku dulu.')
})

test('an empty field, and one with marks of direction alone, gets its sentence', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  for (const nothing of ['', ' \n ', '\u200f\u202e']) {
    await field(question).fill(nothing)
    await show(question).click()
    await expect(question.getByRole('status').last()).toHaveText(/^Tulis dulu sebisamu/)
  }
  await expect(comparison(question)).toHaveCount(0)
})

test.describe('where the explanations cannot come', () => {
  // A worker would have them in store.
  test.use({ serviceWorkers: 'block' })

  test('what was written is kept before the model is shown, and when the field is left', async ({
    page,
  }) => {
    await page.route('**/umpan-balik.json', (route) => route.abort())
    const question = await openQuestion(page, ID)
    await field(question).fill('Airnya')
    await field(question).blur()
    expect(await recorded(page, 'draft')).toMatchObject([{ text: 'Airnya' }])
    await field(question).fill(TEXT)
    await show(question).click()
    await expect(question.getByRole('status').last()).toHaveText(/^Tulisanmu tersimpan, tetapi/)
    expect(await recorded(page, 'draft')).toMatchObject([
      { text: 'Airnya' },
      { draft: `question/${ID}`, text: TEXT },
    ])
    expect(await recorded(page, 'answer')).toEqual([])
    await page.unroute('**/umpan-balik.json')

    // Another tab has it, and so has this one after it was closed.
    await page.reload()
    const later = await readyQuestion(page, ID)
    await expect(field(later)).toHaveValue(TEXT)
    await show(later).click()
    await expect(comparison(later)).toBeFocused()
    expect(await recorded(page, 'draft')).toHaveLength(2)
  })
})

test('the answer is there after a reload; trying again begins with an empty field', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await field(question).fill(TEXT)
  await show(question).click()
  await level(question, 'Perlu dicoba lagi').click()
  await saved(page)
  await page.reload()
  const later = await readyQuestion(page, ID)
  await expect(later.getByRole('heading', { name: 'Penilaianmu: perlu dicoba lagi' })).toBeVisible()
  await expect(later.locator('.written').first()).toHaveText(TEXT)
  await later.getByRole('button', { name: 'Coba lagi', exact: true }).click()
  await expect(field(later)).toBeFocused()
  await expect(field(later)).toHaveValue('')
  await field(later).fill('Air yang terlalu panas.')
  await show(later).click()
  await level(later, 'Sudah setara').click()
  expect(await recorded(page, 'answer')).toMatchObject([
    { source: 'quiz', answer: { rating: 0 }, scores: [] },
    { source: 'practice', answer: { rating: 2 }, scores: [] },
  ])
})

test('what was written before the script came stays', async ({ page }) => {
  const question = await fillBeforeScript(page, ID, async (early) => {
    await field(early).fill(TEXT)
  })
  await expect(field(question)).toHaveValue(TEXT)
  await show(question).click()
  await expect(question.locator('.written').first()).toHaveText(TEXT)
})

test('marks of direction, emoji and tags are text; what is too long is told in one sentence', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await field(question).focus()
  await page.keyboard.insertText('a'.repeat(10_000))
  await expect(field(question)).toHaveValue('a'.repeat(2_000))
  await expect(question.getByText(/^Sudah sampai batas 2\.000 karakter/)).toBeVisible()
  await show(question).click()
  await expectSound(page, 'a long word')
  await level(question, 'Sebagian').click()
  await question.getByRole('button', { name: 'Coba lagi', exact: true }).click()
  const odd = '<i>Suhu</i> \u202eشاي\u202c 🍵👩🏽‍🍳\nbaris kedua'
  await field(question).fill(odd)
  await show(question).click()
  await expect(question.locator('.written').first()).toHaveText(odd, { useInnerText: true })
  await expect(question.locator('.written i')).toHaveCount(0)
  await level(question, 'Sebagian').click()
  expect((await recorded(page, 'answer')).at(-1)).toMatchObject({ answer: { text: odd } })
})

test('each state before judging is sound: unanswered, written, compared', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await expectSound(page, 'unanswered')
  await field(question).fill(TEXT)
  await expectSound(page, 'written')
  await show(question).click()
  await question.getByRole('checkbox').first().check()
  await expectSound(page, 'compared')
})

test('each state after judging is sound: judged, retrying', async ({ page }) => {
  const question = await openQuestion(page, ID)
  await field(question).fill(TEXT)
  await show(question).click()
  await level(question, 'Sebagian').click()
  await expect(question.locator('.foot')).toBeVisible()
  await expectSound(page, 'judged')
  await question.getByRole('button', { name: 'Coba lagi', exact: true }).click()
  await expectSound(page, 'retrying')
})

test('name, role and state are told to whoever does not see it', async ({ page }) => {
  const question = await openQuestion(page, 'menulis-ingat-dua')
  await field(question).fill('Daunnya.')
  await expect(question).toMatchAriaSnapshot(`
    - region "Dalam satu kalimat, apa yang diikuti suhu air?":
      - paragraph: Latihan
      - group "Dalam satu kalimat, apa yang diikuti suhu air?":
        - textbox "Tulis dengan kata-katamu sendiri": Daunnya.
        - status
      - button "Lihat contoh"
      - status
  `)
  await show(question).click()
  await question.getByRole('checkbox', { name: 'Menyebut daunnya.' }).check()
  await expect(question).toMatchAriaSnapshot(`
    - region:
      - group "Dalam satu kalimat, apa yang diikuti suhu air?"
      - heading "Bandingkan dengan contohnya" [level=3]
      - paragraph: Versimu
      - paragraph: Daunnya.
      - paragraph: Contoh
      - paragraph: /^Suhu air mengikuti daunnya/
      - heading "Centang yang sudah ada di tulisanmu" [level=3]
      - group "Centang yang sudah ada di tulisanmu":
        - checkbox "Menyebut daunnya." [checked]
        - checkbox "Membedakan daun muda dan daun tua."
      - heading "Seberapa dekat versimu dengan contohnya?" [level=3]
      - group "Seberapa dekat versimu dengan contohnya?":
        - button "Sudah setara. Isinya lengkap dan nadanya pas."
        - button "Sebagian. Intinya ada, masih ada yang terlewat."
        - button "Perlu dicoba lagi. Intinya belum tersampaikan."
      - paragraph: Penilaian ini untukmu sendiri dan tidak ikut dihitung.
      - status
  `)
  await level(question, 'Sebagian').click()
  await expect(question).toMatchAriaSnapshot(`
    - region:
      - 'heading "Penilaianmu: sebagian" [level=4]'
      - paragraph: Intinya ada, masih ada yang terlewat.
      - heading "Bandingkan dengan contohnya" [level=4]
      - paragraph: Versimu
      - paragraph: Daunnya.
      - paragraph: Contoh
      - paragraph: /^Suhu air mengikuti daunnya/
      - heading "Isi jawaban yang baik" [level=4]
      - list:
        - listitem: Menyebut daunnya.
        - listitem: Membedakan daun muda dan daun tua.
      - paragraph:
        - 'link "Baca lagi: Isi singkat"'
        - button "Coba lagi"
  `)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE })

  test('the question reads, no button does nothing, and the key holds what is in a good answer', async ({
    page,
  }) => {
    await page.goto('pelajaran/menulis/')
    const question = page.locator(`#${ID}`)
    await expect(question.getByText(/^Tanpa melihat ke atas/)).toBeVisible()
    await expect(show(question)).toBeHidden()
    await page.goto('pelajaran/menulis/kunci/')
    await expect(page.locator(`#${ID}`).getByRole('heading', { level: 3 })).toHaveText([
      'Isi jawaban yang baik',
      'Contoh',
    ])
    await expect(page.locator(`#${ID}`)).toContainText('Tidak menyalahkan tetangga.')
  })
})
