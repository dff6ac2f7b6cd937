import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  INSTEAD,
  expect,
  FIXTURE,
  keepEverything,
  kept,
  pagesOf,
  test,
  visit,
  visitAndUse,
} from './offline-site.ts'
import type { Locator, Page } from '@playwright/test'
import { moveWords } from '../../src/i18n/id/move.ts'
import { planWords } from '../../src/i18n/id/plan.ts'
import { scenarioWords } from '../../src/i18n/id/scenario.ts'
import { FIRST_CHOICES } from '../../src/scenario/afterwards.ts'
import { answers, seed } from './data-page.ts'
import { fillIn, playToEnd, saved, woken } from './support.ts'

const LESSON = 'pelajaran/mendengarkan/'
const TALK = 'skenario/rehat-kopi/'
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Plays on to the end, with reasons, a typed line, the debrief and the map. */
async function playDmAlumni(page: Page, from = 0): Promise<void> {
  const options = page.locator('.sheet .option')
  const write = page.getByRole('button', { name: 'Tulis sendiri' })
  let typed = false
  const pick = async (turn: number) => {
    if (turn === 1) {
      await page.getByText('Mengapa?').first().click()
      await expect(page.locator('.why p').first()).toHaveText(/.{40,}/)
    }
    if (!typed && (await write.isVisible())) {
      typed = true
      await write.click()
      await page.getByRole('textbox').fill('Selamat malam Kak Maria, saya Dira.')
      await page.getByRole('button', { name: 'Periksa tulisanku' }).click()
      await page.getByRole('button', { name: 'Ya, itu maksudku' }).click()
    } else await options.first().click()
  }
  await playToEnd(page, pick, { from })
  expect(typed).toBe(true)
  await expect(page.locator('.moments > li')).toHaveCount(3)
  await page.getByRole('button', { name: 'Buka peta alur' }).click()
  await expect(page.getByRole('dialog', { name: 'Peta alur' })).toBeVisible()
}

test('a page that was touched opens offline, down to a question that was never scrolled to', async ({
  page,
  site,
}) => {
  await visitAndUse(page, site, LESSON)
  await site.down()
  await page.reload()
  await expect(heading(page, 'Mendengarkan')).toBeVisible()
  const question = page.locator('section.question').last()
  await question.scrollIntoViewIfNeeded()
  await expect(question.getByRole('button', { name: 'Jawab, yakin' })).toBeEnabled()
})

test('a practice that was touched works offline: written, kept, checked by rules that were never asked for before', async ({
  page,
  site,
}) => {
  await visitAndUse(page, site, 'latihan/pamit-grup/')
  await site.down()
  await page.reload()
  await page.getByLabel('Pesanmu', { exact: true }).fill('Malam semuanya, mohon segera dibalas.')
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Hasil pemeriksaan' })).toBeFocused()
  await expect(page.locator('.message mark', { hasText: 'segera' })).toBeVisible()
  const again = page.locator('.ask fieldset').first().getByLabel('Periksa lagi')
  await again.check()
  await saved(page)
  await page.reload()
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  await expect(again).toBeChecked()
})

