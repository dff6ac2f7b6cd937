import type { Page } from '@playwright/test'
import { expect, hydrated } from './support.ts'

/**
 * The home page tells that something is due, or nothing, once it knows. It counts when it was told what the
 * review holds: before that, its silence means nothing.
 */
export async function expectHomeDue(page: Page, due: boolean): Promise<void> {
  const told = page.waitForResponse(/\/simpul\.json$/)
  await hydrated(page, '')
  await expect(page.locator('.resume')).toBeVisible()
  await (await told).finished()
  const line = page.getByRole('link', { name: /simpul mulai kendur/ })
  if (due) {
    await expect(line).toBeVisible()
    return
  }
  // What it was told is drawn by the second frame.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done))
      }),
  )
  await expect(line).toHaveCount(0)
}
