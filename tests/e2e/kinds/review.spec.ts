import { expect, expectAccessibleInBothThemes, hydrated, PHONE, saved, test } from '../support.ts'
import { expectHomeDue } from '../home-due.ts'

test.use({ viewport: PHONE, hasTouch: true })

const DAY = 24 * 60 * 60 * 1000

test('nothing to review is said so, with a way on', async ({ page }) => {
  await hydrated(page, 'ulang/')
  await expect(
    page.getByRole('heading', { name: 'Belum ada simpul untuk dikencangkan' }),
  ).toBeVisible()
  await expectAccessibleInBothThemes(page, 'nothing to review')
})

test('a finished lesson comes back days later, one form at a time, and home says how much', async ({
  page,
}) => {
  const begun = new Date('2026-03-02T09:00:00+07:00').getTime()
  await page.clock.setFixedTime(begun)
  await hydrated(page, 'pelajaran/memilah/')
  const onward = page.locator('.way button')
  for (const left of [2, 1]) {
    await expect(page.locator('.weave [data-state="open"]')).toHaveCount(left)
    // The way on is that of the section in sight, which is known a moment after scrolling.
    await expect(onward).toHaveText(left === 2 ? /^Lanjut/ : 'Tandai selesai')
    await onward.dispatchEvent('click')
    if (left === 2)
      await page.locator('#soal').evaluate((section) => {
        section.scrollIntoView()
      })
    await expect(page.locator('.weave [data-state="open"]')).toHaveCount(left - 1)
  }
  await saved(page)

  await page.clock.setFixedTime(begun + 4 * DAY)
  await hydrated(page, '')
  await page.getByRole('link', { name: '2 simpul mulai kendur, sekitar 2 menit' }).click()
  for (const number of [1, 2]) {
    await expect(
      page.getByRole('heading', { name: `Simpul ${String(number)} dari 2` }),
    ).toBeFocused()
    const question = page.locator('.question')
    await question.getByText('Menunggu airnya turun sedikit').click()
    await question.getByRole('button', { name: 'Jawab, yakin' }).click()
    await expect(question.getByRole('heading', { name: 'Tepat', exact: true })).toBeFocused()
    await expectAccessibleInBothThemes(page, `review ${String(number)}`)
    await page.getByRole('button', { name: number === 1 ? 'Simpul berikutnya' : 'Selesai' }).click()
  }
  await expect(page.getByRole('heading', { name: '2 simpul selesai diulang' })).toBeFocused()
  await saved(page)

  // What was known is left alone for a while.
  await expectHomeDue(page, false)
})

test('progress tells every skill in words and where it comes from', async ({ page }) => {
  await hydrated(page, 'kemajuan/')
  await expect(page.getByText('Belum cukup data')).toHaveCount(1)
  await page.locator('details[data-band] > summary').click()
  await expect(page.getByText('3 catatan lagi')).toBeVisible()
  await expect(page.getByText('Kunci penyusun, belum diuji panel.')).toBeVisible()
  await expectAccessibleInBothThemes(page, 'progress')
})
