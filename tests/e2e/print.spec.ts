import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, hydrated, PHONE, saved, test } from './support.ts'

test.use({ viewport: PHONE })

/** Points of a PDF in a millimetre. */
const MM = 72 / 25.4
const A4 = [210, 297] as const
const A6 = [105, 148] as const

interface Sheet {
  readonly text: string
  /** In millimetres. */
  readonly size: readonly [number, number]
}

/** What the page is on paper, sheet by sheet, as another program reads it. */
async function onPaper(page: Page, format?: 'A4'): Promise<readonly Sheet[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true, ...(format && { format }) })
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(pdf, { mergePages: false })
  return Promise.all(
    text.map(async (words, index) => {
      const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 })
      return {
        text: words.replaceAll(/\s+/g, ' '),
        size: [Math.round(width / MM), Math.round(height / MM)] as const,
      }
    }),
  )
}

const times = (text: string, part: string) => text.split(part).length - 1

test('the pocket card is four times on a sheet to cut, or once on a small one, and nothing else is', async ({
  page,
}) => {
  await hydrated(page, '/rencana/kartu-saku/')
  await page.getByLabel('Kalimatmu untuk pamit').fill('Saya pamit dulu, Bu.')
  await page.getByLabel('Tanda bahaya yang membuatmu berhenti').fill('Minta transfer\nMinta KTP')
  await saved(page)
  const [four, ...more] = await onPaper(page)
  expect(more).toEqual([])
  expect(four?.size).toEqual(A4)
  for (const own of ['Saya pamit dulu, Bu.', 'Minta transfer', 'Minta KTP']) {
    expect(times(four?.text ?? '', own), own).toBe(4)
  }
  await page.getByLabel('Satu kartu A6').check()
  await expect(page.locator('.own-card')).toHaveCount(1)
  const sheets = await onPaper(page)
  expect(sheets.map(({ size }) => size)).toEqual([A6])
  expect(times(sheets[0]?.text ?? '', 'Saya pamit dulu, Bu.')).toBe(1)
  for (const { text } of [four, ...sheets].filter((sheet) => sheet !== undefined)) {
    expect(text).not.toMatch(/Tersimpan|Pinjam satu|Alat lain/)
  }
})

test('the plan is a table on one sheet, in the words of the learner', async ({ page }) => {
  await hydrated(page, '/rencana/')
  const form = page.getByRole('form', { name: 'Tambah rencana' })
  await form.getByLabel('Dengan siapa').fill('Bu Yustina')
  await form.getByLabel('Langkahmu').fill('mengirim ringkasan')
  await form.getByLabel('Tanggal').fill('2026-12-01')
  await form.getByRole('button', { name: 'Simpan rencana' }).click()
  await saved(page)
  const sheets = await onPaper(page, 'A4')
  expect(sheets).toHaveLength(1)
  expect(sheets[0]?.text).toMatch(
    /Dengan siapa Bila Maka saya Kapan Sudah Bu Yustina mengirim ringkasan Selasa, 1 Desember 2026/,
  )
  expect(sheets[0]?.text).not.toMatch(/Tersimpan|Simpan rencana|Tambah/)
})

test('the summary is one sheet with the name, the evidence and what it does not show', async ({
  page,
}) => {
  await hydrated(page, '/rencana/misi/')
  const mission = page.locator('#misi-bereskan-janji')
  await mission.locator('summary').click()
  await mission.getByRole('button', { name: 'Sudah kulakukan' }).click()
  await saved(page)
  await hydrated(page, '/rencana/rangkuman/')
  await page.getByLabel('Nama di lembar cetak').fill('Dira Anggraini')
  await expect(page.locator('.summary')).toContainText('Dira Anggraini')
  const sheets = await onPaper(page, 'A4')
  expect(sheets).toHaveLength(1)
  for (const part of [
    'Dira Anggraini · Jejaring',
    'Menyimak: Belum cukup data',
    'Membereskan satu janji yang tertunda',
    'belum diuji panel',
    'tanpa pengawas',
  ]) {
    expect(sheets[0]?.text).toContain(part)
  }
  expect(sheets[0]?.text).not.toMatch(/Boleh kosong|Cetak|Alat lain/)
})
