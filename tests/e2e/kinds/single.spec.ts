import { expect, PHONE, test } from '../support.ts'
import { expectJudged, expectThumbHigh, openQuestion, recorded } from '../question-page.ts'

test('the right option is picked and answered by keyboard alone', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-tunggal-suhu')
  const right = question.getByRole('radio', { name: 'Kira-kira 80 derajat.' })
  await right.focus()
  await page.keyboard.press('Space')
  await expect(right).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expectJudged(page, question, 'Tepat')
})

test('Enter on an option answers nothing: nobody has said how sure they are', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-tunggal-suhu')
  const option = question.getByRole('radio', { name: 'Kira-kira 80 derajat.' })
  await option.press('Space')
  await option.press('Enter')
  await expect(option).toBeFocused()
  await expect(option).toBeChecked()
  expect(await recorded(page, 'answer')).toEqual([])
  await question.getByRole('button', { name: 'Jawab, masih ragu' }).press('Enter')
  await expect(question.getByRole('heading', { name: 'Tepat' })).toBeFocused()
  expect(await recorded(page, 'answer')).toMatchObject([{ confident: false }])
})

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('nothing picked gets its sentence; another option is told of, and may be tried again', async ({
    page,
  }) => {
    const question = await openQuestion(page, 'menyusun-tunggal-suhu')
    await expectThumbHigh(question.locator('label.option'))
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    const message = question.getByText('Pilih satu jawaban dulu')
    await expect(message).toBeVisible()
    await question.getByText('Seratus derajat saat mendidih.').tap()
    await expect(message).toHaveCount(0)
    await question.getByRole('button', { name: 'Jawab, masih ragu' }).tap()
    await expect(question.getByRole('heading', { name: 'Belum', exact: true })).toBeFocused()
    await expect(question).toMatchAriaSnapshot(`
      - paragraph: Latihan
      - heading "Berapa suhu air yang pas untuk teh hijau muda?" [level=3]
      - heading "Belum" [level=4]
      - paragraph: Seratus derajat saat mendidih.
      - paragraph: /Air mendidih menarik pahit/
      - heading "Pilihan lainnya" [level=4]
      - list:
        - listitem:
          - paragraph: Kira-kira 80 derajat.
          - paragraph: Tepat
          - paragraph: /Pada suhu ini/
        - listitem:
          - paragraph: Suam-suam kuku, 40 derajat.
          - paragraph: Belum tepat
          - paragraph: /Air sesejuk ini/
    `)
    await expectJudged(page, question, 'Belum')
    await question.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(question.getByText('jawaban pertamamu tetap yang dicatat')).toBeVisible()
    await expect(question.locator(':checked')).toHaveCount(0)
    await question.getByText('Kira-kira 80 derajat.').tap()
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expectJudged(page, question, 'Tepat')
  })
})

test('one right option is asked as radio buttons', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-tunggal-waktu')
  await expect(question).toMatchAriaSnapshot(`
    - paragraph: Latihan
    - group "Daun yang sama diseduh kedua kalinya. Berapa lama kamu menunggu?":
      - radio
      - radio
    - button "Jawab, yakin"
    - button "Jawab, masih ragu"
    - status
  `)
})
