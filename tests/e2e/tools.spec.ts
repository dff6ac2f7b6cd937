import { expect as expectOffline, test as offlineTest, visit } from './offline-site.ts'
import { DESKTOP, expect, expectRoomy, hydrated, PHONE, saved, test } from './support.ts'
import type { Page } from '@playwright/test'

/** What somebody may paste: much, pictures, signs that turn the direction, and what would be a script. */
const HOSTILE = `<script>throw new Error('ran')</script><img src=x onerror="throw 1">\u202Eterbalik\u202C 👩🏽‍🚒🎉 `

test.use({ viewport: PHONE, hasTouch: true })

async function keeps(page: Page): Promise<void> {
  await saved(page)
  await page.reload()
}

test.describe('missions', () => {
  const mission = (page: Page) => page.locator('#misi-sapa-kawan-lama')

  test('are begun, done and told of by touch; a reload keeps it, and a knot of the rim is tied', async ({
    page,
  }) => {
    await hydrated(page, '/rencana/misi/')
    await expect(page.locator('.mission')).toHaveCount(12)
    await mission(page).locator('summary').tap()
    await mission(page).getByRole('button', { name: 'Akan kulakukan' }).tap()
    await expect(mission(page).locator('summary')).toContainText('akan kamu lakukan')
    await mission(page).getByRole('button', { name: 'Sudah kulakukan' }).tap()
    await expect(mission(page).getByRole('heading', { level: 4 })).toBeFocused()
    await expect(page.getByText('1 dari 12 misi sudah dijalani')).toBeVisible()
    await mission(page).getByLabel('Apa yang terjadi?').fill('Dibalas dua hari kemudian.')
    await mission(page).getByLabel('Apa berikutnya?').fill('Sabtu depan lagi.')
    await mission(page).getByLabel('Apa berikutnya?').blur()
    await keeps(page)

    await expect(page.getByText('menurut catatanmu sendiri')).toBeVisible()
    await mission(page).locator('summary').tap()
    await expect(mission(page).getByLabel('Apa yang terjadi?')).toHaveValue(
      'Dibalas dua hari kemudian.',
    )
    await expect(mission(page).getByLabel('Apa yang kupelajari?')).toHaveValue('')
    await expect(mission(page).getByLabel('Apa berikutnya?')).toHaveValue('Sabtu depan lagi.')

    await hydrated(page, '/kemajuan/')
    await expect(page.locator('[data-mission="sapa-kawan-lama"]')).toHaveAttribute(
      'data-state',
      'done',
    )
    await expect(page.locator('[data-mission="minta-masukan"]')).toHaveAttribute(
      'data-state',
      'open',
    )
    await page.getByRole('link', { name: 'Menyapa kawan lama tanpa minta apa-apa' }).click()
    await expect(page).toHaveURL(/\/rencana\/misi\/#misi-sapa-kawan-lama$/)
  })

  test('are worked by keyboard alone, and what was done can be taken back', async ({ page }) => {
    await hydrated(page, '/rencana/misi/')
    await mission(page).locator('summary').focus()
    await page.keyboard.press('Enter')
    await mission(page).getByRole('button', { name: 'Sudah kulakukan' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(mission(page).getByLabel('Apa yang terjadi?')).toBeFocused()
    await page.keyboard.type('Ia sedang di jalan.')
    await mission(page).getByRole('button', { name: 'Ternyata belum' }).focus()
    await page.keyboard.press('Enter')
    await expect(mission(page).getByRole('button', { name: 'Sudah kulakukan' })).toBeFocused()
    await expect(page.getByText('Belum ada misi yang kamu tandai')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(mission(page).getByLabel('Apa yang terjadi?')).toHaveValue('Ia sedang di jalan.')
  })

  test('keep any text as text, and say where it must be shorter', async ({ page }) => {
    await hydrated(page, '/rencana/misi/')
    await mission(page).locator('summary').click()
    await mission(page).getByRole('button', { name: 'Sudah kulakukan' }).click()
    const field = mission(page).getByLabel('Apa yang terjadi?')
    await field.fill(HOSTILE)
    await field.blur()
    await keeps(page)
    await mission(page).locator('summary').click()
    await expect(field).toHaveValue(HOSTILE)
    await field.focus()
    await page.keyboard.insertText('panjang '.repeat(1250))
    await expect(mission(page).getByText('Sudah sampai batas 600 karakter')).toBeVisible()
  })
})

test('the tools have no axe violation in either theme, targets of 48 px, and fit 320 px', async ({
  page,
}) => {
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport)
    await hydrated(page, '/rencana/misi/')
    const mission = page.locator('.mission').first()
    if (!(await mission.locator('.step').isVisible())) await mission.locator('summary').click()
    const finish = mission.getByRole('button', { name: 'Sudah kulakukan' })
    if (await finish.isVisible()) await finish.click()
    await expectRoomy(page, 'misi', '.mission summary, .mission .btn, .mission .btn-plain')
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a tool says so, and gives a sheet that prints', async ({ page }) => {
    await page.goto('/rencana/misi/')
    await expect(page.getByText('memerlukan JavaScript').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sudah kulakukan' })).toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.blank .line').first()).toBeVisible()
    await expect(page.locator('.mission .step').first()).toBeVisible()
  })
})

offlineTest('a tool works offline once visited, and keeps what is written', async ({ page, site }) => {
  await visit(page, site, 'rencana/misi/')
  await site.down()
  await page.reload()
  const mission = page.locator('#misi-minta-masukan')
  await mission.locator('summary').click()
  await mission.getByRole('button', { name: 'Sudah kulakukan' }).click()
  await mission.getByLabel('Apa yang kupelajari?').fill('Harga ditulis besar.')
  await mission.getByLabel('Apa yang kupelajari?').blur()
  await saved(page)
  await page.reload()
  await mission.locator('summary').click()
  await expectOffline(mission.getByLabel('Apa yang kupelajari?')).toHaveValue('Harga ditulis besar.')
})
