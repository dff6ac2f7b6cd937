import { writeFile } from 'node:fs/promises'
import type { RecordEvent } from '../../src/record/events.ts'
import {
  answers,
  button,
  chooseFile,
  fileOf,
  kept,
  longestTask,
  openData,
  result,
  seed,
  stores,
} from './data-page.ts'
import { expect, PHONE, test } from './support.ts'

test.use({ viewport: PHONE })

test.describe('a copy of another device', () => {
  test('is previewed, merged and kept, and replaces nothing', async ({ page }) => {
    await seed(page, answers('a', 2))
    await openData(page)
    await chooseFile(page, fileOf([...answers('a', 1), ...answers('b', 3)]))
    await expect(result(page, 'Di berkas ini')).toBeFocused()
    await expect(page.getByText('Yang belum ada di perangkat ini: 3 catatan.')).toBeVisible()
    const before = await stores(page)
    await button(page, 'Batal').click()
    await expect(page.getByLabel('Pilih berkas salinan')).toBeFocused()
    expect(await stores(page)).toEqual(before)

    await chooseFile(page, fileOf([...answers('a', 1), ...answers('b', 3)]))
    await button(page, 'Gabungkan').click()
    await expect(result(page, 'Sudah digabungkan')).toBeFocused()
    await expect(kept(page).getByRole('listitem')).toHaveText(['5 jawaban soal'])
    const after = await stores(page)
    expect(after.fast).toEqual(expect.arrayContaining(before.fast))
    expect(after.durable).toHaveLength(5)
    await openData(page)
    await expect(kept(page).getByRole('listitem')).toHaveText(['5 jawaban soal'])

    await chooseFile(page, fileOf([...answers('a', 1), ...answers('b', 3)]))
    await expect(page.getByText('Semua isinya sudah ada di perangkat ini')).toBeVisible()
    await expect(button(page, 'Gabungkan')).toHaveCount(0)
  })

  test('is previewed by kind: what is new, what is here already, what a newer version wrote', async ({
    page,
  }) => {
    await seed(page, answers('a', 2))
    await openData(page)
    const later = { ...answers('n', 1)[0], type: 'later-kind' } as unknown as RecordEvent
    const plan: RecordEvent = {
      ...{ id: 'b-plan', at: 1772330500000, day: '2026-03-01', type: 'plan' },
      ...{ plan: 'p', text: 'Bila pagi, maka menyapa.', origin: 'p' },
    }
    await chooseFile(page, fileOf([...answers('a', 2), plan, later]))
    const part = page.getByRole('region', { name: 'Buka salinan' })
    await expect(part.getByRole('listitem')).toHaveText([
      '1 rencana dan tulisanmu sendiri',
      '1 catatan dari versi situs yang lebih baru, disimpan apa adanya',
    ])
    await expect(part).toContainText('Salinan ini dibuat pada 1 Maret 2026.')
    await expect(part).toContainText('Yang belum ada di perangkat ini: 2 catatan.')
    await expect(part).toContainText('Yang sudah ada: 2 catatan.')
    await button(page, 'Gabungkan').click()
    await expect(part).toContainText('2 catatan ditambahkan.')
    // As it came, for the version that will understand it.
    expect((await stores(page)).durable).toContain(JSON.stringify(later))
  })

  test('is taken out again by undoing, also after a reload, and can be opened once more', async ({
    page,
    context,
  }) => {
    await seed(page, answers('a', 2))
    await openData(page)
    const other = await context.newPage()
    await openData(other)
    await chooseFile(page, fileOf())
    await button(page, 'Gabungkan').click()
    await expect(kept(other).getByRole('listitem')).toHaveText(['5 jawaban soal'])
    await button(page, 'Urungkan').click()
    await expect(result(page, 'Penggabungan diurungkan')).toBeFocused()
    for (const each of [page, other]) {
      await expect(kept(each).getByRole('listitem')).toHaveText(['2 jawaban soal'])
    }
    await openData(page)
    await expect(kept(page).getByRole('listitem')).toHaveText(['2 jawaban soal'])
    await chooseFile(page, fileOf())
    await expect(page.getByText('Yang belum ada di perangkat ini: 3 catatan.')).toBeVisible()
    await button(page, 'Gabungkan').click()
    await expect(kept(page).getByRole('listitem')).toHaveText(['5 jawaban soal'])
  })

  test('that was reset there deletes nothing here', async ({ page }) => {
    await seed(page, answers('a', 2))
    await openData(page)
    await chooseFile(page, fileOf(answers('b', 3).map((event) => ({ ...event, epoch: 2 }))))
    await button(page, 'Gabungkan').click()
    await expect(kept(page).getByRole('listitem')).toHaveText(['5 jawaban soal'])
    await openData(page)
    await expect(kept(page).getByRole('listitem')).toHaveText(['5 jawaban soal'])
  })

  test('of 2 MB is read and merged with no task over 200 ms', async ({ page }, info) => {
    test.setTimeout(240_000)
    const file = fileOf(answers('b', 8000))
    expect(file.length).toBeGreaterThan(1_400_000)
    expect(file.length).toBeLessThan(2_000_000)
    // As a file on disk: handed over as bytes, it would be the test that keeps the page busy.
    const path = info.outputPath('salinan.json')
    await writeFile(path, file)
    await openData(page)
    const longest = await longestTask(page, async () => {
      await page.getByLabel('Pilih berkas salinan').setInputFiles(path)
      await expect(page.getByText('Yang belum ada di perangkat ini: 8.000 catatan.')).toBeVisible({
        timeout: 60_000,
      })
      await button(page, 'Gabungkan').click()
      await expect(result(page, 'Sudah digabungkan')).toBeVisible({ timeout: 60_000 })
      await button(page, 'Urungkan').click()
      await expect(result(page, 'Penggabungan diurungkan')).toBeVisible({ timeout: 60_000 })
    })
    console.log(`Longest task of an import and its undoing: ${String(longest)} ms`)
    expect(longest).toBeLessThanOrEqual(200)
  })
})
