import { expect, PHONE, test } from '../support.ts'
import { expectJudged, expectThumbHigh, openQuestion, recorded } from '../question-page.ts'

test('a short answer is written and given by keyboard alone; Enter asks how sure it is', async ({
  page,
}) => {
  const question = await openQuestion(page, 'menyusun-isian-warna')
  await question.getByRole('textbox', { name: 'Jawabanmu' }).focus()
  await page.keyboard.type('  LEBIH sejuk… ')
  await page.keyboard.press('Enter')
  await expect(question.getByRole('button', { name: 'Jawab, yakin' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  // Its own words stand, and no others beside them.
  await expect(question.getByText('LEBIH sejuk…')).toBeVisible()
  await expect(question.getByText('lebih sejuk', { exact: true })).toHaveCount(0)
  await expect(question.getByText('Kamu tadi masih ragu')).toBeVisible()
  await expectJudged(page, question, 'Tepat')
})

test('Enter that is held down in the line does not go on to answer', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-isian-warna')
  await question.getByRole('textbox').fill('sejuk')
  // The second and the third press of a key that is down are its repetition.
  for (let press = 0; press < 3; press++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  const sure = question.getByRole('button', { name: 'Jawab, yakin' })
  await expect(sure).toBeFocused()
  expect(await recorded(page, 'answer')).toEqual([])
  await page.keyboard.press('Enter')
  await expect(question.getByRole('heading', { name: 'Tepat', exact: true })).toBeFocused()
})

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('an empty answer gets its sentence; a near miss gets its word', async ({ page }) => {
    const question = await openQuestion(page, 'menyusun-isian-warna')
    const field = question.getByRole('textbox', { name: 'Jawabanmu' })
    await expectThumbHigh(question.locator('.line input'))
    await field.fill(' ?! ')
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    const message = question.getByText('Tulis jawabanmu dulu')
    await expect(message).toBeVisible()
    await expect(field).toHaveValue(' ?! ')
    await field.fill('Air es!')
    await expect(message).toHaveCount(0)
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expect(question.getByRole('heading', { name: 'Belum', exact: true })).toBeFocused()
    await expect(question).toMatchAriaSnapshot(`
      - paragraph: Latihan
      - heading "Daun muda diseduh dengan air yang lebih panas atau lebih apa?" [level=3]
      - heading "Belum" [level=4]
      - paragraph: Air es!
      - paragraph: /Air es hampir tidak/
      - paragraph: /Kamu tadi yakin/
      - heading "Yang tepat, dan yang mendekati" [level=4]
      - list:
        - listitem:
          - paragraph: lebih sejuk
          - paragraph: Tepat
        - listitem:
          - paragraph: suam-suam kuku
          - paragraph: Belum tepat
          - paragraph: /Arahnya sudah benar/
    `)
    await expectJudged(page, question, 'Belum')
    await question.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(question.getByText('jawaban pertamamu tetap yang dicatat')).toBeVisible()
    await expect(field).toHaveValue('')
    await expect(field).toBeFocused()
    await field.fill('sejuk')
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expectJudged(page, question, 'Tepat')
  })

  test('an answer nobody foresaw is shown as written, beside the one that is meant', async ({
    page,
  }) => {
    const question = await openQuestion(page, 'menyusun-isian-alat')
    const long = `<b>${'panjang'.repeat(25)}</b>`
    await question.getByRole('textbox').fill(long)
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expect(question.getByText(long)).toBeVisible()
    await expect(question.getByText('termometer', { exact: true })).toBeVisible()
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(over).toBeLessThanOrEqual(0)
    await expectJudged(page, question, 'Belum')
  })
})

test('a short answer is asked as one line to write', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-isian-alat')
  const field = question.getByRole('textbox')
  await expect(field).toHaveAttribute('enterkeyhint', 'next')
  await expect(field).toHaveAttribute('autocapitalize', 'off')
  await expect(question).toMatchAriaSnapshot(`
    - paragraph: Latihan
    - group "Apa nama alat untuk menakar suhu air?":
      - text: /Jawabanmu/
      - textbox "Jawabanmu"
    - button "Jawab, yakin"
    - button "Jawab, masih ragu"
    - status
  `)
})
