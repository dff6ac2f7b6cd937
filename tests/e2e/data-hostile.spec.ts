import { writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { bentFile } from '../unit/record/bent-files.ts'
import { forged } from '../unit/record/files.ts'
import {
  answers,
  chooseFile,
  COURSE,
  fileOf,
  kept,
  longestTask,
  openData,
  result,
  seed,
  stores,
} from './data-page.ts'
import { expect, test } from './support.ts'

const COUNT = process.env['HEAVY'] ? 2000 : 60

test(`${String(COUNT)} hostile files run nothing, pollute nothing and take nothing away`, async ({
  page,
}) => {
  test.setTimeout(60_000 + COUNT * 600)
  page.on('dialog', () => {
    throw new Error('a script of a file has run')
  })
  await seed(page, answers('a', 4))
  await openData(page)
  const before = await stores(page)
  let merged = 0
  const tryOut = async (file: string) => {
    await chooseFile(page, file)
    const shown = page.getByRole('heading', { level: 3 })
    await expect(shown).toHaveText(/Berkas tidak dibuka|Di berkas ini/)
    const merge = page.getByRole('button', { name: 'Gabungkan' })
    if ((await merge.count()) === 0) return
    await merge.click()
    await expect(result(page, 'Sudah digabungkan')).toBeFocused()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await expect(result(page, 'Penggabungan diurungkan')).toBeFocused()
    merged++
  }
  const files = fc.sample(bentFile(COURSE), { numRuns: COUNT, seed: 20_260_101 })
  let longest = 0
  // A trace of all of them at once would outgrow its buffer.
  for (let at = 0; at < COUNT; at += 20) {
    const task = await longestTask(page, async () => {
      for (const file of files.slice(at, at + 20)) await tryOut(file)
    })
    longest = Math.max(longest, task)
  }
  const { fast, durable } = await stores(page)
  expect(fast).toEqual(expect.arrayContaining(before.fast))
  expect(durable).toEqual(expect.arrayContaining(before.durable))
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([])
  expect(longest).toBeLessThanOrEqual(200)
  await openData(page)
  await expect(page.getByRole('region', { name: 'Yang tersimpan' })).toContainText('4 jawaban soal')
  // Where none were taken, little would have been shown.
  expect(merged).toBeGreaterThan(COUNT / 20)
  console.log(
    `${String(merged)} of ${String(COUNT)} bent files could be merged and were undone; longest task ${String(longest)} ms`,
  )
})

test('each file that is no copy gets its own sentence, and nothing changes', async ({ page }) => {
  const text = fileOf()
  const FILES: readonly (readonly [string | Buffer, RegExp])[] = [
    [Buffer.alloc(2_000_001, '{'), /lebih besar dari 2 MB/],
    ['Catatan kuliah', /bukan salinan catatan/],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /bukan salinan catatan/],
    ['['.repeat(1_900_000), /jauh lebih rumit/],
    ['{"type":"excalidraw","elements":[]}', /aplikasi lain/],
    [fileOf(answers('b', 1), 'kursus-lain'), /kursus lain/],
    [text.replace('"version":1', '"version":2'), /versi situs yang lebih baru/],
    [text.slice(0, -40), /terpotong/],
    ['', /terpotong/],
    [text.replace('"option":"a"', '"option":"b"'), /berubah sejak disimpan/],
    [text.replace('{"id"', '{"__proto__":{"polluted":1},"id"'), /sisipan/],
    [
      text.replace('"made":1772330400000', '"made":"<img src=x onerror=alert(1)>"'),
      /tidak mungkin/,
    ],
  ]
  await seed(page, answers('a', 2))
  await openData(page)
  const before = await stores(page)
  for (const [file, sentence] of FILES) {
    await chooseFile(page, file)
    await expect(result(page, 'Berkas tidak dibuka')).toBeFocused()
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByText('Catatan di perangkat ini tidak berubah.')).toBeVisible()
  }
  expect(await stores(page)).toEqual(before)
  await expect(kept(page).getByRole('listitem')).toHaveText(['2 jawaban soal'])
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
})

const zeros = (count: number) => new Array<number>(count).fill(0)

