import {
  DESKTOP,
  expect,
  expectAccessibleInBothThemes,
  fillIn,
  hydrated,
  PHONE,
  playToEnd,
  test,
  unfoldedQuestions,
  woken,
} from './support.ts'

const PAGES = [
  '/',
  '/pelajaran/mendengarkan/',
  '/skenario/rehat-kopi/',
  '/pelajaran/tujuan/',
  '/soal/titik-awal/',
  '/soal/titik-awal/lagi/',
  '/ulang/',
  '/kemajuan/',
  '/rencana/',
  '/setelan/',
  '/data/',
  '/pindah/',
  '/cari/',
  '/luring/',
  '/pelajaran/mendengarkan/kunci/',
  '/skenario/rehat-kopi/naskah/',
  '/kartu/',
  '/kartu/tujuan-jelas/',
  '/kartu/cetak/#tujuan-jelas',
  '/glosarium/#menyimak',
  '/pengajar/',
  '/sumber/',
  '/tentang/',
  '/tidak-ada/',
]

for (const viewport of [PHONE, DESKTOP]) {
  test.describe(`${String(viewport.width)} px`, () => {
    test.use({ viewport, reducedMotion: 'reduce' })

    for (const path of PAGES) {
      test(`${path} has no axe violation`, async ({ page }) => {
        await page.goto(path)
        await woken(page)
        await expectAccessibleInBothThemes(page, path)
      })
    }

    test('the open menu has none, on a page and on a stage', async ({ page }) => {
      for (const path of ['/', '/skenario/rehat-kopi/']) {
        await hydrated(page, path)
        await page.getByRole('button', { name: 'Menu' }).click()
        await expect(page.getByRole('navigation', { name: 'Menu' })).toBeVisible()
        await expectAccessibleInBothThemes(page, `menu of ${path}`)
      }
    })

    test('found results have none', async ({ page }) => {
      await hydrated(page, '/cari/?q=tujuan')
      await expect(page.locator('.search-found a').first()).toBeVisible()
      await expectAccessibleInBothThemes(page, 'results')
    })

    test('the answered decision on home has none', async ({ page }) => {
      await hydrated(page, '/')
      await page.locator('.taster .option').nth(1).click()
      await expect(page.locator('.taster .verdict')).toBeVisible()
      await expectAccessibleInBothThemes(page, 'home, answered')
    })

    test('a lesson with questions answered each way, and all that opens open, has none', async ({
      page,
    }) => {
      await hydrated(page, '/pelajaran/mendengarkan/')
      for (const [i, question] of (await unfoldedQuestions(page)).entries()) {
        await question.scrollIntoViewIfNeeded()
        await expect(question.getByRole('button', { name: 'Jawab, yakin' })).toBeEnabled()
        await fillIn(question, i)
        await question
          .getByRole('button', { name: i % 2 ? 'Jawab, yakin' : 'Jawab, masih ragu' })
          .click()
        await expect(question.locator('.given').first()).toBeVisible()
      }
      for (const summary of await page.locator('article summary:not(.further *)').all())
        await summary.click()
      await expectAccessibleInBothThemes(page, 'lesson, answered')
    })

    test('the talk and its debrief have none', async ({ page }) => {
      await hydrated(page, '/skenario/rehat-kopi/')
      await page.getByRole('button', { name: 'Mulai percakapan' }).click()
      await page.locator('.sheet .option').first().click()
      await page.locator('details.why summary').first().click()
      await expectAccessibleInBothThemes(page, 'talk')
      const options = page.locator('.sheet .option')
      await playToEnd(page, (turn) => options.nth(turn % 3).click(), { from: 1 })
      await expectAccessibleInBothThemes(page, 'debrief')
    })
  })
}

test('at 320 px, the width of 400 % zoom, no page scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  const expectNoOverflow = async (where: string) => {
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over, where).toBeLessThanOrEqual(0)
  }
  for (const path of PAGES) {
    await page.goto(path)
    await expectNoOverflow(path)
  }
  await hydrated(page, '/skenario/rehat-kopi/')
  await page.getByRole('button', { name: 'Menu' }).click()
  await expectNoOverflow('menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await page.locator('.sheet .option').first().click()
  await expectNoOverflow('talk')
  await playToEnd(page, () => page.locator('.sheet .option').first().click(), { from: 1 })
  await expectNoOverflow('debrief')
})

test('the menu is worked by keyboard: opened, left by Esc, and closed by a place on the page', async ({
  page,
}) => {
  await page.setViewportSize(PHONE)
  await hydrated(page, '/')
  const menu = page.getByRole('navigation', { name: 'Menu' })
  const button = page.getByRole('button', { name: 'Menu' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(menu.getByRole('link', { name: 'Pelajaran' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(menu).toBeHidden()
  await expect(page).toHaveURL(/#peta$/)
})

test('main targets are at least 48 px high and wide, and hold their words', async ({ page }) => {
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport)
    for (const path of ['/', '/pelajaran/mendengarkan/', '/skenario/rehat-kopi/']) {
      await hydrated(page, path)
      const small = await page.locator('.btn, .option').evaluateAll((all) =>
        all
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect()
            return Math.min(width, height) < 48 || element.scrollWidth > element.clientWidth
          })
          .map((element) => element.textContent),
      )
      expect(small, path).toEqual([])
    }
  }
})
