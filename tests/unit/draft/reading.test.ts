import { describe, expect, it } from 'vitest'
import { readingBy } from '../../../src/draft/reading.ts'

const rules = {
  groups: {},
  affixes: { before: [], after: [] },
  ignored: [],
  signs: [{ id: 'tekan', find: ['segera'] }],
  rules: [{ id: 'pressure', avoids: ['tekan'] }],
}
const nobody = { sender: '', receiver: '', met: '', detail: '' }

describe('rules that were fetched', () => {
  it('read a message and count its words', () => {
    const reading = readingBy(rules)
    expect(reading?.read('Balas segera', nobody, new Set(['pressure']))).toMatchObject([
      { rule: 'pressure', outcome: 'unmet', spans: [{ start: 6, end: 12 }] },
    ])
    expect(reading?.count('Balas segera')).toBe(2)
  })

  it.each([
    ...[undefined, null, 'teks', [], {}],
    ...Object.keys(rules).map((key) => ({ ...rules, [key]: undefined })),
  ])('are refused where they are none: %j', (data) => {
    expect(readingBy(data)).toBeUndefined()
  })
})
