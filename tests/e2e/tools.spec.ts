import { test as offlineTest, visit } from './offline-site.ts'
import {
  DESKTOP,
  expect,
  expectAccessible,
  expectRoomy,
  hydrated,
  PHONE,
  saved,
  test,
} from './support.ts'
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
    await expect(mission(page).getByRole('heading', { level: 3 })).toBeFocused()
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

test.describe('the goal sheet', () => {
  const goal = (page: Page) => page.getByLabel('Apa yang akan kamu kerjakan')
  const card = (page: Page) => page.locator('.own-card').first()

  test('hints while one types and never blocks; what was typed survives a reload, unasked', async ({
    page,
  }) => {
    await hydrated(page, '/rencana/tujuan/')
    await goal(page).fill('Diterima kerja di bank.')
    const hints = page.locator('.hints').first()
    await expect(hints).toContainText('Terbaca: “Diterima”')
    await expect(hints).toContainText('Sampai tanggal …, aku akan … sebanyak …')
    await expect(hints).toContainText('Belum ada tanggal atau jumlah.')
    await goal(page).fill('Sampai 20 Juni aku menanyai enam perawat.')
    await expect(hints.locator('.hint')).toHaveCount(0)
    await expect(card(page)).toContainText('Sampai 20 Juni aku menanyai enam perawat.')
    // Not left: the pause in typing alone keeps it.
    await keeps(page)
    await expect(goal(page)).toHaveValue('Sampai 20 Juni aku menanyai enam perawat.')
    await expect(card(page)).toContainText('enam perawat')
  })

  test('is filled in by keyboard, keeps any text as text, and prints the card alone', async ({
    page,
  }) => {
    await hydrated(page, '/rencana/tujuan/')
    await goal(page).focus()
    await page.keyboard.type('Enam perawat')
    await page.keyboard.press('Tab')
    await expect(page.getByLabel('Mengapa sekarang?')).toBeFocused()
    await page.keyboard.insertText(HOSTILE)
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('panjang '.repeat(1250))
    await expect(page.getByText('Sudah sampai batas 240 karakter')).toBeVisible()
    await keeps(page)
    await expect(page.getByLabel('Mengapa sekarang?')).toHaveValue(HOSTILE)
    await expect(card(page)).toContainText("<script>throw new Error('ran')</script>")
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['h1', 'textarea', '.acts', '.others']) {
      await expect(page.locator(hidden).first()).toBeHidden()
    }
    await expect(card(page)).toBeVisible()
  })
})

test.describe('the pocket card', () => {
  test('takes its goal from the goal sheet, borrows sentences, and comes four to a sheet or alone', async ({
    page,
  }) => {
    await hydrated(page, '/rencana/tujuan/')
    await page.getByLabel('Apa yang akan kamu kerjakan').fill('Menanyai enam perawat.')
    await saved(page)
    await hydrated(page, '/rencana/kartu-saku/')
    const card = page.locator('.own-card').first()
    await expect(card).toContainText('Menanyai enam perawat.')
    const asked = page.getByLabel('Tiga pertanyaan andalanmu')
    await asked.fill('Kenapa di sini?')
    const offers = page.locator('.entry', { has: asked })
    await offers.locator('summary').tap()
    await offers.getByRole('button', { name: 'Dulu mulanya' }).tap()
    await expect(asked).toHaveValue('Kenapa di sini?\nDulu mulanya bagaimana sampai di bidang ini?')
    await expect(card.getByRole('listitem')).toHaveText([
      'Kenapa di sini?',
      'Dulu mulanya bagaimana sampai di bidang ini?',
    ])
    await keeps(page)
    await expect(asked).toHaveValue('Kenapa di sini?\nDulu mulanya bagaimana sampai di bidang ini?')

    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.own-card')).toHaveCount(4)
    await expect(page.locator('.own-card').nth(3)).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    await expect(page.locator('.own-card').nth(3)).toBeHidden()
    await page.getByLabel('Satu kartu A6').check()
    await expect(page.locator('.own-card')).toHaveCount(1)
  })

  test('leaves as plain text, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await hydrated(page, '/rencana/kartu-saku/')
    await page.getByRole('button', { name: 'Salin teks' }).click()
    await expect(page.getByText('Belum ada yang bisa disalin')).toBeVisible()
    await page.getByLabel('Kalimatmu untuk pamit').fill('Saya pamit dulu.')
    await page.getByRole('button', { name: 'Salin teks' }).click()
    await expect(page.getByText('Sudah disalin.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Pamit\nSaya pamit dulu.',
    )
  })
})

