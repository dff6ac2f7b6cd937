import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { published } from './course.ts'
import { expect, expectAccessible, hydrated, PHONE, playToEnd, saved, test } from './support.ts'

test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

const begin = (page: Page) => page.getByRole('button', { name: 'Mulai percakapan' }).tap()
async function beginFromHome(page: Page): Promise<void> {
  await hydrated(page, '/')
  await hydrated(page, '/skenario/rehat-kopi/')
  await begin(page)
}
const options = (page: Page) => page.locator('.sheet .option')
const said = (page: Page) => page.locator('[data-kind="said"]')

/** Makes choices by taking the first option each time; returns what was offered at every turn. */
async function choose(page: Page, times: number): Promise<string[][]> {
  const offered: string[][] = []
  const made = await said(page).count()
  for (let turn = made; turn < made + times; turn++) {
    offered.push(await options(page).allTextContents())
    await options(page).first().tap()
    await expect(said(page)).toHaveCount(turn + 1)
  }
  return offered
}

test.describe('going back', () => {
  test('from the transcript to any turn brings its very decision, and the branch stays on the map', async ({
    page,
  }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    const left = page.locator('.beads .unseen').first()
    const before = await left.textContent()
    const offered = await choose(page, 4)
    await page.getByRole('button', { name: 'Ulangi dari sini keputusan 1' }).tap()
    await expect(said(page)).toHaveCount(0)
    expect(await options(page).allTextContents()).toEqual(offered[0])
    expect(await left.textContent()).toBe(before)
    await expect(page.getByRole('status').filter({ hasText: 'peta alur' })).toBeVisible()

    await page.getByRole('button', { name: 'Peta alur' }).tap()
    const chosen = page.getByRole('dialog').locator('.picked')
    await expect(chosen).toHaveCount(4)
    // Each knot bears the first words of what was chosen there.
    const firstWords = offered.map(([first = '']) => first.replace(/^\d/, '').trim().slice(0, 24))
    for (const [at, words] of firstWords.entries())
      await expect(chosen.nth(at)).toContainText(words)
    await expect(page.getByRole('dialog').locator('.thread')).not.toHaveCount(0)
  })

  test('with the phone’s Back button is one decision, Forward brings it back, and a reload keeps both', async ({
    page,
  }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    const offered = await choose(page, 3)
    await page.goBack()
    await expect(said(page)).toHaveCount(2)
    expect(await options(page).allTextContents()).toEqual(offered[2])
    await page.goBack()
    await expect(said(page)).toHaveCount(1)
    await page.goForward()
    await expect(said(page)).toHaveCount(2)
    await page.goForward()
    await expect(said(page)).toHaveCount(3)
    await saved(page)

    await page.reload()
    await expect(said(page)).toHaveCount(3)
    await page.goBack()
    await expect(said(page)).toHaveCount(2)
    expect(await options(page).allTextContents()).toEqual(offered[2])
  })

  test('by the button leaves the same history as Back, so that it never skips a page', async ({
    page,
  }) => {
    await beginFromHome(page)
    await choose(page, 2)
    await page.getByRole('button', { name: 'Mundur satu langkah' }).tap()
    await expect(said(page)).toHaveCount(1)
    // The decision is open again: choosing anew goes on from here.
    await choose(page, 1)
    await page.getByRole('button', { name: 'Mundur satu langkah' }).tap()
    await expect(said(page)).toHaveCount(1)
    await page.goBack()
    await expect(said(page)).toHaveCount(0)
    await page.goBack()
    await expect(page).toHaveURL('/')
  })

  test('by the button twice before the browser has gone back once is two decisions, and no way out', async ({
    page,
  }) => {
    await beginFromHome(page)
    await choose(page, 3)
    await page
      .getByRole('button', { name: 'Mundur satu langkah' })
      .evaluate((button: HTMLElement) => {
        button.click()
        button.click()
      })
    await expect(said(page)).toHaveCount(1)
    await choose(page, 1)
    for (const left of [1, 0]) {
      await page.goBack()
      await expect(said(page)).toHaveCount(left)
    }
    await page.goBack()
    await expect(page).toHaveURL('/')
  })

  test('from the debrief starts from that moment and leaves the finished talk in the record', async ({
    page,
  }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    await playToEnd(page, () => options(page).first().tap())
    const title = await page.locator('#debrief').textContent()
    const all = await said(page).count()
    const moment = page.locator('.moments > li').first()
    await moment.getByRole('button', { name: /Ulangi dari sini/ }).tap()
    await expect(page.locator('#debrief')).toHaveCount(0)
    await expect(options(page).first()).toBeVisible()
    expect(await said(page).count()).toBeLessThan(all)
    await page.goBack()
    await expect(page.locator('#debrief')).toHaveText(title ?? '')
    await expect(said(page)).toHaveCount(all)
  })
})

