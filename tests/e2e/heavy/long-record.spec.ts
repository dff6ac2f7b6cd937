import type { Page } from '@playwright/test'
import { courseUnderTest } from '../course.ts'
import { traceTasks } from '../main-thread.ts'
import { keptCopy, keysOf, manyEvents, seedDurable } from '../many-events.ts'
import { expect, hydrated, PHONE, test } from '../support.ts'

/**
 * A record of ten thousand events on a processor slowed four times. All times are the main thread's own
 * processor time, as the browser traces it.
 */
test.use({ viewport: PHONE, isMobile: true, hasTouch: true, serviceWorkers: 'block' })

const COUNT = 10_000
const course = courseUnderTest().id
const LESSON = '/pelajaran/mendengarkan/'

/** Marks in the trace when the page asks for its copy of the state, and when its record is whole. */
async function mark(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { getItem } = Storage.prototype
    const { getAll } = IDBObjectStore.prototype
    const idle = window.requestIdleCallback
    let [begun, read] = [false, false]
    Storage.prototype.getItem = function (key) {
      // Read again later, by what leaves the next copy.
      if (key.endsWith(':checkpoint') && !begun) {
        begun = true
        console.timeStamp('begin')
      }
      return getItem.call(this, key)
    }
    IDBObjectStore.prototype.getAll = function (query, count) {
      read = true
      return getAll.call(this, query, count)
    }
    window.requestIdleCallback = (run, options) => {
      if (read) {
        console.timeStamp('whole')
        Object.assign(globalThis, { whole: true })
      }
      read = false
      return idle.call(window, run, options)
    }
  })
}

/** Whether all pieces of a copy are there: its head tells how long the parts are that follow. */
function isWhole(copy: string): boolean {
  const [sealed = '', length = ''] = /^\S+ (\d+)\n/.exec(copy) ?? []
  const end = sealed.length + Number(length)
  if (sealed === '' || copy.length < end) return false
  const { parts } = JSON.parse(copy.slice(sealed.length, end)) as {
    readonly parts: Readonly<Record<string, readonly [length: number, sum: string]>>
  }
  return copy.length === Object.values(parts).reduce((sum, [part]) => sum + part, end)
}

/**
 * Whether a page has left the next one a copy of the state and an order that is read fast. `beside` is another tab:
 * to ask means to read the whole store, and that is no work of the page that is measured.
 */
async function inOrder(beside: Page): Promise<boolean> {
  const copy = (await keptCopy(beside, course)) ?? ''
  return isWhole(copy) && (await keysOf(beside, `${course}:e:`)) < 200
}

/**
 * In a tab of its own, as a learner comes back: what an earlier page left to be cleared away is not this one's.
 *
 * @param order whether what the page leaves to the next one is part of it
 */
async function measured(beside: Page, order = false) {
  const page = await beside.context().newPage()
  await mark(page)
  const log = await page.context().newCDPSession(page)
  await log.send('Emulation.setCPUThrottlingRate', { rate: Number(process.env['RATE'] ?? 4) })
  const stop = await traceTasks(log)
  await hydrated(page, LESSON)
  await page.waitForFunction(() => 'whole' in globalThis, undefined, { timeout: 60_000 })
  if (order)
    await expect.poll(() => inOrder(beside), { timeout: 60_000, intervals: [2000] }).toBe(true)
  // What the page still does when it has nothing better to do.
  await page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))),
  )
  const { tasks, marks } = await stop()
  await log.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await log.detach()
  await page.close()
  const begin = marks.get('begin') ?? 0
  const whole = marks.get('whole') ?? 0
  const first = tasks.findLast(({ at }) => at <= begin)
  const within = tasks.filter(({ at }) => at > begin && at <= whole)
  const later = tasks.filter(({ at }) => at > begin)
  const sum = (list: typeof tasks) => list.reduce((all, { ms }) => all + ms, 0)
  return {
    first: first?.ms ?? 0,
    union: sum(within),
    wall: whole - begin,
    longest: Math.max(...later.map(({ ms }) => ms)),
    over: later.filter(({ ms }) => ms > 50).length,
  }
}

test('ten thousand events: seen at once, read whole in slices, never in the way of a touch', async ({
  page,
}) => {
  test.setTimeout(300_000)
  // Runs no script of the site.
  await page.goto('/manifest.webmanifest')
  // Without any record nothing would be read whole.
  await seedDurable(page, course, manyEvents(3))
  const small = await measured(page)
  await seedDurable(page, course, manyEvents(COUNT))
  const before = await measured(page, true)
  const after = await measured(page)
  await page.evaluate((start) => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(start)) localStorage.removeItem(key)
  }, `${course}:checkpoint`)
  const without = await measured(page, true)
  console.log(
    JSON.stringify({ small, before, after, without }, (_, v: unknown) =>
      typeof v === 'number' ? Math.round(v) : v,
    ),
  )
  expect(after.wall).toBeGreaterThan(0)
  expect(after.first - small.first).toBeLessThanOrEqual(50)
  for (const { union, over } of [after, without]) {
    expect(union).toBeLessThanOrEqual(1500)
    expect(over).toBe(0)
  }
})
