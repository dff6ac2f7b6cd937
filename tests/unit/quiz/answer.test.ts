import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isObject,
  isPermutation,
  isTextList,
  isWritten,
  shareScore,
} from '../../../src/quiz/answer.ts'
import { idLists } from './foreign.ts'
import { hostile, invisible } from './hostile.ts'

describe('data that may be anything', () => {
  it('is an object where it has keys of its own: no list, nothing, function or plain value', () => {
    for (const data of [{}, { a: 1 }, Object.create(null), JSON.parse('{"__proto__":1}')]) {
      expect(isObject(data)).toBe(true)
    }
    for (const data of [null, undefined, [], [{}], '', 'a', 0, 1, true, () => 1]) {
      expect(isObject(data)).toBe(false)
    }
  })

  it('is a list of texts where every entry is text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(), hostile, (texts, n, data) => {
        expect(isTextList(texts)).toBe(true)
        fc.pre(typeof data !== 'string')
        expect(isTextList(texts.toSpliced(n % (texts.length + 1), 0, data as string))).toBe(false)
      }),
    )
    for (const data of [null, undefined, 'a', {}, { length: 0 }, new Set(['a'])]) {
      expect(isTextList(data)).toBe(false)
    }
  })
})

describe('a list that names each of some ids', () => {
  it('names them once, in any order', () => {
    const shuffled = idLists(0, 6).chain((ids) =>
      fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })),
    )
    fc.assert(
      fc.property(shuffled, ([ids, given]) => {
        expect(isPermutation(given, ids)).toBe(true)
      }),
    )
  })

  it('leaves out none, names none twice, and nothing else', () => {
    fc.assert(
      fc.property(idLists(2, 6), fc.nat(), hostile, (ids, n, data) => {
        const at = n % ids.length
        for (const wrong of [
          ids.toSpliced(at, 1),
          ids.with(at, ids[(at + 1) % ids.length] ?? ''),
          ids.with(at, 'foreign'),
          [...ids, 'foreign'],
          [...ids, ids[at]],
          Object.fromEntries(ids.entries()),
          ids.join(),
        ]) {
          expect(isPermutation(wrong, ids)).toBe(false)
        }
        fc.pre(!ids.includes(data as string))
        expect(isPermutation(ids.with(at, data as string), ids)).toBe(false)
        expect(isPermutation(data, ids)).toBe(false)
      }),
    )
  })
})

describe('text that was written', () => {
  it('shows something, and is no longer than it may be', () => {
    fc.assert(
      fc.property(invisible, fc.integer({ min: 12, max: 90 }), (nothing, most) => {
        expect(isWritten(nothing, most)).toBe(false)
        for (const seen of ['a', '7', '?', '🍵', 'ش']) {
          expect(isWritten(`${nothing}${seen}`, most)).toBe(true)
          expect(isWritten(`${seen}${nothing}`, most)).toBe(true)
        }
        expect(isWritten('x'.repeat(most), most)).toBe(true)
        expect(isWritten('x'.repeat(most + 1), most)).toBe(false)
      }),
    )
  })

  it('is text', () => {
    for (const data of [undefined, null, 1, true, ['a'], { length: 1 }, new String('a')]) {
      expect(isWritten(data, 9)).toBe(false)
    }
  })
})

describe('a share of right entries', () => {
  const shares = fc
    .integer({ min: 1, max: 20 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))

  it('is whole points of as many as there are, at most four', () => {
    fc.assert(
      fc.property(shares, ([right, of]) => {
        const { score, max } = shareScore(right, of)
        expect(max).toBe(Math.min(of, 4))
        expect(Number.isInteger(score)).toBe(true)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score === max).toBe(right === of)
        expect(score).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('is never less for one more that is right, and never more than what is right', () => {
    fc.assert(
      fc.property(shares, ([right, of]) => {
        const { score, max } = shareScore(right, of)
        expect(score / max).toBeLessThanOrEqual(right / of)
        expect((score + 1) / max).toBeGreaterThan(right / of)
        if (right < of) expect(shareScore(right + 1, of).score).toBeGreaterThanOrEqual(score)
      }),
    )
  })

  it.each([
    [1, 1, 1, 1],
    [2, 3, 2, 3],
    [3, 4, 3, 4],
    [1, 5, 0, 4],
    [4, 5, 3, 4],
    [3, 8, 1, 4],
    [7, 8, 3, 4],
  ])('is, with %i of %i right, %i of %i points', (right, of, score, max) => {
    expect(shareScore(right, of)).toEqual({ score, max })
  })
})
