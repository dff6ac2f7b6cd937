import { test as base, expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import axeCore from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import { tooFaint } from './read-contrast.ts'

/**
 * Every browser test runs under watch: no policy violation, no uncaught error, no request to
 * anyone but the site itself. A test that provokes one on purpose says so with `allow`.
 */
export const test = base.extend<{ watch: { allow: (pattern: RegExp) => void } }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const seen: string[] = []
      const allowed: RegExp[] = []
      const origin = new URL(baseURL ?? 'http://127.0.0.1').origin
      await context.exposeBinding('reportViolation', (_source, text: string) => {
        seen.push(`policy: ${text}`)
      })
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const report = (globalThis as { reportViolation?: (text: string) => void })
            .reportViolation
          report?.(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
        })
      })
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) {
          seen.push(`third party: ${request.url()}`)
        }
      })
      context.on('weberror', (error) => {
        seen.push(`error: ${error.error().message}`)
      })
      context.on('console', (message) => {
        if (/Content Security Policy|TrustedHTML|Trusted Type/i.test(message.text())) {
          seen.push(`console: ${message.text()}`)
        }
      })
      await use({ allow: (pattern) => allowed.push(pattern) })
      expect(seen.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

export const PHONE = { width: 360, height: 740 }
export const DESKTOP = { width: 1280, height: 800 }

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds in the page as it stands. Without its Playwright package, which brings its half megabyte in
 * anew each time and gathers in a second page what other frames found: no page of ours has any, and a
 * look took five times as long.
 */
async function axe(page: Page, rules?: readonly string[]): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source)
  const options: RunOptions = {
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: AXE_TAGS },
    resultTypes: ['violations', 'incomplete'],
  }
  return page.evaluate(
    (given) => (globalThis as unknown as { axe: typeof axeCore }).axe.run(given),
    options,
  )
}

/**
 * Fails on any axe violation, and names it with its element. With `HEAVY` nothing that axe leaves open stays
 * so: colours are read from the pixels.
 *
 * @param rules the only rules to hold it against; without, all
 */
export async function expectAccessible(
  page: Page,
  where: string,
  rules?: readonly string[],
): Promise<void> {
  // Halfway through a fade, words have a contrast that nobody reads them in.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  )
  const { violations, incomplete } = await axe(page, rules)
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  )
  expect(found, where).toEqual([])
  // It takes many pictures: not each time.
  if (!process.env['HEAVY']) return
  const open = incomplete.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => ({ rule: id, target: target.join(' ') })),
  )
  expect(
    open.filter(({ rule }) => rule !== 'color-contrast'),
    where,
  ).toEqual([])
  const targets = open.map(({ target }) => target)
  expect(await tooFaint(page, targets), where).toEqual([])
}

/**
 * No axe violation in either theme. The themes differ in nothing but colours, so of the dark one
 * only the contrast is looked at.
 */
export async function expectAccessibleInBothThemes(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expectAccessible(page, `${where}, light`)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectAccessible(page, `${where}, dark`, ['color-contrast'])
}

/** Waits until the island that holds the locator has been hydrated and may be used. */
export async function hydrated(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await woken(page)
}

/** Gives the page that stands there a sign of its reader, and waits until what it waited for is awake. */
export async function woken(page: Page, at?: string): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('reader')))
  const asleep = page.locator('astro-island[ssr]:is([client="load"], [client="reader"])')
  await expect(asleep, at).toHaveCount(0)
}

/** Waits until what was recorded is in the durable store, as the page itself says. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-saved="saved"]')).toBeAttached()
}

/** Nothing scrolls sideways at 320 px, which is also 400 % of a wide window. */
export async function expectNarrow(page: Page, where: string): Promise<void> {
  const viewport = page.viewportSize() ?? PHONE
  await page.setViewportSize({ width: 320, height: 640 })
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `${where}, 320 px`).toBeLessThanOrEqual(0)
  await page.setViewportSize(viewport)
}

/** As `expectAccessibleInBothThemes` and `expectNarrow`; and what `targets` names is 48 px high. */
export async function expectRoomy(page: Page, where: string, targets: string): Promise<void> {
  await expectAccessibleInBothThemes(page, where)
  const small = await page
    .locator(targets)
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 48).map((one) => one.outerHTML),
    )
  expect(small, where).toEqual([])
  await expectNarrow(page, where)
}

/**
 * Makes one choice after another by `pick`, until the talk has ended and `end` is there.
 *
 * @param from turns made already
 */
export async function playToEnd(
  page: Page,
  pick: (turn: number) => Promise<void>,
  { from = 0, end = page.locator('#debrief') } = {},
): Promise<void> {
  const option = page.locator('.sheet .option').first()
  for (let turn = from; turn < 40; turn++) {
    await expect(end.or(option).first()).toBeVisible()
    if (await end.isVisible()) return
    await pick(turn)
    // At the end the last exchange stands before the debrief and, within the whole talk, after it.
    await expect(
      page.locator(`[data-turn="${String(turn)}"][data-kind="said"]`).first(),
    ).toBeAttached()
  }
  await expect(end).toBeVisible()
}

/** All questions of a lesson, those too that are folded away. */
export async function unfoldedQuestions(page: Page): Promise<Locator[]> {
  for (const fold of await page.locator('details.further:not([open]) > summary').all()) {
    if (await fold.isVisible()) await fold.click()
  }
  return page.locator('section.question').all()
}

/** Fills a question in, whatever its kind, so that it can be answered: the `n`th of each group, from 0. */
export async function fillIn(question: Locator, n: number): Promise<void> {
  const groups = await question
    .locator('input[type="radio"]')
    .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLInputElement).name))])
  for (const [index, name] of groups.entries()) {
    const entries = question.locator(`label:has(input[name="${name}"])`)
    await entries.nth((n + index) % Math.min(3, await entries.count())).click()
  }
  // Where there is nothing to pick, there is something to write.
  if (groups.length === 0) {
    const words = question.getByRole('textbox')
    if ((await words.count()) > 0) await words.fill('Dengan kata-kataku sendiri.')
  }
  // What is to be put in order counts once something has been moved.
  const move = question.locator('.ways .btn:not([aria-disabled])')
  if ((await move.count()) > 0) await move.first().click()
  const sides = question.locator('.pairs > *')
  if ((await sides.count()) === 0) return
  const [left, right] = [sides.nth(0).getByRole('button'), sides.nth(1).getByRole('button')]
  for (let at = 0; at < (await left.count()); at++) {
    await left.nth(at).click()
    await right.nth(at).click()
  }
}
