/** The connection breaks at every single request of an update, in a browser whose workers nobody listens to. */
import { cutAt, expectOneBuild, partsOfPage } from '../cuts.ts'
import { COURSE, expect, nextBuild, test } from '../offline-site.ts'
import type { Site } from '../offline-site.ts'
import { openUnwatched } from '../unwatched-browser.ts'
import type { UnwatchedPage } from '../unwatched-browser.ts'

const PAGES = ['', 'pelajaran/mendengarkan/', 'skenario/rehat-kopi/', 'luring/', 'cari/']

/** How far the download is, as the offline page says. */
const kept = (page: UnwatchedPage) =>
  page.evaluate(() => document.querySelector('[data-kept]')?.getAttribute('data-kept') ?? '')

async function keepEverything(page: UnwatchedPage, site: Site): Promise<void> {
  await page.goto(`${site.url}luring/`)
  await expect
    .poll(() =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('button')]
        const found = all.find((one) => one.innerText.startsWith('Unduh seluruh kursus'))
        found?.click()
        return found !== undefined
      }),
    )
    .toBe(true)
  await expect.poll(() => kept(page), { timeout: 90_000 }).toBe('complete')
}

/** Every island came alive, every part belongs to the page's own build, and it is the page that was asked for. */
async function expectWhole(page: UnwatchedPage, at: string): Promise<void> {
  const asleep = () =>
    page.evaluate(() => {
      window.dispatchEvent(new Event('reader'))
      return document.querySelectorAll('astro-island[ssr]:is([client="load"], [client="reader"])')
        .length
    })
  await expect.poll(asleep, at).toBe(0)
  expectOneBuild(await page.evaluate(partsOfPage), at)
}

test('an update cut at any request never mixes two builds, and ends in the newer', async ({
  site,
}) => {
  test.setTimeout(2_400_000)
  const later = await nextBuild(COURSE, 'kedua')
  const browser = await openUnwatched()
  let cuts = 0
  for (let n = 1, more = true; more; n += 1) {
    site.deploy(COURSE)
    const context = await browser.newContext()
    let page = await context.newPage()
    await keepEverything(page, site)
    site.deploy(later)
    const cut = cutAt(site, n)
    await page
      .evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        await registration.update()
        const next = registration.installing
        await new Promise<void>((resolve) => {
          if (!next || next.state !== 'installing') resolve()
          next?.addEventListener('statechange', () => {
            resolve()
          })
        })
      })
      .catch(() => undefined)
    more = cut()
    if (more) cuts = n
    site.onRequest = () => undefined
    await site.down()
    const check = async (when: string) => {
      for (const path of PAGES) {
        await page.goto(site.url + path)
        await expectWhole(page, `update cut at ${String(n)}, ${when}: ${path}`)
      }
    }
    await check('old worker')
    // Every page closed: a waiting worker takes over with whatever it has.
    await page.close()
    page = await context.newPage()
    await check('after closing')
    await site.up()
    await page.goto(`${site.url}luring/`)
    await expect
      .poll(
        async () => {
          // The browser would look for it by itself some seconds after the page has loaded.
          await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
          await page.close()
          page = await context.newPage()
          await page.goto(`${site.url}luring/`)
          await expect.poll(() => kept(page)).toMatch(/^(?!busy$)./)
          return `${await page.evaluate(() => document.title)} ${await kept(page)}`
        },
        { timeout: 30_000 },
      )
      .toMatch(/^kedua .* complete$/)
    await context.close()
  }
  await browser.close()
  console.log(`update: ${String(cuts)} cuts, no broken page and no mixed build`)
  expect(cuts).toBeGreaterThan(20)
})
