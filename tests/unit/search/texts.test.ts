import { describe, expect, it } from 'vitest'
import { packedPlace } from '../../../src/search/places.ts'
import { packedText, textShelf, type PlaceText } from '../../../src/search/texts.ts'

const anchor = (element: string, id: string, text = '', location = 0) => ({
  ...{ element, id, text, location },
})
const air: PlaceText = {
  url: '/pelajaran/air/',
  content: 'Air. Suhu. pas.',
  meta: { title: 'Air' },
  filters: { group: ['lesson'] },
  anchors: [anchor('section', 'suhu'), anchor('h2', 'suhu-judul', 'Suhu', 1)],
}
const names = [
  packedPlace({ id: 'a', url: air.url, title: 'Air', group: 'lesson', aka: [], sections: [] }),
]

describe('the texts of all places', () => {
  it('come out of their file as the engine had them', () => {
    expect(textShelf([packedText('a', air)], names)('a')).toEqual(air)
  })

  it('hold of a text’s marks only those that a result can lead to', () => {
    const anchors = [
      anchor('p', 'catatan', 'teks', 2),
      anchor('h2', 'kosong', ' ', 3),
      ...air.anchors,
    ]
    expect(packedText('a', { ...air, anchors })).toEqual(packedText('a', air))
  })

  it('are refused for a place of another build', () => {
    const textOf = textShelf([packedText('b', air)], names)
    expect(() => textOf('a')).toThrow('No text a')
    expect(() => textOf('b')).toThrow('No text b')
  })
})
