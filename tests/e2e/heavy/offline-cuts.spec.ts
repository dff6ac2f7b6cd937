/** The connection breaks at every single request of an install and of a tap; of an update: update-cuts.spec.ts. */
import {
  COURSE,
  expect,
  keepEverything,
  kept,
  pagesOf,
  test,
  visit,
  visitAndUse,
} from '../offline-site.ts'
import { cutAt, expectWhole } from '../cuts.ts'

const LESSON = 'pelajaran/mendengarkan/'

test('an install cut at any request leaves no broken page, and the next visit completes it', async ({
  browser,
  site,
}) => {
  test.setTimeout(600_000)
  const needs = await site.needs(LESSON)
  for (let n = 1, more = true; more; n += 1) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(site.url + LESSON)
    const cut = cutAt(site, n)
    await page.keyboard.press('Shift')
    const whole = async () => {
      const there = await kept(page)
      return needs.every((path) => there.includes(path))
    }
    await expect.poll(async () => cut() || (await whole())).toBe(true)
    more = cut()
    site.onRequest = () => undefined
    await site.down()
    await site.up()
    await visitAndUse(page, site, LESSON)
    await site.down()
    await page.reload()
    await expectWhole(page, `install cut at ${String(n)}`)
    await context.close()
    await site.up()
  }
})

test('a tap cut at every third request leaves only whole pages, and goes on to the end', async ({
  browser,
  site,
}) => {
  test.setTimeout(900_000)
  for (let n = 1, more = true; more; n += 3) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await visit(page, site, 'luring/')
    const cut = cutAt(site, n)
    await page.getByRole('button', { name: /Unduh seluruh kursus/ }).click()
    await expect(page.locator('[data-kept="error"], [data-kept="complete"]')).toBeVisible({
      timeout: 60_000,
    })
    more = cut()
    site.onRequest = () => undefined
    await site.down()
    await page.goto(`${site.url}luring/`)
    const links = await page
      .locator('.available > ul a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    for (const href of links) {
      await page.goto(new URL(href ?? '', site.url).href)
      await expectWhole(page, `tap cut at ${String(n)}: ${href ?? ''}`)
    }
    await site.up()
    await page.goto(`${site.url}luring/`)
    if (more) await page.getByRole('button', { name: /Lanjutkan unduhan/ }).click()
    // Most of the course is still to come, on whatever machine this is.
    await expect(page.getByRole('heading', { name: 'Tersedia luring' })).toBeVisible({
      timeout: 90_000,
    })
    await context.close()
  }
})

test('every page opens offline in every spelling of its address', async ({ page, site }) => {
  test.setTimeout(600_000)
  await keepEverything(page, site)
  await site.down()
  for (const path of await pagesOf(COURSE)) {
    for (const form of [
      path,
      path.replace(/\/$/, ''),
      `${path}index.html`,
      `${path}?utm_source=x`,
    ]) {
      await page.goto(site.url + form)
      await expect(page.locator('html'), form).not.toHaveAttribute('data-instead')
      expect(new URL(page.url()).pathname, form).toBe(`/${path}`)
    }
  }
})
