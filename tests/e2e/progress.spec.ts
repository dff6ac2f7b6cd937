import type { Page } from '@playwright/test'
import type { RecordEvent } from '../../src/record/events.ts'
import { courseUnderTest } from './course.ts'
import { seed } from './data-page.ts'
import { little, much } from './progress-record.ts'
import { DESKTOP, expect, expectRoomy, hydrated, PHONE, test } from './support.ts'

const course = courseUnderTest()
const STATES: Readonly<Record<string, readonly RecordEvent[]>> = {
  nothing: [],
  little: little(),
  much: much(),
}

/** Opens the page with such a record, and waits until all of it has been read. */
async function openWith(page: Page, events: readonly RecordEvent[]): Promise<void> {
  await seed(page, events)
  await hydrated(page, '/kemajuan/')
  const reminder = page
    .getByRole('main')
    .getByRole('link', { name: /^(Data kamu|Simpan salinan)$/ })
  await expect(reminder).toBeVisible()
}

const fact = (page: Page, label: string) =>
  page
    .locator('details')
    .filter({ has: page.locator('summary', { hasText: label }) })
    .first()
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('main details')) one.setAttribute('open', '')
  })

for (const viewport of [PHONE, DESKTOP]) {
  test.describe(`${String(viewport.width)} px`, () => {
    test.use({ viewport, reducedMotion: 'reduce' })

    for (const [state, events] of Object.entries(STATES)) {
      test(`with ${state}: no axe violation, no small target, no sideways scroll, folded and unfolded`, async ({
        page,
      }) => {
        await openWith(page, events)
        const settled = (where: string) => expectRoomy(page, where, 'main :is(summary, .btn)')
        await settled(`${state}, folded`)
        await unfold(page)
        await settled(`${state}, unfolded`)
      })
    }
  })
}

test('every number and word explains itself by keyboard: what it counts, from what, since when', async ({
  page,
}) => {
  await openWith(page, STATES['little'] ?? [])
  const minutes = fact(page, 'berlatih')
  await expect(minutes.locator('summary')).toHaveText(/8 menit\s+berlatih/)
  await minutes.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(minutes).toContainText('Jeda lebih dari 5 menit dianggap istirahat')
  await expect(minutes).toContainText('Dihitung dari 7 catatan dalam 1 kali duduk.')
  await expect(minutes).toContainText('Sejak 1 Maret 2026.')
  await page.keyboard.press('Enter')
  await expect(minutes).not.toHaveAttribute('open')

  // None is without words behind it.
  const empty = await page
    .locator('main details')
    .evaluateAll(
      (all) =>
        all.filter(
          (one) =>
            one.querySelectorAll(':scope > p').length === 0 &&
            one.querySelectorAll(':scope > ul').length === 0,
        ).length,
    )
  expect(empty).toBe(0)
})

test('somebody with nothing yet is told how to begin, and nothing of what is missing', async ({
  page,
}) => {
  await openWith(page, [])
  await expect(page.locator('a.resume')).toHaveText(/^Mulai: /)
  await expect(fact(page, 'simpul terikat').locator('summary')).toHaveText(/Belum ada/)
  await expect(fact(page, 'akhir percakapan').locator('summary')).toHaveText(/Belum ada/)
  await expect(page.getByRole('main')).not.toContainText(/%|\bXP\b|beruntun/)
})

test('the net ties the knots that are read, and the list beside it says which they are', async ({
  page,
}) => {
  await openWith(page, STATES['much'] ?? [])
  const [lesson] = course.lessons.filter(({ status }) => status === 'published')
  await expect(page.locator(`.map [data-knot="${lesson?.id ?? ''}"]`)).toHaveAttribute(
    'data-state',
    'done',
  )
  const row = fact(page, lesson?.title ?? '')
  await expect(row.locator('summary')).toHaveText(/selesai/)
  await row.locator('summary').click()
  await expect(row).toContainText('Terikat: semua')
  const planned = course.lessons.filter(({ status }) => status === 'planned').length
  await expect(page.getByText('segera', { exact: true })).toHaveCount(planned)
})

test('endings that were not found stay a surprise', async ({ page }) => {
  await openWith(page, STATES['much'] ?? [])
  await unfold(page)
  const shown = await page.getByRole('main').innerText()
  const [talk] = course.scenarios.flatMap((entry) => (entry.status === 'published' ? [entry] : []))
  const titles = (talk?.scenario.scenes ?? []).flatMap((scene) =>
    scene.kind === 'ending' ? [scene.title] : [],
  )
  const [found = '', ...others] = titles
  expect(shown).toContain(found)
  for (const title of others) expect(shown).not.toContain(title)
})

test('a record of what the course does not have counts nowhere, and is kept', async ({ page }) => {
  const at = Date.UTC(2026, 2, 1)
  const unknown = [
    { id: 'u-0000', at, day: '2026-03-01', type: 'section', lesson: 'entah', section: 'apa' },
    {
      ...{ id: 'u-0001', at, day: '2026-03-01', type: 'ending', run: 'r', scenario: 'entah' },
      ...{ rev: 1, ending: 'apa' },
    },
  ] as RecordEvent[]
  await openWith(page, unknown)
  await expect(fact(page, 'simpul terikat').locator('summary')).toHaveText(/Belum ada/)
  await expect(fact(page, 'akhir percakapan').locator('summary')).toHaveText(/Belum ada/)
  const kept = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.includes(':e:u-')),
  )
  expect(kept).toHaveLength(2)
})

test('on paper the words behind the numbers stand there too', async ({ page }) => {
  await openWith(page, STATES['little'] ?? [])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('Jeda lebih dari 5 menit dianggap istirahat')).toBeVisible()
})

test('evidence of a skill, a lesson and a role-play that this build does not know: kept, and no blank row', async ({
  page,
}) => {
  const rows = async () => {
    await unfold(page)
    return page.locator('main').innerText()
  }
  await openWith(page, STATES['little'] ?? [])
  const before = await rows()
  const [first] = little()
  const stamp = (n: number) => ({ ...first, id: `kelak-000${String(n)}`, at: first?.at ?? 0 })
  const unknown = [
    {
      ...{ type: 'answer', question: 'soal-kelak', rev: 1, kind: 'kelak', source: 'quiz' },
      ...{ answer: { type: 'kelak' }, scores: [{ skill: 'kelak', score: 2, max: 2 }] },
    },
    { type: 'section', lesson: 'pelajaran-kelak', section: 'bagian-kelak' },
    { type: 'ending', run: 'r-kelak', scenario: 'peran-kelak', rev: 1, ending: 'akhir-kelak' },
  ].map((fact, n) => ({ ...stamp(n), ...fact }) as RecordEvent)
  await openWith(page, [...little(), ...unknown])
  // At the time of the first record: they are counted as records, and say nothing else.
  expect((await rows()).replace('Dihitung dari 10 catatan', 'Dihitung dari 7 catatan')).toBe(before)
  const blank = await page
    .locator('main :is(li, summary, .name, .says, dd, td)')
    .evaluateAll((all) => all.filter((one) => one.textContent.trim() === '').length)
  expect(blank).toBe(0)
  for (const path of ['/', '/ulang/', '/data/']) {
    await hydrated(page, path)
    await expect(page.locator('main')).not.toContainText('undefined')
    await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0)
  }
  await page.getByText('Rinciannya').click()
  await expect(page.locator('main')).not.toContainText('undefined')
})
