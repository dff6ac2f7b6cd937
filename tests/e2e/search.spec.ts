import { readdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { dialog, field, hits, LESSON, open, status } from './search-page.ts'
import { DESKTOP, expect, hydrated, test } from './support.ts'

// The worker may answer from what it keeps; these tests cut requests on purpose.
test.use({ serviceWorkers: 'block' })

test.describe('what is found', () => {
  for (const word of ['mendengar', 'didengarkan', 'pendengar']) {
    test(`“${word}” leads to the lesson on listening, in any form of the word`, async ({
      page,
    }) => {
      await page.goto(`/cari/?q=${word}`)
      await expect(hits(page).first()).toHaveAttribute('href', LESSON)
      await expect(hits(page).first().locator('mark')).toHaveText('Mendengarkan')
    })
  }

  test('“pertanyaan” is found in sections, marked in their words', async ({ page }) => {
    await page.goto('/cari/?q=pertanyaan')
    await expect(status(page)).toHaveText(/^\d+ hasil (?:teratas )?untuk “pertanyaan”$/)
    expect(await hits(page).count()).toBeGreaterThan(2)
    await expect(
      page
        .locator('.hit mark')
        .filter({ hasText: /^pertanyaan$/i })
        .first(),
    ).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Pelajaran' })).toBeVisible()
  })

  test('a role-play is one result, named as what it is, and its book is none', async ({ page }) => {
    await page.goto('/cari/?q=kopi')
    const talk = hits(page).filter({ hasText: 'Rehat kopi' })
    await expect(talk).toHaveCount(1)
    await expect(talk).toContainText('Percakapan')
    for (const word of ['kopi', 'pertanyaan', 'naskah', 'beranda']) {
      await page.goto(`/cari/?q=${word}`)
      await expect(status(page)).toHaveText(/hasil/)
      const addresses = await hits(page).evaluateAll((all) =>
        all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      )
      const found = /^\/(?:(?:pelajaran|skenario|kartu)\/[^/]+|glosarium|pengajar)\/$/
      expect(addresses.filter((path) => !found.test(path))).toEqual([])
    }
  })

  test('a result opens the section itself, even on the same page', async ({ page }) => {
    await open(page)
    await page.keyboard.type('ponsel')
    const section = hits(page).filter({ hasText: 'Simpan ponselmu' })
    await section.click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page).toHaveURL(/#simpan-ponselmu$/)
    await expect(page.getByRole('heading', { name: 'Simpan ponselmu' })).toBeInViewport()
  })

  test('sections have their permanent address, not the one of their heading', async ({ page }) => {
    await page.goto('/cari/?q=pertanyaan')
    await expect(hits(page).first()).toBeVisible()
    const hashes = await hits(page).evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).hash),
    )
    expect(hashes.filter(Boolean).length).toBeGreaterThan(0)
    expect(hashes.filter((hash) => hash.endsWith('-judul'))).toEqual([])
  })

  test('a mistyped word is offered as it may have been meant', async ({ page }) => {
    await page.goto('/cari/?q=mendengrkan')
    await expect(status(page)).toContainText('Mungkin maksudmu “mendengarkan”?')
    await page.getByRole('button', { name: 'Cari “mendengarkan”' }).click()
    await expect(hits(page).first()).toHaveAttribute('href', LESSON)
    await expect(page).toHaveURL(/\?q=mendengarkan$/)
  })

  test('nothing found says so once, with a way on', async ({ page }) => {
    await page.goto('/cari/?q=zzzqqxx')
    await expect(status(page)).toHaveText(/^Tidak ada hasil untuk “zzzqqxx”\. Coba kata dasarnya/)
    await expect(page.getByRole('link', { name: 'Mendengarkan' })).toBeVisible()
  })
})

test.describe('opening and leaving', () => {
  test('a slash opens the dialog, Esc closes it in one press, with words in the field', async ({
    page,
  }) => {
    await open(page)
    await page.keyboard.type('dengar')
    await expect(hits(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
    await expect(field(page)).toHaveValue('')
  })

  test('the button opens it, and has the focus again afterwards', async ({ page }) => {
    await page.goto(LESSON)
    const button = page.getByRole('link', { name: 'Cari', exact: true })
    for (const leave of ['Escape', 'Tutup']) {
      await button.focus()
      await page.keyboard.press('Enter')
      await expect(field(page)).toBeFocused()
      if (leave === 'Escape') await page.keyboard.press('Escape')
      else await page.getByRole('button', { name: leave }).click()
      await expect(dialog(page)).toHaveCount(0)
      await expect(button).toBeFocused()
    }
  })

  test('a press beside the dialog closes it, a press within does not', async ({ page }) => {
    await page.setViewportSize(DESKTOP)
    await open(page)
    await page.getByRole('heading', { name: 'Cari' }).click()
    await expect(dialog(page)).toBeVisible()
    await page.mouse.click(20, 700)
    await expect(dialog(page)).toHaveCount(0)
  })

  test('a slash is a letter in a field, and nothing where single keys are turned off', async ({
    page,
  }) => {
    await open(page)
    await page.keyboard.type('a/b')
    await expect(field(page)).toHaveValue('a/b')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toHaveCount(0)
    await page.evaluate(() => {
      document.documentElement.dataset['shortcuts'] = 'off'
    })
    await page.keyboard.press('/')
    await page.getByRole('link', { name: 'Cari', exact: true }).click()
    await expect(dialog(page)).toHaveCount(1)
  })

  test('all of it is done by keyboard: arrows walk the results, Enter opens one', async ({
    page,
  }) => {
    await open(page)
    await page.keyboard.type('pertanyaan')
    await expect(hits(page).nth(2)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(hits(page).nth(0)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(hits(page).nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    const address = await hits(page).nth(0).getAttribute('href')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`${address ?? 'none'}$`))
    await expect(dialog(page)).toHaveCount(0)
  })

  test('Enter in the dialog leads to the page of all results', async ({ page }) => {
    await open(page)
    await page.keyboard.type('pertanyaan')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/cari\/\?q=pertanyaan$/)
    await expect(hits(page).first()).toBeVisible()
  })

  test('a page fetches nothing of the search before somebody wants it', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await hydrated(page, LESSON)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((url) => /search|pagefind/i.test(url))).toEqual([])
    await page.keyboard.press('/')
    await expect(field(page)).toBeFocused()
    expect(asked.filter((url) => /search|pagefind/i.test(url)).length).toBeGreaterThan(0)
  })
})

