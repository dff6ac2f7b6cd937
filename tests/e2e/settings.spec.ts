import type { Page } from '@playwright/test'
import {
  DESKTOP,
  expect,
  expectAccessible,
  hydrated,
  PHONE,
  saved,
  test,
  playToEnd,
} from './support.ts'

test.use({ viewport: PHONE })

const TALK = '/skenario/rehat-kopi/'
const root = (page: Page) => page.locator('html')

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await expect(page.locator('.sheet .option')).toHaveCount(3)
}

/** Sets one radio button or checkbox and waits until the page says that it is kept. */
async function keep(page: Page, name: RegExp, checked = true): Promise<void> {
  await hydrated(page, '/setelan/')
  await page.locator('label').filter({ hasText: name }).locator('input').setChecked(checked)
  await saved(page)
}

test.describe('theme and text size', () => {
  test('hold before the body is parsed, on every page, so that nothing flashes', async ({
    page,
    context,
  }) => {
    await hydrated(page, '/setelan/')
    await page.getByRole('radio', { name: /Gelap/ }).check()
    await expect(page.locator('fieldset').first().getByRole('status')).toHaveText('Tersimpan')
    await page.getByRole('radio', { name: 'Terbesar' }).check()
    await context.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return
        observer.disconnect()
        const { theme, text } = document.documentElement.dataset
        Object.assign(globalThis, { atBody: `${String(theme)} ${String(text)}` })
      }).observe(document, { childList: true, subtree: true })
    })
    for (const path of ['/', '/pelajaran/mendengarkan/', TALK, '/setelan/', '/tidak-ada/']) {
      await page.goto(path)
      expect(await page.evaluate(() => (globalThis as { atBody?: string }).atBody), path).toBe(
        'dark largest',
      )
    }
  })

  test('win over the system, and give way to it again', async ({ page }) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.emulateMedia({ colorScheme: 'light' })
    await hydrated(page, '/setelan/')
    const light = await ground()
    await page.getByRole('radio', { name: /Gelap/ }).check()
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await ground()).toBe(dark)
    await expect(page.getByRole('radio', { name: /Gelap/ })).toBeChecked()

    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('radio', { name: /Terang/ }).check()
    expect(await ground()).toBe(light)
    await page.getByRole('radio', { name: /Ikuti sistem/ }).check()
    expect(await ground()).toBe(dark)
  })

  test('text grows in three steps, and no page scrolls sideways at the largest', async ({
    page,
  }) => {
    await hydrated(page, '/setelan/')
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))
    const sizes = [await size()]
    for (const name of ['Besar', 'Terbesar']) {
      await page.getByRole('radio', { name, exact: true }).check()
      sizes.push(await size())
    }
    expect(sizes[1]).toBeGreaterThan((sizes[0] ?? 0) + 1)
    expect(sizes[2]).toBeGreaterThan((sizes[1] ?? 0) + 1)

    for (const path of ['/setelan/', '/', '/pelajaran/mendengarkan/', TALK]) {
      await hydrated(page, path)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, path).toBeLessThanOrEqual(0)
    }
  })

  test('are changed in other open tabs too', async ({ page, context }) => {
    const other = await context.newPage()
    await other.goto('/')
    await hydrated(page, '/setelan/')
    await page.getByRole('radio', { name: /Gelap/ }).check()
    await expect(root(other)).toHaveAttribute('data-theme', 'dark')
  })

  test('fall back on the defaults when what was kept is corrupt', async ({ page, context }) => {
    await hydrated(page, '/setelan/')
    await page.getByRole('radio', { name: /Gelap/ }).check()
    await context.addInitScript(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.endsWith(':appearance')) localStorage.setItem(key, 'dark,<huge>,off')
      }
    })
    await page.reload()
    await expect(page.getByRole('radio', { name: /Ikuti sistem/ })).toBeChecked()
    await expect(page.getByRole('radio', { name: 'Biasa' })).toBeChecked()
    await expect(root(page)).toHaveAttribute('data-theme', '')
  })
})

