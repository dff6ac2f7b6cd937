import { expect, PHONE, test } from '../support.ts'
import { expectJudged, expectThumbHigh, openQuestion, reach, recorded } from '../question-page.ts'

test('all right options are ticked and answered by keyboard alone', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-ganda-simpan')
  for (const name of ['Di kaleng yang tertutup rapat.', 'Di lemari yang gelap.']) {
    await question.getByRole('checkbox', { name }).focus()
    await page.keyboard.press('Space')
    await expect(question.getByRole('checkbox', { name })).toBeChecked()
  }
  // Ticked, and taken back.
  await question.getByRole('checkbox', { name: 'Di pintu kulkas' }).press('Space')
  await page.keyboard.press('Space')
  await reach(page, 'Tab', question.getByRole('button', { name: 'Jawab, yakin' }))
  await page.keyboard.press('Enter')
  await expectJudged(page, question, 'Tepat')
})

test('Enter on a tick answers nothing: nobody has said how sure they are', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-ganda-simpan')
  const option = question.getByRole('checkbox', { name: 'Di lemari yang gelap.' })
  await option.check()
  await option.press('Enter')
  await expect(option).toBeFocused()
  await expect(option).toBeChecked()
  expect(await recorded(page, 'answer')).toEqual([])
})

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('nothing ticked gets its sentence; a part of the right ones tells what was missed', async ({
    page,
  }) => {
    const question = await openQuestion(page, 'menyusun-ganda-pahit')
    await expectThumbHigh(question.locator('label.option'))
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    const message = question.getByText('Tandai setidaknya satu')
    await expect(message).toBeVisible()
    for (const text of ['Airnya masih', 'Daunnya terendam', 'Tekonya dihangatkan']) {
      await question.getByText(text).tap()
    }
    await expect(message).toHaveCount(0)
    await question.getByRole('button', { name: 'Jawab, masih ragu' }).tap()
    await expect(question.getByRole('heading', { name: 'Hampir', exact: true })).toBeFocused()
    await expect(question).toMatchAriaSnapshot(`
      - paragraph: Latihan
      - heading "Tehmu terlalu pahit. Mana saja yang bisa menyebabkannya?" [level=3]
      - heading "Hampir" [level=4]
      - paragraph: 2 dari 3 yang tepat kamu tandai; 1 tanda lain belum tepat.
      - paragraph: Airnya masih mendidih.
      - paragraph: Tepat
      - paragraph: /Air yang terlalu panas/
      - paragraph: Daunnya terendam sepuluh menit.
      - paragraph: Tepat
      - paragraph: /Rendaman/
      - paragraph: Tekonya dihangatkan lebih dulu.
      - paragraph: Belum tepat
      - paragraph: /Teko hangat/
      - heading "Yang tidak kamu tandai" [level=4]
      - list:
        - listitem:
          - paragraph: Daunnya tiga kali takaran biasa.
          - paragraph: Terlewat, ini juga tepat
          - paragraph: /Takaran yang besar/
        - listitem:
          - paragraph: Cangkirnya berwarna putih.
          - paragraph: Memang tidak termasuk
          - paragraph: /Warna cangkir/
    `)
    await expectJudged(page, question, 'Hampir')
    await question.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(question.getByText('jawaban pertamamu tetap yang dicatat')).toBeVisible()
    await expect(question.locator(':checked')).toHaveCount(0)
  })

  test('everything ticked is no answer that knows', async ({ page }) => {
    const question = await openQuestion(page, 'menyusun-ganda-simpan')
    for (const label of await question.locator('label.option').all()) await label.tap()
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expectJudged(page, question, 'Hampir')
  })

  test('wrong ones alone are told as such, though one right one is among more of them', async ({
    page,
  }) => {
    const question = await openQuestion(page, 'menyusun-ganda-pahit')
    for (const text of ['Airnya masih', 'Cangkirnya', 'Tekonya']) {
      await question.getByText(text).tap()
    }
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expect(question.getByText('1 dari 3 yang tepat kamu tandai; 2 tanda')).toBeVisible()
    await expectJudged(page, question, 'Belum')
  })
})

test('several right options are asked as checkboxes, and it is said', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-ganda-simpan')
  await expect(question).toMatchAriaSnapshot(`
    - paragraph: Latihan
    - group "Kamu membeli setengah kilo daun. Bagaimana menyimpannya supaya tetap harum?":
      - paragraph: Boleh lebih dari satu.
      - checkbox
      - checkbox
      - checkbox
    - button "Jawab, yakin"
    - button "Jawab, masih ragu"
    - status
  `)
})
