import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { groupOf, mended, termRecords, writeSearchIndex } from '../../../src/course/search-index.ts'
import { toolRecords } from '../../../src/course/search-tools.ts'
import type { PackedPlace } from '../../../src/search/places.ts'

let site = ''
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'search-'))
})
afterEach(async () => {
  await rm(site, { recursive: true })
})

async function put(path: string, main: string): Promise<void> {
  const file = join(site, path, 'index.html')
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, `<!doctype html><html lang="id"><body>${main}</body></html>`)
}

const lesson = (words: string) =>
  `<main data-pagefind-body data-pagefind-filter="group:lesson"><h1>Air</h1><p>${words}</p></main>`

describe('the search index of a site', () => {
  it('holds the pages that ask for it and no other', async () => {
    await put('pelajaran/air', lesson('mendidih perlahan'))
    await put('', '<h1>Halaman depan tersembunyi</h1>')
    expect(await writeSearchIndex(site)).toBe(1)
    const words = await readFile(join(site, 'pagefind/words.json'), 'utf8')
    expect(JSON.parse(words)).toEqual(['mendidih', 'perlahan'])
  })

  it('leaves out practice, whose words would give a key away', async () => {
    const practice =
      '<article><p>bacaan</p><astro-island>kunci</astro-island><button>tombol</button></article>'
    await put('pelajaran/air', lesson(practice))
    await writeSearchIndex(site)
    const words = await readFile(join(site, 'pagefind/words.json'), 'utf8')
    expect(JSON.parse(words)).toEqual(['bacaan'])
  })

  it('holds places that are no pages, with their words and their group', async () => {
    await put('pelajaran/air', lesson('mendidih'))
    const [record] = termRecords(
      [
        {
          ...{ id: 'teko', term: 'teko', definition: 'Wadah bercerat.', everyday: ['poci'] },
          ...{ english: ['teapot'], match: [], lesson: 'air', points: [], see: [] },
        },
      ],
      'id',
    )
    expect(await writeSearchIndex(site, record ? [record] : [])).toBe(2)
    const words = await readFile(join(site, 'pagefind/words.json'), 'utf8')
    expect(JSON.parse(words)).toEqual(
      expect.arrayContaining(['teko', 'wadah', 'bercerat', 'poci', 'teapot']),
    )
  })

  it('holds the tools that the site has, by what they say of themselves and what people call them', async () => {
    await put('pelajaran/air', lesson('mendidih'))
    await put(
      'setelan',
      '<title>Setelan &amp; tema · Air</title><meta name="description" content="Atur sekali.">',
    )
    const records = await toolRecords(site, { sets: [], locale: 'id' })
    expect(records.map(({ url, meta, content }) => [url, meta['title'], content])).toEqual([
      ['/setelan/', 'Setelan & tema', 'Atur sekali.'],
    ])
    await writeSearchIndex(site, records)
    const names = JSON.parse(
      await readFile(join(site, 'pagefind/names.json'), 'utf8'),
    ) as PackedPlace[]
    expect(names.map(([, url, title]) => [url, title])).toEqual([
      ['/pelajaran/air/', 'Air'],
      ['/setelan/', 'Setelan & tema'],
    ])
    expect(names[1]?.[4]).toContain('mode gelap')
  })

  it('holds the text of each place once, with the parts that a result can lead to', async () => {
    await put(
      'pelajaran/air',
      lesson('mendidih</p><section id="suhu"><h2 id="suhu-judul">Suhu</h2><p>pas</p></section><p>'),
    )
    await writeSearchIndex(site)
    const read = async (file: string) =>
      JSON.parse(await readFile(join(site, 'pagefind', file), 'utf8')) as unknown
    const [[id]] = (await read('names.json')) as [PackedPlace]
    expect(await read('texts.json')).toEqual([
      [id, 'Air. mendidih. Suhu. pas.', ['suhu', ['suhu-judul', 'Suhu', 2]]],
    ])
  })

  it('ships only what is loaded: no ready-made views, no worker, no other engine', async () => {
    await put('pelajaran/air', lesson('mendidih'))
    await writeSearchIndex(site)
    const files = await readdir(join(site, 'pagefind'), { recursive: true })
    const kinds = files.map((file) => file.replace(/id_[0-9a-f]+/, 'id_#')).sort()
    expect(kinds).toEqual([
      'filter',
      'filter/id_#.pf_filter',
      'index',
      'index/id_#.pf_index',
      'names.json',
      'pagefind-entry.json',
      'pagefind.id_#.pf_meta',
      'pagefind.js',
      'texts.json',
      'wasm.id.pagefind',
      'words.json',
    ])
  })

  it('is the same, byte for byte, when it is built again', async () => {
    for (let number = 1; number <= 12; number++) {
      await put(
        `pelajaran/air-${String(number)}`,
        lesson(`mendidih perlahan ${'a'.repeat(number)}`),
      )
    }
    const read = async () => {
      await writeSearchIndex(site)
      const files = (await readdir(join(site, 'pagefind'), { recursive: true })).filter((file) =>
        file.includes('.'),
      )
      return Promise.all(
        files
          .sort()
          .map(async (file) => [
            file,
            (await readFile(join(site, 'pagefind', file))).toString('hex'),
          ]),
      )
    }
    expect(await read()).toEqual(await read())
  })

  it('is not written for a site without pages to search', async () => {
    await put('', '<h1>Kosong</h1>')
    expect(await writeSearchIndex(site)).toBe(0)
    expect(await readdir(site)).toEqual(['index.html'])
  })

  it('refuses a page that names no group, and says which page', () => {
    expect(() => groupOf('<main data-pagefind-body>', 'kartu/index.html')).toThrow(
      /kartu\/index\.html.*found none/,
    )
    expect(() =>
      groupOf('<main data-pagefind-body data-pagefind-filter="group:asing">', 'x.html'),
    ).toThrow(/found asing/)
    expect(groupOf('<main>', 'x.html')).toBeUndefined()
  })
})

describe("Pagefind's script", () => {
  it('is refused when a silent failure can no longer be found in it', () => {
    expect(() => mended('export const search = 1')).toThrow(/expected exactly one/)
  })
})