/** As large as a file may be, and each a burden on another step of reading it. */
const HEAVY_FILES: Readonly<Record<string, () => string>> = {
  'many short lists': () => `[${'[],'.repeat(666_000)}[]]`,
  'one long text': () => forged([{ id: 'a-1', text: 'x'.repeat(1_990_000) }], { course: COURSE }),
  'one list of a million numbers': () =>
    forged([{ id: 'a-1', x: zeros(990_000) }], { course: COURSE }),
  'one event of many keys': () =>
    forged([{ id: 'a-1', ...Object.fromEntries(zeros(180_000).entries()) }], { course: COURSE }),
  'a million events that are none': () => forged(zeros(990_000), { course: COURSE }),
  'many events of as many parts as one may have': () =>
    forged(
      Array.from({ length: 19 }, () => ({ id: 'a-1', x: zeros(19_900), y: 'y'.repeat(60_000) })),
      { course: COURSE },
    ),
  'more small events than there can be': () =>
    forged(
      Array.from({ length: 110_000 }, (_, n) => ({ id: `a-${n.toString(36)}` })),
      { course: COURSE },
    ),
  'as many small events as there can be': () =>
    forged(
      Array.from({ length: 25_000 }, (_, n) => ({ id: `a-${n.toString(36)}`, x: 'x'.repeat(55) })),
      { course: COURSE },
    ),
  'only backslashes': () => `"${'\\\\'.repeat(990_000)}"`,
  'an attack at its very end': () =>
    `{"format":"course-record","x":"${'x'.repeat(1_900_000)}","__proto__":{"polluted":1}}`,
}

test('a file of 2 MB that is made to be slow keeps no task longer than 200 ms', async ({
  page,
}, info) => {
  test.setTimeout(180_000)
  await seed(page, answers('a', 2))
  await openData(page)
  const longest: Record<string, number> = {}
  for (const [name, make] of Object.entries(HEAVY_FILES)) {
    const text = make()
    expect(text.length, name).toBeLessThanOrEqual(2_000_000)
    expect(text.length, name).toBeGreaterThan(1_600_000)
    const path = info.outputPath('salinan.json')
    await writeFile(path, text)
    longest[name] = await longestTask(page, async () => {
      await page.getByLabel('Pilih berkas salinan').setInputFiles(path)
      await expect(page.getByRole('heading', { level: 3 })).toHaveText(
        /Berkas tidak dibuka|Di berkas ini/,
        { timeout: 30_000 },
      )
    })
    await openData(page)
  }
  console.log(JSON.stringify(longest))
  for (const [name, ms] of Object.entries(longest)) expect(ms, name).toBeLessThanOrEqual(200)
  await expect(kept(page).getByRole('listitem')).toHaveText(['2 jawaban soal'])
})

test('a file that is too large is refused before a byte of it is read', async ({ page }) => {
  await page.addInitScript(() => {
    for (const way of ['text', 'arrayBuffer', 'stream', 'slice'] as const) {
      Blob.prototype[way] = () => {
        throw new Error('the file was read')
      }
    }
  })
  await openData(page)
  await chooseFile(page, Buffer.alloc(2_000_001, '{'))
  await expect(page.getByText(/lebih besar dari 2 MB/)).toBeVisible()
  // The same browser, on one that is small enough, would have told.
  await chooseFile(page, '{}')
  await expect(page.getByText(/tidak bisa membaca berkas ini/)).toBeVisible()
})

test('script in every text of a record is shown as text, and runs nowhere', async ({ page }) => {
  const script = '<img src=x onerror=alert(1)><script>alert(1)</script>'
  const at = { at: 1772330500000, day: '2026-03-01' }
  page.on('dialog', () => {
    throw new Error('a script of a file has run')
  })
  await openData(page)
  await chooseFile(
    page,
    fileOf([
      { id: 'b-1', ...at, type: 'plan', plan: 'p', text: script, origin: 'p' },
      { id: 'b-2', ...at, type: 'draft', draft: 'd', text: script },
      { id: 'b-3', ...at, type: 'mission', mission: 'm', state: 'done', note: script },
      { id: 'b-4', ...at, type: 'setting', name: 'nickname', value: script },
      { id: 'b-5', ...at, type: 'section', lesson: 'toString', section: 'valueOf' },
    ]),
  )
  await page.getByRole('button', { name: 'Gabungkan' }).click()
  await expect(result(page, 'Sudah digabungkan')).toBeFocused()
  for (const fold of ['Rinciannya', 'Teks aslinya']) await page.getByText(fold).click()
  await expect(kept(page).locator('.own')).toHaveText([script, script, script])
  await expect(kept(page).locator('code')).toHaveCount(5)
  await expect(page.locator('main :is(img, script[src=""]), main .own *')).toHaveCount(0)
})
