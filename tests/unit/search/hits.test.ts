import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arranged, GROUPS, hitsOf, toSegments } from '../../../src/search/hits.ts'
import type { FoundPage } from '../../../src/search/hits.ts'

const plain = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join('')

const place = (title: string, id: string | undefined, score: number, excerpt = 'teks') => ({
  title,
  url: id ? `/kursus/pelajaran/air/#${id}` : '/kursus/pelajaran/air/',
  excerpt,
  ...(id && { anchor: { id } }),
  weighted_locations: [{ balanced_score: score }],
})

const page = (sub_results: FoundPage['sub_results'], rest: Partial<FoundPage> = {}): FoundPage => ({
  url: '/kursus/pelajaran/air/',
  excerpt: 'Air. Isi halaman',
  content: 'Air. Isi halaman tentang “suhu”, air, dan panas.',
  locations: [4, 5],
  meta: { title: 'Air' },
  filters: { group: ['lesson'] },
  anchors: [
    { element: 'section', id: 'inti' },
    { element: 'h2', id: 'inti-judul' },
    { element: 'h3', id: 'suhu' },
  ],
  sub_results,
  ...rest,
})

describe('an excerpt', () => {
  it('becomes segments, marked where the engine marked', () => {
    expect(toSegments('kami <mark>dengar</mark> lagi')).toEqual([
      { text: 'kami ', mark: false },
      { text: 'dengar', mark: true },
      { text: ' lagi', mark: false },
    ])
  })

  it('leaves quotes and stops out of the mark', () => {
    expect(toSegments('<mark>“kedengarannya”</mark> <mark>dengar,</mark>')).toEqual([
      { text: '“', mark: false },
      { text: 'kedengarannya', mark: true },
      { text: '” ', mark: false },
      { text: 'dengar', mark: true },
      { text: ',', mark: false },
    ])
  })

  it('keeps markup in the text as text', () => {
    const hostile = '&lt;img src=x onerror=alert(1)&gt; <mark>&lt;b&gt;dengar</mark>'
    expect(plain(toSegments(hostile))).toBe('<img src=x onerror=alert(1)> <b>dengar')
    expect(toSegments('</mark>a<mark>b').every(({ mark }) => !mark)).toBe(true)
  })

  it('loses no letter of any text and marks what was marked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (pieces) => {
        const escape = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        const decoded = (text: string) =>
          escape(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>')
        const text = pieces
          .map(([words, mark]) => (mark ? `<mark>${escape(words)}</mark>` : escape(words)))
          .join('')
        fc.pre(!text.startsWith('… ') && !text.endsWith(' …'))
        expect(plain(toSegments(text))).toBe(pieces.map(([words]) => decoded(words)).join(''))
      }),
    )
  })
})

describe('the places of a page', () => {
  it('come best first, no more than asked for', () => {
    const found = page([place('Satu', 'a', 1), place('Tiga', 'c', 3), place('Dua', 'b', 2)])
    expect(hitsOf(found, 2).map(({ section }) => section)).toEqual(['Tiga', 'Dua'])
  })

  it('begin with the page as a whole where it is among them', () => {
    const found = page([place('Inti', 'inti-judul', 9), place('Air', undefined, 1)])
    expect(hitsOf(found, 3).map(({ section }) => section)).toEqual([undefined, 'Inti'])
  })

  it("lead to the section's permanent address, not to its heading's", () => {
    const [hit] = hitsOf(page([place('Inti', 'inti-judul', 1)]), 3)
    expect(hit).toMatchObject({ section: 'Inti', url: '/kursus/pelajaran/air/#inti' })
  })

  it('lead to a heading of its own where no section has that name', () => {
    const [small] = hitsOf(page([place('Suhu', 'suhu', 1)]), 3)
    expect(small?.url).toBe('/kursus/pelajaran/air/#suhu')
    const [other] = hitsOf(page([place('Lain', 'lain-judul', 1)]), 3)
    expect(other?.url).toBe('/kursus/pelajaran/air/#lain-judul')
  })

  it('do not repeat the title, nor its last words, in the excerpt', () => {
    const texts = [
      ['Inti', 'Inti. Air mendidih'],
      ['Inti, lalu satu air', '… satu <mark>air.</mark> Air mendidih'],
      ['Inti apa?', 'Inti apa? Air mendidih'],
      ['Inti', '<mark>Inti</mark> Air mendidih'],
    ] as const
    for (const [title, excerpt] of texts) {
      const [hit] = hitsOf(page([place(title, 'inti-judul', 1, excerpt)]), 3)
      expect(plain(hit?.excerpt ?? [])).toBe('Air mendidih')
    }
    const [kept] = hitsOf(page([place('Inti', 'inti-judul', 1, 'Inti air itu panas')]), 3)
    expect(plain(kept?.excerpt ?? [])).toBe('Inti air itu panas')
  })

  it('mark in their names the words found anywhere in the page', () => {
    const [hit] = hitsOf(page([place('Suhu, lalu waktu', 'suhu', 1)]), 3)
    expect(hit?.name).toEqual([
      { text: 'Suhu', mark: true },
      { text: ', ', mark: false },
      { text: 'lalu', mark: false },
      { text: ' ', mark: false },
      { text: 'waktu', mark: false },
    ])
  })

  it('are one, the page, when only its title holds the words', () => {
    expect(hitsOf(page([]), 3)).toEqual([
      {
        title: 'Air',
        name: [{ text: 'Air', mark: true }],
        url: '/kursus/pelajaran/air/',
        group: 'lesson',
        excerpt: [{ text: 'Isi halaman', mark: false }],
      },
    ])
  })

  describe('arranged for reading', () => {
    const of = (group: string, title: string, ...places: ReturnType<typeof place>[]) =>
      hitsOf(page(places, { filters: { group: [group] }, meta: { title } }), 3)

    it('lead with the first place of the three best pages, whatever they are', () => {
      const all = [
        ...of('term', 'Teko'),
        ...of('lesson', 'Air', place('Inti', 'inti', 2), place('Suhu', 'suhu', 1)),
        ...of('card', 'Cangkir'),
        ...of('card', 'Daun'),
        ...of('lesson', 'Daun'),
      ]
      const { best, rest } = arranged(all)
      expect(best.map(({ title, section }) => [title, section])).toEqual([
        ['Teko', undefined],
        ['Air', 'Inti'],
        ['Cangkir', undefined],
      ])
      expect(rest.map(({ group, hits }) => [group, hits.map(({ title }) => title)])).toEqual([
        ['lesson', ['Air', 'Daun']],
        ['card', ['Daun']],
      ])
    })

    it('lose none, not even one of an unknown group', () => {
      const all = [...GROUPS, 'asing'].flatMap((group) => of(group, group))
      const { best, rest } = arranged(all)
      expect([...best, ...rest.flatMap(({ hits }) => hits)]).toHaveLength(all.length)
      expect(arranged([])).toEqual({ best: [], rest: [] })
    })
  })
})
