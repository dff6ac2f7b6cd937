import type { Page } from '@playwright/test'
import { expect, expectAccessible, hydrated, PHONE, playToEnd, saved, test } from './support.ts'

test.use({ viewport: PHONE, hasTouch: true, isMobile: true })

const begin = (page: Page) => page.getByRole('button', { name: 'Mulai percakapan' }).tap()
const options = (page: Page) => page.locator('.sheet .option')
const said = (page: Page) => page.locator('[data-kind="said"]')

/** Makes choices by taking the first option each time. */
async function choose(page: Page, times: number): Promise<void> {
  const made = await said(page).count()
  for (let turn = made; turn < made + times; turn++) {
    await options(page).first().tap()
    await expect(said(page)).toHaveCount(turn + 1)
  }
}

test.describe('a talk longer than what its page carries, on a bad line', () => {
  // The service worker would have the rest already.
  test.use({ serviceWorkers: 'block' })

  const REST = '**/sesudah.json'
  const absent = (page: Page) => page.getByText(/^Kelanjutan percakapan ini belum bisa diambil/)

  test('stops before the missing scene, loses nothing, and goes on by the same tap once it has come', async ({
    page,
  }) => {
    await page.route(REST, (route) => route.abort())
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    await choose(page, 4)
    const offered = await options(page).allTextContents()
    await options(page).nth(1).tap()
    await expect(absent(page)).toBeInViewport()
    await expect(absent(page)).toHaveRole('status')
    await expect(said(page)).toHaveCount(4)
    // Going back stays open, and what was said belongs to the decision that waits.
    await page.getByRole('button', { name: 'Mundur satu langkah' }).tap()
    await expect(said(page)).toHaveCount(3)
    await expect(absent(page)).toHaveCount(0)
    await choose(page, 1)
    expect(await options(page).allTextContents()).toEqual(offered)
    await page.getByRole('button', { name: 'Peta alur' }).tap()
    await expect(page.getByText(/^Peta alur belum bisa diambil/)).toBeVisible()

    await page.unroute(REST)
    await options(page).nth(1).tap()
    await expect(said(page)).toHaveCount(5)
    await expect(absent(page)).toHaveCount(0)
    await playToEnd(page, () => options(page).first().tap(), { from: 5 })
  })

  test('a choice waits for what is on its way, and is dropped by who goes back meanwhile', async ({
    page,
  }) => {
    const held: (() => void)[] = []
    await page.route(REST, async (route) => {
      await new Promise<void>((resolve) => held.push(resolve))
      await route.continue()
    })
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    await choose(page, 4)
    await options(page).first().tap()
    await expect(page.locator('.sheet').getByRole('status')).toHaveText('Sebentar …')
    await page.getByRole('button', { name: 'Mundur satu langkah' }).tap()
    await expect(said(page)).toHaveCount(3)
    await choose(page, 1)
    await options(page).nth(2).tap()
    const words = await options(page).nth(2).locator('span').last().textContent()
    held.forEach((go) => {
      go()
    })
    await expect(said(page)).toHaveCount(5)
    await expect(said(page).last()).toContainText(words ?? '')
  })

  test('taken up deep in the talk, it says what is missing, keeps its place, and goes on when asked again', async ({
    page,
  }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    await choose(page, 6)
    const offered = await options(page).allTextContents()
    await saved(page)

    await page.route(REST, (route) => route.abort())
    await page.reload()
    await expect(absent(page)).toBeVisible()
    await expectAccessible(page, 'a talk that waits for its scenes')
    // A new run would hide the one that waits.
    await expect(page.getByRole('button', { name: 'Mulai percakapan' })).toBeDisabled()
    await page.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(absent(page)).toBeVisible()

    await page.unroute(REST)
    await page.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(said(page)).toHaveCount(6)
    expect(await options(page).allTextContents()).toEqual(offered)
    await expect(page.getByRole('heading', { name: /^Apa yang kamu/ })).toBeFocused()
    await page.reload()
    await expect(said(page)).toHaveCount(6)
    await page.goBack()
    await expect(said(page)).toHaveCount(5)
  })

  test('looked at again after its end, it waits for its scenes, and a new one may be begun', async ({
    page,
  }) => {
    await hydrated(page, '/skenario/rehat-kopi/')
    await begin(page)
    await playToEnd(page, () => options(page).first().tap())
    const title = (await page.locator('#debrief').textContent()) ?? ''
    await saved(page)
    await page.route(REST, (route) => route.abort())
    await page.reload()
    const again = page.getByRole('button', { name: 'Tengok kembali percakapan terakhir' })
    await again.tap()
    await expect(absent(page)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Mulai percakapan' })).toBeEnabled()
    await page.unroute(REST)
    await page.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(page.locator('#debrief')).toHaveText(title)
  })
})
