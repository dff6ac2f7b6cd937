import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchPageData, freshId, freshSeed, readPageData } from '../../../src/browser/page-data.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const ADDRESS = '/kursus/skenario/rehat/'

/** What the site answers, for every address; returns what it is asked. */
function siteWith(html: string, status = 200) {
  const ask = vi.fn(() => Promise.resolve(new Response(html, { status })))
  vi.stubGlobal('fetch', ask)
  return ask
}
/** As a page of the build holds it: nothing in it can end its element. */
const written = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c')
const block = (id: string, json: string) =>
  `<script type="application/json" id="${id}">${json}</script>`
const page = (...blocks: readonly string[]) =>
  `<!doctype html><main><p>Ini {"bukan": "data"}</p></main>${blocks.join('<script>let a</script>')}`

describe('the data of another page', () => {
  it('is its block with that id, however the build wrote the mark', async () => {
    for (const mark of [
      block('role-play', '{"a":[1]}'),
      '<script type=application/json id=role-play>{"a":[1]}</script>',
    ]) {
      siteWith(page(block('words', '{"b":2}'), mark, block('later', '{"c":3}')))
      await expect(fetchPageData(ADDRESS, 'role-play')).resolves.toEqual({ a: [1] })
    }
  })

  it('comes whole, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (data) => {
        siteWith(page(block('role-play', written(data))))
        const read = await fetchPageData(ADDRESS, 'role-play')
        expect(JSON.stringify(read)).toBe(JSON.stringify(data))
      }),
    )
    const marks = { text: '</script><!-- <b>', own: "it's \u2028 “kamu”" }
    siteWith(page(block('role-play', written(marks))))
    await expect(fetchPageData(ADDRESS, 'role-play')).resolves.toEqual(marks)
  })

  it('is asked for at that address and without credentials', async () => {
    const ask = siteWith(page(block('role-play', '1')))
    await fetchPageData(ADDRESS, 'role-play')
    expect(ask.mock.calls).toEqual([[ADDRESS, { credentials: 'omit' }]])
  })

  it('is refused where the page has no such block, and says which', async () => {
    for (const html of ['', page(), page(block('role-play-2', '1')), page(block('play', '1'))]) {
      siteWith(html)
      await expect(fetchPageData(ADDRESS, 'role-play')).rejects.toThrow(
        `${ADDRESS} has no data block "role-play"`,
      )
    }
  })

  it('is refused where the page cannot be had, though an error page has a block', async () => {
    for (const status of [404, 500, 503]) {
      siteWith(page(block('role-play', '1')), status)
      await expect(fetchPageData(ADDRESS, 'role-play')).rejects.toThrow(
        `${ADDRESS} ${String(status)}`,
      )
    }
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    await expect(fetchPageData(ADDRESS, 'role-play')).rejects.toThrow('offline')
  })

  it('is refused where the block is cut off or no JSON', async () => {
    siteWith(page(block('role-play', '{"a":')))
    await expect(fetchPageData(ADDRESS, 'role-play')).rejects.toThrow(SyntaxError)
    siteWith(page('<script type="application/json" id="role-play">{"a":1'))
    await expect(fetchPageData(ADDRESS, 'role-play')).rejects.toThrow('no data block')
  })
})

describe('the data of this page', () => {
  const pageHas = (textContent: string | null | undefined) => {
    vi.stubGlobal('document', {
      getElementById: (id: string) =>
        id === 'role-play' && textContent !== undefined ? { textContent } : null,
    })
  }

  it('is its block with that id', () => {
    pageHas('{"a":[1]}')
    expect(readPageData('role-play')).toEqual({ a: [1] })
  })

  it('is a fault of the build where it is missing or empty', () => {
    for (const content of [undefined, null, '']) {
      pageHas(content)
      expect(() => readPageData('role-play')).toThrow('This page has no data block "role-play"')
    }
  })
})

describe('what is drawn afresh', () => {
  it('is a seed of 32 bits, and hardly ever the same', () => {
    const seeds = Array.from({ length: 50 }, freshSeed)
    for (const seed of seeds) expect(seed).toBe(seed >>> 0)
    expect(new Set(seeds).size).toBeGreaterThan(45)
  })

  it('is a short id of letters and digits that stand in any key, and hardly ever the same', () => {
    const ids = Array.from({ length: 50 }, freshId)
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{8}$/)
    expect(new Set(ids).size).toBe(50)
  })
})
