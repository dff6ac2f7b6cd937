/** A share of the long proof in heavy/offline-cuts: the small course, and some of the requests of an install. */
import { cutAt, expectWhole } from './cuts.ts'
import { FIXTURE, expect, test, visitAndUse } from './offline-site.ts'

const LESSON = 'pelajaran/suhu-air/'

test.use({ course: { dir: FIXTURE, base: '/kursus/' } })

for (const n of [4, 9]) {
  test(`an install cut at request ${String(n)} leaves no broken page, and the next visit completes it`, async ({
    page,
    site,
    watch,
  }) => {
    // A part that an open page was just asking for when the line broke.
    watch.allow(/Failed to fetch dynamically imported module/)
    await page.goto(site.url + LESSON)
    const cut = cutAt(site, n)
    await page.keyboard.press('Shift')
    await expect.poll(cut).toBe(true)
    site.onRequest = () => undefined
    await site.down()
    await site.up()
    await visitAndUse(page, site, LESSON)
    await site.down()
    await page.reload()
    await expectWhole(page, `install cut at ${String(n)}`)
  })
}
