import { describe, expect, it } from 'vitest'
import { byLetter } from '../../../src/library/letters.ts'
import { withoutQuotes } from '../../../src/library/quotes.ts'
import { inSheets, namedIn } from '../../../src/library/sheets.ts'

describe('a list by letters', () => {
  const letters = (...titles: string[]) =>
    byLetter(titles, (title) => title, 'id').map(({ letter, entries }) => [letter, ...entries])

  it('is in alphabetical order, whatever the case', () => {
    expect(letters('teko', 'Air', 'daun', 'ampas', 'Teh')).toEqual([
      ['A', 'Air', 'ampas'],
      ['D', 'daun'],
      ['T', 'Teh', 'teko'],
    ])
  })

  it('passes over quotes, takes accents for their letter, and puts digits under #', () => {
    expect(letters('“Titip, ya”', 'érat', '5 menit', 'ekor')).toEqual([
      ['#', '5 menit'],
      ['E', 'ekor', 'érat'],
      ['T', '“Titip, ya”'],
    ])
  })
})

describe('cards on sheets', () => {
  it('stand four to a sheet, the last with what is left', () => {
    expect(inSheets([1, 2, 3, 4, 5])).toEqual([[1, 2, 3, 4], [5]])
    expect(inSheets([])).toEqual([])
  })

  it('are those that the address names, in its order, each once', () => {
    const known = ['a', 'b', 'c']
    expect(namedIn('#c,a,c', known)).toEqual(['c', 'a'])
    expect(namedIn('#x,b,', known)).toEqual(['b'])
    expect(namedIn('#c%2Ca%2cb', known)).toEqual(['c', 'a', 'b'])
    expect(namedIn('#%,a%', known)).toEqual([])
    expect(namedIn('#', known)).toEqual([])
    expect(namedIn('', known)).toEqual([])
  })
})

describe('a line to be sent', () => {
  it('loses the quotes that hold the whole of it, and no others', () => {
    expect(withoutQuotes(' “Diamkan dulu, ya.” ')).toBe('Diamkan dulu, ya.')
    expect(withoutQuotes('Tuang sedikit.')).toBe('Tuang sedikit.')
    expect(withoutQuotes('“Ya,” katanya, “nanti.”')).toBe('“Ya,” katanya, “nanti.”')
  })
})