test.describe('two ways of playing', () => {
  test('guided: a reason after each choice, fetched when it is opened', async ({ page }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    const asked = page.waitForRequest(/sesudah\.json$/)
    await begin(page)
    await choose(page, 1)
    await page.getByText('Mengapa?').tap()
    await asked
    await expect(page.locator('.why p')).toHaveText(/\w+ .{40,}/)
  })

  test('independent: no reason before the end, all of them after it', async ({ page }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    await page.getByLabel(/Main mandiri/).check()
    await begin(page)
    await choose(page, 3)
    await expect(page.locator('.why')).toHaveCount(0)
    await playToEnd(page, () => options(page).first().tap(), { from: 3 })
    await expect(page.locator('.why')).toHaveCount(await said(page).count())
    await saved(page)
    await page.goto('/setelan/')
    await expect(page.getByLabel(/Mandiri/)).toBeChecked()
  })

  test.describe('on a bad line', () => {
    // The service worker would have them already.
    test.use({ serviceWorkers: 'block' })

    test('a reason that cannot be fetched says what to do, and comes once it can', async ({
      page,
    }) => {
      await page.route('**/sesudah.json', (route) => route.abort())
      await hydrated(page, '/skenario/rehat-kopi/')
      await begin(page)
      await choose(page, 1)
      await page.getByText('Mengapa?').tap()
      await expect(page.locator('.why p')).toHaveText(/belum bisa diambil/)
      await page.unroute('**/sesudah.json')
      await page.getByText('Mengapa?').tap()
      await page.getByText('Mengapa?').tap()
      await expect(page.locator('.why p')).not.toHaveText(/belum bisa diambil|Sebentar/)
    })
  })
})

