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

// The claim does not hold; the reasons are shown as A (right), B and C.
const ID = 'memilah-didih'
const CLAIM = '“Teh hijau paling enak diseduh dengan air yang sedang mendidih.”'
const verdict = (question: Locator, holds: boolean) =>
  question.getByRole('radio', { name: holds ? 'Benar' : 'Tidak benar', exact: true })
const RIGHT = 'Panas setinggi itu menarik'
const OTHER = 'Air harus mendidih sewaktu dituang'
const sure = (question: Locator) => question.getByRole('button', { name: 'Jawab, yakin' })

test('verdict and reason are given by keyboard alone, and both count together', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await verdict(question, true).focus()
  await page.keyboard.press('ArrowRight')
  await expect(verdict(question, false)).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(question.getByRole('radio', { name: RIGHT })).toBeFocused()
  await page.keyboard.press('Space')
  await reach(page, 'Tab', sure(question))
  await page.keyboard.press('Enter')
  await expect(
    question.getByText('Pernyataan itu memang tidak benar, dan alasanmu tepat.'),
  ).toBeVisible()
  await expect(question.getByText(CLAIM)).toBeVisible()
  await expectJudged(page, question, 'Tepat')
  const [answer] = await recorded(page, 'answer')
  expect(answer).toMatchObject({
    answer: { type: 'two-tier', holds: false, reason: 'pahit' },
    scores: [{ skill: 'takar', score: 2, max: 2 }],
  })
})

for (const { holds, reason, word, says } of [
  {
    ...{ holds: true, reason: RIGHT, word: 'Hampir' },
    says: 'Alasanmu tepat, tetapi dengan alasan itu pernyataannya tidak benar, bukan benar.',
  },
  {
    ...{ holds: false, reason: OTHER, word: 'Belum' },
    says: 'Pernyataan itu memang tidak benar, tetapi alasannya bukan ini.',
  },
  {
    ...{ holds: true, reason: OTHER, word: 'Belum' },
    says: 'Kamu menilai pernyataan itu benar, padahal tidak benar. Alasannya juga bukan ini.',
  },
]) {
  test(`one half alone earns nothing, and is told apart: ${says}`, async ({ page }) => {
    const question = await openQuestion(page, ID)
    await verdict(question, holds).check()
    await question.getByText(reason).click()
    await sure(question).click()
    await expect(question.getByText(says)).toBeVisible()
    await expectJudged(page, question, word)
    const [answer] = await recorded(page, 'answer')
    expect(answer).toMatchObject({ scores: [{ skill: 'takar', score: 0, max: 2 }] })
  })
}

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('a missing half gets its sentence, and the other stays', async ({ page }) => {
    const question = await openQuestion(page, ID)
    await expectThumbHigh(question.locator('label'))
    await question.getByText(OTHER).tap()
    await sure(question).tap()
    await expect(question.getByText('Tentukan dulu pernyataan itu')).toBeVisible()
    await verdict(question, false).tap()
    await expect(question.getByText('Tentukan dulu pernyataan itu')).toHaveCount(0)
    await expect(question.getByRole('radio', { name: OTHER })).toBeChecked()
    await question.getByRole('button', { name: 'Jawab, masih ragu' }).tap()
    await expect(question.getByRole('heading', { name: 'Belum', exact: true })).toBeFocused()
    await expect(question).toMatchAriaSnapshot(`
      - paragraph: Latihan
      - heading /Seorang tamu berkata begini/ [level=3]
      - blockquote: ${CLAIM}
      - heading "Belum" [level=4]
      - paragraph: "Pernyataan itu memang tidak benar, tetapi alasannya bukan ini. Keduanya dihitung bersama: menebak benar atau tidaknya saja sudah berpeluang separuh."
      - paragraph: /Air harus mendidih sewaktu dituang/
      - paragraph: /Air perlu dididihkan/
      - paragraph: Daun muda diseduh dengan air yang lebih sejuk.
      - heading "Alasan lainnya" [level=4]
      - list:
        - listitem:
          - paragraph: /Panas setinggi itu/
          - paragraph: Tepat
          - paragraph: /Di bawah delapan puluh derajat/
        - listitem:
          - paragraph: /Warnanya yang menentukan/
          - paragraph: Belum tepat
          - paragraph: /Warna mengikuti suhu/
      - paragraph:
        - 'link "Baca lagi: Isi singkat"'
        - button "Coba lagi"
      - paragraph: Kunci penyusun, belum diuji panel.
    `)
  })

  test('without a reason it is not whole; trying again keeps the first as evidence', async ({
    page,
  }) => {
    const question = await openQuestion(page, ID)
    await verdict(question, true).tap()
    await sure(question).tap()
    await expect(question.getByText('Pilih juga alasannya')).toBeVisible()
    await question.getByText(OTHER).tap()
    await sure(question).tap()
    await expectJudged(page, question, 'Belum')
    await question.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(verdict(question, true)).toBeFocused()
    await expect(question.locator(':checked')).toHaveCount(0)
    await verdict(question, false).tap()
    await question.getByText(RIGHT).tap()
    await sure(question).tap()
    await expectJudged(page, question, 'Tepat')
    const answers = await recorded(page, 'answer')
    expect(answers.map(({ source, scores }) => [source, scores])).toEqual([
      ['quiz', [{ skill: 'takar', score: 0, max: 2 }]],
      ['practice', [{ skill: 'takar', score: 2, max: 2 }]],
    ])
  })
})

test('it is asked as a quote with two groups of radio buttons, both there from the start', async ({
  page,
}) => {
  const question = await openQuestion(page, 'memilah-bekas')
  await expect(question).toMatchAriaSnapshot(`
    - paragraph: Latihan
    - group "Benarkah kata teman sekantormu ini tentang daun bekas?":
      - blockquote: “Daun oolong boleh diseduh lagi sampai tiga kali.”
      - group "1. Menurutmu, pernyataan ini …":
        - radio "Benar"
        - radio "Tidak benar"
      - group "2. Alasannya":
        - radio
        - radio
        - radio
        - radio
    - button "Jawab, yakin"
    - button "Jawab, masih ragu"
    - status
  `)
})

test('what was filled in before the script came stays', async ({ page }) => {
  const question = await fillBeforeScript(page, ID, async (unready) => {
    await verdict(unready, false).check()
    await unready.getByText(RIGHT).click()
  })
  await expect(question.locator(':checked')).toHaveCount(2)
  await sure(question).click()
  await expectJudged(page, question, 'Tepat')
})

test('no axe violation, and no sideways scroll at 320 px: unanswered, half, answered, retrying', async ({
  page,
}) => {
  const question = await openQuestion(page, ID)
  await expectSound(page, 'unanswered')
  await verdict(question, true).check()
  await sure(question).click()
  await expectSound(page, 'half')
  await question.getByText(RIGHT).click()
  await sure(question).click()
  await expect(question.locator('.given')).toBeVisible()
  await expectSound(page, 'answered')
  await question.getByRole('button', { name: 'Coba lagi' }).click()
  await question.getByRole('button', { name: 'Beri petunjuk' }).click()
  await expectSound(page, 'retrying')
})
