import { expect, PHONE, test } from './support.ts'

test.use({ javaScriptEnabled: false, viewport: PHONE })

test('a lesson reads whole, with questions, options and a way to the key', async ({ page }) => {
  await page.goto('/pelajaran/mendengarkan/')
  await expect(page.locator('article section[data-section]')).toHaveCount(6)
  const questions = page.locator('section.question')
  expect(await questions.count()).toBeGreaterThanOrEqual(5)
  // Buttons that would do nothing are not shown.
  await expect(page.getByRole('button', { name: 'Jawab, yakin' })).toHaveCount(0)

  const count = await questions.count()
  const toKey = page.getByRole('link', { name: 'Kunci dan penjelasan soal ini' })
  await expect(toKey).toHaveCount(count)
  await toKey.nth(2).click()
  await expect(page).toHaveURL(/\/kunci\/#/)
  await expect(page.locator('.key')).toHaveCount(count)
  await expect(page.locator('.key').first().locator('li')).toHaveCount(3)
})

test('the role-play leads to its book, and the book is walked by links to an ending', async ({
  page,
}) => {
  await page.goto('/skenario/rehat-kopi/')
  await expect(page.getByText('Selasar hotel')).toBeVisible()
  await page.getByRole('link', { name: 'Baca sebagai naskah' }).click()
  await expect(page.locator('h1')).toContainText('Naskah')
  for (let step = 0; step < 40; step++) {
    const here = new URL(page.url()).hash.slice(1) || 'n1'
    const section = page.locator(`section#${here}`)
    if (await section.getByText('Yang membekas').count()) return
    await section.locator('.ways a').first().click()
  }
  throw new Error('no ending within 40 paragraphs')
})

test('home shows the map and the decision', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('#peta li')).toHaveCount(14)
  await expect(page.getByRole('link', { name: /Mendengarkan/ }).first()).toBeVisible()
})
