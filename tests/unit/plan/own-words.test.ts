import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesOf, fitOf, plainCard, withOffer } from '../../../src/plan/own-words.ts'
import { daysOf } from '../../../src/plan/summary.ts'
import { fold } from '../../../src/record/fold.ts'
import { events } from '../record/facts.ts'

describe('a card of one’s own words', () => {
  it('has one entry for a text, and one for each line of a list, without empty ones', () => {
    expect(entriesOf(' Saya \n Wulan. ', false)).toEqual(['Saya Wulan.'])
    expect(entriesOf('satu\n\n  dua ', true)).toEqual(['satu', 'dua'])
    expect(entriesOf(' \n ', true)).toEqual([])
  })

  it('is told as plain text, parts with nothing in them left out', () => {
    expect(
      plainCard([
        { id: 'a', title: 'Tujuan', lines: ['Enam perawat.'] },
        { id: 'b', title: 'Pamit', lines: [] },
        { id: 'c', title: 'Tanya', lines: ['Apa?', 'Siapa?'] },
      ]),
    ).toBe('Tujuan\nEnam perawat.\n\nTanya\n- Apa?\n- Siapa?')
    expect(plainCard([{ id: 'b', title: 'Pamit', lines: [] }])).toBe('')
  })

  it('takes an offer under what is there, once, and only where it fits', () => {
    expect(withOffer('', 'Apa?', 10)).toBe('Apa?')
    expect(withOffer('Siapa?\n', 'Apa?', 20)).toBe('Siapa?\nApa?')
    expect(withOffer('Apa?', 'Apa?', 20)).toBeUndefined()
    expect(withOffer('Siapa?', 'Apa?', 10)).toBeUndefined()
  })

  it('keeps what was written, whatever is offered', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, offer) => {
        const next = withOffer(text, offer, 5000)
        if (next !== undefined)
          expect(next.startsWith(text.trim() === '' ? '' : text.trimEnd())).toBe(true)
      }),
    )
  })

  it('has letters that grow smaller, never larger, as more is written', () => {
    const order = ['roomy', 'close', 'dense', 'tiny']
    const size = (length: number, letter = 'a') =>
      order.indexOf(fitOf([{ id: 'a', title: 'A', lines: [letter.repeat(length)] }]))
    for (let length = 0; length < 2500; length += 50) {
      expect(size(length + 50)).toBeGreaterThanOrEqual(size(length))
      expect(size(length, 'W')).toBeGreaterThanOrEqual(size(length))
    }
    expect([size(0), size(2500)]).toEqual([0, 3])
  })
})

describe('the days of a summary', () => {
  it('are the first and the last on which something was read, found, shown or done', () => {
    expect(daysOf(fold([]))).toBeUndefined()
    const one = events(
      { type: 'section', lesson: 'a', section: 'b' },
      { type: 'mission', mission: 'm', state: 'done' },
    )
    const [first, second] = one
    const later = second && { ...second, day: '2026-04-02' }
    expect(daysOf(fold([first, later].flatMap((event) => (event ? [event] : []))))).toEqual({
      first: '2026-03-01',
      last: '2026-04-02',
    })
  })
})