test.describe('what the learner is called', () => {
  test('is asked beside the button, may be skipped, and is never asked again', async ({ page }) => {
    await hydrated(page, TALK)
    await expect(page.getByRole('textbox', { name: 'Nama panggilan' })).toBeVisible()
    await page.getByRole('button', { name: 'Lewati' }).click()
    await expect(page.getByRole('textbox', { name: 'Nama panggilan' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Mulai percakapan' })).toBeFocused()
    await saved(page)
    await hydrated(page, TALK)
    await expect(page.getByRole('textbox', { name: 'Nama panggilan' })).toHaveCount(0)
    await begin(page)
  })

  test('is not asked again after a talk was begun without an answer', async ({ page }) => {
    await hydrated(page, TALK)
    await begin(page)
    await saved(page)
    await hydrated(page, TALK)
    await expect(page.locator('.sheet .option')).toHaveCount(3)
    await expect(page.getByRole('textbox', { name: 'Nama panggilan' })).toHaveCount(0)
  })

  test('given before the talk is heard in the talk, as text and not as markup', async ({
    page,
  }) => {
    await hydrated(page, TALK)
    await page.getByRole('textbox', { name: 'Nama panggilan' }).fill('<i>Sari</i>')
    await page.getByRole('combobox', { name: 'Sapaan' }).selectOption('Mbak')
    await begin(page)
    await expectNameInTalk(page, '<i>Sari</i>', 'Mbak <i>Sari</i>')
  })

  test('is changed among the settings and heard in a talk already begun', async ({ page }) => {
    await hydrated(page, TALK)
    await begin(page)
    await hydrated(page, '/setelan/')
    await page.getByRole('combobox', { name: 'Sapaan' }).selectOption('Bang')
    await page.getByRole('textbox', { name: 'Nama panggilan' }).fill('  Tio  ')
    await expect(page.getByText('Selamat pagi, Bang Tio.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Nama panggilan' }).press('Enter')
    await saved(page)
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Nama panggilan' })).toHaveValue('Tio')
    await expect(page.getByRole('combobox', { name: 'Sapaan' })).toHaveValue('bang')
    await hydrated(page, TALK)
    await expectNameInTalk(page, 'Tio', 'Bang Tio')
  })

  test('is kept by a pause in typing, without leaving the field', async ({ page }) => {
    await hydrated(page, '/setelan/')
    await page.getByRole('textbox', { name: 'Nama panggilan' }).pressSequentially('Ayu ')
    await saved(page)
    await expect(page.getByRole('textbox', { name: 'Nama panggilan' })).toHaveValue('Ayu ')
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Nama panggilan' })).toHaveValue('Ayu')
  })
})

/** Plays on until both the learner's name and how others call them were seen. */
async function expectNameInTalk(page: Page, nama: string, panggilan: string): Promise<void> {
  let seen = ''
  for (let turn = 0; turn < 12; turn++) {
    seen = await page.locator('main').innerText()
    if (seen.includes(panggilan)) break
    await page.locator('.sheet .option').first().click()
    await expect(page.locator(`[data-turn="${String(turn)}"][data-kind="said"]`)).toBeAttached()
    seen += await page.locator('main').innerText()
  }
  expect(seen).toContain(panggilan)
  expect(seen).toContain(nama)
  expect(seen).not.toContain('Dira')
}

test('single keys switched off do nothing in the talk or for the search, on any page', async ({
  page,
}) => {
  await keep(page, /Pakai tombol pintas/, false)
  await expect(root(page)).toHaveAttribute('data-shortcuts', 'off')
  await hydrated(page, TALK)
  await expect(root(page)).toHaveAttribute('data-shortcuts', 'off')
  await begin(page)
  await expect(page.locator('#question')).toBeFocused()
  await page.keyboard.press('1')
  await expect(page.locator('[data-kind="said"]')).toHaveCount(0)
  await expect(page.locator('.sheet [aria-keyshortcuts]')).toHaveCount(0)

  await hydrated(page, '/')
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/$/)

  await keep(page, /Pakai tombol pintas/, true)
  await hydrated(page, TALK)
  await page.locator('#question').focus()
  await page.keyboard.press('1')
  await expect(page.locator('[data-kind="said"]')).toHaveCount(1)
  await hydrated(page, '/')
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('in independent play the reasons open only after the talk', async ({ page }) => {
  await keep(page, /Mandiri/)
  await hydrated(page, TALK)
  await begin(page)
  await playToEnd(page, async () => {
    await expect(page.locator('details.why')).toHaveCount(0)
    await page.locator('.sheet .option').first().click()
  })
  await expect(page.locator('details.why').first()).toBeAttached()
})

test('in guided play each choice has its reason beside it', async ({ page }) => {
  await hydrated(page, TALK)
  await begin(page)
  await page.locator('.sheet .option').first().click()
  await expect(page.locator('details.why')).toHaveCount(1)
})

test('the footer leads to the settings', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Setelan' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Setelan' })).toBeVisible()
})

test.describe('where the browser keeps nothing', () => {
  test('theme and size still hold for the page, and the page says that they are not kept', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await hydrated(page, '/setelan/')
    await page.getByRole('radio', { name: /Gelap/ }).check()
    await expect(root(page)).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('fieldset').first().getByRole('status')).toHaveText(
      /halaman ini saja/,
    )
  })
})

for (const theme of ['Terang', 'Gelap']) {
  for (const viewport of [PHONE, DESKTOP]) {
    test.describe(`${theme}, ${String(viewport.width)} px`, () => {
      test.use({ viewport, reducedMotion: 'reduce' })

      test('the settings have no axe violation', async ({ page }) => {
        await hydrated(page, '/setelan/')
        await page.getByRole('radio', { name: new RegExp(theme) }).check()
        await page.getByRole('combobox', { name: 'Sapaan' }).selectOption('Kak')
        // The word that it is kept lies over the bar for a moment.
        const told = page.locator('.saved.show')
        await expect(told).toHaveCount(1)
        await expect(told).toHaveCount(0)
        await expectAccessible(page, 'settings')
        const small = await page
          .locator('main :is(label.row, select, input[type=text])')
          .evaluateAll((all) =>
            all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 48),
          )
        expect(small).toEqual([])
      })

      test('the question before the first talk has none', async ({ page }) => {
        await hydrated(page, '/setelan/')
        await page.getByRole('radio', { name: new RegExp(theme) }).check()
        await hydrated(page, TALK)
        await expect(page.getByRole('textbox', { name: 'Nama panggilan' })).toBeVisible()
        await expectAccessible(page, 'before the talk')
      })
    })
  }
}
