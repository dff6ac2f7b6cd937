import type { Page } from '@playwright/test'
import { expect, hydrated, PHONE, saved, test, playToEnd } from './support.ts'

test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

const onward = (page: Page) => page.locator('.way .btn')

/** On a phone the way on waits until the guesses of the first section have been passed. */
async function passTheGuesses(page: Page): Promise<void> {
  await page
    .locator('[data-section-end]')
    .first()
    .evaluate((end) => {
      end.scrollIntoView({ block: 'center' })
    })
  await expect(onward(page)).toBeVisible()
}

test('home offers a real decision within one thumb-scroll, with nothing in the way', async ({
  page,
}) => {
  await hydrated(page, '/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const options = page.locator('.taster .option')
  await expect(options).toHaveCount(3)
  const box = await options.first().boundingBox()
  expect(box?.y).toBeLessThan(2 * PHONE.height)

  await options.first().tap()
  const verdict = page.locator('.taster .verdict')
  await expect(verdict).toBeFocused()
  await expect(verdict).toHaveText(/Kuat|Cukup|Lemah/)
  // What was said there stays in sight with what it led to.
  await expect(page.locator('.taster .mine')).toBeInViewport()
  await page.getByRole('button', { name: 'Coba pilihan lain' }).tap()
  await expect(options).toHaveCount(3)
})

test('a lesson opens on its first guess, with nothing over the answers', async ({ page }) => {
  for (const lesson of ['mendengarkan', 'tujuan']) {
    await hydrated(page, `/pelajaran/${lesson}/`)
    const guess = page.locator('section.question').first()
    await expect(guess.locator('.prompt')).toBeInViewport({ ratio: 1 })
    await expect(guess.locator('label.option').first()).toBeInViewport({ ratio: 1 })
    await expect(guess.locator('label.option').nth(1)).toBeInViewport()
    await expect(onward(page)).toBeHidden()
    await passTheGuesses(page)
    await page.evaluate(() => {
      window.scrollTo({ top: 0, behavior: 'instant' })
    })
    await expect(onward(page)).toBeHidden()
  }
})

test('the keyboard walks a lesson without the focus ever being under a bar', async ({ page }) => {
  await hydrated(page, '/pelajaran/mendengarkan/')
  let stops = 0
  for (;;) {
    await page.keyboard.press('Tab')
    // Past the last stop.
    if (await page.evaluate(() => document.activeElement === document.body)) break
    stops += 1
    await expect
      .poll(() =>
        page.evaluate(() => {
          const focus = document.activeElement
          if (!focus || focus.closest('.way, .skip')) return []
          const { top, bottom } = (focus.closest('label') ?? focus).getBoundingClientRect()
          return ['.progress', '.way']
            .map((name) => document.querySelector(name))
            .filter((bar) => {
              if (!bar?.checkVisibility({ visibilityProperty: true })) return false
              const over = bar.getBoundingClientRect()
              return over.top < bottom && over.bottom > top
            })
            .map((bar) => `${bar?.className ?? ''} over ${focus.outerHTML.slice(0, 90)}`)
        }),
      )
      .toEqual([])
  }
  expect(stops).toBeGreaterThan(20)
})

test('a question of the lesson gives feedback for every option and keeps the first answer', async ({
  page,
}) => {
  await hydrated(page, '/pelajaran/mendengarkan/')
  const question = page.locator('section.question').nth(2)
  await question.scrollIntoViewIfNeeded()
  const submit = question.getByRole('button', { name: 'Jawab, yakin' })
  await expect(submit).toBeEnabled()

  await submit.tap()
  await expect(question.getByRole('status')).toHaveText(/Pilih satu jawaban dulu/)

  await question.locator('label.option').first().tap()
  await submit.tap()
  await expect(question.locator('h4.verdict')).toBeFocused()
  await expect(question.locator('h4.verdict')).toHaveText(/Tepat|Hampir|Belum/)
  // The chosen option and the two others, each with words of its own.
  await expect(question.locator('.given p').nth(1)).not.toBeEmpty()
  await expect(question.locator('.rest li')).toHaveCount(2)
  await saved(page)

  const id = await question.getAttribute('id')
  await page.reload()
  await page.locator(`section#${id ?? ''}`).scrollIntoViewIfNeeded()
  await expect(page.locator(`section#${id ?? ''} .given`)).toBeVisible()
})

test('the role-play is played to an ending, and the debrief shows three moments', async ({
  page,
}) => {
  await hydrated(page, '/skenario/rehat-kopi/')
  await page.getByRole('button', { name: 'Mulai percakapan' }).tap()
  await playToEnd(page, () => page.locator('.sheet .option').first().tap())
  await expect(page.locator('.moments > li')).toHaveCount(3)
  await expect(page.locator('.evidence li').first()).toHaveText(/\d+ keputusan/)
  await expect(page.locator('blockquote')).not.toBeEmpty()
  await expect(page.getByText('Kunci penyusun, belum diuji panel.')).toBeVisible()

  await page.getByRole('button', { name: 'Main lagi dari awal' }).tap()
  await expect(page.locator('.sheet .option')).toHaveCount(3)
})

test('a double tap on a choice counts once', async ({ page }) => {
  await hydrated(page, '/skenario/rehat-kopi/')
  await page.getByRole('button', { name: 'Mulai percakapan' }).tap()
  await page.evaluate(() => {
    const option = document.querySelector<HTMLElement>('.sheet .option')
    option?.click()
    option?.click()
  })
  await expect(page.locator('[data-kind="said"]')).toHaveCount(1)
})

test('a step back takes one choice away and offers the same ones again', async ({ page }) => {
  await hydrated(page, '/skenario/rehat-kopi/')
  await page.getByRole('button', { name: 'Mulai percakapan' }).tap()
  const offered = await page.locator('.sheet .option').allTextContents()
  await page.locator('.sheet .option').first().tap()
  await page.getByRole('button', { name: 'Mundur satu langkah' }).tap()
  await expect(page.locator('[data-kind="said"]')).toHaveCount(0)
  expect(await page.locator('.sheet .option').allTextContents()).toEqual(offered)
})

test('after closing everything, home names the exact place to go on from', async ({
  page,
  context,
}) => {
  await hydrated(page, '/skenario/rehat-kopi/')
  await page.getByRole('button', { name: 'Mulai percakapan' }).tap()
  for (let turn = 0; turn < 2; turn++) {
    await page.locator('.sheet .option').first().tap()
    await expect(page.locator(`[data-turn="${String(turn)}"][data-kind="said"]`)).toBeAttached()
  }
  const said = await page.locator('[data-kind="said"]').allTextContents()
  await saved(page)
  await page.close()

  const later = await context.newPage()
  await hydrated(later, '/')
  const resume = later.locator('a.resume')
  await expect(resume).toHaveText('Lanjutkan: Rehat kopi lima belas menit, keputusan ke-3')
  await resume.tap()
  await expect(later.locator('[data-kind="said"]')).toHaveCount(2)
  expect(await later.locator('[data-kind="said"]').allTextContents()).toEqual(said)
})

test('sections are saved one by one, and the way on leads to the first unread one', async ({
  page,
}) => {
  await hydrated(page, '/pelajaran/mendengarkan/')
  await expect(page.locator('.progress')).toHaveAccessibleName('0 dari 6 bagian')
  await passTheGuesses(page)
  await page.getByRole('button', { name: /^Lanjut: / }).tap()
  await expect(page.locator('.progress')).toHaveAccessibleName('1 dari 6 bagian')
  await saved(page)
  await hydrated(page, '/')
  await expect(page.locator('a.resume')).toHaveText('Lanjutkan: Mendengarkan, bagian 2')
  await expect(page.locator('a.resume')).toHaveAttribute(
    'href',
    /\/pelajaran\/mendengarkan\/#inti$/,
  )
})

test('a page that lost its comments on the way, as some saving proxies send it, works all the same', async ({
  page,
}) => {
  await page.route('**/pelajaran/mendengarkan/', async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/<!--.*?-->/g, '')
    await route.fulfill({ response, body })
  })
  await hydrated(page, '/pelajaran/mendengarkan/')
  const guess = page.locator('section.question').first()
  await guess.scrollIntoViewIfNeeded()
  // Without its comments the form is drawn anew as it wakes, so it is filled in once it is awake.
  await page.keyboard.press('Shift')
  const sure = guess.getByRole('button', { name: 'Jawab, yakin' })
  await expect(sure).toBeEnabled()
  await guess.locator('.option').first().tap()
  await sure.tap()
  await expect(guess.locator('.given')).toBeVisible()
  await saved(page)
})

