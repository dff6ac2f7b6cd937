import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indonesian } from '../../../src/search/indonesian.ts'
import type { Group } from '../../../src/search/hits.ts'
import { likeness, nearTitles } from '../../../src/search/near.ts'
import { packedPlace, placeIndex } from '../../../src/search/places.ts'
import { askedWords, ranked, type WordFound } from '../../../src/search/ranking.ts'

const place = (title: string, group: Group, aka: string[] = [], sections: string[] = []) =>
  packedPlace({ id: title, url: `/${title}/`, title, group, aka, sections })

const index = placeIndex(
  [
    place('Merebus air', 'lesson', ['mendidihkan'], ['Suhu yang pas']),
    place('Daun teh', 'lesson', [], ['Menyimpan daun']),
    place('Menyeduh teh', 'card', ['cara menyeduh', 'tea']),
    place('teko', 'term', ['poci', 'teapot']),
    place('Poci tanah liat', 'card', ['wadah teh']),
    place('Setelan', 'tool', ['mode gelap']),
  ],
  indonesian,
)
const order = (query: string, found: readonly WordFound[] = []) =>
  ranked(index, askedWords(query, index), found).map(({ id }) => id)

describe('of all places, the first is', () => {
  it('the one that is called so, in whatever form of the words', () => {
    expect(order('daun teh')[0]).toBe('Daun teh')
    expect(order('Seduh teh')[0]).toBe('Menyeduh teh')
    expect(order('rebus airnya')[0]).toBe('Merebus air')
  })

  it('the one that people also call so', () => {
    expect(order('teapot')[0]).toBe('teko')
    expect(order('mendidih')[0]).toBe('Merebus air')
    expect(order('mode gelap')[0]).toBe('Setelan')
  })

  it('found in a whole question, whose small words say nothing', () => {
    expect(order('gimana sih cara menyimpan daun biar ga basi')[0]).toBe('Daun teh')
    expect(order('apa itu teko?')[0]).toBe('teko')
  })

  it('the named one, though a text holds the word more often', () => {
    const found = [
      {
        word: 0,
        scores: new Map([
          ['Daun teh', 9],
          ['Menyeduh teh', 1],
        ]),
      },
    ]
    expect(order('menyeduh', found)[0]).toBe('Menyeduh teh')
  })

  it('the one whose text holds the word, where no name does', () => {
    const found = [
      {
        word: 0,
        scores: new Map([
          ['Daun teh', 3],
          ['teko', 5],
        ]),
      },
    ]
    expect(order('uap', found)).toEqual(['teko', 'Daun teh'])
  })

  it('the one whose text has more of the words, where a single one is as strong', () => {
    const word = (at: number, scores: [string, number][]) => ({ word: at, scores: new Map(scores) })
    const found = [
      word(0, [
        ['Daun teh', 6],
        ['teko', 10],
      ]),
      word(1, [['Daun teh', 4]]),
    ]
    expect(order('uap lemah', found)[0]).toBe('Daun teh')
  })

  it('the one whose name has the words side by side', () => {
    const like = placeIndex(
      [
        place('Satu', 'card', ['panas apa teh basi']),
        place('Dua', 'card', ['basi teh apa panas']),
        place('Tiga', 'card', ['teh basi apa panas']),
      ],
      indonesian,
    )
    const first = (query: string) => ranked(like, askedWords(query, like), [])[0]?.id
    expect(first('teh panas apa basi')).toBe('Satu')
    expect(first('kenapa teh basi ya, panas?')).toBe('Tiga')
  })

  it('the one that is called by another word for the same', () => {
    expect(order('simpen daun')[0]).toBe('Daun teh')
    const shy = placeIndex([place('Pemalu', 'card'), place('Teko', 'card')], indonesian)
    expect(ranked(shy, askedWords('aku gugup', shy), []).map(({ id }) => id)).toEqual(['Pemalu'])
  })

  it('for a question, what can be done rather than the term for it', () => {
    const both = placeIndex(
      [place('luring', 'term', ['tanpa sinyal']), place('Simpan', 'tool', ['tanpa sinyal'])],
      indonesian,
    )
    const first = (query: string) => ranked(both, askedWords(query, both), [])[0]?.id
    expect(first('apakah dapat dibuka tanpa sinyal')).toBe('Simpan')
    expect(first('tanpa sinyal')).toBe('luring')
  })

  it('found while the last word is still being typed', () => {
    expect(order('set')[0]).toBe('Setelan')
    expect(order('menyeduh te')[0]).toBe('Menyeduh teh')
  })
})

it('nothing stands where neither names nor texts answer', () => {
  expect(order('zzzqqxx')).toEqual([])
  expect(order('cara zzzqqxx')).toEqual([])
  expect(order('')).toEqual([])
})

it('any query gives each place once at most, the best first', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (query) => {
      const all = ranked(index, askedWords(query, index), [])
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      expect(all.every(({ score }) => Number.isFinite(score))).toBe(true)
      expect(all.map(({ score }) => score)).toEqual(
        all.map(({ score }) => score).sort((a, b) => b - a),
      )
    }),
  )
})

describe('names near to what was typed', () => {
  it('are those that share most pairs of letters', () => {
    expect(nearTitles('setelankuu', index, 3)).toEqual(['Setelan'])
    expect(nearTitles('zzzqqxx', index, 3)).toEqual([])
    expect(nearTitles('', index, 3)).toEqual([])
  })

  it('are measured from 0 to 1, the same both ways', () => {
    expect(likeness('teko', 'teko')).toBe(1)
    expect(likeness('teko', 'air')).toBe(0)
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a))
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
