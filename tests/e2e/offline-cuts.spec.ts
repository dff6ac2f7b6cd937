/** A share of the long proof in heavy/offline-cuts: the small course, and some of the requests of an install. */
import { cutAt, expectWhole } from './cuts.ts'
import { FIXTURE, expect, test, visit } from './offline-site.ts'

const LESSON = 'pelajaran/suhu-air/'

test.use({ course: { dir: FIXTURE, base: '/kursus/' } })

for (const n of [4, 9]) {
  test(`an install cut at request ${String(n)} leaves no broken page, and the next visit completes it`, async ({
    page,
    site,
  }) => {
    await page.goto(site.url + LESSON)
    const cut = cutAt(site, n)
    await expect.poll(cut).toBe(true)
    site.onRequest = () => undefined
    await site.down()
    await site.up()
    await visit(page, site, LESSON)
    await site.down()
    await page.reload()
    await expectWhole(page, `install cut at ${String(n)}`)
  })
}
