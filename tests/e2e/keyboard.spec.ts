import type { Page } from '@playwright/test'
import { DESKTOP, expect, hydrated, test, playToEnd } from './support.ts'

test.use({ viewport: DESKTOP })

/** Presses Tab until the wanted element has the focus; fails when the page has no such stop. */
async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    if (await page.locator(`${selector}:focus`).count()) return
  }
  throw new Error(`Tab never reached ${selector}`)
}

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await hydrated(page, '/')
  await page.keyboard.press('Tab')
  await expect(page.locator('a.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#isi$/)
})

test('the decision on home is answered by keyboard alone', async ({ page }) => {
  await hydrated(page, '/')
  await tabTo(page, '.taster .option')
  await page.keyboard.press('Enter')
  await expect(page.locator('.taster .verdict')).toBeFocused()
})

test('a question is answered by keyboard alone', async ({ page }) => {
  await hydrated(page, '/pelajaran/mendengarkan/')
  await tabTo(page, 'section.question input')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('section.question').first().locator('input').nth(1)).toBeChecked()
  await tabTo(page, 'section.question button[value="unsure"]')
  await page.keyboard.press('Enter')
  await expect(page.locator('section.question').first().locator('h4.verdict')).toBeFocused()
})

test('the role-play is finished with keys 1 to 3, and the focus follows the talk', async ({
  page,
}) => {
  await hydrated(page, '/skenario/rehat-kopi/')
  await tabTo(page, '.begin .btn')
  await page.keyboard.press('Enter')
  await playToEnd(page, async (turn) => {
    await expect(page.locator('#question')).toBeFocused()
    await page.keyboard.press(String((turn % 3) + 1))
  })
  await expect(page.locator('#debrief')).toBeFocused()
})

test('digits do nothing while the focus is outside the choices', async ({ page }) => {
  await hydrated(page, '/skenario/rehat-kopi/')
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await page.locator('.bar .back').focus()
  await page.keyboard.press('1')
  await expect(page.locator('[data-kind="said"]')).toHaveCount(0)
})
