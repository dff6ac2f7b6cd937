import {
  answers,
  button,
  chooseFile,
  copyButton,
  fileOf,
  openData,
  result,
  seed,
} from './data-page.ts'
import { DESKTOP, expect, expectRoomy, PHONE, test } from './support.ts'

for (const viewport of [PHONE, DESKTOP]) {
  test.describe(`${String(viewport.width)} px`, () => {
    test.use({ viewport, reducedMotion: 'reduce' })

    test('no state has an axe violation, a small target, or scrolls sideways', async ({ page }) => {
      test.setTimeout(120_000)
      const settled = (where: string) =>
        expectRoomy(page, where, 'main :is(button, input, summary)')
      await page.addInitScript(() => {
        navigator.canShare = () => true
      })
      await seed(page, answers('a', 21))
      await openData(page)
      await page.getByText('Di mana letaknya?').click()
      await settled('reminded')
      await copyButton(page).click()
      await expect(result(page, 'Salinan siap')).toBeVisible()
      await settled('copied')
      await chooseFile(page, 'x')
      await expect(result(page, 'Berkas tidak dibuka')).toBeVisible()
      await settled('refused')
      await chooseFile(page, fileOf())
      await expect(result(page, 'Di berkas ini')).toBeVisible()
      await settled('previewed')
      await button(page, 'Gabungkan').click()
      await expect(result(page, 'Sudah digabungkan')).toBeVisible()
      await settled('merged')
      await button(page, 'Urungkan').click()
      await expect(result(page, 'Penggabungan diurungkan')).toBeVisible()
      await settled('undone')
      await button(page, 'Hapus semua catatan').click()
      await settled('asked')
      await button(page, /^Ya, hapus/).click()
      await expect(result(page, 'Semua catatan sudah dihapus')).toBeVisible()
      await settled('deleted')
    })
  })
}
