import { describe, expect, it } from 'vitest'
import { indonesian } from '../../../src/search/indonesian.ts'
import { lookUp, type Engine, type Found } from '../../../src/search/look-up.ts'
import { packedPlace, placeIndex } from '../../../src/search/places.ts'

const TEXTS: Readonly<Record<string, string>> = {
  'Merebus air': 'merebus air sampai mendidih',
  'Menyeduh teh': 'menyeduh teh dengan air panas',
  teko: 'teko wadah bercerat',
}
const index = placeIndex(
  Object.keys(TEXTS).map((title) =>
    packedPlace({ id: title, url: `/${title}/`, title, group: 'lesson', aka: [], sections: [] }),
  ),
  indonesian,
)

/** An engine that, like the real one, finds only texts that hold all words as they are. */
function engineOf(asked: string[] = []): Engine {
  return {
    search: (query) => {
      asked.push(query)
      const words = query.toLowerCase().split(' ')
      const results = Object.entries(TEXTS)
        .filter(([, text]) => words.every((word) => text.split(' ').includes(word)))
        .map(([id, content]) => ({
          id,
          score: 1,
          data: () =>
            Promise.resolve({
              ...{ url: `/${id}/`, excerpt: content, content, locations: [], meta: { title: id } },
              ...{ filters: { group: ['lesson'] }, anchors: [], sub_results: [] },
            }),
        }))
      return Promise.resolve({ results })
    },
  }
}

const words = () => Promise.resolve(['mendidih', 'panas', 'wadah', 'bercerat'])
async function find(query: string, most = 8, asked: string[] = []): Promise<Found> {
  const found = await lookUp(query, most, { engine: engineOf(asked), index, words })
  if (!found) throw new Error('A search that is wanted answers')
  return found
}

describe('a search', () => {
  it('finds by single words what no page holds together', async () => {
    const { hits, pages } = await find('merebus teko')
    expect(hits.map(({ title }) => title).sort()).toEqual(['Merebus air', 'teko'])
    expect(pages).toEqual({ read: 2, all: 2 })
  })

  it('finds a place by a form of its name that no text holds', async () => {
    const { hits, meant } = await find('rebusan')
    expect(hits[0]?.title).toBe('Merebus air')
    expect(meant).toBeUndefined()
  })

  it('puts a mistyped word right, says so, and finds what was meant', async () => {
    const { hits, meant } = await find('menyedhu')
    expect(meant).toBe('menyeduh')
    expect(hits[0]?.title).toBe('Menyeduh teh')
  })

  it('leaves words alone that a text holds, though no name does', async () => {
    const { hits, meant } = await find('bercerat')
    expect(meant).toBeUndefined()
    expect(hits[0]?.title).toBe('teko')
  })

  it('offers names that look alike where it finds nothing', async () => {
    const { hits, near, meant } = await find('tekokotek')
    expect(hits).toEqual([])
    expect(meant).toBeUndefined()
    expect(near).toEqual(['teko'])
    expect((await find('zzzqqxx')).near).toEqual([])
  })

  it('opens no more pages than it may, and tells of the others', async () => {
    expect((await find('air', 1)).pages).toEqual({ read: 1, all: 2 })
  })

  it('asks the engine a bounded number of times, however long the query', async () => {
    const asked: string[] = []
    await find(
      'merebus air menyeduh teh teko panas wadah bercerat mendidih satu dua tiga',
      8,
      asked,
    )
    expect(asked.length).toBeLessThanOrEqual(1 + 2 * 8 + 8)
  })

  it('opens no page once it is no longer wanted', async () => {
    let opened = 0
    const engine: Engine = {
      search: async (query) => {
        const { results } = await engineOf().search(query)
        return {
          results: results.map((result) => ({
            ...result,
            data: () => {
              opened++
              return result.data()
            },
          })),
        }
      },
    }
    let asked = 0
    const left = () => ++asked < 2
    expect(await lookUp('air', 8, { engine, index, words }, left)).toBeUndefined()
    expect(opened).toBe(0)
    expect(await lookUp('air', 8, { engine, index, words })).toBeDefined()
    expect(opened).toBe(2)
  })

  it('leaves words alone that the language has, though the site does without them', async () => {
    // “gugup” is as near to “gugus” as a slip would be.
    const near = () => Promise.resolve(['gugus'])
    const tools = { engine: engineOf(), index, words: near }
    expect((await lookUp('gugup', 8, tools))?.meant).toBeUndefined()
    expect((await lookUp('gugut', 8, tools))?.meant).toBe('gugus')
  })

  it('fails when the engine does', async () => {
    const broken: Engine = { search: () => Promise.reject(new Error('offline')) }
    await expect(lookUp('air', 8, { engine: broken, index, words })).rejects.toThrow('offline')
  })
})
