import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { launch } from './killed-browser.ts'
import { expect, hydrated, saved, test } from './support.ts'

/** A field of each tool for real life, and what somebody types there. */
const TYPED: readonly { path: string; field: (page: Page) => Locator; text: string }[] = [
  {
    path: '/rencana/tujuan/',
    field: (page) => page.getByLabel('Apa yang akan kamu kerjakan'),
    text: 'Sampai 20 Juni aku menanyai enam perawat.',
  },
  {
    path: '/rencana/kartu-saku/',
    field: (page) => page.getByLabel('Kalimatmu untuk pamit'),
    text: 'Saya pamit dulu, Bu.',
  },
  {
    path: '/rencana/',
    field: (page) => page.getByRole('form', { name: 'Tambah rencana' }).getByLabel('Langkahmu'),
    text: 'mengirim <b>tautan</b> 👩🏽‍🚒',
  },
  {
    path: '/latihan/seusai-seminar/',
    field: (page) => page.getByLabel('Pesanmu', { exact: true }),
    text: 'Selamat sore, Bu Yustina.\nSaya Dira.',
  },
  {
    path: '/latihan/situasiku/',
    field: (page) => page.getByLabel('Situasinya'),
    text: 'Rapat pertama dengan Pak Gede',
  },
]

test('what was typed in any tool and called saved is there when the browser was killed in that moment', async ({
  baseURL,
}) => {
  test.setTimeout(240_000)
  const profile = await mkdtemp(join(tmpdir(), 'drafts-'))
  const at = (path: string) => new URL(path, baseURL).href
  let running: Awaited<ReturnType<typeof launch>> | undefined
  try {
    for (const { path, field, text } of TYPED) {
      running = await launch(profile)
      const { page, kill } = running
      await hydrated(page, at(path))
      await expect(field(page)).toBeEnabled()
      // Not left: the pause in typing alone keeps it.
      await field(page).fill(text)
      await saved(page)
      await kill()
      running = undefined
    }
    running = await launch(profile)
    const { page } = running
    for (const { path, field, text } of TYPED) {
      await hydrated(page, at(path))
      await expect(field(page), path).toHaveValue(text)
    }
  } finally {
    await running?.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('a verdict that was given on a message and called saved is there when the browser was killed in that moment', async ({
  baseURL,
}) => {
  test.setTimeout(120_000)
  const profile = await mkdtemp(join(tmpdir(), 'verdicts-'))
  const at = new URL('/latihan/seusai-seminar/', baseURL).href
  const verdict = async (page: Page): Promise<Locator> => {
    await page.getByRole('button', { name: 'Periksa', exact: true }).click()
    return page.locator('.ask fieldset').first().getByLabel('Periksa lagi')
  }
  let running: Awaited<ReturnType<typeof launch>> | undefined
  try {
    running = await launch(profile)
    await hydrated(running.page, at)
    await running.page.getByLabel('Pesanmu', { exact: true }).fill('Selamat sore, Bu Yustina.')
    await (await verdict(running.page)).check()
    await saved(running.page)
    await running.kill()
    running = await launch(profile)
    await hydrated(running.page, at)
    await expect(await verdict(running.page)).toBeChecked()
  } finally {
    await running?.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
