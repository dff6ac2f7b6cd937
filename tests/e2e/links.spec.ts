import { deadLinks } from './dead-links.ts'
import { COURSE, FIXTURE, expect, test } from './offline-site.ts'

for (const [dir, base, least] of [
  [COURSE, '/', 5000],
  [FIXTURE, '/kursus/', 300],
] as const) {
  test(`no link of the site under ${base} leads to nothing, nor to a place that is not there`, () => {
    const { dead, count } = deadLinks(dir, base)
    expect(dead).toEqual([])
    expect(count).toBeGreaterThan(least)
  })
}
