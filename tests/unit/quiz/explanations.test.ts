import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isExplanations } from '../../../src/quiz/explanations.ts'
import { hostile } from './hostile.ts'

const texts = fc.array(fc.string(), { maxLength: 3 })
const explanations = fc.dictionary(
  fc.string(),
  fc.record(
    {
      words: fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
      explain: fc.string(),
      hints: texts,
      models: fc.array(
        fc.record({ text: fc.string(), note: fc.string() }, { requiredKeys: ['text'] }),
        { maxLength: 2 },
      ),
      cues: texts,
    },
    { requiredKeys: ['words'] },
  ),
  { maxKeys: 3 },
)
const whole = {
  words: { a: 'why a', b: 'why b' },
  explain: 'all',
  hints: ['one', 'two'],
  models: [{ text: 'model', note: 'note' }, { text: 'other' }],
  cues: ['cue'],
}

describe('fetched explanations', () => {
  it('are taken in their shape, as they come from a file', () => {
    fc.assert(
      fc.property(explanations, (data) => {
        expect(isExplanations(data)).toBe(true)
        expect(isExplanations(JSON.parse(JSON.stringify(data)))).toBe(true)
      }),
    )
    expect(isExplanations({ q: whole })).toBe(true)
    // What a later build adds does not make them unreadable.
    expect(isExplanations({ q: { ...whole, later: 1 } })).toBe(true)
  })

  it('are refused unless they are an object by question', () => {
    for (const data of [undefined, null, 'x', 3, [], [whole]]) {
      expect(isExplanations(data)).toBe(false)
    }
  })

  it('are refused where one question’s are of another shape, whatever the others are', () => {
    for (const data of [null, [], 'x', 3, {}]) {
      expect(isExplanations({ a: whole, q: data })).toBe(false)
      expect(isExplanations({ q: data, z: whole })).toBe(false)
    }
    expect(isExplanations({ q: Object.assign([], whole) })).toBe(false)
  })

  it.each([
    ['words', [null, [], ['why'], 'x', 3, { a: 1 }, { a: 'why', b: null }]],
    ['explain', [null, 1, ['x'], {}]],
    ['hints', [null, 'x', [1], ['x', null], {}]],
    ['cues', [null, 'x', [1], ['x', null], {}]],
    [
      'models',
      [
        null,
        'x',
        {},
        [null],
        ['x'],
        [{}],
        [{ text: 1 }],
        [{ note: 'x' }],
        [{ text: 'x', note: 1 }],
        [{ text: 'x', note: null }],
        [{ text: 'x' }, { text: null }],
        [Object.assign([], { text: 'x' })],
      ],
    ],
  ])('are refused with %s of another shape', (part, others) => {
    for (const other of others) {
      expect(isExplanations({ q: { ...whole, [part]: other } })).toBe(false)
    }
  })

  it('are told from anything without an error', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(...Object.keys(whole)), (data, part) => {
        expect(typeof isExplanations(data)).toBe('boolean')
        expect(typeof isExplanations({ q: { ...whole, [part]: data } })).toBe('boolean')
      }),
    )
  })
})