test("the page about the learner's data works offline once visited: a copy is made and opened", async ({
  page,
  site,
}) => {
  await visit(page, site, 'data/')
  await site.down()
  await page.reload()
  await expect(page.getByText('Belum ada catatan')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Simpan salinan' }).first().click()
  const path = await (await download).path()
  await page.getByLabel('Pilih berkas salinan').setInputFiles(path)
  await expect(page.getByText('Tidak ada catatan.')).toBeVisible()
})

async function writeStep(page: Page): Promise<void> {
  await page.getByLabel('Langkahmu').fill('menyapa')
  await page.getByRole('button', { name: /^Besok/ }).click()
  await page.getByRole('button', { name: 'Simpan rencana' }).click()
}

test('a plan that was only looked at takes a step offline, and says that its calendar file has to wait', async ({
  page,
  site,
  watch,
}) => {
  watch.allow(/Failed to fetch dynamically imported module/)
  await visit(page, site, 'rencana/')
  await site.down()
  await page.reload()
  await writeStep(page)
  await page.getByRole('button', { name: 'Unduh 1 rencana bertanggal' }).click()
  await expect(page.getByText(planWords.fileFailed)).toBeVisible()
})

test('codes for another phone that cannot be had offline say so', async ({ page, site, watch }) => {
  watch.allow(/Failed to fetch dynamically imported module/)
  await visit(page, site, 'pindah/')
  await site.down()
  await page.reload()
  await page.getByRole('button', { name: moveWords.show }).click()
  await expect(page.locator('p:not([role])', { hasText: moveWords.unreachable })).toBeVisible()
  await expect(page.getByRole('button', { name: moveWords.show })).toBeEnabled()
})

test('the plan works offline once touched: a step is written, and its calendar file is made', async ({
  page,
  site,
}) => {
  await visitAndUse(page, site, 'rencana/')
  await site.down()
  await page.reload()
  await writeStep(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh 1 rencana bertanggal' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('SUMMARY:menyapa\r\n')
})

test('a role-play that was touched is played offline to its end, with reasons, typed line, debrief and map', async ({
  page,
  site,
}) => {
  await visitAndUse(page, site, 'skenario/dm-alumni/')
  await site.down()
  await page.reload()
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await playDmAlumni(page)
})

test('a role-play that was only looked at is played offline as far as its page goes, which says so, and goes on once online', async ({
  page,
  site,
}) => {
  await visit(page, site, TALK)
  await site.down()
  await page.reload()
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  for (let turn = 0; turn < FIRST_CHOICES; turn += 1) {
    await page.locator('.sheet .option').first().click()
    await expect(page.locator(`[data-turn="${String(turn)}"][data-kind="said"]`)).toBeVisible()
  }
  await page.locator('.sheet .option').first().click()
  const told = page.getByText(scenarioWords.restAbsent)
  await expect(told).toBeVisible()
  await site.up()
  await page.locator('.sheet .option').first().click()
  await expect(
    page.locator(`[data-turn="${String(FIRST_CHOICES)}"][data-kind="said"]`),
  ).toBeVisible()
})

test('a lesson that was only looked at opens offline to be read; what cannot be used says so', async ({
  page,
  site,
  watch,
}) => {
  watch.allow(/Failed to fetch dynamically imported module/)
  await visit(page, site, LESSON)
  const unseen = (await site.needs(LESSON)).filter((path) => /\/question\.|umpan-balik/.test(path))
  expect(unseen).toHaveLength(2)
  expect((await kept(page)).filter((path) => unseen.includes(path))).toEqual([])
  await site.down()
  await page.reload()
  await expect(heading(page, 'Mendengarkan')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain(
    'loaded',
  )
  const told = page.getByText('Latihan di halaman ini tidak bisa dijalankan')
  await expect(told).toBeHidden()
  await page.locator('section.question').first().scrollIntoViewIfNeeded()
  await expect(told).toBeVisible()
})

test('a lesson begun online and cut off after its first answer goes on to its last question', async ({
  page,
  site,
}) => {
  const answer = async (question: Locator) => {
    await fillIn(question, 0)
    await question.getByRole('button', { name: 'Jawab, yakin' }).click()
    await expect(question.locator('.given').first()).toBeVisible()
  }
  await visitAndUse(page, site, LESSON)
  await answer(page.locator('section.question').first())
  await site.down()
  await answer(page.locator('section.question').last())
})

test('a lesson of which the record has something is kept whole untouched', async ({
  page,
  site,
}) => {
  await seed(page, answers('a', 1))
  await visit(page, site, LESSON)
  const needs = await site.needs(LESSON)
  await expect.poll(() => kept(page), { timeout: 30_000 }).toEqual(expect.arrayContaining(needs))
})

test('a role-play begun online and cut off after its first choice goes on to its end', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}skenario/dm-alumni/`)
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await page.locator('.sheet .option').first().click()
  await expect(page.locator('[data-turn="0"][data-kind="said"]')).toBeVisible()
  const needs = await site.needs('skenario/dm-alumni/')
  await expect.poll(() => kept(page), { timeout: 30_000 }).toEqual(expect.arrayContaining(needs))
  await site.down()
  await playDmAlumni(page, 1)
})

test('without the tap, only the offline page and what was visited is kept', async ({
  page,
  site,
}) => {
  await visit(page, site, LESSON)
  const files = await kept(page)
  expect(files.filter((path) => path === '' || path.endsWith('/'))).toEqual(['luring/', LESSON])
  expect(files.filter((path) => path.startsWith('pagefind/'))).toEqual([])
})

test('an unvisited page offline says so, lists what is there, and opens once online', async ({
  page,
  site,
}) => {
  await visit(page, site, LESSON)
  await site.down()
  await page.goto(site.url + TALK)
  await expect(heading(page, INSTEAD)).toBeVisible()
  await expect(heading(page, 'Belajar tanpa sambungan')).toBeHidden()
  await page.getByRole('link', { name: 'Mendengarkan' }).click()
  await expect(heading(page, 'Mendengarkan')).toBeVisible()
  await page.goto(`${site.url}luring/`)
  await expect(heading(page, 'Belajar tanpa sambungan')).toBeVisible()

  await page.goto(site.url + TALK)
  await site.up()
  await page.getByRole('link', { name: 'Coba lagi' }).click()
  await expect(heading(page, 'Rehat kopi')).toBeVisible()
})

test('offline, a page is found without its slash, with index.html and with any query', async ({
  page,
  site,
}) => {
  await visit(page, site, LESSON)
  await visit(page, site, 'cari/')
  await site.down()
  const base = site.url
  for (const path of [
    'pelajaran/mendengarkan',
    'pelajaran/mendengarkan/index.html',
    'pelajaran//mendengarkan/',
    'pelajaran/mendengarkan/?utm_source=wa&utm_medium=grup',
    'pelajaran/mendengarkan?fbclid=1',
  ]) {
    await page.goto(base + path)
    await expect(heading(page, 'Mendengarkan')).toBeVisible()
    expect(new URL(page.url()).pathname).toMatch(/\/pelajaran\/?\/mendengarkan\/$/)
  }
  await page.goto(`${base}cari/?q=simak`)
  expect(new URL(page.url()).search).toBe('?q=simak')
  await expect(page.getByRole('searchbox').first()).toHaveValue('simak')
})

test('a page that takes longer than three seconds comes from the device', async ({
  page,
  site,
}) => {
  await visit(page, site, LESSON)
  site.delay = 20_000
  await page.goto(site.url + LESSON, { timeout: 10_000 })
  await expect(heading(page, 'Mendengarkan')).toBeVisible()
})

test('after the tap, search finds offline', async ({ page, site }) => {
  test.slow()
  await keepEverything(page, site)
  await site.down()
  await page.goto(`${site.url}cari/?q=menyimak`)
  await expect(page.locator(`main a[href^="/${LESSON}"]`).first()).toBeVisible()
})

for (const course of [undefined, { dir: FIXTURE, base: '/kursus/' }]) {
  test.describe(course ? 'under a folder' : 'at the root', () => {
    if (course) test.use({ course })

    test('after one tap every page opens offline, and none lacks a part', async ({
      page,
      site,
      course: { dir },
    }) => {
      test.setTimeout(300_000)
      await keepEverything(page, site)
      await site.down()
      const failed: string[] = []
      page.on('requestfailed', (request) => {
        // A page that is left in the middle of loading cuts its own requests.
        const cut = request.failure()?.errorText === 'net::ERR_ABORTED'
        if (!cut) failed.push(request.url())
      })
      for (const path of await pagesOf(dir)) {
        await page.goto(site.url + path)
        const html = readFileSync(join(dir, path, 'index.html'), 'utf8')
        const title = /<title>([^<]*)/.exec(html)?.[1] ?? ''
        expect(await page.evaluate(() => document.title.replaceAll('&', '&amp;')), path).toBe(title)
        await expect(page.locator('html'), path).not.toHaveAttribute('data-instead')
        await woken(page, path)
      }
      expect(failed).toEqual([])
    })
  })
}
