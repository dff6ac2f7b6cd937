import { expect, test } from './support.ts'

test('a slash in the very moment of Esc opens it again', async ({ page }) => {
  const field = page.getByRole('searchbox', { name: 'Kata yang dicari' })
  await page.goto('/pelajaran/mendengarkan/')
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  // Both keys before the browser can tell of the closed dialog.
  await page.evaluate(() => {
    const press = (key: string, target: EventTarget | null) =>
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    press('Escape', document.activeElement)
    press('/', document.body)
  })
  await expect(field).toBeFocused()
})
