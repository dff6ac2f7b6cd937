import type { Page } from '@playwright/test'
import { reach } from './question-page.ts'
import {
  DESKTOP,
  expect,
  expectAccessibleInBothThemes,
  expectRoomy,
  hydrated,
  PHONE,
  saved,
  test,
} from './support.ts'
import {
  check,
  DOUBTFUL,
  field,
  findings,
  asking,
  judgeAll,
  messages,
  PATH,
  practice,
  question,
  read,
  result,
  rows,
  type,
} from './workshop-page.ts'

const OWN = '/latihan/pesanku/'
const SITUATIONS = '/latihan/situasiku/'

const status = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text })

async function rateAll(page: Page): Promise<void> {
  for (const { label, levels } of messages.ratings) {
    await page
      .getByRole('group', { name: label })
      .getByLabel(levels[1] ?? '')
      .check()
  }
}

test.use({ viewport: PHONE, reducedMotion: 'reduce' })

test('every rule is told once, and what is underlined is what the engine found', async ({
  page,
}) => {
  await hydrated(page, PATH)
  await read(page, DOUBTFUL)
  await expect(rows(page)).toHaveCount(type.rules.length)
  const told = await rows(page).evaluateAll((all) =>
    all.map((row) => ({
      rule: row.getAttribute('data-rule') ?? '',
      outcome: row.getAttribute('data-outcome'),
      quotes: [...row.querySelectorAll('.quotes q')].map((quote) => quote.textContent),
    })),
  )
  const expected = findings(DOUBTFUL)
  expect(new Map(told.map(({ rule, ...rest }) => [rule, rest]))).toEqual(
    new Map(
      expected.map(({ rule, outcome, spans }) => [
        rule,
        {
          outcome,
          quotes: [...new Set(spans.map(({ start, end }) => DOUBTFUL.slice(start, end)))],
        },
      ]),
    ),
  )

  const marks = await page.locator('.message').evaluate((message) => {
    let at = 0
    return [...message.childNodes].flatMap((node) => {
      const text = node.textContent ?? ''
      const start = at
      at += text.length
      return node instanceof HTMLElement
        ? [{ start, end: at, outcome: node.dataset['outcome'] }]
        : []
    })
  })
  await expect(page.locator('.message')).toHaveText(DOUBTFUL)
  const within = (at: number, outcome: string) =>
    expected.some(
      (each) =>
        each.outcome === outcome && each.spans.some(({ start, end }) => start <= at && at < end),
    )
  for (let at = 0; at < DOUBTFUL.length; at++) {
    const mark = marks.find(({ start, end }) => start <= at && at < end)
    const found = ['unmet', 'met', 'review'].find((outcome) => within(at, outcome))
    expect(mark?.outcome, `“${DOUBTFUL.slice(at, at + 12)}”`).toBe(found)
  }
  // The three ways of underlining differ in more than their colour, without colours of one's own too.
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ forcedColors })
    const styles = await page
      .locator('mark')
      .evaluateAll((all) => all.map((mark) => getComputedStyle(mark).textDecorationStyle))
    expect(new Set(styles).size).toBe(3)
  }
  // Nothing is counted up.
  await expect(page.locator('main')).not.toContainText(/\d+ (?:dari|\/) \d+|\d+ ?%/)
})

