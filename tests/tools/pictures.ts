/**
 * Pictures of every kind of page at three widths in both themes, of the built site in `dist`:
 * `npm run pictures` writes them to `.cache/pictures/`, and those of the README to `.github/pictures/`.
 */
import { mkdir } from 'node:fs/promises'
import { chromium, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { preview } from 'astro'
import { woken } from '../e2e/support.ts'
import { findBrowser } from './browser.ts'

const ALL = '.cache/pictures'
const README = '.github/pictures'
const WIDTHS = { 360: 740, 768: 1024, 1280: 800 }
const SHOWN = new Set([
  'beranda-1280-light',
  'beranda-360-light',
  'pelajaran-360-light',
  'bicara-360-dark',
])

const option = (page: Page) => page.locator('.sheet .option').first()

async function begin(page: Page) {
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await option(page).waitFor()
}

async function decide(page: Page, times: number) {
  const end = page.locator('#debrief')
  for (let turn = 0; turn < times; turn += 1) {
    await end.or(option(page)).first().waitFor()
    if (await end.isVisible()) return
    await option(page).click()
    // At an ending the talk stands a second time, folded in its debrief.
    await page
      .locator(`[data-turn="${String(turn)}"][data-kind="said"]`)
      .first()
      .waitFor()
  }
}

/** Each picture: its page, what is done there first, and whether the whole page is shown. */
const PICTURES: Readonly<
  Record<string, { path: string; act?: (page: Page) => Promise<void>; whole?: boolean }>
> = {
  beranda: { path: '', whole: true },
  menu: { path: '', act: (page) => page.getByRole('button', { name: 'Menu' }).click() },
  pemanasan: {
    path: '',
    act: (page) => page.locator('.taster .option').first().click(),
    whole: true,
  },
  pelajaran: { path: 'pelajaran/mendengarkan/', whole: true },
  soal: {
    path: 'pelajaran/mendengarkan/',
    act: async (page) => {
      const question = page.locator('.question').first()
      await question.scrollIntoViewIfNeeded()
      await question.locator('.option').first().click()
      await question.getByRole('button', { name: 'Jawab, yakin' }).click()
      await question.locator('.given').waitFor()
    },
  },
  kunci: { path: 'pelajaran/mendengarkan/kunci/', whole: true },
  latihan: { path: 'skenario/rehat-kopi/' },
  bicara: {
    path: 'skenario/rehat-kopi/',
    act: async (page) => {
      await begin(page)
      await decide(page, 3)
    },
  },
  ulasan: {
    path: 'skenario/rehat-kopi/',
    act: async (page) => {
      await begin(page)
      await decide(page, 40)
    },
    whole: true,
  },
  naskah: { path: 'skenario/rehat-kopi/naskah/' },
  peta: {
    path: 'skenario/rehat-kopi/',
    act: async (page) => {
      await begin(page)
      await decide(page, 40)
      await page.getByRole('button', { name: 'Buka peta alur' }).click()
      await page.getByRole('dialog').locator('.map').waitFor()
    },
  },
  catatan: { path: 'skenario/gosip-pantry/' },
  pesan: {
    path: 'skenario/dm-alumni/',
    act: async (page) => {
      await begin(page)
      await decide(page, 5)
    },
  },
  tulis: {
    path: 'skenario/dm-alumni/',
    act: async (page) => {
      await begin(page)
      const write = page.getByRole('button', { name: 'Tulis sendiri' })
      for (let turn = 1; !(await write.isVisible()) && turn < 9; turn += 1) {
        await page.locator('.sheet .option').first().click()
        await page.locator(`[data-turn="${String(turn - 1)}"][data-kind="said"]`).waitFor()
      }
      await write.click()
      await page
        .getByRole('textbox')
        .fill('Selamat malam Kak Maria, saya Dira. Tulisan Kakak soal kargo membuat saya berpikir.')
      await page.getByRole('button', { name: 'Periksa tulisanku' }).click()
      await page.getByRole('button', { name: 'Ya, itu maksudku' }).waitFor()
    },
  },
  cari: {
    path: 'cari/?q=tujuan',
    act: (page) => page.locator('.search-found a').first().waitFor(),
  },
  dialog: {
    path: 'sumber/',
    act: async (page) => {
      await page.getByRole('link', { name: 'Cari' }).first().click()
      await page.getByRole('dialog').getByRole('searchbox').fill('menyimak')
      await page.locator('dialog .search-found a').first().waitFor()
    },
  },
  luring: {
    path: 'luring/',
    act: (page) => page.getByRole('heading', { name: 'Belum disimpan' }).waitFor(),
    whole: true,
  },
  rencana: {
    path: 'rencana/',
    act: async (page) => {
      await page.getByLabel('Dengan siapa').fill('Kak Sari')
      await page.getByLabel('Bila', { exact: true }).fill('sudah duduk di angkot')
      await page.getByLabel('Langkahmu').fill('mengirim satu kalimat terima kasih')
      await page.getByRole('button', { name: /^Besok/ }).click()
      await page.getByRole('button', { name: 'Simpan rencana' }).click()
      await page.locator('.step').waitFor()
    },
    whole: true,
  },
  setelan: { path: 'setelan/', whole: true },
  data: {
    path: 'data/',
    act: (page) => page.getByText('Belum ada catatan').waitFor(),
    whole: true,
  },
  pindah: {
    path: 'pindah/',
    act: async (page) => {
      await page.getByRole('button', { name: 'Tampilkan kode' }).click()
      await page.getByRole('heading', { name: 'Siap dipindai' }).waitFor()
    },
    whole: true,
  },
  sumber: { path: 'sumber/' },
  tentang: { path: 'tentang/' },
  hilang: { path: 'tidak-ada/' },
}

const server = await preview({
  outDir: 'dist',
  server: { port: 4341, host: '127.0.0.1' },
  logLevel: 'error',
})
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? findBrowser(),
  args: ['--no-sandbox'],
})
await mkdir(ALL, { recursive: true })
await mkdir(README, { recursive: true })
const wanted = process.argv.slice(2)
for (const [name, { path, act, whole = false }] of Object.entries(PICTURES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const [width, height] of Object.entries(WIDTHS)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        viewport: { width: Number(width), height },
        colorScheme,
        reducedMotion: 'reduce',
        locale: 'id-ID',
      })
      const page = await context.newPage()
      await page.goto(`http://127.0.0.1:${String(server.port)}/${path}`)
      await woken(page)
      await page.evaluate(() => document.fonts.ready)
      await act?.(page)
      // The quiet "Tersimpan" is no part of the page.
      if (!['soal', 'bicara', 'pesan', 'tulis'].includes(name))
        await expect(page.locator('.saved.show')).toHaveCount(0)
      const picture = `${name}-${width}-${colorScheme}`
      await page.screenshot({ path: `${ALL}/${picture}.png`, fullPage: whole })
      if (SHOWN.has(picture))
        await page.screenshot({ path: `${README}/${picture}.jpg`, type: 'jpeg', quality: 78 })
      await context.close()
    }
  }
  console.log(name)
}
await browser.close()
await server.stop()
