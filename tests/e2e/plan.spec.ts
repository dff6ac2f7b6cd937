import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import ICAL from 'ical.js'
import { expect, expectNarrow, expectRoomy, hydrated, PHONE, saved, test } from './support.ts'

const PLAN = '/rencana/'
test.use({ viewport: PHONE })

const adding = (page: Page) => page.getByRole('form', { name: 'Tambah rencana' })
const steps = (page: Page) => page.locator('.step')

interface Written {
  readonly who?: string
  readonly trigger?: string
  readonly step?: string
  readonly date?: string
  readonly time?: string
}
async function write(form: Locator, { who, trigger, step, date, time }: Written): Promise<void> {
  if (who !== undefined) await form.getByLabel('Dengan siapa').fill(who)
  if (trigger !== undefined) await form.getByLabel('Bila', { exact: true }).fill(trigger)
  if (step !== undefined) await form.getByLabel('Langkahmu').fill(step)
  if (date !== undefined) await form.getByLabel('Tanggal').fill(date)
  if (time !== undefined) await form.getByLabel('Jam').fill(time)
}
async function add(page: Page, what: Written): Promise<void> {
  await write(adding(page), what)
  await adding(page).getByRole('button', { name: 'Simpan rencana' }).click()
}

/** It is the same morning whenever the test runs, and time goes on from there. */
test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-27T10:00:00+07:00') })
})

