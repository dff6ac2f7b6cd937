import type { Page } from '@playwright/test'
import { cardsOfLesson } from '../../src/course/card-page.ts'
import { courseUnderTest, tried } from './course.ts'
import { DESKTOP, expect, expectNarrow, hydrated, PHONE, playToEnd, test } from './support.ts'

const course = courseUnderTest()
const { reference, glossary } = course
const [first, second] = reference
if (!first || !second) throw new Error('The course has no cards')
const [module] = course.modules
const lessonsOf = new Set(module?.lessons)

test.use({ viewport: PHONE })

const shown = (page: Page) => page.locator('main li[data-card]:visible')
const count = (page: Page) => page.locator('[data-facets] [role="status"]')
const told = (n: number) => `${String(n)} dari ${String(reference.length)} kartu`

test('the index lists every card under its letter, in alphabetical order', async ({ page }) => {
  await page.goto('/kartu/')
  await expect(shown(page)).toHaveCount(reference.length)
  const titles = await shown(page).locator('a').allInnerTexts()
  const { compare } = new Intl.Collator('id', { ignorePunctuation: true })
  expect(titles.map((title) => title.trim())).toEqual(
    reference.map(({ title }) => title).sort(compare),
  )
  for (const { letter, titles: under } of await page.locator('[data-letter]').evaluateAll((all) =>
    all.map((group) => ({
      letter: group.querySelector('h2')?.textContent.trim() ?? '',
      titles: [...group.querySelectorAll('a')].map((link) => link.textContent.trim()),
    })),
  )) {
    for (const title of under)
      expect(title.replace(/^[^\p{L}]+/u, '')[0]?.toUpperCase()).toBe(letter)
  }
})

test('facets narrow the list, are kept in the address, and Back takes the last one off', async ({
  page,
}) => {
  await page.goto('/kartu/')
  await expect(count(page)).toHaveText(told(reference.length))
  const ofModule = reference.filter(({ lesson }) => lessonsOf.has(lesson))
  await page.getByLabel('Topik').selectOption(module?.id ?? '')
  await expect(count(page)).toHaveText(told(ofModule.length))
  await expect(shown(page)).toHaveCount(ofModule.length)
  await expect(page).toHaveURL(new RegExp(`\\?topik=${module?.id ?? ''}$`))

  const kind = ofModule[0]?.kind ?? ''
  const both = ofModule.filter((card) => card.kind === kind)
  await page.getByLabel('Jenis').selectOption(kind)
  await expect(shown(page)).toHaveCount(both.length)
  await page.reload()
  await expect(shown(page)).toHaveCount(both.length)
  await expect(page.getByLabel('Jenis')).toHaveValue(kind)

  await page.goBack()
  await expect(shown(page)).toHaveCount(ofModule.length)
  await expect(page.getByLabel('Jenis')).toHaveValue('')
  await page.goBack()
  await expect(shown(page)).toHaveCount(reference.length)
})

test('an empty result says what to do, and one press shows all again', async ({ page }) => {
  const nothing = course.lessons.flatMap(({ id }) =>
    (['idea', 'step', 'line', 'guard'] as const).flatMap((kind) =>
      reference.some((card) => card.lesson === id) &&
      !reference.some((card) => card.lesson === id && card.kind === kind)
        ? [`?topik=${id}&jenis=${kind}`]
        : [],
    ),
  )[0]
  await page.goto(`/kartu/${nothing ?? ''}`)
  await expect(shown(page)).toHaveCount(0)
  await expect(count(page)).toHaveText(told(0))
  await expect(page.getByText('Longgarkan salah satu saringan')).toBeVisible()
  await page.getByRole('button', { name: 'Hapus saringan' }).click()
  await expect(shown(page)).toHaveCount(reference.length)
  await expect(page.getByLabel('Topik')).toBeFocused()
  await expect(page).toHaveURL(/\/kartu\/$/)
})

test('what an address asks for and is not known here is passed over', async ({ page }) => {
  await page.goto('/kartu/?topik=tidak-ada&jenis=%3Cb%3E')
  await expect(shown(page)).toHaveCount(reference.length)
})

test('the index is worked by keyboard alone: a facet, a letter, a card', async ({ page }) => {
  await page.goto('/kartu/')
  await page.getByLabel('Topik').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Keterampilan')).toBeFocused()
  await page.keyboard.press('Tab')
  const kinds = page.getByLabel('Jenis')
  await expect(kinds).toBeFocused()
  await page.keyboard.press('ArrowDown')
  const kind = await kinds.inputValue()
  await expect(shown(page)).toHaveCount(reference.filter((card) => card.kind === kind).length)
  const link = shown(page).first().getByRole('link')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/kartu\/[\w-]+\/$/)
})

