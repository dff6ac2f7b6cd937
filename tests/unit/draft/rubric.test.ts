import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examine, judge, marked, wordCount } from '../../../src/draft/rubric.ts'
import type { Rule } from '../../../src/draft/rubric.ts'

const find = (phrases: readonly string[], first?: number): Rule => ({
  id: 'rule',
  label: 'Looked for',
  why: 'It matters.',
  test: { kind: 'find', phrases, ...(first === undefined ? {} : { first }) },
})
const words = (min?: number, max?: number): Rule => ({
  ...find([]),
  test: { kind: 'words', ...(min === undefined ? {} : { min }), ...(max && { max }) },
})
const found = (text: string, rule: Rule, names?: Record<string, string>) =>
  judge(text, rule, names).spans.map(({ start, end }) => text.slice(start, end))

describe('a phrase', () => {
  it.each([
    ['halo kak', 'Halo, Kak Maria.', ['Halo, Kak']],
    ['halo kak', 'Halokak', []],
    ['halo kak', 'Kak halo', []],
    ['bang', 'Abang bangga, Bang.', ['Bang']],
    ['kirim*', 'Kirimkan, dikirim, kirim.', ['Kirimkan', 'kirim']],
    ['*kirim', 'Kirimkan, dikirim, kirim.', ['dikirim', 'kirim']],
    ['*kirim*', 'Kukirimkan. Dikirim? Kirimkan!', ['Kukirimkan', 'Dikirim', 'Kirimkan']],
    ['boleh …  tanya', 'Boleh saya ikut tanya?', ['Boleh saya ikut tanya']],
    ['boleh … tanya', 'Boleh tanya', ['Boleh tanya']],
    ['boleh … tanya', 'Boleh satu dua tiga empat tanya', []],
    ['!  !', 'Cepat!! Ya!', ['!!']],
    ['?', 'Apa? Siapa?', ['?', '?']],
    ["jum'at", 'Sampai Jum’at', ['Jum’at']],
    ['08*', 'WA 0812-3456-789 ya', ['0812-3456-789']],
    ['ＫＡＫ', 'kak', ['kak']],
  ])('“%s” in “%s” is found as %j', (phrase, text, expected) => {
    expect(found(text, find([phrase]))).toEqual(expected)
  })

  it('may name what the context knows, and is passed over where it does not', () => {
    const rule = find(['{nama}', 'saya {nama}'])
    expect(found('Saya Dira Ayu.', rule, { nama: 'dira ayu' })).toEqual(['Saya Dira Ayu'])
    expect(judge('Saya Dira.', rule).outcome).toBe('void')
    expect(judge('Saya Dira.', rule, { nama: ' ' }).outcome).toBe('void')
    expect(judge('Saya Dira.', find(['{toString}'])).outcome).toBe('void')
  })

  it('counts only where it begins early enough', () => {
    expect(judge('Mau tanya, halo!', find(['halo'], 2)).outcome).toBe('unmet')
    expect(judge('Mau halo tanya', find(['halo'], 2)).outcome).toBe('met')
    // Signs are no words.
    expect(judge('?! halo', find(['halo'], 1)).outcome).toBe('met')
  })
})

describe('several phrases', () => {
  it('make one span where they overlap, and stay apart where they only touch', () => {
    expect(found('selamat pagi kak', find(['selamat pagi', 'pagi kak']))).toEqual([
      'selamat pagi kak',
    ])
    expect(found('ya!!', find(['!']))).toEqual(['!', '!'])
  })
})

describe('counting words', () => {
  it.each([
    ['', 0],
    ['…', 0],
    ['Teman-teman, jum’at pukul 08.00?', 5],
  ])('“%s” has %i', (text, count) => {
    expect(wordCount(text)).toBe(count)
  })

  it('holds between both bounds, themselves included', () => {
    const outcomes = ['a', 'a b', 'a b c', 'a b c d'].map(
      (text) => judge(text, words(2, 3)).outcome,
    )
    expect(outcomes).toEqual(['unmet', 'met', 'met', 'unmet'])
    expect(judge('', words(undefined, 3)).outcome).toBe('met')
    expect(judge('a b', words(3)).outcome).toBe('unmet')
  })
})

describe('any text and any phrases', () => {
  const piece = fc.constantFrom(
    'halo',
    'Kak',
    'kak*',
    '*irim*',
    '…',
    '!',
    '?',
    '{nama}',
    ' ',
    '\u0301',
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((list) => list.join(' ')),
  )
  const phrases = fc.array(text, { maxLength: 4 })

  it('give spans in order, within the text, never overlapping', () => {
    fc.assert(
      fc.property(text, phrases, (written, list) => {
        const { outcome, spans } = judge(written, find(list), { nama: 'Dira' })
        let end = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(written.length)
        expect(outcome === 'met').toBe(spans.length > 0)
      }),
    )
  })

  it('are cut into pieces that together are the text, each under the rules that found it', () => {
    fc.assert(
      fc.property(text, phrases, phrases, (written, one, other) => {
        const rules = [one, other].map((list, index) => ({ ...find(list), id: String(index) }))
        const findings = examine(written, rules)
        const pieces = marked(written, findings)
        expect(pieces.map((each) => each.text).join('')).toBe(written)
        let at = 0
        for (const { text: part, rules: under } of pieces) {
          const inside = findings.filter(({ spans }) =>
            spans.some(({ start, end }) => start <= at && at < end),
          )
          expect(under).toEqual(part === '' ? [] : inside.map(({ rule }) => rule))
          at += part.length
        }
      }),
    )
  })
})
