import type { Locator, Page } from '@playwright/test'
import { expect, expectRoomy, hydrated, PHONE, saved, test } from './support.ts'

const SITUATIONS = '/latihan/situasiku/'
const status = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text })

test.use({ viewport: PHONE, reducedMotion: 'reduce' })

test('a situation of one’s own is written, marked, kept, changed, taken away and taken back', async ({
  page,
}) => {
  await hydrated(page, SITUATIONS)
  const done = page.getByRole('button', { name: 'Selesai' })
  const story = page.getByLabel('Situasinya')
  const line = (n: number) => page.getByLabel(`Kalimat ${String(n)}`, { exact: true }).first()
  const mark = (group: RegExp, n: number) =>
    page.getByRole('group', { name: group }).getByLabel(`Kalimat ${String(n)}`)
  const kept = page.getByRole('region', { name: 'Situasi yang kamu tulis' })
  const entry = (text: string): Locator => kept.locator('> ul > li').filter({ hasText: text })

  await done.click()
  await expect(status(page, /masih kosong/)).toBeVisible()
  await expect(story).toBeFocused()
  await story.fill('<b>Rapat</b> pertama dengan Pak Gede')
  await done.click()
  await expect(status(page, /sedikitnya dua kalimat/)).toBeVisible()
  await line(1).fill('Selamat pagi, Pak Gede.')
  await line(2).fill('Pak, ada lowongan?')
  await done.click()
  await expect(status(page, /paling kuat dan mana yang paling lemah/)).toBeVisible()
  await mark(/paling kuat/, 1).check()
  await mark(/paling lemah/, 1).check()
  await done.click()
  await expect(status(page, /tidak bisa kalimat yang sama/)).toBeVisible()
  // Half done it is kept too, and gone on with.
  await page.reload()
  await expect(story).toHaveValue('<b>Rapat</b> pertama dengan Pak Gede')
  await expect(mark(/paling lemah/, 1)).toBeChecked()
  await mark(/paling lemah/, 2).check()
  await done.click()
  await expect(status(page, /tersimpan/)).toBeVisible()
  await expect(kept.getByRole('heading')).toBeFocused()
  await expect(entry('<b>Rapat</b> pertama')).toContainText('Paling kuat')

  await story.fill('Di lift bersama Bu Ani')
  await line(1).fill('Mari, Bu.')
  await line(3).fill('Bu, saya butuh kerja.')
  await mark(/paling kuat/, 1).check()
  await mark(/paling lemah/, 3).check()
  await done.click()
  await expect(kept.locator('> ul > li')).toHaveCount(2)
  await expectRoomy(
    page,
    'two kept',
    '.kept button:visible, .form :is(button, fieldset label):visible',
  )
  await saved(page)
  await page.reload()
  await expect(kept.locator('> ul > li')).toHaveCount(2)

  await entry('Rapat').getByRole('button', { name: /^Ubah/ }).click()
  await expect(story).toBeFocused()
  await line(2).fill('Pak, boleh bertanya satu hal?')
  await done.click()
  await expect(entry('Rapat')).toContainText('boleh bertanya satu hal')
  await entry('lift')
    .getByRole('button', { name: /^Hapus/ })
    .click()
  await expect(kept.locator('> ul > li')).toHaveCount(1)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(kept.locator('> ul > li')).toHaveCount(2)
  await expect(entry('lift')).toContainText('Mari, Bu.')
  await entry('lift')
    .getByRole('button', { name: /^Hapus/ })
    .click()
  await saved(page)
  await page.reload()
  await expect(kept.locator('> ul > li')).toHaveCount(1)
})
