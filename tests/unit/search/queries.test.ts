import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { allQueries } from '../../e2e/search-queries.ts'

const queries = allQueries()

describe('the queries that search is measured with', () => {
  it('are at least sixty, none twice, each with somewhere to lead', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60)
    expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length)
    expect(queries.filter(({ right }) => right.length === 0)).toEqual([])
  })

  it('keep away from tuning a third that nobody picked', () => {
    const lot = ({ q }: { q: string }) =>
      createHash('sha256').update(`jejaring search 2026\n${q}`).digest('hex')
    const drawn = [...queries]
      .sort((a, b) => (lot(a) < lot(b) ? -1 : 1))
      .slice(0, Math.floor(queries.length / 3))
    expect(
      queries
        .filter(({ held }) => held)
        .map(lot)
        .sort(),
    ).toEqual(drawn.map(lot))
  })
})
