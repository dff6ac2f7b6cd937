import { linkOf } from '../../src/record/move-codes.ts'
import { packRecord } from '../../src/record/packed-record.ts'
import { atOnce } from '../../src/record/steps.ts'
import { answers, button, COURSE, DATA, result, seed, stores } from './data-page.ts'
import { asStored, code, LEARNERS, MOVE, phone, scannedFrom, showCodes } from './move-page.ts'
import { expect, expectRoomy, hydrated, PHONE, test } from './support.ts'

test.use({ viewport: PHONE, deviceScaleFactor: 2, serviceWorkers: 'block' })

const preview = 'Dari HP lama'
const linkTo = (events: Parameters<typeof packRecord>[0], course = COURSE) => {
  const packed = atOnce(packRecord(events, { course, words: [], made: 1772330400000 }))
  return MOVE + linkOf(packed ?? Uint8Array.of())
}

for (const [name, codes] of [
  ['empty', 1],
  ['typical', 1],
  ['finished', 3],
] as const) {
  test(`the record of a learner, ${name}, goes by ${codes === 1 ? 'one code' : 'three codes'} to a new phone, and is equal there`, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    const links = await scannedFrom(page, LEARNERS[name])
    expect(links).toHaveLength(codes)
    const fresh = await phone(browser, baseURL)
    for (const [n, link] of links.toReversed().entries()) {
      expect(link).toMatch(new RegExp(`^${baseURL ?? ''}pindah/#pindah=\\d+$`))
      await fresh.goto('/tentang/')
      await fresh.goto(link)
      // Out of the address at once, and out of what the tab remembers.
      expect(new URL(fresh.url()).hash).toBe('')
      expect(await fresh.evaluate(() => JSON.stringify(history.state ?? ''))).not.toContain(
        'pindah',
      )
      if (n + 1 < codes) {
        await expect(fresh.getByRole('heading', { name: /sudah masuk$/ })).toBeFocused()
      }
    }
    await expect(result(fresh, preview)).toBeFocused({ timeout: 60_000 })
    if (name === 'empty') {
      await expect(fresh.getByText('Tidak ada catatan.')).toBeVisible()
    } else {
      await button(fresh, 'Gabungkan').click()
      await expect(result(fresh, 'Sudah digabungkan')).toBeFocused({ timeout: 60_000 })
      const { durable } = await stores(fresh)
      expect(durable).toEqual(asStored(LEARNERS[name]))
    }
    // What arrived in parts is not left lying about.
    expect(await fresh.evaluate((key) => localStorage.getItem(key), `${COURSE}:move`)).toBeNull()
    await fresh.context().close()
  })
}

test('two phones that move their records to each other end up equal', async ({
  page,
  browser,
  baseURL,
}) => {
  const other = await phone(browser, baseURL)
  const [a, b] = [answers('a', 5), [...answers('a', 2), ...answers('b', 4)]]
  for (const [here, its, theirs] of [
    [page, a, b],
    [other, b, a],
  ] as const) {
    await seed(here, its)
    await hydrated(here, linkTo(theirs))
    await button(here, 'Gabungkan').click()
    await expect(result(here, 'Sudah digabungkan')).toBeFocused()
  }
  expect((await stores(page)).durable).toEqual((await stores(other)).durable)
  expect((await stores(page)).durable).toEqual(asStored([...answers('a', 5), ...answers('b', 4)]))
  await button(page, 'Urungkan').click()
  await expect(result(page, 'Penggabungan diurungkan')).toBeFocused()
  await hydrated(page, DATA)
  await expect(page.getByText('5 jawaban soal')).toBeVisible()
  await other.context().close()
})

