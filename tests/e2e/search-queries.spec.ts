import { allQueries, standings, within, type Standing } from './search-queries.ts'
import { expect, hydrated, test } from './support.ts'

// The worker may answer from what it keeps; this looks at the index.
test.use({ serviceWorkers: 'block' })

function tell(what: string, all: readonly Standing[]): void {
  const later = all
    .filter(({ rank }) => rank !== 1)
    .map(
      ({ q, rank, first }) => `\n    ${rank === 0 ? 'not' : String(rank)}: ${q} (first ${first})`,
    )
  const share = (most: number) => `${within(all, most).toFixed(1)} %`
  process.stdout.write(
    `\n  ${what}: ${String(all.length)} queries, right first ${share(1)}, in the first three ${share(3)}${later.join('')}\n`,
  )
}

for (const held of [false, true]) {
  const what = held ? 'queries kept away from tuning' : 'queries tuned with'
  test(`of the ${what}, 85 % find the right place first, 97 % among the first three`, async ({
    page,
  }) => {
    await hydrated(page, '/cari/')
    const queries = allQueries().filter((query) => (query.held ?? false) === held)
    expect(queries.length).toBeGreaterThanOrEqual(30)
    const all = await standings(page, queries)
    tell(what, all)
    expect(within(all, 1)).toBeGreaterThanOrEqual(85)
    expect(within(all, 3)).toBeGreaterThanOrEqual(97)
  })
}
