import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../src/search/look-up.ts'
import { packedPlace } from '../../../src/search/places.ts'
import { readySearch } from '../../../src/search/ready.ts'

const TITLES = ['Air', 'Daun', 'Gula', 'Madu', 'Susu', 'Teh']
const names = TITLES.map((title) =>
  packedPlace({ id: title, url: `/${title}/`, title, group: 'lesson', aka: [], sections: [] }),
)

function made(broken = false) {
  const queries: string[] = []
  const engine: Engine = {
    search: (query) => {
      queries.push(query)
      return broken ? Promise.reject(new Error('offline')) : Promise.resolve({ results: [] })
    },
  }
  let listed = 0
  const words = () => {
    listed++
    return Promise.resolve([])
  }
  return { ...readySearch({ engine, words }, names), queries, listed: () => listed }
}

describe('a search made ready beforehand', () => {
  it('has asked for all of the index and the list of words, and tried what it does', async () => {
    const { warm, queries, listed } = made()
    let pauses = 0
    await warm(() => {
      pauses++
      return Promise.resolve()
    })
    expect(queries[0]).toBe('air daun gula madu susu teh')
    expect(listed()).toBe(1)
    expect(queries.length).toBeGreaterThan(1)
    // The page may breathe before each step.
    expect(pauses).toBeGreaterThanOrEqual(queries.length)
  })

  it('tries no more once somebody searches', async () => {
    const { warm, find, queries } = made()
    let pauses = 0
    await warm(async () => {
      if (++pauses === 2) await find('susu', 8, () => true)
    })
    expect(queries).toEqual(['air daun gula madu susu teh', 'susu'])
  })

  it('leaves it to the search itself to say what is missing', async () => {
    const { warm, find } = made(true)
    await expect(warm(() => Promise.resolve())).rejects.toThrow('offline')
    await expect(find('susu', 8, () => true)).rejects.toThrow('offline')
  })
})
