import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { DESKTOP, expect, expectAccessibleInBothThemes, hydrated, PHONE, test } from './support.ts'

const course = parse(
  readFileSync(new URL('../../content/course.yaml', import.meta.url), 'utf8'),
) as {
  report: string
  sources: { title: string; author?: string }[]
  lessons: { id: string; status: string }[]
  scenarios: { id: string; status: string }[]
  situations: { title: string; scenario: string; lesson: string }[]
}

const PAGES = ['/sumber/', '/tentang/']

test('the situations on home are those with something open, and lead where they say', async ({
  page,
}) => {
  const open = new Set(
    [...course.lessons, ...course.scenarios]
      .filter(({ status }) => status === 'published')
      .map(({ id }) => id),
  )
  const expected = course.situations.filter(
    ({ scenario, lesson }) => open.has(scenario) || open.has(lesson),
  )
  await hydrated(page, '/')
  const part = page.getByRole('region', { name: 'Besok kamu mau apa?' })
  await expect(part.getByRole('heading', { level: 3 })).toHaveText(
    expected.map(({ title }) => title),
  )

  // One at a time is unfolded, and shows where it leads.
  for (const { title } of expected) {
    await part.locator('summary', { hasText: title }).click()
    await expect(part.getByRole('link').first()).toBeVisible()
    await expect(part.locator('details[open]')).toHaveCount(1)
  }
  const targets = await part
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(targets.length).toBeGreaterThanOrEqual(expected.length)
  for (const target of targets) {
    const [, anchor] = target.split('#')
    expect((await page.request.get(target)).status(), target).toBe(200)
    await page.goto(target)
    if (anchor !== undefined) await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport()
    else await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

for (const viewport of [PHONE, DESKTOP]) {
  test.describe(`${String(viewport.width)} px`, () => {
    test.use({ viewport, reducedMotion: 'reduce' })

    for (const path of PAGES) {
      test(`${path} has no axe violation and does not scroll sideways`, async ({ page }) => {
        await page.goto(path)
        await expectAccessibleInBothThemes(page, path)
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(over).toBeLessThanOrEqual(0)
      })
    }
  })
}

test('the sources page names every source, and its author where known', async ({ page }) => {
  await page.goto('/sumber/')
  const sources = page.locator('main ol > li')
  await expect(sources).toHaveCount(course.sources.length)
  for (const [index, { title, author }] of course.sources.entries()) {
    await expect(sources.nth(index)).toContainText(title)
    if (author !== undefined) await expect(sources.nth(index)).toContainText(author)
  }
})

test('every footer leads to the pages about the site with targets of 48 px', async ({ page }) => {
  await page.setViewportSize(PHONE)
  for (const path of ['/', '/pelajaran/mendengarkan/', ...PAGES]) {
    await page.goto(path)
    const links = page.getByRole('contentinfo').getByRole('link')
    for (const name of ['Sumber', 'Tentang', 'Laporkan kekeliruan']) {
      await expect(links.filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })).toHaveCount(1)
    }
    const sizes = await links.evaluateAll((all) =>
      all.map((link) => {
        const { width, height } = link.getBoundingClientRect()
        return Math.min(width, height)
      }),
    )
    expect(Math.min(...sizes), path).toBeGreaterThanOrEqual(48)
  }
})

test('a report carries the title and the path of its page', async ({ page }) => {
  for (const path of ['/pelajaran/mendengarkan/', '/sumber/']) {
    await page.goto(path)
    const heading = (await page.getByRole('heading', { level: 1 }).innerText()).trim()
    const href = await page.getByRole('link', { name: 'Laporkan kekeliruan' }).getAttribute('href')
    expect(href?.startsWith(course.report)).toBe(true)
    const fields = new URL(href ?? '').searchParams
    expect(fields.get('subject')).toContain(heading)
    expect(fields.get('body')).toContain(heading)
    expect(fields.get('body')).toContain(`Alamat: ${path}\r\n`)
  }
})

test('paper shows the words of a lesson in ink, without header, footer, bars and buttons', async ({
  page,
}) => {
  await hydrated(page, '/pelajaran/mendengarkan/')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  for (const hidden of ['header', 'body > footer', '.progress', '.way', 'main button', '.skip']) {
    for (const element of await page.locator(hidden).all()) await expect(element).toBeHidden()
  }
  const ink = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color)
  const words = await ink('article .point p')
  expect(words).toBe('rgb(33, 27, 20)')
  expect(await ink('h1')).toBe(words)
  expect(await ink('.say.mine .bubble')).toBe(words)
})