test('cards are ticked for paper, and the sheet shows those alone', async ({ page }) => {
  await page.goto('/kartu/')
  const pick = page.getByRole('button', { name: 'Pilih untuk dicetak' })
  await pick.focus()
  await page.keyboard.press('Enter')
  await expect(pick).toHaveAttribute('aria-pressed', 'true')
  const bar = page.locator('[data-picked]')
  await expect(bar.getByRole('link')).toBeHidden()
  for (const { title } of [first, second]) {
    await page.getByRole('checkbox', { name: `Cetak kartu ini: ${title}` }).check()
  }
  await expect(bar).toContainText('2 kartu dipilih')
  await bar.getByRole('link', { name: 'Cetak yang dipilih' }).click()
  await expect(page).toHaveURL(/\/kartu\/cetak\/#[\w-]+,[\w-]+$/)
  await expect(page.locator('.paper')).toHaveCount(2)
  await expect(page.getByText('2 kartu, 1 lembar')).toBeVisible()
})

test('paper is four cards of A6 to a sheet of A4, and nothing else', async ({ page }) => {
  await page.goto('/kartu/cetak/')
  await page.emulateMedia({ media: 'print' })
  const mm = 96 / 25.4
  const sheets = Math.ceil(reference.length / 4)
  await expect(page.locator('.sheet')).toHaveCount(sheets)
  const boxes = await page.locator('.paper').evaluateAll((cards) =>
    cards.map((card) => {
      const { width, height } = card.getBoundingClientRect()
      return {
        width,
        height,
        over: card.scrollHeight - card.clientHeight,
        id: card.getAttribute('data-card'),
      }
    }),
  )
  for (const { width, height } of boxes) {
    expect(width).toBeCloseTo(105 * mm, 0)
    expect(height).toBeCloseTo(148.4 * mm, 0)
  }
  // No card is longer than its quarter of the sheet.
  expect(boxes.filter(({ over }) => over > 0).map(({ id }) => id)).toEqual([])
  for (const hidden of ['main > .head', 'body > footer', '[data-told]', 'header']) {
    await expect(page.locator(hidden).first()).toBeHidden()
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(sheets)
})

test('an address that names no card shows them all and says so', async ({ page }) => {
  await page.goto('/kartu/cetak/#tidak-ada')
  await expect(page.locator('.paper')).toHaveCount(reference.length)
  await expect(page.getByText('tidak dikenal')).toBeVisible()
  await page.goto(`/kartu/cetak/#${first.point}`)
  await expect(page.locator('.paper')).toHaveCount(1)
})

test('a line is copied without its quotes, and that is said once, beside it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const card = reference.find(({ lines }) => lines.some(({ text }) => /^“[^“”]*”$/.test(text)))
  const index = card?.lines.findIndex(({ text }) => /^“[^“”]*”$/.test(text)) ?? 0
  await page.goto(`/kartu/${card?.point ?? ''}/`)
  await page.getByRole('button', { name: `Salin kalimat ${String(index + 1)}` }).click()
  await expect(page.getByRole('status').nth(index)).toHaveText('Tersalin')
  await expect(page.getByText('Tersalin')).toHaveCount(1)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    card?.lines[index]?.text.slice(1, -1),
  )
})

test('where the clipboard is refused, the line is selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await page.goto(`/kartu/${first.point}/`)
  await page.getByRole('button', { name: 'Salin kalimat 1' }).click()
  await expect(page.getByText('Sudah dipilih.')).toBeVisible()
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(first.lines[0]?.text)
})