test('a practice is worked by keyboard alone: written, checked, a reason read, rated, compared', async ({
  page,
}) => {
  await hydrated(page, PATH)
  await page.getByLabel('Nama panggilan').focus()
  await page.keyboard.type('Sekar')
  await page.keyboard.press('Tab')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('Halo Bu Yustina, saya Sekar. Mohon segera dibalas.')
  await page.keyboard.press('Tab')
  await expect(check(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(result(page)).toBeFocused()
  const unmet = page.locator('.result li[data-outcome="unmet"]').first()
  await reach(page, 'Tab', unmet.locator('summary'))
  await page.keyboard.press('Enter')
  await expect(unmet.getByText('Contoh yang perlu dilihat lagi')).toBeVisible()
  for (const { label, levels } of messages.ratings) {
    const group = page.getByRole('group', { name: label })
    await reach(page, 'Tab', group.getByRole('radio').first())
    await page.keyboard.press('ArrowDown')
    await expect(group.getByLabel(levels[1] ?? '')).toBeChecked()
  }
  await expect(status(page, /Keempatnya sudah kamu nilai/)).toBeVisible()
  const compare = page.locator('summary').filter({ hasText: 'Bandingkan dua contoh' })
  await reach(page, 'Tab', compare)
  await page.keyboard.press('Enter')
  // The models speak in the learner's name.
  for (const { register, text } of practice.models) {
    await expect(page.locator('figure').filter({ hasText: register })).toContainText(
      text.replaceAll('{nama}', 'Sekar'),
    )
  }
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('a message of one’s own is written, its kind chosen, copied and shared', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(() => {
      const shared: unknown[] = []
      Object.assign(globalThis, { shared })
      navigator.canShare = () => true
      navigator.share = (data) => {
        shared.push(data)
        return Promise.resolve()
      }
    })
    await hydrated(page, OWN)
    await page.getByText('Permintaan kecil', { exact: true }).tap()
    await expect(page.getByRole('radio', { name: 'Permintaan kecil' })).toBeChecked()
    await page.getByLabel('Penerima').fill('Kak Rani')
    await field(page).fill('Halo Kak Rani.')
    await page.getByRole('button', { name: 'Salin' }).tap()
    await expect(status(page, /tersalin/)).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Halo Kak Rani.')
    await page.getByRole('button', { name: 'Bagikan' }).tap()
    expect(await page.evaluate(() => (globalThis as { shared?: unknown }).shared)).toEqual([
      { text: 'Halo Kak Rani.' },
    ])
    await check(page).tap()
    await expect(result(page)).toBeFocused()
    // What is compared with are the practices of that kind.
    const others = messages.practices.filter(({ type: kind }) => kind === 'request')
    for (const { title } of others) {
      await expect(page.getByRole('link', { name: title })).toBeVisible()
    }
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Permintaan kecil' })).toBeChecked()
    await expect(page.getByLabel('Penerima')).toHaveValue('Kak Rani')
    await expect(field(page)).toHaveValue('Halo Kak Rani.')
  })
})

test('what is typed is kept: by a pause, by leaving in the very moment, with its rating', async ({
  page,
}) => {
  await hydrated(page, PATH)
  await field(page).pressSequentially('Selamat sore, Bu.')
  await saved(page)
  await page.reload()
  await expect(field(page)).toHaveValue('Selamat sore, Bu.')
  // Typing and the end of the page are one task: no pause, no blur.
  await field(page).evaluate((area) => {
    const text = area as HTMLTextAreaElement
    text.value = 'Selamat sore, Bu Yustina.'
    text.dispatchEvent(new InputEvent('input', { bubbles: true }))
    location.replace('about:blank')
  })
  await page.waitForURL('about:blank')
  await hydrated(page, PATH)
  await expect(field(page)).toHaveValue('Selamat sore, Bu Yustina.')

  await check(page).click()
  await expect(result(page)).toBeFocused()
  await rateAll(page)
  await saved(page)
  await field(page).fill('Selamat sore, Bu Yustina. Terima kasih.')
  await expect(status(page, /berubah sejak diperiksa/)).toBeVisible()
  await page.reload()
  await check(page).click()
  await expect(result(page)).toBeFocused()
  for (const { label, levels } of messages.ratings) {
    await expect(page.getByRole('group', { name: label }).getByLabel(levels[1] ?? '')).toBeChecked()
  }
  // A handful of facts, not one for each key.
  const drafts = await page.evaluate(
    () => Object.values(localStorage).filter((text) => String(text).includes('"draft"')).length,
  )
  expect(drafts).toBeLessThan(12)
})

test('what was typed before the script came is not lost', async ({ page }) => {
  const { promise: gate, resolve: open } = Promise.withResolvers<undefined>()
  await page.route('**/_astro/**', async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(PATH, { waitUntil: 'commit' })
  await field(page).fill('Halo Bu, ini saya.')
  open(undefined)
  await expect(page.locator('astro-island[ssr][client="reader"]')).toHaveCount(0)
  await expect(field(page)).toHaveValue('Halo Bu, ini saya.')
  await page.reload()
  await expect(field(page)).toHaveValue('Halo Bu, ini saya.')
})

test.describe('where the rules do not come', () => {
  // The worker would bring them from the device.
  test.use({ serviceWorkers: 'block' })

  test('an empty message, rules that do not come: one sentence each, and nothing is lost', async ({
    page,
  }) => {
    await page.route('**/aturan-pesan.json', (route) => route.abort())
    await hydrated(page, PATH)
    await check(page).click()
    await expect(status(page, /masih kosong/)).toBeVisible()
    await expect(field(page)).toBeFocused()
    await field(page).fill('Halo Bu.')
    await check(page).click()
    await expect(status(page, /aturannya belum bisa dimuat/)).toBeVisible()
    await expect(field(page)).toHaveValue('Halo Bu.')
    await page.unroute('**/aturan-pesan.json')
    await check(page).click()
    await expect(result(page)).toBeFocused()
  })
})

const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(2)> {nama} ${1}',
  '\u202Etulisan terbalik\u202C \u2067segera dibalas\u2069 \u200Fya',
  '👩‍👩‍👧‍👦👍🏽 Halo Bu 😀😀 segera!!',
  'Nomor Pak Herman 0813 0000 4321, nomor Bu Sri 0812-0000-1234.',
  `${'segera dibalas ya!! '.repeat(526)}tamat`,
]

test('hostile words are text: tags, direction marks, pictures, numbers of others, ten thousand letters', async ({
  page,
}) => {
  page.on('dialog', (dialog) => {
    throw new Error(dialog.message())
  })
  await hydrated(page, PATH)
  for (const text of HOSTILE) {
    await read(page, text)
    await expect(page.locator('.message')).toHaveText(text, { useInnerText: false })
    expect(await page.locator('.message').evaluate((message) => message.textContent)).toBe(text)
    await expect(page.locator('.message :not(mark)')).toHaveCount(0)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBeLessThanOrEqual(0)
  }
  expect(HOSTILE.at(-1)?.length).toBeGreaterThan(10_000)
  await expect(page.locator('[data-rule="length"][data-outcome="unmet"]')).toBeVisible()
  await saved(page)
  await page.reload()
  await expect(field(page)).toHaveValue(HOSTILE.at(-1) ?? '')

  await page.goto(OWN)
  await page.getByLabel('Dari mana kenal').fill('Pak Herman, 0813 0000 4321')
  await expect(status(page, /mirip nomor telepon/)).toBeVisible()
})

test('the states have no axe violation, room for a finger, and fit 320 px', async ({ page }) => {
  const targets = '.workshop :is(button, summary, input[type="text"], fieldset label):visible'
  await hydrated(page, PATH)
  await expectRoomy(page, 'empty', targets)
  await read(page, DOUBTFUL)
  await expectRoomy(page, 'checked', targets)
  await judgeAll(page)
  await expectRoomy(page, 'judged', `${targets}, .sum a`)
  await rateAll(page)
  await page.locator('summary').filter({ hasText: 'Bandingkan dua contoh' }).click()
  await expectRoomy(page, 'rated and compared', targets)
})

test('the list of practices, a message of one’s own and a wide page are sound too', async ({
  page,
}) => {
  for (const path of ['/latihan/', OWN]) {
    await hydrated(page, path)
    await expectRoomy(page, path, 'main :is(button, summary, fieldset label):visible')
  }
  await page.setViewportSize(DESKTOP)
  await hydrated(page, PATH)
  await read(page, DOUBTFUL)
  await judgeAll(page)
  await expectAccessibleInBothThemes(page, 'wide')
})

test('paper shows the message as it was read, the reasons, the writer’s verdicts and both models', async ({
  page,
}) => {
  await hydrated(page, PATH)
  await read(page, DOUBTFUL)
  await judgeAll(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.message')).toBeVisible()
  await expect(field(page)).toBeHidden()
  for (const { register } of practice.models) {
    await expect(page.locator('figcaption', { hasText: register })).toBeVisible()
  }
  await expect(page.getByText(messages.rules[0]?.why ?? '')).toBeVisible()
  for (const { label } of asking) {
    await expect(question(page, label).getByRole('radio', { checked: true })).toBeVisible()
  }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the situation, the rules with examples and the models are read, and no button is dead', async ({
    page,
  }) => {
    await page.goto(PATH)
    await expect(page.getByText(practice.situation)).toBeVisible()
    await page.locator('summary').filter({ hasText: 'Yang diperiksa' }).click()
    const [rule] = messages.rules
    await page
      .locator('summary')
      .filter({ hasText: rule?.label ?? '' })
      .click()
    await expect(page.getByText(rule?.fails ?? '')).toBeVisible()
    await page.locator('summary').filter({ hasText: 'Bandingkan dua contoh' }).click()
    await expect(page.locator('figure blockquote')).toHaveCount(2)
    await expect(page.locator('main button:visible, main textarea:visible')).toHaveCount(0)
    await page.goto(SITUATIONS)
    await expect(page.getByText(messages.situation?.questions[0] ?? '')).toBeVisible()
    await expect(page.locator('main button:visible, main textarea:visible')).toHaveCount(0)
  })
})

test('lessons, cards, role-plays and the search lead to practices', async ({ page }) => {
  await page.goto('/pelajaran/tindak-lanjut/')
  await expect(page.getByRole('link', { name: practice.title })).toHaveAttribute('href', PATH)
  await page.goto(`/kartu/${practice.points[0] ?? ''}/`)
  await expect(page.getByRole('link', { name: `Tulis: ${practice.title}` })).toBeVisible()
  await page.goto(`/skenario/${practice.scenarios[0] ?? ''}/naskah/`)
  await expect(page.getByRole('link', { name: practice.title })).toBeVisible()
  await hydrated(page, '/cari/?q=timbangan+rendang')
  await expect(page.getByRole('link', { name: 'Meminta tolong yang kecil' })).toBeVisible()
})
