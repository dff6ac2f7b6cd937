import { expect, hydrated, test } from '../support.ts'

test('a situation is answered and explained, each option with its word', async ({ page }) => {
  await hydrated(page, 'pelajaran/memilah/')
  const question = page.locator('#memilah-situasi')
  await question.scrollIntoViewIfNeeded()
  await question.getByText('Suhu airnya diturunkan.').click()
  await question.getByRole('button', { name: 'Jawab, yakin' }).click()
  await expect(question.getByRole('heading', { name: 'Tepat', exact: true })).toBeFocused()
  await expect(question.getByText('Gula menutup pahitnya saja.')).toBeVisible()
})