test('codes come in any order and twice, in other tabs too; one of another transfer is told apart', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const [one = '', two = '', three = ''] = await scannedFrom(page, LEARNERS.finished)
  const fresh = await phone(browser, baseURL)
  const heading = fresh.getByRole('heading', { level: 3 })
  await hydrated(fresh, two)
  await expect(heading).toHaveText('Bagian 2 dari 3 sudah masuk')
  await expect(fresh.getByText('Kembali ke HP lama dan pindai kode 1 dan 3.')).toBeVisible()
  // The same page hears of a link that is opened on it.
  await fresh.evaluate((hash) => {
    location.hash = hash
  }, new URL(two).hash)
  await expect(heading).toHaveText('Bagian 2 dari 3 sudah masuk')
  expect(new URL(fresh.url()).hash).toBe('')

  const second = await fresh.context().newPage()
  await hydrated(second, three)
  for (const tab of [second, fresh]) {
    await expect(tab.getByRole('heading', { level: 3 })).toHaveText(
      'Bagian 2 dan 3 dari 3 sudah masuk',
    )
  }
  const strange = one.replace(/#pindah=13\d{5}/, '#pindah=1300001')
  await hydrated(second, strange)
  await expect(result(second, 'Kode ini dari pemindahan lain')).toBeFocused()
  await button(second, 'Lanjutkan yang tadi').click()
  await expect(result(second, 'Bagian 2 dan 3 dari 3 sudah masuk')).toBeFocused()
  await hydrated(second, one)
  await expect(result(second, preview)).toBeFocused({ timeout: 60_000 })
  await button(second, 'Gabungkan').click()
  await expect(result(second, 'Sudah digabungkan')).toBeFocused({ timeout: 60_000 })
  await expect(heading).toHaveCount(0)

  await hydrated(second, two)
  await hydrated(second, strange)
  await button(second, 'Mulai dari kode ini').click()
  await expect(result(second, 'Bagian 1 dari 3 sudah masuk')).toBeFocused()
  await button(second, 'Batalkan').click()
  await expect(second.getByText('Buka kamera, arahkan')).toBeFocused()
  await second.reload()
  await expect(heading).toHaveCount(0)
  await fresh.context().close()
})

test('each link that brings no record gets its own sentence, runs nothing and changes nothing', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const good = linkTo(answers('b', 3))
  const LINKS: readonly (readonly [string, RegExp])[] = [
    [`${MOVE}#pindah=%3Cimg%20src=x%20onerror=alert(1)%3E`, /bukan tautan pindah HP/],
    [`${MOVE}#pindah={"__proto__":{"polluted":1}}`, /bukan tautan pindah HP/],
    [good.slice(0, 30), /terpotong/],
    [good.slice(0, -4), /berubah di jalan/],
    [good.replace(/.{9}$/, 'AAAAAAAAA'), /berubah di jalan/],
    [`${MOVE}#pindah=w${'A'.repeat(600)}`, /bukan tautan pindah HP/],
    [`${MOVE}#pindah=wCQ${'A'.repeat(60)}`, /versi situs yang lebih baru/],
    [linkTo(answers('b', 1), 'kursus-lain'), /kursus lain/],
    [`${MOVE}#pindah=w${'A'.repeat(1_500_000)}`, /jauh lebih panjang/],
    [
      linkTo([
        { id: 'b-1', foreign: { id: 'b-1', ['__proto__x']: 1, constructor: { a: 1 } } as never },
      ]),
      /sisipan/,
    ],
    [linkTo([{ id: 'x', foreign: { id: 'x' } as never }]), /tidak mungkin ada/],
    [
      linkTo([
        { id: 'b-1', foreign: JSON.parse(`${'[{"a":'.repeat(9)}1${'}]'.repeat(9)}`) as never },
      ]),
      /jauh lebih rumit/,
    ],
  ]
  page.on('dialog', () => {
    throw new Error('a script of a link has run')
  })
  await seed(page, answers('a', 2))
  await hydrated(page, MOVE)
  await expect(button(page, 'Tampilkan kode')).toBeEnabled()
  const before = await stores(page)
  for (const [link, sentence] of LINKS) {
    await page.goto('/tentang/')
    await hydrated(page, link)
    await expect(result(page, 'Kode tidak dibuka')).toBeFocused()
    await expect(page.getByText(sentence)).toBeVisible()
    await expect(page.getByText('Catatan di perangkat ini tidak berubah.')).toBeVisible()
    expect(new URL(page.url()).hash).toBe('')
  }
  const after = await stores(page)
  expect(after.fast).toEqual(before.fast)
  expect(after.durable).toEqual(asStored(answers('a', 2)))
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
})

test('a code of a site whose course says other words is not guessed at', async ({
  page,
  browser,
  baseURL,
}) => {
  const [link = ''] = await scannedFrom(page, answers('a', 2))
  const fresh = await phone(browser, baseURL)
  await fresh.route('**/pindah/kata.json', (route) => route.fulfill({ json: [[{ type: 'x' }]] }))
  await hydrated(fresh, link)
  await expect(fresh.getByText('Kedua HP memakai versi situs yang berbeda')).toBeVisible()
  await fresh.route('**/pindah/kata.json', (route) => route.abort())
  await hydrated(fresh, '/tentang/')
  await hydrated(fresh, link)
  await expect(fresh.getByText('HP ini perlu sambungan sebentar')).toBeVisible()
  await fresh.context().close()
})