test.describe('before anybody types', () => {
  const parts = (page: Page) => {
    const asked = new Set<string>()
    page.on('request', (request) => {
      const [part] = /pagefind\/.*/.exec(new URL(request.url()).pathname) ?? []
      if (part !== undefined) asked.add(part)
    })
    return asked
  }
  const isIndex = (part: string) => part.endsWith('.pf_index')
  /** Parts of the index. */
  const indexed = async () => {
    const dist = process.env['COURSE_DIST'] ?? 'dist'
    return (await readdir(new URL(`../../${dist}/pagefind/index/`, import.meta.url))).length
  }

  test('all that a search needs has come: what is typed then asks for no file', async ({
    page,
  }) => {
    const index = await indexed()
    const asked = parts(page)
    await open(page)
    await expect.poll(() => [...asked].filter(isIndex).length).toBe(index)
    await expect.poll(() => asked.has('pagefind/words.json')).toBe(true)
    await page.waitForLoadState('networkidle')
    asked.clear()
    await page.keyboard.type('apa yang kukatakan setelah berkenalan')
    await expect(status(page)).toHaveText(/“apa yang kukatakan setelah berkenalan”/)
    expect([...asked]).toEqual([])
  })

  test('who saves data fetches of the index what is searched for, no more', async ({ page }) => {
    const browser = await page.context().newCDPSession(page)
    await browser.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true })
    const asked = parts(page)
    await open(page)
    await expect.poll(() => asked.has('pagefind/texts.json')).toBe(true)
    await field(page).fill('kopi')
    await expect(hits(page).first()).toBeVisible()
    expect([...asked].filter(isIndex).length).toBeLessThan(await indexed())
    expect(asked.has('pagefind/words.json')).toBe(false)
  })
})

test.describe('the search page', () => {
  test('takes a query before its script has come, by the form alone', async ({ page }) => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/_astro/SearchBox*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/cari/', { waitUntil: 'commit' })
    await field(page).fill('pertanyaan')
    await page.getByRole('button', { name: 'Cari' }).click()
    await expect(page).toHaveURL(/\/cari\/\?q=pertanyaan$/)
    release()
    await expect(field(page)).toHaveValue('pertanyaan')
    await expect(hits(page).first()).toBeVisible()
  })

  test('keeps what was typed while its script was on the way', async ({ page }) => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/_astro/SearchBox*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/cari/', { waitUntil: 'commit' })
    await field(page).fill('dengar')
    release()
    await expect(hits(page).first()).toBeVisible()
    await expect(field(page)).toHaveValue('dengar')
  })

  test('keeps the query in its address while typing, so that a reload finds the same', async ({
    page,
  }) => {
    await hydrated(page, '/cari/')
    await page.keyboard.press('/')
    await page.keyboard.type('dengar')
    await expect(hits(page).first()).toBeVisible()
    await expect(page).toHaveURL(/\/cari\/\?q=dengar$/)
    await page.reload()
    await expect(hits(page).first()).toBeVisible()
    await page.getByRole('button', { name: 'Kosongkan' }).click()
    await expect(field(page)).toBeFocused()
    await expect(page).toHaveURL(/\/cari\/$/)
    await expect(hits(page)).toHaveCount(0)
  })

  test('says its count once, when typing pauses', async ({ page }) => {
    await hydrated(page, '/cari/?q=kopi')
    await expect(hits(page).first()).toBeVisible()
    await page.evaluate(() => {
      const kept = globalThis as { said?: string[] }
      kept.said = []
      const region = document.querySelector('.search-said')
      if (!region) throw new Error('no live region')
      new MutationObserver(() => kept.said?.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    })
    await field(page).fill('')
    await field(page).pressSequentially('pertanyaan', { delay: 40 })
    await expect(status(page)).toHaveText(/“pertanyaan”/)
    const said = await page.evaluate(() => (globalThis as { said?: string[] }).said)
    expect(said?.filter((text) => text.includes('“pertanyaan”'))).toHaveLength(1)
  })
})

test('only what the search loads is published', async ({ page }) => {
  const dist = process.env['COURSE_DIST'] ?? 'dist'
  const folder = new URL(`../../${dist}/pagefind/`, import.meta.url)
  const files = (await readdir(folder, { recursive: true })).map((name) =>
    name.replaceAll('\\', '/'),
  )
  const expected =
    /^((filter|index)(\/[^/]+\.pf_\w+)?|pagefind\.js|pagefind-entry\.json|(?:names|texts|words)\.json|pagefind\.id_\w+\.pf_meta|wasm\.id\.pagefind)$/
  expect(files.filter((name) => !expected.test(name))).toEqual([])
  expect(files.length).toBeGreaterThan(8)
  await page.goto('/cari/')
})