test('by keyboard alone a step is written, kept through a reload, done, and called back', async ({
  page,
}) => {
  await hydrated(page, PLAN)
  await expect(page.getByRole('heading', { name: 'Belum ada rencana' })).toBeVisible()
  await adding(page).getByLabel('Dengan siapa').focus()
  await page.keyboard.type('Kak Sari')
  await page.keyboard.press('Tab')
  await page.keyboard.type('turun dari bus')
  await page.keyboard.press('Tab')
  await page.keyboard.type('mengucapkan terima kasih')
  await expect(adding(page).locator('.sentence')).toHaveText(
    'Bila turun dari bus, maka saya mengucapkan terima kasih (Kak Sari).',
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(adding(page).getByLabel('Tanggal')).toHaveValue('2026-11-28')
  await expect(adding(page).getByLabel('Jam')).toHaveValue('09:00')
  await adding(page).getByRole('button', { name: 'Simpan rencana' }).press('Enter')
  await expect(page.getByText('Rencanamu tersimpan.')).toBeVisible()
  await expect(steps(page)).toHaveCount(1)
  await expect(adding(page).getByLabel('Langkahmu')).toHaveValue('')
  await saved(page)

  await page.reload()
  await expect(steps(page)).toContainText('Sabtu, 28 November 2026 pukul 09.00, besok')
  await steps(page)
    .getByRole('button', { name: /^Sudah/ })
    .press('Enter')
  await expect(steps(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(steps(page)).toHaveCount(1)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('a step is added, moved, let go and opened again; nothing blames', async ({ page }) => {
    await hydrated(page, PLAN)
    await write(adding(page), { step: 'menanyakan kabar kebunnya' })
    await adding(page)
      .getByRole('button', { name: /^Sebulan lagi/ })
      .tap()
    await adding(page).getByRole('button', { name: 'Simpan rencana' }).tap()
    await expect(steps(page)).toContainText('Minggu, 27 Desember 2026 pukul 09.00')

    await steps(page)
      .getByRole('button', { name: /^Geser/ })
      .tap()
    const form = page.getByRole('form', { name: 'Ubah rencana' })
    await expect(form.getByLabel('Tanggal')).toBeFocused()
    await form.getByRole('button', { name: /^Besok/ }).tap()
    await form.getByRole('button', { name: 'Simpan perubahan' }).tap()
    await expect(steps(page)).toContainText('Digeser')
    await expect(steps(page)).toContainText('28 November 2026')

    await steps(page)
      .getByRole('button', { name: /^Lepas/ })
      .tap()
    await expect(page.getByText('Dilepas. Tidak semua rencana harus dijalankan.')).toBeVisible()
    await page.getByText('Yang sudah selesai atau dilepas (1)').tap()
    await page.getByRole('button', { name: /^Buka lagi/ }).tap()
    await expect(steps(page)).toHaveCount(1)
    await steps(page).getByText('Lainnya').tap()
    await steps(page).getByRole('button', { name: 'Hapus' }).tap()
    await expect(steps(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Urungkan' }).tap()
    await expect(steps(page)).toHaveCount(1)
  })
})

test('what is being typed is there again after a reload, in a new step and in one being changed', async ({
  page,
}) => {
  await hydrated(page, PLAN)
  await add(page, { step: 'menelepon', trigger: 'selesai makan' })
  await write(adding(page), { who: 'Bang Ucok', step: 'mengirim <b>tautan</b>' })
  await steps(page).getByText('Lainnya').click()
  await steps(page).getByRole('button', { name: 'Ubah' }).click()
  const form = page.getByRole('form', { name: 'Ubah rencana' })
  await write(form, { step: 'menelepon sore hari' })
  await form.getByLabel('Langkahmu').blur()
  await saved(page)

  await page.reload()
  await expect(form.getByLabel('Langkahmu')).toHaveValue('menelepon sore hari')
  await expect(adding(page).getByLabel('Dengan siapa')).toHaveValue('Bang Ucok')
  await expect(adding(page).getByLabel('Langkahmu')).toHaveValue('mengirim <b>tautan</b>')
  await form.getByRole('button', { name: 'Batal' }).click()
  await expect(steps(page)).toContainText('Bila selesai makan, maka saya menelepon.')
})

test('bad input gets one sentence at its field, and nothing that was typed is lost', async ({
  page,
}) => {
  await hydrated(page, PLAN)
  const form = adding(page)
  const submit = () => form.getByRole('button', { name: 'Simpan rencana' }).click()
  const refused = async (label: string, sentence: RegExp) => {
    await submit()
    await expect(form.locator('.problem')).toHaveCount(1)
    await expect(form.locator('.problem')).toHaveText(sentence)
    await expect(form.getByLabel(label, { exact: true })).toBeFocused()
    await expect(form.getByLabel(label, { exact: true })).toHaveAccessibleDescription(sentence)
  }
  await refused('Langkahmu', /masih kosong/)
  const long = 'kata '.repeat(2000)
  await write(form, { step: long })
  await refused('Langkahmu', /9\.999 huruf/)
  await expect(form.getByLabel('Langkahmu')).toHaveValue(long)
  await write(form, { step: '<script>alert(1)</script> 🙏 \u202Eterbalik' })
  await refused('Bila', /pemicunya atau pilih tanggalnya/)
  await write(form, { date: '2026-11-26' })
  await refused('Tanggal', /sudah lewat/)
  await write(form, { date: '', time: '' })
  // Half a day: the browser hands over nothing, and knows that something was typed.
  await form.getByLabel('Tanggal').focus()
  await page.keyboard.type('12')
  await refused('Tanggal', /tidak ada di kalender/)
  await write(form, { date: '2026-12-01', time: '', who: '0812-3456-7890' })
  await refused('Jam', /jamnya belum/)
  await write(form, { time: '08:30' })
  await refused('Dengan siapa', /tanpa nomor/)
  await write(form, { who: 'Kak Sari' })
  await submit()
  await expect(steps(page)).toContainText('<script>alert(1)</script> 🙏')
  await expect(steps(page)).toContainText('1 Desember 2026 pukul 08.30')
})

test('the calendar file of one and of all is read by another program, and those without a date are named', async ({
  page,
}) => {
  await hydrated(page, PLAN)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await add(page, {
    who: 'Kak Sari',
    step: 'menyapa; lalu, bertanya',
    date: '2026-12-01',
    time: '19:30',
  })
  await add(page, { step: 'menulis', date: '2026-12-02', time: '07:00' })
  await add(page, { step: 'menelepon', trigger: 'selesai makan' })
  await expect(page.getByText(/1 rencana tanpa tanggal tidak ikut/)).toBeVisible()
  expect(fetched.filter((url) => url.includes('calendar-file'))).toEqual([])

  const download = async (button: Locator) => {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(file.suggestedFilename()).toBe('rencana-jejaring.ics')
    const text = readFileSync(await file.path(), 'utf8')
    const calendar = new ICAL.Component(ICAL.parse(text) as [])
    return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  }
  const all = await download(page.getByRole('button', { name: 'Unduh 2 rencana bertanggal' }))
  await expect(page.getByText('Berkas kalender sudah diunduh.').first()).toBeVisible()
  expect(all.map((event) => [event.summary, event.startDate.toString()])).toEqual([
    ['Kak Sari: menyapa; lalu, bertanya', '2026-12-01T19:30:00'],
    ['menulis', '2026-12-02T07:00:00'],
  ])
  await steps(page).first().getByText('Lainnya').click()
  const one = await download(
    steps(page).first().getByRole('button', { name: 'Unduh berkas kalender' }),
  )
  expect(one.map(({ uid }) => uid)).toEqual([all[0]?.uid])
  // The way out of the site says that it is one, and nothing went there.
  await expect(
    steps(page)
      .first()
      .getByText(/Kamu meninggalkan situs ini/),
  ).toBeVisible()
  await expect(
    steps(page).first().getByRole('link', { name: 'Buka di Google Kalender' }),
  ).toHaveAttribute('rel', 'noopener noreferrer')
})

test('a sentence kept in a lesson stands here with its lesson, becomes a step, and its removal is taken back', async ({
  page,
}) => {
  await hydrated(page, '/pelajaran/tujuan/')
  const card = page.locator('form.plan')
  await card.scrollIntoViewIfNeeded()
  await card.getByRole('button', { name: 'Simpan kalimat ini' }).click()
  await expect(card.getByRole('status')).toHaveText('Kalimatmu tersimpan di perangkat ini.')
  await hydrated(page, PLAN)
  const part = page.getByRole('region', { name: 'Kalimat bila-maka' })
  await expect(part.getByRole('link')).toHaveAttribute('href', '/pelajaran/tujuan/')
  await part.getByRole('button', { name: /^Jadikan rencana/ }).click()
  await expect(adding(page).getByLabel('Dengan siapa')).toBeFocused()
  await expect(adding(page).getByLabel('Bila', { exact: true })).toHaveValue(/^saya memakai sepatu/)
  await part.getByRole('button', { name: /^Hapus/ }).click()
  await expect(part.getByRole('listitem')).toHaveCount(0)
  await part.getByRole('button', { name: 'Urungkan' }).click()
  await expect(part.getByRole('listitem')).toHaveCount(1)
})

const TARGETS = '.board :is(button, summary, input, textarea), .away a'

test('filled, with a fault and all that folds open: no axe violation in either theme, 48 px, 320 px', async ({
  page,
}) => {
  await hydrated(page, PLAN)
  await expectNarrow(page, 'empty')
  await add(page, { who: 'Kak Sari', step: 'x'.repeat(590), date: '2026-12-01' })
  await add(page, { step: 'menelepon', trigger: 'selesai makan' })
  await steps(page)
    .nth(1)
    .getByRole('button', { name: /^Sudah/ })
    .click()
  await page.getByText('Yang sudah selesai atau dilepas (1)').click()
  await steps(page).first().getByText('Lainnya').click()
  await add(page, {})
  await expectRoomy(page, 'filled', TARGETS)
})

test('a step being changed: no axe violation in either theme, 48 px, 320 px', async ({ page }) => {
  await hydrated(page, PLAN)
  await add(page, { step: 'menelepon', date: '2026-12-01' })
  await steps(page)
    .getByRole('button', { name: /^Geser/ })
    .click()
  await expectRoomy(page, 'being changed', TARGETS)
})

test('on paper the plan is a table with lines left to fill in; without scripts it is all lines', async ({
  page,
  browser,
  baseURL,
}) => {
  await hydrated(page, PLAN)
  await add(page, { who: 'Kak Sari', step: 'menyapa', date: '2026-12-01' })
  await page.emulateMedia({ media: 'print' })
  const table = page.getByRole('table', { name: 'Rencana tindak lanjut di kertas' })
  await expect(table.getByRole('row')).toHaveCount(9)
  await expect(table.getByRole('row').nth(1)).toContainText('menyapa')
  await expect(adding(page)).toBeHidden()

  const bare = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const still = await bare.newPage()
  await still.goto(PLAN)
  await expect(still.getByText(/memerlukan JavaScript/).first()).toBeVisible()
  await expect(
    still.getByRole('table', { name: 'Rencana tindak lanjut di kertas' }).getByRole('row'),
  ).toHaveCount(9)
  await expect(still.getByRole('form')).toHaveCount(0)
  await bare.close()
})
