import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formIn } from '../../../src/review/askable.ts'
import { hostile } from '../quiz/hostile.ts'

const question = { id: 'k1', type: 'single', rev: 1, skill: 's', prompt: '?', options: [] }
const form = {
  question,
  explanation: { words: { a: 'why' }, explain: 'all' },
  teaches: { href: '/pelajaran/dengar/#inti', title: 'Dengar' },
}
/** The form with other data in place of one of its parts; `undefined` leaves it out. */
const formWith = (part: 'question' | 'explanation', data: unknown) => ({ ...form, [part]: data })

describe('a form of a card', () => {
  it('is found among the fetched forms by its id, as it came', () => {
    expect(formIn({ k0: {}, k1: form, k2: null }, 'k1')).toBe(form)
  })

  it('is none where the lesson has no such form', () => {
    for (const id of ['k2', '', 'toString', 'constructor', '__proto__']) {
      expect(formIn({ k1: form }, id)).toBeUndefined()
    }
  })

  it('is none where what was fetched is no list of forms by id', () => {
    for (const data of [undefined, null, 'k1', 3, true, [form], JSON.stringify({ k1: form })]) {
      expect(formIn(data, 'k1')).toBeUndefined()
      expect(formIn({ k1: data }, 'k1')).toBeUndefined()
    }
    expect(formIn(Object.assign([], { k1: form }), 'k1')).toBeUndefined()
    expect(formIn({ k1: Object.assign([], form) }, 'k1')).toBeUndefined()
  })

  it.each(['id', 'type', 'skill', 'prompt'])('is none where its question has no %s', (key) => {
    for (const other of [undefined, null, 1, ['k1'], {}]) {
      expect(formIn({ k1: formWith('question', { ...question, [key]: other }) }, 'k1')).toBe(
        undefined,
      )
    }
  })

  it('is none where it asks another question than the one looked for', () => {
    expect(formIn({ k2: form }, 'k2')).toBeUndefined()
  })

  it('is none without an explanation that can be read', () => {
    for (const explanation of [undefined, null, [], {}, { words: [] }, { words: { a: 1 } }]) {
      expect(formIn({ k1: formWith('explanation', explanation) }, 'k1')).toBeUndefined()
    }
  })

  it('is none, and no error, whatever stands in its place', () => {
    fc.assert(
      fc.property(hostile, (data) => {
        expect(formIn(data, 'k1')).toBeUndefined()
        for (const each of [data, formWith('question', data), formWith('explanation', data)]) {
          expect(formIn({ k1: each }, 'k1')).toBeUndefined()
        }
      }),
    )
  })
})
