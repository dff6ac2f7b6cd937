import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  grade,
  isEvidence,
  isGradable,
  MAX_ANSWER,
  plainWords,
  rows,
  shape,
} from '../../../src/quiz/questions/short.ts'
import type { Question } from '../../../src/quiz/questions/short.ts'
import { base, FOREIGN } from './foreign.ts'

const near = [
  { id: 'es', text: 'air es', feedback: 'fes', misconception: 'm' },
  { id: 'kuku', text: 'suam-suam kuku', feedback: 'fkuku' },
]
const bare: Question = { ...base, type: 'short', accept: ['lebih sejuk', 'sejuk', '80 °C'] }
const question: Question = { ...bare, near }
const written = (text: string) => ({ type: 'short', text }) as const

/** A text as thumbs type it: other capitals, more blanks, marks around and between its words. */
const typed = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.func(fc.boolean()),
      fc.array(fc.constantFrom(' ', '  ', '\t', '.', '!', '“', '…', '-', '\u00a0'), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, isBig, marks]) => {
      const around = marks.join('')
      const letters = [...text].map((each, index) =>
        each === ' ' || each === '-' ? around : isBig(index) ? each.toUpperCase() : each,
      )
      return { text, as: `${around}${letters.join('')}${around}` }
    })

describe('a short answer', () => {
  it('counts whatever its capitals, blanks and marks', () => {
    fc.assert(
      fc.property(typed(bare.accept), ({ as }) => {
        expect(grade(question, written(as))).toEqual({ score: 1, max: 1 })
        expect(grade(asked(question), written(as))).toEqual({ score: 1, max: 1 })
      }),
    )
    expect(grade(question, written('ｓｅｊｕｋ')).score).toBe(1)
  })

  it('does not count where its words are others, or joined, or apart', () => {
    for (const text of [
      'panas',
      'lebihsejuk',
      'se juk',
      'sejuk sekali',
      'air es',
      '80',
      'C 80',
      'séjuk',
    ]) {
      expect(grade(question, written(text))).toEqual({ score: 0, max: 1 })
    }
  })

  it('is refused empty, without a word, too long, or as anything but text', () => {
    for (const answer of FOREIGN.filter((each) => !(each as { text?: unknown } | null)?.text)) {
      expect(isGradable(question, answer)).toBe(false)
    }
    for (const text of ['', '  ', '?!', '\n', 'x'.repeat(MAX_ANSWER + 1), 3, ['sejuk'], null]) {
      expect(isGradable(question, { type: 'short', text })).toBe(false)
    }
    expect(isGradable(question, written('x'.repeat(200)))).toBe(true)
    expect(isGradable(question, written(' 7 '))).toBe(true)
    expect(isGradable(asked(question), written('apa saja'))).toBe(true)
  })

  it('is read in lower case, its words a blank apart, and has the same words when read again', () => {
    expect(plainWords('  Suam-suam  KUKU! ')).toBe('suam suam kuku')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = plainWords(text)
        expect(plainWords(words)).toBe(words)
        expect(words).not.toMatch(/^ | $| {2}/)
      }),
    )
  })
})

describe('what is read of a short answer', () => {
  const missed = [
    { id: 'jawaban', text: 'lebih sejuk', grade: 'best' },
    { id: 'es', text: 'air es', grade: 'poor' },
    { id: 'kuku', text: 'suam-suam kuku', grade: 'poor' },
  ]

  it('is its own words where they count, and no others to correct them', () => {
    fc.assert(
      fc.property(typed(bare.accept), ({ as }) => {
        for (const each of [question, asked(question)]) {
          expect(fared(each, written(as))).toEqual(
            missed.with(0, { ...missed[0], text: as, given: true } as never),
          )
        }
      }),
    )
  })

  it('is its own words where they miss in a way that is known', () => {
    fc.assert(
      fc.property(typed(near.map(({ text }) => text)), ({ text, as }) => {
        expect(fared(question, written(as))).toEqual(
          missed.map((each) => (each.text === text ? { ...each, text: as, given: true } : each)),
        )
      }),
    )
  })

  it('is the answer and the known misses where it is none of them', () => {
    expect(fared(question, written('panas'))).toEqual(missed)
    expect(fared(bare, written('panas'))).toEqual(missed.slice(0, 1))
    expect(fared({ ...bare, accept: [] }, written('panas'))[0]?.text).toBe('')
  })

  it('stands in the key: the first that is accepted, then the known misses', () => {
    expect(rows(question)).toEqual([
      { id: 'jawaban', text: 'lebih sejuk', part: 'accept', index: 0, grade: 'best' },
      { ...near[0], part: 'near', index: 0, grade: 'poor' },
      { ...near[1], part: 'near', index: 1, grade: 'poor' },
    ])
    expect(rows(bare)).toHaveLength(1)
  })
})

describe('what an author writes of a short answer', () => {
  it('is one to eight variants, and at most four known misses', () => {
    expect(isEvidence).toBe(true)
    expect(MAX_ANSWER).toBe(200)
    expect(shape).toEqual({
      accept: { is: 'list', of: { is: 'text', most: 80 }, least: 1, most: 8 },
      near: {
        ...{ is: 'list', least: 1, most: 4, optional: true },
        of: {
          id: { is: 'id' },
          text: { is: 'text', most: 80 },
          feedback: { is: 'text', most: 600 },
          misconception: { is: 'id', optional: true },
        },
      },
    })
  })

  it('is at fault where two are alike once read, or one has no word', () => {
    expect(faults(question)).toEqual([])
    expect(faults(bare)).toEqual([])
    expect(faults({ ...question, accept: ['lebih sejuk', 'Lebih  sejuk!', '?'] })).toEqual([
      { code: 'same-answer', path: ['accept', 1], found: 'Lebih  sejuk!' },
      { code: 'same-answer', path: ['accept', 2], found: '?' },
    ])
    expect(
      faults({
        ...bare,
        near: [
          { id: 'x', text: 'Sejuk', feedback: 'f' },
          { id: 'y', text: 'sejuk.', feedback: 'f' },
        ],
      }),
    ).toEqual([
      { code: 'same-answer', path: ['near', 0, 'text'], found: 'Sejuk' },
      { code: 'same-answer', path: ['near', 1, 'text'], found: 'sejuk.' },
    ])
  })
})
