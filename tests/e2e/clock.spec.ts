/** Clocks as they are on phones: in other zones, over midnight, and wrong. */
import type { Page } from '@playwright/test'
import { openData, stores } from './data-page.ts'
import { expect, hydrated, saved, test } from './support.ts'

// No zone of the context's own: the device moves while a page is open.
// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from the pattern
test.use({ timezoneId: [async ({}, use) => use(undefined), { scope: 'test' }] })

const LESSON = '/pelajaran/mendengarkan/'
const question = (page: Page) => page.locator('section.question').first()
const given = (page: Page) => question(page).locator('.given .text')

/** The device is in that zone from now on; every new page of it too. */
async function devices(page: Page) {
  const log = await page.context().newCDPSession(page)
  let held = false
  return async (zone: string) => {
    if (held) await log.send('Emulation.setTimezoneOverride', { timezoneId: '' })
    await log.send('Emulation.setTimezoneOverride', { timezoneId: zone })
    held = true
  }
}

/** The nth option is answered, and the page says that it is kept. */
async function answer(page: Page, option: number): Promise<string> {
  await question(page).scrollIntoViewIfNeeded()
  const again = question(page).getByRole('button', { name: 'Coba lagi', exact: true })
  const submit = question(page).getByRole('button', { name: 'Jawab, yakin' })
  await expect(again.or(submit).first()).toBeVisible()
  if (await again.isVisible()) await again.click()
  await expect(submit).toBeEnabled()
  await question(page).locator('label.option').nth(option).click()
  await submit.click()
  await expect(given(page)).toBeVisible()
  await saved(page)
  await expect(page.locator('[data-saved]')).toHaveText('Tersimpan')
  return (await given(page).textContent()) ?? ''
}

/** The answers in both stores, in the order of their places; the same in both. */
async function recorded(page: Page) {
  const { fast, durable } = await stores(page)
  expect(fast).toEqual(durable)
  return durable
    .map((text) => JSON.parse(text) as { at: number; order?: number; day: string; type: string })
    .filter(({ type }) => type === 'answer')
    .sort((a, b) => (a.order ?? a.at) - (b.order ?? b.at))
}
const days = async (page: Page) => (await recorded(page)).map(({ day }) => day)

/** What the progress page says of the time practised. */
async function practised(page: Page): Promise<string> {
  await page.goto('/kemajuan/')
  const fact = page.locator('details').filter({ hasText: 'berlatih' }).first()
  await expect(fact).toContainText(/Dihitung dari \d+ catatan/)
  return ((await fact.textContent()) ?? '').replace(/\s+/g, ' ').trim()
}

test('from Jakarta to Jayapura over its midnight: what was done keeps its day, what comes has its own', async ({
  page,
}) => {
  const move = await devices(page)
  await move('Asia/Jakarta')
  // 21:58 in Jakarta, 23:58 in Jayapura.
  await page.clock.setFixedTime('2026-03-01T14:58:00Z')
  await hydrated(page, LESSON)
  await answer(page, 0)
  await move('Asia/Jayapura')
  await page.clock.setFixedTime('2026-03-01T15:01:00Z')
  await answer(page, 1)
  expect(await days(page)).toEqual(['2026-03-01', '2026-03-02'])
  // And back to the west, where it is yesterday again: three minutes later all the same.
  await move('Asia/Jakarta')
  await page.clock.setFixedTime('2026-03-01T15:04:00Z')
  const last = await answer(page, 0)
  expect(await days(page)).toEqual(['2026-03-01', '2026-03-02', '2026-03-01'])
  const said = await practised(page)
  expect(said).toContain('6 menit')
  expect(said).toContain('Dihitung dari 3 catatan dalam 1 kali duduk. Sejak 1 Maret 2026.')
  // The newest holds, wherever its day lies.
  await hydrated(page, LESSON)
  await expect(given(page)).toHaveText(last)
})

test('over midnight at home: each side has its day, and the minutes go on', async ({ page }) => {
  const move = await devices(page)
  await move('Asia/Jakarta')
  await page.clock.setFixedTime('2026-03-31T23:59:00+07:00')
  await hydrated(page, LESSON)
  await answer(page, 0)
  await page.clock.setFixedTime('2026-04-01T00:01:00+07:00')
  await answer(page, 1)
  expect(await days(page)).toEqual(['2026-03-31', '2026-04-01'])
  const said = await practised(page)
  expect(said).toContain('2 menit')
  expect(said).toContain('Sejak 31 Maret 2026.')
})

for (const [name, wrong] of [
  ['set back a year', '2025-03-01T09:02:00+07:00'],
  ['a year ahead', '2027-03-01T09:02:00+07:00'],
  ['ten years ahead', '2036-03-01T09:02:00+07:00'],
] as const) {
  test(`a clock ${name}, and right again: the newest answer holds, minutes count once, all is kept`, async ({
    page,
  }) => {
    await page.clock.setFixedTime('2026-03-01T09:00:00+07:00')
    await hydrated(page, LESSON)
    await answer(page, 0)
    await page.clock.setFixedTime('2026-03-01T09:02:00+07:00')
    const second = await answer(page, 1)
    await page.clock.setFixedTime(wrong)
    const third = await answer(page, 2)
    await page.reload()
    await question(page).scrollIntoViewIfNeeded()
    await expect(given(page)).toHaveText(third)
    await page.clock.setFixedTime('2026-03-01T09:05:00+07:00')
    await hydrated(page, LESSON)
    const last = await answer(page, 1)
    expect(last).toBe(second)
    const all = await recorded(page)
    const places = all.map(({ order, at }) => order ?? at)
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    expect(all).toHaveLength(4)
    // What is written in the order of places is what was done in that order.
    expect(all[2]?.at).toBe(Date.parse(wrong))
    const said = await practised(page)
    expect(said).toContain('5 menit')
    expect(said).toContain('Dihitung dari 4 catatan dalam 2 kali duduk. Sejak 1 Maret 2026.')
    await hydrated(page, LESSON)
    await expect(given(page)).toHaveText(last)
    await openData(page)
    await expect(page.getByRole('region', { name: 'Yang tersimpan' })).toContainText(
      '4 tebakan sebelum membaca',
    )
  })
}