test('the summary tells what the record shows and what it does not, and keeps no name', async ({
  page,
}) => {
  await hydrated(page, '/rencana/rangkuman/')
  await expect(page.getByText('Belum ada yang tercatat')).toBeVisible()
  await hydrated(page, '/rencana/misi/')
  const mission = page.locator('#misi-bereskan-janji')
  await mission.locator('summary').click()
  await mission.getByRole('button', { name: 'Sudah kulakukan' }).click()
  await saved(page)
  await hydrated(page, '/rencana/rangkuman/')
  const sheet = page.locator('.summary')
  await expect(sheet).toContainText('Misi lapangan, menurut catatan sendiri')
  await expect(sheet).toContainText('Membereskan satu janji yang tertunda')
  await expect(sheet).toContainText('belum diuji panel')
  await expect(sheet).toContainText('tanpa pengawas')
  const name = page.getByLabel('Nama di lembar cetak')
  await name.fill(`Rara ${HOSTILE}`.slice(0, 80))
  await expect(sheet).toContainText('Rara <script>')
  const held = await page.evaluate(async () => {
    const bases = await indexedDB.databases()
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      bases.map((one) => one.name),
    ])
  })
  expect(held).not.toContain('Rara')
  await page.reload()
  await expect(name).toHaveValue('')
  await expect(sheet).not.toContainText('Rara')
})

const TOOLS = ['misi', 'tujuan', 'kartu-saku', 'rangkuman']

test('the tools have no axe violation in either theme, targets of 48 px, and fit 320 px', async ({
  page,
}) => {
  for (const tool of TOOLS) {
    await hydrated(page, `/rencana/${tool}/`)
    if (tool === 'misi') {
      const mission = page.locator('.mission').first()
      await mission.locator('summary').click()
      await mission.getByRole('button', { name: 'Sudah kulakukan' }).click()
    }
    if (tool === 'tujuan') await page.getByRole('textbox').first().fill('Diterima kerja.')
    for (const offers of await page.locator('.offers > summary').all()) await offers.click()
    await expectRoomy(
      page,
      tool,
      'main :is(summary, .btn, .btn-plain, .option, input[type="text"], textarea)',
    )
    await page.setViewportSize(DESKTOP)
    await expectAccessible(page, `${tool}, wide`)
    await page.setViewportSize(PHONE)
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('each tool says so, and gives a sheet that prints', async ({ page }) => {
    for (const tool of TOOLS) {
      await page.goto(`/rencana/${tool}/`)
      await expect(page.locator('main noscript p').first()).toContainText('memerlukan JavaScript')
      await page.emulateMedia({ media: 'print' })
      await expect(page.locator('.blank .line').first()).toBeVisible()
      await page.emulateMedia({ media: 'screen' })
    }
    await page.goto('/rencana/misi/')
    await expect(page.getByRole('button', { name: 'Sudah kulakukan' })).toHaveCount(0)
  })
})

offlineTest(
  'the tools work offline once visited, and keep what is written',
  async ({ page, site }) => {
    await visit(page, site, 'rencana/misi/')
    await visit(page, site, 'rencana/tujuan/')
    await site.down()
    await page.reload()
    const why = page.getByLabel('Mengapa sekarang?')
    await why.fill('Kontrakku habis bulan Juli.')
    await saved(page)
    await page.reload()
    await expect(why).toHaveValue('Kontrakku habis bulan Juli.')
  },
)
