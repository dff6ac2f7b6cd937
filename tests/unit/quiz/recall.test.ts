import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked, explanationOf } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  grade,
  isEvidence,
  isGradable,
  MAX_TEXT,
  rows,
  shape,
} from '../../../src/quiz/questions/recall.ts'
import type { Question, Rating } from '../../../src/quiz/questions/recall.ts'
import { MODEL } from './foreign.ts'
import { hostile, invisible } from './hostile.ts'

const questions: fc.Arbitrary<Question> = fc
  .record({
    cues: fc.integer({ min: 2, max: 4 }),
    notes: fc.array(fc.boolean(), { minLength: 1, maxLength: 2 }),
  })
  .map(({ cues, notes }) => ({
    type: 'recall' as const,
    ...{ id: 'q', rev: 1, skill: 's', points: [], prompt: '?', section: 'inti' },
    cues: Array.from({ length: cues }, (_, n) => ({
      id: `c${String(n)}`,
      text: `Cue ${String(n)}`,
    })),
    models: notes.map((noted, n) => ({
      ...{ id: `m${String(n)}`, text: `Model ${String(n)}` },
      ...(noted && { note: `note ${String(n)}` }),
    })),
  }))
const ratings = fc.constantFrom<Rating>(0, 1, 2)

describe('an answer from memory', () => {
  it('is worth what its writer says, of 2, and never evidence', () => {
    expect(isEvidence).toBe(false)
    fc.assert(
      fc.property(questions, ratings, fc.string(), (question, rating, text) => {
        const answer = { type: 'recall', text, rating } as const
        expect(grade(question, answer)).toEqual({ score: rating, max: 2 })
        expect(grade(asked(question), answer)).toEqual(grade(question, answer))
      }),
    )
  })

  it('is whole with words that can be seen and one of three ratings', () => {
    fc.assert(
      fc.property(questions, ratings, invisible, (question, rating, nothing) => {
        const ready = (text: unknown) => isGradable(question, { type: 'recall', text, rating })
        expect(ready('a')).toBe(true)
        expect(ready(`${nothing}🍵${nothing}`)).toBe(true)
        expect(ready(`\u200f${nothing}شاي`)).toBe(true)
        expect(ready('x'.repeat(MAX_TEXT))).toBe(true)
        expect(ready('x'.repeat(MAX_TEXT + 1))).toBe(false)
        expect(ready('x'.repeat(10_000))).toBe(false)
        expect(ready(nothing)).toBe(false)
      }),
    )
  })

  it('is refused in any other shape', () => {
    fc.assert(
      fc.property(questions, hostile, hostile, (question, data, other) => {
        for (const each of [
          data,
          { text: 'a' },
          { rating: 1 },
          { text: ['a'], rating: 1 },
          { text: 'a', rating: '1' },
          { text: 'a', rating: 3 },
          { text: 'a', rating: -1 },
          { text: 'a', rating: 0.5 },
          { text: 'a', rating: Number.NaN },
          [{ text: 'a', rating: 1 }],
          JSON.parse('{"__proto__": {"text": "a", "rating": 1}}'),
        ]) {
          // What inherits is read as what it inherits: parsed data never does.
          expect(isGradable(question, each)).toBe(false)
        }
        expect(isGradable(question, { text: 'a', rating: other })).toBe(
          other === 0 || other === 1 || other === 2,
        )
      }),
    )
  })
})

describe('what is read of it', () => {
  it('has no entry that fared well or badly, and nothing a check could call a fault', () => {
    expect(fared()).toEqual([])
    expect(faults()).toEqual([])
  })

  it('is every cue and model where it was written; a model’s note is its word', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(rows(question)).toStrictEqual([
          ...question.cues.map((cue, index) => ({ ...cue, part: 'cues', index })),
          ...question.models.map(({ id, text, note }, index) => ({
            ...{ id, text, part: 'models', index },
            ...(note !== undefined && { feedback: note }),
          })),
        ])
      }),
    )
  })

  it('comes afterwards: a question as it is asked holds neither cue nor model', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(JSON.stringify(asked(question))).not.toMatch(/Cue|Model|note/)
        const { cues, models } = explanationOf(question)
        expect(cues).toEqual(question.cues.map(({ text }) => text))
        expect(models).toEqual(
          question.models.map(({ text, note }) => ({ text, ...(note !== undefined && { note }) })),
        )
      }),
    )
  })
})

describe('what an author writes of it', () => {
  it('is two to four cues and one or two models, a note to each where one helps', () => {
    expect(shape).toEqual({
      cues: {
        ...{ is: 'list', least: 2, most: 4 },
        of: { id: { is: 'id' }, text: { is: 'text', most: 160 } },
      },
      models: {
        ...{ is: 'list', least: 1, most: 2 },
        of: MODEL,
      },
    })
  })
})