test.describe('a typed line', () => {
  const typing = async (page: Page) => {
    await hydrated(page, '/skenario/dm-alumni/')
    await begin(page)
    const write = page.getByRole('button', { name: 'Tulis sendiri' })
    for (let turn = 0; turn < 12 && !(await write.isVisible()); turn++) await choose(page, 1)
    await write.tap()
  }
  const line = 'Selamat malam Kak Maria, saya Dira. Tulisan Kakak soal kargo membuat saya berpikir.'

  test.describe('on a bad line', () => {
    // The service worker would have it already.
    test.use({ serviceWorkers: 'block' })

    test('says that it cannot be read yet, leaves the list, and is written once it can', async ({
      page,
    }) => {
      await page.route('**/sesudah.json', (route) => route.abort())
      await typing(page)
      await expect(page.getByText(/^Lembar tulis belum bisa diambil/)).toBeVisible()
      await expect(options(page).first()).toBeVisible()
      await page.unroute('**/sesudah.json')
      await page.getByRole('button', { name: 'Tulis sendiri' }).tap()
      await page.getByRole('textbox').fill(line)
      await page.getByRole('button', { name: 'Periksa tulisanku' }).tap()
      await expect(page.getByRole('heading', { name: /Kami membacanya sebagai/ })).toBeFocused()
    })
  })

  test('is read by rules one can see, confirmed by the learner, and stands in the talk', async ({
    page,
  }) => {
    await typing(page)
    const turns = await said(page).count()
    await expect(page.getByRole('textbox')).toBeFocused()
    await page.getByRole('button', { name: 'Periksa tulisanku' }).tap()
    await expect(page.getByText('Tulis dulu kalimatmu')).toBeVisible()
    await page.getByRole('textbox').fill(line)
    await page.getByRole('button', { name: 'Periksa tulisanku' }).tap()
    await expect(page.getByRole('heading', { name: /Kami membacanya sebagai/ })).toBeFocused()
    await expect(page.locator('.reading mark').first()).toBeVisible()
    await expectAccessible(page, 'reading of a typed line')
    await page.getByRole('button', { name: 'Ya, itu maksudku' }).tap()
    await expect(said(page)).toHaveCount(turns + 1)
    await expect(said(page).last()).toContainText(line)
    await saved(page)

    await page.reload()
    await expect(said(page).last()).toContainText(line)
  })

  test('may be changed, or left for the list with the focus back where it was', async ({
    page,
  }) => {
    await typing(page)
    await expectAccessible(page, 'writing a line')
    await page.getByRole('textbox').fill(line)
    await page.getByRole('button', { name: 'Periksa tulisanku' }).tap()
    await page.getByRole('button', { name: 'Ubah tulisan' }).tap()
    await expect(page.getByRole('textbox')).toBeFocused()
    await expect(page.getByRole('textbox')).toHaveValue(line)
    await page.getByRole('button', { name: 'Pilih dari daftar saja' }).tap()
    await expect(page.getByRole('button', { name: 'Tulis sendiri' })).toBeFocused()
    await expect(options(page)).toHaveCount(3)
  })

  test('does not take digits for choices', async ({ page }) => {
    await typing(page)
    const turns = await said(page).count()
    await page.getByRole('textbox').pressSequentially('1 2 3')
    await expect(page.getByRole('textbox')).toHaveValue('1 2 3')
    await expect(said(page)).toHaveCount(turns)
  })
})

test.describe('the map', () => {
  test('shows where one has been, endings by light, and tells the same as text', async ({
    page,
  }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    await page.getByRole('button', { name: 'Peta alur' }).tap()
    const map = page.getByRole('dialog', { name: 'Peta alur' })
    await expect(map).toContainText('0 dari 5 akhir ditemukan')
    await expect(map.locator('.map .knot')).toHaveCount(1)
    await expect(map.locator('.map .light')).toHaveCount(0)
    await expect(map.getByText('Kamu di sini')).toBeInViewport()
    await expectAccessible(page, 'map')
    await map.getByRole('button', { name: 'Tutup peta alur' }).tap()
    await expect(map).toBeHidden()
    await expect(page.getByRole('button', { name: 'Peta alur' })).toBeFocused()

    await playToEnd(page, () => options(page).first().tap())
    const title = (await page.locator('#debrief').textContent()) ?? ''
    await page.getByRole('button', { name: 'Buka peta alur' }).tap()
    await expect(map).toContainText('1 dari 5 akhir ditemukan')
    await expect(map.locator('.map .light')).toHaveCount(1)
    await expect(map.getByRole('listitem').filter({ hasText: title })).toBeVisible()
    // Endings not found have their places, and stay unnamed.
    await expect(map.getByText('Akhir lain, belum ditemukan')).toHaveCount(4)
    const { scenes } = published().find(({ id }) => id === 'rehat-kopi')?.scenario ?? {}
    for (const scene of scenes ?? []) {
      if (scene.kind === 'ending' && scene.title !== title) {
        await expect(map).not.toContainText(scene.title)
      }
    }
  })

  test('that cannot be fetched says so, and opens once it can', async ({ page }) => {
    await page.route('**/peta.json', (route) => route.abort())
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    await page.getByRole('button', { name: 'Peta alur' }).tap()
    await expect(page.getByText(/Peta alur belum bisa diambil/)).toBeVisible()
    await page.unroute('**/peta.json')
    await page.getByRole('button', { name: 'Peta alur' }).tap()
    await expect(page.getByRole('dialog', { name: 'Peta alur' })).toBeVisible()
  })
})