test('the if-then sentence is rewritten and kept', async ({ page }) => {
  await hydrated(page, '/pelajaran/mendengarkan/')
  const plan = page.locator('form.plan')
  await plan.scrollIntoViewIfNeeded()
  const save = plan.getByRole('button', { name: 'Simpan kalimat ini' })
  await expect(save).toBeEnabled()
  await plan.getByRole('textbox').fill('Bila Rani bercerita, maka saya menyimak sampai selesai.')
  await save.tap()
  await expect(plan.getByRole('status')).toHaveText(/tersimpan/i)
  await saved(page)
  await page.reload()
  await expect(plan.getByRole('textbox')).toHaveValue(/Rani/)
})

test.describe('where the explanation cannot come', () => {
  // A worker would answer from its shelf.
  test.use({ serviceWorkers: 'block' })

  test('the answer counts all the same, and the page says how to get it', async ({ page }) => {
    await page.route('**/umpan-balik.json', (route) => route.abort())
    await hydrated(page, '/pelajaran/mendengarkan/')
    const question = page.locator('section.question').nth(2)
    await question.scrollIntoViewIfNeeded()
    await expect(question.getByRole('button', { name: 'Jawab, yakin' })).toBeEnabled()
    await question.locator('label.option').first().tap()
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expect(question.getByRole('status')).toContainText('Jawabanmu tercatat')
    await saved(page)
    await page.unroute('**/umpan-balik.json')
    await question.getByRole('button', { name: 'Muat penjelasan' }).tap()
    await expect(question.locator('h4.verdict')).toBeFocused()
  })
})

