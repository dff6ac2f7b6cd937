import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum, makeSegment, readSegment, seal, unseal } from '../../../src/record/segment.ts'

describe('a sealed text', () => {
  it('carries its checksum (FNV-1a, published test values) and its length', () => {
    expect([checksum(''), checksum('a'), checksum('foobar')]).toEqual([
      '811c9dc5',
      'e40c292c',
      'bf9cf968',
    ])
    expect(seal('foobar')).toBe('bf9cf968 6\nfoobar')
    // One that begins with a nought is as long as any other.
    expect(checksum('68')).toBe('0de8d5a3')
  })

  it('comes back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unseal(seal(text))).toBe(text)
      }),
    )
  })

  it('is not read with one letter changed, left out or put in anywhere', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.constantFrom('', 'x', '\n', '0'), (text, at, put) => {
        const sealed = seal(text)
        const place = at % sealed.length
        const changed = sealed.slice(0, place) + put + sealed.slice(place + 1)
        const longer = sealed.slice(0, place) + put + sealed.slice(place)
        for (const bent of [changed, longer]) {
          expect(unseal(bent)).toBe(bent === sealed ? text : undefined)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(['', 'garbage', '811c9dc5 0', '\n', '00000000 1\na'])('is not %j', (text) => {
    expect(unseal(text)).toBeUndefined()
  })
})

describe('a segment', () => {
  it('holds its texts in order', () => {
    expect(readSegment(makeSegment(['{"a":1}', '{"b":2}']))).toEqual(['{"a":1}', '{"b":2}'])
  })

  it('is not read in part', () => {
    expect(readSegment(makeSegment(['{"a":1}', '{"b":2}']).slice(0, -1))).toBeUndefined()
  })
})
