import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersTo, chosenIn, searchFor } from '../../../src/library/facets.ts'
import type { Answers, Chosen } from '../../../src/library/facets.ts'

const card: Answers = { topik: ['suhu-air', 'air'], keterampilan: ['takar'], jenis: ['idea'] }
const nothing: Chosen = { topik: '', keterampilan: '', jenis: '' }
const known: Answers = {
  topik: ['', 'air', 'suhu-air'],
  keterampilan: ['', 'takar', 'jamu'],
  jenis: ['', 'idea', 'step'],
}

describe('the facets of the index', () => {
  it('show every card while nothing is asked for', () => {
    expect(answersTo(card, nothing)).toBe(true)
  })

  it('show a card by its lesson and by the module of it', () => {
    expect(answersTo(card, { ...nothing, topik: 'suhu-air' })).toBe(true)
    expect(answersTo(card, { ...nothing, topik: 'air' })).toBe(true)
    expect(answersTo(card, { ...nothing, topik: 'waktu' })).toBe(false)
  })

  it('show a card only where it answers to all of them', () => {
    expect(answersTo(card, { topik: 'air', keterampilan: 'takar', jenis: 'idea' })).toBe(true)
    expect(answersTo(card, { topik: 'air', keterampilan: 'takar', jenis: 'step' })).toBe(false)
    expect(answersTo(card, { topik: 'air', keterampilan: 'jamu', jenis: 'idea' })).toBe(false)
  })

  it('are read from an address, and what is not known there is not asked for', () => {
    expect(chosenIn('?topik=air&jenis=step', known)).toEqual({
      ...nothing,
      topik: 'air',
      jenis: 'step',
    })
    expect(chosenIn('?topik=%3Cb%3E&jenis=__proto__&x=1', known)).toEqual(nothing)
    expect(chosenIn('', known)).toEqual(nothing)
  })

  it('are written into an address that reads the same', () => {
    const one = (values: readonly string[]) => fc.constantFrom(...values)
    const chosen = fc.record({
      topik: one(known.topik),
      keterampilan: one(known.keterampilan),
      jenis: one(known.jenis),
    })
    fc.assert(
      fc.property(chosen, (asked) => {
        expect(chosenIn(searchFor(asked), known)).toEqual(asked)
      }),
    )
    expect(searchFor(nothing)).toBe('')
    expect(searchFor({ ...nothing, topik: 'air', jenis: 'idea' })).toBe('?topik=air&jenis=idea')
  })
})
