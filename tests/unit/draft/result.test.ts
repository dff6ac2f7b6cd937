import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MessageFinding } from '../../../src/draft/message.ts'
import { holdsPhone, quoted, shownPieces } from '../../../src/draft/result.ts'

const found = (
  rule: string,
  outcome: MessageFinding['outcome'],
  ...spans: readonly [number, number][]
): MessageFinding => ({
  ...{ rule, outcome, signs: outcome === 'review' ? 'met' : outcome },
  spans: spans.map(([start, end]) => ({ start, end })),
})

/** A text, and findings whose spans are in order and apart, as the reader gives them. */
const read = fc
  .string({ unit: 'binary', maxLength: 60 })
  .chain((text) =>
    fc.tuple(
      fc.constant(text),
      fc.array(
        fc.tuple(
          fc.constantFrom('met' as const, 'unmet' as const, 'review' as const),
          fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }),
        ),
        { maxLength: 4 },
      ),
    ),
  )
  .map(([text, drawn]) => ({
    text,
    findings: drawn.map(([outcome, cuts], index) => {
      const at = cuts.toSorted((a, b) => a - b)
      const pairs = at.flatMap((start, n): [number, number][] =>
        n % 2 === 0 && at[n + 1] !== undefined ? [[start, at[n + 1] ?? start]] : [],
      )
      return found(String(index), outcome, ...pairs)
    }),
  }))

describe('a message in pieces', () => {
  it('is the message, whatever was found in it', () => {
    fc.assert(
      fc.property(read, ({ text, findings }) => {
        const pieces = shownPieces(text, findings)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })

  it('underlines each place that was found and no other: doubt, then approval, then a pointer', () => {
    fc.assert(
      fc.property(read, ({ text, findings }) => {
        const within = (outcome: string, at: number) =>
          findings.some(
            (each) =>
              each.outcome === outcome &&
              each.spans.some(({ start, end }) => start <= at && at < end),
          )
        let at = 0
        for (const piece of shownPieces(text, findings)) {
          for (const last = at + piece.text.length; at < last; at++) {
            const order = ['unmet', 'met', 'review'] as const
            expect(piece.outcome).toBe(order.find((outcome) => within(outcome, at)))
          }
        }
      }),
    )
  })
})

describe('what a rule quotes', () => {
  it('stands in the message to the letter, the same words once', () => {
    const text = 'Halo Bu. Segera ya, segera! Segera'
    const [first] = quoted(text, [found('p', 'unmet', [9, 15], [20, 26], [28, 34])])
    expect(first).toEqual({
      ...{ rule: 'p', outcome: 'unmet', signs: 'unmet' },
      ...{ quotes: ['Segera', 'segera'], more: 0 },
    })
  })

  it('is cut short where it would hide the other rules, and says so', () => {
    const words = Array.from({ length: 11 }, (_, n) => `a${String(n).padStart(2, '0')}`)
    const spans = words.map((_, n): [number, number] => [n * 4, n * 4 + 3])
    const [first] = quoted(words.join(' '), [found('p', 'unmet', ...spans)])
    expect(first?.quotes).toEqual(words.slice(0, 8))
    expect(first?.more).toBe(3)
  })
})

describe('a telephone number', () => {
  it.each([
    '0812 0000 1234',
    '+62 812-0000-1234',
    '(0812) 00001234',
    '٠٨١٢٠٠٠٠١٢٣٤',
    'wa 081200001234 ya',
  ])('is seen in “%s”', (text) => {
    expect(holdsPhone(text)).toBe(true)
  })

  it.each([
    '',
    'Bu Laksmi',
    'ruang 3, lantai 12',
    '27 November 2026',
    'Rp 250.000',
    '1 2 3 4 5 6 7 8',
  ])('is not seen in “%s”', (text) => {
    expect(holdsPhone(text)).toBe(false)
  })
})