test.describe('the stage', () => {
  const person = (page: Page, id: string) => page.locator(`.picture [data-person="${id}"]`)

  test('shows who is there as the talk goes, and its name says the same', async ({ page }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    const picture = page.locator('.picture')
    await expect(picture).toHaveAccessibleName('Gambar: Bu Ratna, Mas Bagas, Kak Yosi')
    await begin(page)
    await expect(picture).toHaveAccessibleName('Gambar: Bu Ratna')
    await expect(person(page, 'ratna')).toHaveAttribute('opacity', '1')
    await expect(person(page, 'bagas')).toHaveAttribute('opacity', '0')
    // The cup of who is away is away too, and nobody changes places.
    const cup = page.locator('.picture [data-of="bagas"]')
    await expect(cup).toHaveAttribute('opacity', '0')
    const place = () =>
      person(page, 'ratna').evaluate((one) => {
        const [seat, frame] = [one, one.closest('.picture')].map((each) =>
          each?.getBoundingClientRect(),
        )
        return [(seat?.x ?? 0) - (frame?.x ?? 0), (seat?.y ?? 0) - (frame?.y ?? 0)].map(Math.round)
      })
    const before = await place()
    await choose(page, 1)
    await expect(picture).toHaveAccessibleName('Gambar: Bu Ratna, Mas Bagas')
    await expect(cup).toHaveAttribute('opacity', '1')
    expect(await place()).toEqual(before)
    await page.goBack()
    await expect(picture).toHaveAccessibleName('Gambar: Bu Ratna')
  })
})

test('after each choice the reader is where the new lines begin, under no bar', async ({
  page,
}) => {
  await hydrated(page, '/skenario/rehat-kopi/')
  await begin(page)
  for (let turn = 0; turn < 6; turn++) {
    await options(page)
      .nth(turn % 3)
      .tap()
    const own = page.locator(`[data-turn="${String(turn)}"][data-kind="said"]`)
    await expect(own).toHaveCount(1)
    await expect
      .poll(() =>
        own.evaluate((said) => {
          const bar = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
          const { top } = (said.nextElementSibling ?? said).getBoundingClientRect()
          return top >= bar - 1 && top < innerHeight - 48
        }),
      )
      .toBe(true)
  }
})

test('the debrief opens with the ending and its moments; the whole talk is folded below, and printed', async ({
  page,
}) => {
  await hydrated(page, '/skenario/rehat-kopi/')
  await begin(page)
  let turns = 0
  await playToEnd(page, (turn) => {
    turns = turn + 1
    return options(page).first().tap()
  })
  const headings = await page.locator('.debrief :is(h2, h3)').allTextContents()
  expect(headings[1]).toBe('Tiga momen penentu')
  expect(headings.at(-1)).toBe('Percakapan tadi')
  const fold = page.locator('.debrief details:has(.talk)').last()
  const kept = fold.locator('[data-kind="said"]')
  await expect(kept).toHaveCount(turns)
  await expect(kept.first()).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(kept.first()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await fold.locator('summary').first().tap()
  await expect(kept.first()).toBeVisible()
})

test('the talk may be kept: copied, and as a text file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await hydrated(page, '/skenario/rehat-kopi/')
  await begin(page)
  await playToEnd(page, () => options(page).first().tap())
  const first = ((await said(page).first().textContent()) ?? '').replace(/\s+/g, ' ').slice(6, 40)

  await page.getByRole('button', { name: 'Salin' }).tap()
  await expect(page.getByText('Percakapan sudah disalin.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Rehat kopi lima belas menit')
  expect(copied).toContain(first.trim().slice(0, 20))

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh teks' }).tap()
  const file = await download
  expect(file.suggestedFilename()).toBe('rehat-kopi.txt')
  expect(await readFile(await file.path(), 'utf8')).toBe(copied)
})
