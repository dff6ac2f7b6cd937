import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/search/look-up.ts'
import { remembered } from '../../../src/search/remembered.ts'

function asked(fails: () => boolean = () => false) {
  const queries: string[] = []
  const engine: Engine = {
    search: (query) => {
      queries.push(query)
      return fails() ? Promise.reject(new Error('offline')) : Promise.resolve({ results: [] })
    },
  }
  return { engine, queries }
}

describe('an engine that remembers', () => {
  it('is asked once for what it was asked before', async () => {
    const { engine, queries } = asked()
    const { search } = remembered(engine)
    for (const query of ['air', 'teh', 'air']) await search(query)
    expect(queries).toEqual(['air', 'teh'])
  })

  it('forgets what was not asked for the longest', async () => {
    const { engine, queries } = asked()
    const { search } = remembered(engine, 2)
    for (const query of ['air', 'teh', 'air', 'teko', 'air', 'teh']) await search(query)
    expect(queries).toEqual(['air', 'teh', 'teko', 'teh'])
  })

  it('asks again after a failure', async () => {
    let broken = true
    const { engine, queries } = asked(() => broken)
    const { search } = remembered(engine)
    await expect(search('air')).rejects.toThrow('offline')
    broken = false
    await expect(search('air')).resolves.toEqual({ results: [] })
    expect(queries).toEqual(['air', 'air'])
  })
})
