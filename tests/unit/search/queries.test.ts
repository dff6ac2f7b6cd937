import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { queriesOf } from '../../e2e/search-queries.ts'

describe.each([
  { file: 'queries', lots: 'jejaring search 2026' },
  { file: 'outsider', lots: 'jejaring search 2026-11' },
] as const)('the queries that search is measured with: $file', ({ file, lots }) => {
  const queries = queriesOf(file)

  it('are at least sixty, none twice, each with somewhere to lead', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60)
    expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length)
    expect(queries.filter(({ right }) => right.length === 0)).toEqual([])
  })

  it('keep away from tuning a third that nobody picked', () => {
    const lot = ({ q }: { q: string }) => createHash('sha256').update(`${lots}\n${q}`).digest('hex')
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
