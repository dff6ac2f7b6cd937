/** When a page said first that something is wrong, by its own clock. */
import type { Page } from '@playwright/test'

interface Watched {
  met?: number
  said?: number
}

/**
 * Notes in every page when the learner met a fault, when the first island has woken or at a press after
 * that, and when an alert was seen first. Only the page's own clock knows: the test's also counts itself.
 */
export function watchAlerts() {
  const seen: Watched = {}
  Object.assign(globalThis, { watched: seen })
  new MutationObserver((changes, observer) => {
    if (!changes.some(({ target }) => !(target as Element).hasAttribute('ssr'))) return
    seen.met ??= performance.now()
    observer.disconnect()
  }).observe(document, { attributeFilter: ['ssr'], subtree: true })
  addEventListener(
    'click',
    ({ target }) => {
      const pressed = (target as Element).closest('button')
      if (pressed && seen.said === undefined) seen.met = performance.now()
    },
    true,
  )
  new MutationObserver(() => {
    if (seen.said !== undefined) return
    const alert = [...document.querySelectorAll('[role="alert"]')].find(
      (one) => one.textContent.trim() !== '' && one.checkVisibility(),
    )
    if (alert) seen.said = performance.now()
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

/** The fault is there from now on, and is met by the next press. */
export const mark = (page: Page) =>
  page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched }
    delete watched.met
    delete watched.said
  })
/** The fault is met by the page right now. */
export const markMet = (page: Page) =>
  page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched }
    watched.met = performance.now()
    delete watched.said
  })

export async function msUntilSaid(page: Page): Promise<number> {
  await page.waitForFunction(
    () => (globalThis as unknown as { watched: Watched }).watched.said !== undefined,
  )
  const { met = 0, said = 0 } = await page.evaluate(
    () => (globalThis as unknown as { watched: Watched }).watched,
  )
  return Math.round(said - met)
}

/** As `msUntilSaid`, of what is met by the last press in another tab: both by their own clocks. */
export async function msUntilSaidAfter(press: Page, page: Page): Promise<number> {
  await msUntilSaid(page)
  const moment = (where: Page, what: keyof Watched) =>
    where.evaluate((name) => {
      const { watched } = globalThis as unknown as { watched: Watched }
      return performance.timeOrigin + (watched[name] ?? NaN)
    }, what)
  return Math.round((await moment(page, 'said')) - (await moment(press, 'met')))
}