test('a card leads to the very words that teach its point, and to its neighbours', async ({
  page,
}) => {
  await page.goto(`/kartu/${first.point}/`)
  await page.getByRole('link', { name: /^Baca di pelajaran/ }).click()
  await expect(page).toHaveURL(new RegExp(`#butir-${first.point}$`))
  await expect(page.locator(`#butir-${first.point}`)).toBeInViewport()
  await page.goto(`/kartu/${first.point}/`)
  await page.getByRole('link', { name: `Berikutnya ${second.title}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second.title)
})

for (const lesson of course.lessons) {
  test(`${lesson.id} leads to each of its cards in one tap`, async ({ page }) => {
    await page.goto(`/pelajaran/${lesson.id}/`)
    const cards = cardsOfLesson(course, lesson.id)
    const list = page.locator('#sesudah-pelajaran h2:has-text("Kartu pelajaran ini") + ul')
    await expect(list.getByRole('link')).toHaveText(cards.map(({ title }) => title))
    if (cards.length === 0) return
    await list.getByRole('link').last().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(cards.at(-1)?.title ?? '')
  })
}

test('terms in lessons lead to their meaning, each once a page, never from a question or a talk', async ({
  page,
}) => {
  const used = new Set<string>()
  for (const { id } of course.lessons) {
    const html = await (await page.request.get(`/pelajaran/${id}/`)).text()
    const targets = [...html.matchAll(/<a class="term[^>]*href="([^"]+)"/g)].map(([, href]) => href)
    expect(new Set(targets).size, id).toBe(targets.length)
    for (const target of targets) used.add(target?.split('#')[1] ?? '')
  }
  expect([...used].filter((id) => !glossary.some((term) => term.id === id))).toEqual([])
  expect(used.size).toBeGreaterThanOrEqual(40)

  await page.goto('/pelajaran/mendengarkan/')
  await expect(
    page.locator(':is(h1, h2, h3, .question, .say, .model, a, summary) .term'),
  ).toHaveCount(0)
  const term = page.locator('article .term').first()
  const words = (await term.innerText()).trim()
  await term.click()
  await expect(page).toHaveURL(/\/glosarium\/#/)
  const defined = page.locator('dfn:target')
  await expect(defined).toBeInViewport({ ratio: 1 })
  expect(words).not.toBe('')
  const top = await defined.evaluate((element) => element.getBoundingClientRect().top)
  expect(top).toBeGreaterThanOrEqual(0)
})

test('on paper a term is a word like any other', async ({ page }) => {
  await page.goto('/pelajaran/mendengarkan/')
  await page.emulateMedia({ media: 'print' })
  const term = page.locator('article .term').first()
  expect(await term.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
    'none',
  )
})

test('after a talk a way leads to the cards of its points, and before it there is none', async ({
  page,
}) => {
  const id = tried()[0]?.id ?? ''
  await hydrated(page, `/skenario/${id}/`)
  const way = page.getByRole('link', { name: 'Kartu untuk percakapan ini' })
  await expect(way).toBeHidden()
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await playToEnd(page, () => page.locator('.sheet .option').first().click())
  await way.click()
  const cards = page.getByRole('navigation', { name: 'Kartu untuk percakapan ini' })
  await cards.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/kartu\/[\w-]+\/$/)
})

test('the trainers’ page is read on paper with both plans, a module a page', async ({ page }) => {
  await page.goto('/pengajar/')
  await expect(page.locator('.session')).toHaveCount(course.modules.length)
  await page.emulateMedia({ media: 'print' })
  for (const table of await page.locator('.session table').all()) await expect(table).toBeVisible()
  expect(
    await page
      .locator('.session')
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).breakBefore)),
  ).toEqual(course.modules.map(() => 'page'))
})

test('search finds a card by another word for it, and a term as a place of its own', async ({
  page,
}) => {
  const [aka = ''] = first.aka
  await hydrated(page, `/cari/?q=${encodeURIComponent(aka)}`)
  await expect(page.locator(`.hit a[href$="/kartu/${first.point}/"]`)).toBeVisible()
  const term = glossary[0]
  await hydrated(page, `/cari/?q=${encodeURIComponent(term?.term ?? '')}`)
  const hit = page.locator(`.hit a[href$="/glosarium/#${term?.id ?? ''}"]`)
  await expect(hit).toBeVisible()
  await hit.click()
  await expect(page.locator('dfn:target')).toBeInViewport()
})

test('the ways in: the home page, the menu and the footer', async ({ page }) => {
  await hydrated(page, '/')
  const shelf = page.getByRole('region', { name: 'Rujukan' })
  await expect(shelf.getByRole('link')).toHaveText(['Kartu rujukan', 'Glosarium', 'Untuk pengajar'])
  const footer = page.getByRole('contentinfo')
  await page.getByRole('button', { name: 'Menu' }).click()
  const menu = page.getByRole('navigation', { name: 'Menu' })
  for (const name of ['Kartu', 'Glosarium', 'Pengajar']) {
    for (const place of name === 'Pengajar' ? [footer] : [menu, footer]) {
      await expect(place.getByRole('link', { name, exact: true })).toHaveCount(1)
    }
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the index is a list without controls that do nothing, and all cards are printed', async ({
    page,
  }) => {
    await page.goto('/kartu/')
    await expect(shown(page)).toHaveCount(reference.length)
    await expect(page.getByRole('combobox')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Pilih untuk dicetak' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Cetak semua kartu' }).click()
    await expect(page.locator('.paper')).toHaveCount(reference.length)
    await expect(page.getByRole('button', { name: 'Cetak' })).toHaveCount(0)
  })

  test('a card reads whole, without buttons to copy', async ({ page }) => {
    await page.goto(`/kartu/${first.point}/`)
    await expect(page.getByText(first.core)).toBeVisible()
    await expect(page.getByText(first.limit)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Salin/ })).toHaveCount(0)
  })

  test('a way leads from a talk to its cards', async ({ page }) => {
    await page.goto(`/skenario/${tried()[0]?.id ?? ''}/`)
    await expect(page.getByRole('link', { name: 'Kartu untuk percakapan ini' })).toBeVisible()
  })
})

test('each card fits 320 px', async ({ page }) => {
  for (const { point } of reference) {
    await page.goto(`/kartu/${point}/`)
    await expectNarrow(page, point)
  }
})

test('main targets of the index and of a card are at least 48 px high', async ({ page }) => {
  for (const viewport of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport)
    for (const path of ['/kartu/', `/kartu/${first.point}/`]) {
      await page.goto(path)
      const small = await page
        .locator('main :is(select, button, [data-card], .ways a, .jumps a):visible')
        .evaluateAll((all) =>
          all
            .filter((one) => one.getBoundingClientRect().height < 48)
            .map((one) => one.textContent.trim()),
        )
      expect(small, path).toEqual([])
    }
  }
})
