import type { Locator } from '@playwright/test'
import { expect, PHONE, test } from '../support.ts'
import { expectJudged, expectThumbHigh, fillBeforeScript, openQuestion } from '../question-page.ts'

const entry = (question: Locator, name: string) =>
  question.getByRole('button', { name: new RegExp(`^${name}`) })

/** Joins two by keyboard, from wherever the focus is. */
async function join(question: Locator, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const button = entry(question, name)
    await button.press('Enter')
    await expect(button).toBeFocused()
  }
}

test('pairs are joined by keyboard alone; each is told once and named on both sides', async ({
  page,
}) => {
  const question = await openQuestion(page, 'menyusun-pasang-alat')
  await join(question, 'Saringan')
  await expect(entry(question, 'Saringan')).toHaveAttribute('aria-pressed', 'true')
  await join(question, 'Menahan daun')
  await expect(question.getByRole('status').first()).toHaveText(
    '“Saringan” dipasangkan dengan “Menahan daun”. 1 dari 3.',
  )
  await expect(entry(question, 'Saringan')).toHaveAccessibleName(
    'Saringan dipasangkan dengan “Menahan daun”',
  )
  await expect(entry(question, 'Menahan daun')).toHaveAccessibleName(
    'Menahan daun dipasangkan dengan “Saringan”',
  )
  // The other way round, and the last one by Tab and Space.
  await join(question, 'Menakar panas', 'Termometer')
  await page.keyboard.press('Tab')
  await expect(entry(question, 'Jam pasir')).toBeFocused()
  await page.keyboard.press('Space')
  await join(question, 'Menakar waktu')
  await question.getByRole('button', { name: 'Jawab, yakin' }).press('Enter')
  await expect(question.getByText('3 dari 3 pasang sudah tepat.')).toBeVisible()
  await expectJudged(page, question, 'Tepat')
})

test('tapping what is joined takes it out, and joining anew frees the earlier partner', async ({
  page,
}) => {
  const question = await openQuestion(page, 'menyusun-pasang-alat')
  await join(question, 'Saringan', 'Menahan daun', 'Saringan')
  await expect(question.getByRole('status').first()).toHaveText('Pasangannya dilepas.')
  await expect(entry(question, 'Menahan daun')).toHaveAccessibleName('Menahan daun')
  await expect(entry(question, 'Saringan')).toHaveAttribute('aria-pressed', 'true')
  await join(question, 'Menakar panas', 'Jam pasir', 'Menakar panas')
  await expect(entry(question, 'Saringan')).toHaveAccessibleName('Saringan')
  await expect(entry(question, 'Jam pasir')).toHaveAccessibleName(
    'Jam pasir dipasangkan dengan “Menakar panas”',
  )
  // Pressed twice, it waits no longer.
  await join(question, 'Saringan', 'Saringan')
  await expect(question.locator('[aria-pressed="true"]')).toHaveCount(0)
})

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('an answer that is not whole gets its sentence, and keeps what was joined', async ({
    page,
  }) => {
    const question = await openQuestion(page, 'menyusun-pasang-alat')
    await expectThumbHigh(question.locator('.pairs button'))
    await entry(question, 'Saringan').tap()
    await entry(question, 'Menahan daun').tap()
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    const message = question.getByText('Pasangkan semuanya dulu')
    await expect(message).toBeVisible()
    await expect(entry(question, 'Saringan')).toHaveAccessibleName(/dipasangkan dengan/)
    await entry(question, 'Termometer').tap()
    await entry(question, 'Menakar waktu').tap()
    await expect(message).toHaveCount(0)
  })

  test('a partly right match tells of every pair; trying again keeps the first', async ({
    page,
  }) => {
    const question = await openQuestion(page, 'menyusun-pasang-alat')
    for (const name of ['Saringan', 'Menahan daun', 'Termometer', 'Menakar waktu']) {
      await entry(question, name).tap()
    }
    await entry(question, 'Jam pasir').tap()
    await entry(question, 'Menakar panas').tap()
    await question.getByRole('button', { name: 'Jawab, masih ragu' }).tap()
    await expect(question.getByRole('heading', { name: 'Hampir', exact: true })).toBeFocused()
    await expect(question).toMatchAriaSnapshot(`
      - paragraph: Latihan
      - heading "Pasangkan alat dengan gunanya di meja teh." [level=3]
      - heading "Hampir" [level=4]
      - paragraph: 1 dari 3 pasang sudah tepat.
      - list:
        - listitem:
          - paragraph: Saringan → Menahan daun
          - paragraph: Tepat
          - paragraph: /Daun yang ikut tertuang/
        - listitem:
          - paragraph: Termometer → Menakar panas
          - paragraph: 'Pilihanmu: Menakar waktu'
          - paragraph: /Suhu tidak bisa/
        - listitem:
          - paragraph: Jam pasir → Menakar waktu
          - paragraph: 'Pilihanmu: Menakar panas'
          - paragraph: /Dua menit/
    `)
    await expectJudged(page, question, 'Hampir')
    await question.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(entry(question, 'Saringan')).toBeFocused()
    await expect(question.getByText('jawaban pertamamu tetap yang dicatat')).toBeVisible()
    await expect(question.locator('.joined')).toHaveCount(0)
  })
})

test('a match is asked as two lists of buttons', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-pasang-alat')
  await expect(question).toMatchAriaSnapshot(`
    - paragraph: Latihan
    - group "Pasangkan alat dengan gunanya di meja teh.":
      - paragraph: 1. Pilih satu
      - list "1. Pilih satu":
        - listitem:
          - button "Saringan"
        - listitem:
          - button "Termometer"
        - listitem:
          - button "Jam pasir"
      - paragraph: 2. Pilih pasangannya
      - list "2. Pilih pasangannya":
        - listitem:
          - button
        - listitem:
          - button
        - listitem:
          - button
      - status
    - button "Jawab, yakin"
    - button "Jawab, masih ragu"
    - status
  `)
})

test('what is tapped while the script is on its way is joined when it has come', async ({
  page,
}) => {
  const question = await fillBeforeScript(page, 'menyusun-pasang-alat', async (form) => {
    // Told as not yet of use, and yet not deaf.
    const early = form.getByRole('button', { name: 'Termometer' })
    await expect(early).toHaveAttribute('aria-disabled', 'true')
    for (const text of ['Termometer', 'Menakar panas']) {
      // Without the wait until it is told as of use.
      await form.getByText(text).click({ force: true })
    }
  })
  await expect(entry(question, 'Termometer')).toHaveAccessibleName(
    'Termometer dipasangkan dengan “Menakar panas”',
  )
  await expect(question.locator('.option.joined')).toHaveCount(2)
  await expect(question.locator('.option[aria-disabled]')).toHaveCount(0)
})
