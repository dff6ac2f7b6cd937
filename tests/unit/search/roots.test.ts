import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indonesian } from '../../../src/search/indonesian.ts'
import {
  formsIn,
  formTable,
  hasFormAmong,
  likeWords,
  possibleRoots,
  wordsIn,
} from '../../../src/search/roots.ts'

const related = (a: string, b: string) =>
  formsIn(formTable([b], indonesian), a, indonesian).size > 0

describe('forms of one word', () => {
  for (const [root, forms] of Object.entries({
    tanya: ['bertanya', 'ditanyakan', 'pertanyaan', 'menanyakan', 'nanyain', 'tanyanya'],
    kenal: ['berkenalan', 'memperkenalkan', 'perkenalan', 'dikenalin', 'terkenal'],
    sapa: ['menyapa', 'disapa', 'sapaan', 'nyapa'],
    pukul: ['memukul', 'pemukul', 'dipukulin'],
    kirim: ['mengirim', 'kukirimkan', 'ngirim', 'pengiriman'],
    hilang: ['ngilang', 'menghilang', 'kehilangan'],
    gosip: ['ngegosip', 'bergosip', 'gosipin'],
    pintar: ['pinter'],
    dengar: ['dengerin', 'kedengeran'],
    sampai: ['sampe', 'nyampe'],
  })) {
    it(`“${root}” is in ${forms.join(', ')}`, () => {
      expect(forms.filter((form) => !related(root, form))).toEqual([])
      expect(forms.filter((form) => !related(form, root))).toEqual([])
    })
  }

  it('are not words that only look alike', () => {
    for (const [a, b] of [
      ['kartu', 'kantor'],
      ['tanya', 'hanya'],
      ['peta', 'petani'],
      ['kopi', 'kopling'],
    ] as const) {
      expect(related(a, b), `${a} ${b}`).toBe(false)
    }
  })

  it('are the same in a long list, which has no table', () => {
    const words = ['kartu', 'bertanya', 'pintar', 'kopi']
    for (const word of ['tanyakan', 'pinter', 'kopi', 'kantor', 'peta']) {
      const known = formsIn(formTable(words, indonesian), word, indonesian).size > 0
      expect(hasFormAmong(words, word, indonesian), word).toBe(known)
    }
  })

  it('are found by any text, and each word is a form of itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const word of wordsIn(text)) {
          expect(possibleRoots(word, indonesian).has(word)).toBe(true)
          expect(related(word, word)).toBe(true)
        }
      }),
    )
  })
})

describe('words that ask for the same', () => {
  it('are told for each of them, in whatever form', () => {
    expect(likeWords('gugup', indonesian)).toContain('malu')
    expect(likeWords('kegugupan', indonesian)).toContain('malu')
    expect(likeWords('teko', indonesian)).toEqual([])
  })

  it('are roots that the spellings lead to, not others', () => {
    const { alike, spellings } = indonesian
    expect(alike.flat().filter((word) => Object.hasOwn(spellings, word))).toEqual([])
  })
})

describe('the words of a text', () => {
  it('are its letters and digits, in lower case and without marks', () => {
    expect(wordsIn('“Titip, ya” – Café 2024!')).toEqual(['titip', 'ya', 'cafe', '2024'])
    expect(wordsIn('?!')).toEqual([])
  })
})