test('the net on the home page ties the knot of a lesson that has been read', async ({ page }) => {
  await hydrated(page, '/')
  const knot = page.locator('[data-knot="mendengarkan"]')
  await expect(knot).toHaveAttribute('data-state', 'open')
  await expect(knot.locator('.ties')).toBeHidden()
  await hydrated(page, '/pelajaran/mendengarkan/')
  await passTheGuesses(page)
  for (let section = 1; section <= 6; section++) {
    const label = await onward(page).innerText()
    await onward(page).click()
    await expect(page.locator('.progress .count')).toHaveText(`${String(section)} dari 6 bagian`)
    await expect(onward(page)).not.toHaveText(label)
  }
  await saved(page)
  await hydrated(page, '/')
  await expect(knot).toHaveAttribute('data-state', 'done')
  await expect(knot.locator('.ties')).toBeVisible()
})

test.describe('on a bad line', () => {
  // The service worker would have the part already.
  test.use({ serviceWorkers: 'block' })

  test('a debrief that cannot be fetched says so, keeps the choices, and comes at the next try', async ({
    page,
  }) => {
    const part = '**/_astro/Debrief*.js'
    await page.route(part, (route) => route.abort())
    await hydrated(page, 'skenario/rehat-kopi/')
    await page.getByRole('button', { name: 'Mulai percakapan' }).click()
    await playToEnd(page, () => page.locator('.sheet .option').first().click(), {
      end: page.getByText('Semua pilihanmu sudah tersimpan'),
    })
    await page.unroute(part)
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await expect(page.locator('#debrief')).toBeFocused()
  })
})
