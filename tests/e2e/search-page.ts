/** The parts of the search that its tests press and read. */
import type { Page } from '@playwright/test'
import { expect } from './support.ts'

export const LESSON = '/pelajaran/mendengarkan/'

export const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cari' })
export const field = (page: Page) => page.getByRole('searchbox', { name: 'Kata yang dicari' })
export const status = (page: Page) => page.locator('.search-said')
export const hits = (page: Page) => page.locator('.hit a')

/** Opens the dialog by its key, on the page at `path`. */
export async function open(page: Page, path = LESSON): Promise<void> {
  await page.goto(path)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
}
