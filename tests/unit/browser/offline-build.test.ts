import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../../src/course/offline-build.ts'
import { titleOf } from '../../../src/course/page-title.ts'
import { isPage } from '../../../src/device/offline-manifest.ts'
import { pageTitle, titlesIn } from '../../../src/device/page-titles.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const site = (files: Record<string, string>) =>
  listFiles(Object.entries(files).map(([path, text]) => ({ path, bytes: encode(text) })))

const SMALL = {
  'index.html': '<title>Depan · Situs</title><script src="/kursus/_astro/a.Xy_1.js">',
  'cari/index.html': '<title>Cari &amp; &quot;temu&quot; · Situs</title>',
  '_astro/a.Xy_1.js': 'import"./b.22.js";import("./lazy.33.js")',
  '_astro/b.22.js': 'export const style = "/kursus/_astro/c.css"',
  '_astro/c.css': '@font-face{src:url(fonts/d.woff2)}',
  '_astro/fonts/d.woff2': 'b.22.js in a font means nothing',
  '_astro/lazy.33.js': 'import("./a.Xy_1.js")',
  '_astro/unused.js': '',
  'pagefind/pagefind.js': 'fetch("pagefind-entry.json")',
  'pagefind/pagefind-entry.json': '{}',
  'pagefind/fragment/x.pf_fragment': '',
}
const names = (files: ReturnType<typeof site>, url: string) =>
  files.find((file) => file.url === url)?.needs?.map((index) => files[index]?.url)

describe('what pages are called', () => {
  it('is what their title says without the site’s name', () => {
    expect(titleOf(SMALL['index.html'])).toBe('Depan')
    expect(titleOf(SMALL['cari/index.html'])).toBe('Cari & "temu"')
    expect(titleOf('<h1>Tanpa judul</h1>')).toBeUndefined()
  })

  it('is told by the list, and without it by the address', () => {
    const titles = titlesIn({
      'skenario/rehat-kopi/': 'Rehat kopi berdua',
      '': 'Situs',
      'cari/': 3,
    })
    expect(pageTitle(titles, 'skenario/rehat-kopi/')).toBe('Rehat kopi berdua')
    expect(pageTitle(titles, '')).toBe('Situs')
    expect(pageTitle(titles, 'cari/')).toBe('Cari')
    expect(pageTitle(titles, 'constructor/')).toBe('Constructor')
    for (const broken of [undefined, null, 'x', 7, []]) {
      expect(pageTitle(titlesIn(broken), 'kartu/ajak-bertemu/')).toBe('Ajak bertemu')
      expect(pageTitle(titlesIn(broken), '')).toBe('')
    }
  })
})

describe('the list of a built site', () => {
  const files = site(SMALL)

  it('gives pages the address they are served at', () => {
    expect(files.map(({ url }) => url).filter((url) => isPage(url))).toEqual(['', 'cari/'])
  })

  it('gives a page everything it can reach, lazy parts too, and nothing else', () => {
    expect(names(files, '')).toEqual([
      '_astro/a.Xy_1.js',
      '_astro/b.22.js',
      '_astro/c.css',
      '_astro/fonts/d.woff2',
      '_astro/lazy.33.js',
    ])
    expect(names(files, 'cari/')).toBeUndefined()
  })

  it('gives a page the data in its own folder, and not that of another page', () => {
    const lessons = site({
      'a/index.html': '<script src="/_astro/l.1.js">',
      'a/umpan-balik.json': '{}',
      'b/index.html': '<script src="/_astro/l.1.js">',
      'b/umpan-balik.json': '{}',
      'b/kunci/index.html': '',
      '_astro/l.1.js': 'fetch(here + "umpan-balik.json")',
    })
    expect(names(lessons, 'a/')).toEqual(['_astro/l.1.js', 'a/umpan-balik.json'])
    expect(names(lessons, 'b/')).toEqual(['_astro/l.1.js', 'b/umpan-balik.json'])
    expect(names(lessons, 'b/kunci/')).toBeUndefined()
  })

  describe('of a page with islands', () => {
    const island = (name: string, attributes: string) =>
      `<astro-island component-url="/_astro/${name}" props='{"a":"x > y"}' ${attributes} ssr>`
    const script = '<script>(()=>{core=()=>import("/_astro/core.0.js")})()</script>'
    /** What is needed at once, and what later, of the page in the folder `folder`. */
    const needsOf = (folder: string, ...islands: string[]) => {
      const listed = site({
        [`${folder}/index.html`]: `<script src="/_astro/plain.1.js"></script>${script}${islands.join('')}`,
        [`${folder}/data.json`]: '{}',
        '_astro/core.0.js': '',
        '_astro/plain.1.js': 'import"./part.1.js";',
        '_astro/part.1.js': '',
        '_astro/late.1.js': 'import"./part.2.js";import("./touched.1.js")',
        '_astro/part.2.js': '',
        '_astro/touched.1.js': '',
      })
      const { needs = [], atOnce } = listed.find(({ url }) => url === `${folder}/`) ?? {}
      const urls = needs.map((index) => listed[index]?.url)
      return [urls.slice(0, atOnce), atOnce === undefined ? [] : urls.slice(atOnce)]
    }
    const plain = ['_astro/part.1.js', '_astro/plain.1.js']
    const woken = ['_astro/core.0.js', '_astro/late.1.js', ...plain.slice(0, 1), '_astro/part.2.js']
    const touched = '_astro/touched.1.js'

    for (const client of ['reader', 'visible']) {
      it(`needs nothing at once of one that waits to be ${client === 'reader' ? 'touched' : 'seen'}`, () => {
        expect(needsOf('a', island('late.1.js', `client="${client}"`))).toEqual([
          plain,
          ['_astro/core.0.js', '_astro/late.1.js', '_astro/part.2.js', touched, 'a/data.json'],
        ])
      })
    }

    it('needs at once what wakes with the page', () => {
      const awake = island('late.1.js', 'client="load"')
      const waiting = island('touched.1.js', 'client="reader"')
      expect(needsOf('a', awake, waiting)).toEqual([
        [...woken, '_astro/plain.1.js'],
        [touched, 'a/data.json'],
      ])
    })
  })

  it('makes the search index one whole', () => {
    expect(names(files, 'pagefind/pagefind-entry.json')).toEqual([
      'pagefind/fragment/x.pf_fragment',
      'pagefind/pagefind.js',
    ])
    expect(names(files, 'pagefind/pagefind.js')).toBeUndefined()
  })

  it('says the hash and the size of every file', () => {
    const css = files.find(({ url }) => url === '_astro/c.css')
    const hash = createHash('sha256').update(SMALL['_astro/c.css']).digest()
    expect(css).toEqual({
      url: '_astro/c.css',
      hash: hash.subarray(0, 6).toString('base64url'),
      bytes: SMALL['_astro/c.css'].length,
    })
  })

  it('does not depend on the order in which files are found', () => {
    expect(site(Object.fromEntries(Object.entries(SMALL).reverse()))).toEqual(files)
  })
})
