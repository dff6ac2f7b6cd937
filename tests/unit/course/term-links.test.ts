import { describe, expect, it } from 'vitest'
import { withTermLinks } from '../../../src/course/term-links.ts'
import type { GlossaryTerm } from '../../../src/library/types.ts'

const term = (id: string, ...match: string[]): GlossaryTerm => ({
  ...{ id, term: id, definition: '', everyday: [], english: [], match },
  ...{ lesson: '', points: [], see: [] },
})
const terms = [
  term('teko', 'teko'),
  term('teh', 'teh'),
  term('teh-hijau', 'teh hijau'),
  term('basa', 'basa'),
  term('sepat'),
]
const linked = (source: string) => withTermLinks(source, terms)

describe('terms in a lesson', () => {
  it('are linked at their first mention only, in whatever case, as it is written', () => {
    expect(linked('Ada Teko dan teko. Juga teko.')).toBe(
      'Ada <Term id="teko">Teko</Term> dan teko. Juga teko.',
    )
  })

  it('are linked once a page, not once a section', () => {
    expect(
      linked(
        '<Section id="a" title="A">\n\nSatu teko.\n\n</Section>\n\n<Section id="b" title="B">\n\nDua teko.\n\n</Section>',
      ),
    ).toBe(
      '<Section id="a" title="A">\n\nSatu <Term id="teko">teko</Term>.\n\n</Section>\n\n<Section id="b" title="B">\n\nDua teko.\n\n</Section>',
    )
  })

  it('are linked by their longest form', () => {
    expect(linked('Minum teh hijau, lalu teh.')).toBe(
      'Minum <Term id="teh-hijau">teh hijau</Term>, lalu <Term id="teh">teh</Term>.',
    )
  })

  it('leave a longer form whole when it is met again', () => {
    expect(linked('Seduh teh hijau. Buang teh hijau.')).toBe(
      'Seduh <Term id="teh-hijau">teh hijau</Term>. Buang teh hijau.',
    )
  })

  it('are whole words, and a hyphen holds a word together', () => {
    expect(linked('Tekonya, setehan, basa-basi.')).toBe('Tekonya, setehan, basa-basi.')
  })

  it('are linked within emphasis, lists, notes and what opens', () => {
    for (const [before, after] of [
      ['Pakai **teko** itu.', 'Pakai **<Term id="teko">teko</Term>** itu.'],
      ['- satu teko\n- dua', '- satu <Term id="teko">teko</Term>\n- dua'],
      [
        '<Note title="teko">\n\nSoal teko.\n\n</Note>',
        '<Note title="teko">\n\nSoal <Term id="teko">teko</Term>.\n\n</Note>',
      ],
      [
        '<Reveal summary="teko">\n\nSoal teko.\n\n</Reveal>',
        '<Reveal summary="teko">\n\nSoal <Term id="teko">teko</Term>.\n\n</Reveal>',
      ],
    ] as const) {
      expect(linked(before)).toBe(after)
    }
  })

  it.each([
    ['a heading', '### Soal teko'],
    ['a link', '[Soal teko](/x/)'],
    ['code', 'Tulis `teko` di sini.'],
    ['a block of code', '```\nteko\n```'],
    ['a quotation', '> Ambil teko.'],
    ['words in quotes', 'Katakan “ambil teko itu” saja.'],
    ['a talk', '<Say>Ambil teko.</Say>'],
    ['a talk of two paragraphs', '<Say who="sari">\n\nAmbil teko.\n\n</Say>'],
    [
      'a model',
      '<Compare>\n\n<Model kind="weak" title="teko">\n\nAmbil teko.\n\n</Model>\n\n</Compare>',
    ],
    ['the head of the file', '---\noutcomes:\n  - memakai teko\n---\n'],
    ['attributes', '<Plan id="teko" when="teko kosong" then="isi teko" />'],
  ])('are not linked in %s', (_, source) => {
    expect(linked(source)).toBe(source)
  })

  it('never stand alone on a line, where they would leave their paragraph', () => {
    expect(linked('Teko')).toBe('Teko')
    expect(linked('Teko\nitu panas, teko.')).toBe('Teko\nitu panas, <Term id="teko">teko</Term>.')
  })

  it('are not linked where they have no form, nor in a source that cannot be read', () => {
    expect(linked('Rasanya sepat.')).toBe('Rasanya sepat.')
    expect(linked('<Note title="x">\n\nteko')).toBe('<Note title="x">\n\nteko')
    expect(withTermLinks('Satu teko.', [])).toBe('Satu teko.')
  })
})
