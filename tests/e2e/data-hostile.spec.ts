import fc from 'fast-check'
import { bentFile } from '../unit/record/bent-files.ts'
import { answers, chooseFile, COURSE, openData, result, seed, stores } from './data-page.ts'
import { expect, test } from './support.ts'

const COUNT = process.env['HEAVY'] ? 2000 : 60

test(`${String(COUNT)} hostile files run nothing, pollute nothing and take nothing away`, async ({
  page,
}) => {
  test.setTimeout(60_000 + COUNT * 600)
  page.on('dialog', () => {
    throw new Error('a script of a file has run')
  })
  await page.addInitScript(() => {
    const long: number[] = []
    Object.assign(globalThis, { long })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration)
    }).observe({ type: 'longtask' })
  })
  await seed(page, answers('a', 4))
  await openData(page)
  const before = await stores(page)
  let merged = 0
  for (const file of fc.sample(bentFile(COURSE), COUNT)) {
    await chooseFile(page, file)
    const shown = page.getByRole('heading', { level: 3 })
    await expect(shown).toHaveText(/Berkas tidak dibuka|Di berkas ini/)
    const merge = page.getByRole('button', { name: 'Gabungkan' })
    if ((await merge.count()) === 0) continue
    await merge.click()
    await expect(result(page, 'Sudah digabungkan')).toBeFocused()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(result(page, 'Penggabungan diurungkan')).toBeFocused()
    merged++
  }
  const { fast, durable } = await stores(page)
  expect(fast).toEqual(expect.arrayContaining(before.fast))
  expect(durable).toEqual(expect.arrayContaining(before.durable))
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
  const long = await page.evaluate(() => (globalThis as unknown as { long: number[] }).long)
  expect(Math.max(0, ...long)).toBeLessThanOrEqual(200)
  await openData(page)
  await expect(page.getByRole('region', { name: 'Yang tersimpan' })).toContainText('4 jawaban soal')
  // Where none were taken, little would have been shown.
  expect(merged).toBeGreaterThan(COUNT / 20)
  console.log(`${String(merged)} of ${String(COUNT)} bent files could be merged and were undone`)
})
