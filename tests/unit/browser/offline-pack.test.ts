import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packed, unpacked } from '../../../src/device/offline-pack.ts'

const page = (title: string) =>
  `<!doctype html><style>.card{color:red;padding:1rem;margin:2rem}</style><main><h1>${title}</h1></main><footer>Tanpa akun, tanpa pelacak, di perangkat ini saja</footer>`

describe('a pack', () => {
  it('writes what several pages share once', () => {
    const pack = packed([
      ['a/', page('Satu')],
      ['b/', page('Dua')],
    ])
    expect(JSON.stringify(pack).split('Tanpa akun')).toHaveLength(2)
    expect(unpacked(pack).get('b/')).toBe(page('Dua'))
  })

  it('gives back every text as it was, whatever it holds', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('<p class="kartu rujukan yang panjang">', '"kunci":', '<', '\n', '0'),
        ),
      )
      .map((pieces) => pieces.join('').repeat(2))
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.webPath(), text), { selector: ([url]) => url }),
        (files) => {
          expect([...unpacked(JSON.parse(JSON.stringify(packed(files))))]).toEqual(files)
        },
      ),
    )
  })

  it.each([
    ['nothing', null],
    ['no list', { 0: [] }],
    ['a file that is none', ['a/']],
    ['a piece that is neither text nor number', [['a/', {}]]],
    ['a number of no text', [['a/', 'satu', 1]]],
    ['a number before its text', [['a/', 0, 'satu']]],
  ])('that is %s is refused', (_, pack) => {
    expect(() => unpacked(pack)).toThrow(TypeError)
  })
})
