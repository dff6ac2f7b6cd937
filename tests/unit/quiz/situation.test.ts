import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked, explanationsOf } from '../../../src/quiz/asked.ts'
import { isExplanations } from '../../../src/quiz/explanations.ts'
import { grade, isGradable } from '../../../src/quiz/questions/situation.ts'
import type { Question } from '../../../src/quiz/questions/situation.ts'
import type { Grade } from '../../../src/quiz/types.ts'

const grades = fc.constantFrom<Grade>('best', 'fair', 'poor')
const questions: fc.Arbitrary<Question> = fc
  .record({
    id: fc.constant('q'),
    grades: fc.array(grades, { minLength: 1, maxLength: 5 }),
    explain: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ id, grades, explain }) => ({
    type: 'situation' as const,
    id,
    rev: 1,
    skill: 's',
    points: [],
    prompt: '?',
    section: 'inti',
    options: grades.map((grade, n) => ({
      id: `o${String(n)}`,
      text: `t${String(n)}`,
      grade,
      feedback: `f${String(n)}`,
    })),
    ...(explain !== undefined && { explain }),
  }))

describe('grading a situation', () => {
  it('gives 2, 1 or 0 of 2 by the option’s grade, again and again the same', () => {
    fc.assert(
      fc.property(questions, fc.nat(), (question, n) => {
        const option = question.options[n % question.options.length]
        if (!option) return
        const answer = { type: 'situation', option: option.id } as const
        const expected = { best: 2, fair: 1, poor: 0 }[option.grade]
        expect(grade(question, answer)).toEqual({ score: expected, max: 2 })
        expect(isGradable(asked(question), answer)).toBe(true)
        expect(grade(question, answer)).toEqual(grade(asked(question), answer))
      }),
    )
  })

  it('refuses an option that the question does not have', () => {
    fc.assert(
      fc.property(questions, fc.string(), (question, option) => {
        fc.pre(!question.options.some(({ id }) => id === option))
        expect(isGradable(question, { type: 'situation', option })).toBe(false)
      }),
    )
  })
})

describe('a question as it is asked', () => {
  it('holds no word that is read after answering', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const text = JSON.stringify(asked(question))
        expect(text).not.toMatch(/feedback|explain|misconception|points/)
      }),
    )
  })

  it('loses nothing: what it leaves out stands in the explanations', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const explanations = explanationsOf([question])
        expect(isExplanations(JSON.parse(JSON.stringify(explanations)))).toBe(true)
        for (const { id, feedback } of question.options) {
          expect(explanations['q']?.words[id]).toBe(feedback)
        }
        expect(explanations['q']?.explain).toBe(question.explain)
      }),
    )
  })
})

describe('fetched explanations', () => {
  it.each([
    null,
    [],
    'x',
    3,
    { q: null },
    { q: {} },
    { q: { words: { a: 1 } } },
    { q: { words: {}, explain: 1 } },
    { q: { words: {}, hints: [1] } },
    { q: { words: {}, cues: 'x' } },
    { q: { words: {}, models: [{ text: 1 }] } },
    { q: { words: {}, models: [{ text: 'x', note: 1 }] } },
  ])('are refused when they are %j', (data) => {
    expect(isExplanations(data)).toBe(false)
  })
})