test('without the words of the course codes are shown all the same', async ({ page }) => {
  await page.route('**/pindah/kata.json', (route) => route.abort())
  const [link = ''] = await scannedFrom(page, answers('a', 30))
  await hydrated(page, link)
  await expect(page.getByText('Semua isinya sudah ada di perangkat ini')).toBeVisible()
})

test('a link is shared where the device shares, else copied, and any build reads it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    const shared: string[] = []
    Object.assign(globalThis, { shared })
    navigator.canShare = (data) => data?.url !== undefined
    navigator.share = (data) => {
      shared.push(data?.url ?? '')
      return Promise.resolve()
    }
  })
  await showCodes(page, answers('a', 3))
  await button(page, 'Buat tautan').click()
  await expect(result(page, 'Tautan siap')).toBeFocused()
  await button(page, 'Bagikan tautan').click()
  await button(page, 'Salin tautan').click()
  await expect(page.getByText('Tautan sudah disalin.')).toBeAttached()
  const [shared = ''] = await page.evaluate(
    () => (globalThis as unknown as { shared: string[] }).shared,
  )
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shared)
  await page.route('**/pindah/kata.json', (route) => route.abort())
  await hydrated(page, shared)
  await expect(page.getByText('Semua isinya sudah ada di perangkat ini')).toBeVisible()
})

test('nothing is fetched for codes before they are asked for', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await hydrated(page, MOVE)
  await expect(button(page, 'Tampilkan kode')).toBeEnabled()
  await page.waitForLoadState('networkidle')
  expect(fetched.filter((url) => /kata\.json|qr-picture|packing/.test(url))).toEqual([])
  await button(page, 'Tampilkan kode').click()
  await expect(code(page)).toBeVisible()
  expect(fetched.filter((url) => /kata\.json|qr-picture|packing/.test(url))).toHaveLength(3)
})

test('everything is done by keyboard alone, in every state without an axe violation, at every width', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const settled = (where: string) => expectRoomy(page, where, 'main :is(button, summary)')
  const press = async (name: string) => {
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press('Tab')
      if (((await page.locator(':focus').textContent()) ?? '').trim() === name) break
    }
    await page.keyboard.press('Enter')
  }
  await seed(page, LEARNERS.finished)
  await hydrated(page, MOVE)
  await expect(button(page, 'Tampilkan kode')).toBeEnabled()
  await settled('resting')
  await press('Tampilkan kode')
  await expect(result(page, 'Siap dipindai')).toBeFocused({ timeout: 30_000 })
  await settled('codes')
  await press('Berikutnya')
  await expect(code(page)).toHaveAccessibleName('Kode 2 dari 3')
  await expect(page.getByRole('status').last()).toHaveText('Kode 2 dari 3')
  await press('Buat tautan')
  await expect(result(page, 'Tautan siap')).toBeFocused({ timeout: 30_000 })
  await settled('link')

  await hydrated(page, `${MOVE}#pindah=1300001${'1'.repeat(34)}`)
  await expect(page.getByRole('heading', { name: /sudah masuk$/ })).toBeFocused()
  await settled('waiting')
  await hydrated(page, '/tentang/')
  await hydrated(page, `${MOVE}#pindah=1300002${'1'.repeat(34)}`)
  await expect(result(page, 'Kode ini dari pemindahan lain')).toBeFocused()
  await settled('other')
  await press('Lanjutkan yang tadi')
  await press('Batalkan')
  await hydrated(page, '/tentang/')
  await hydrated(page, `${MOVE}#pindah=x`)
  await expect(result(page, 'Kode tidak dibuka')).toBeFocused()
  await settled('refused')
  await hydrated(page, '/tentang/')
  await hydrated(page, linkTo(answers('b', 3)))
  await expect(result(page, preview)).toBeFocused()
  await settled('preview')
  await press('Gabungkan')
  await expect(result(page, 'Sudah digabungkan')).toBeFocused()
  await settled('merged')
  await press('Urungkan')
  await expect(result(page, 'Penggabungan diurungkan')).toBeFocused()
})

test('the way leads here from the page about the data', async ({ page }) => {
  await hydrated(page, DATA)
  await page.getByRole('link', { name: /Ganti HP/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pindah HP' })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says what it would need, and no button pretends to work', async ({ page }) => {
    await page.goto(`${MOVE}#pindah=1300001${'1'.repeat(34)}`)
    await expect(page.locator('main noscript p')).toBeVisible()
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  })
})
