import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  grade,
  isEvidence,
  isGradable,
  rows,
  shape,
} from '../../../src/quiz/questions/spot.ts'
import type { Answer, Question } from '../../../src/quiz/questions/spot.ts'
import { RIGHT_OPTION } from './foreign.ts'
import { hostile } from './hostile.ts'

/** A talk of 3…6 bubbles, of which one goes wrong, and three names of faults, of which one is right. */
const questions: fc.Arbitrary<Question> = fc
  .record({
    bubbles: fc.integer({ min: 3, max: 6 }),
    wrong: fc.nat(5),
    right: fc.nat(2),
    mine: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ bubbles, wrong, right, mine }) => ({
    type: 'spot' as const,
    ...{ id: 'q', rev: 1, skill: 's', points: [], prompt: '?', section: 'inti' },
    bubbles: Array.from({ length: bubbles }, (_, n) => ({
      ...{ id: `b${String(n)}`, text: `bubble ${String(n)}`, feedback: `why b${String(n)}` },
      ...(!mine[n] && { who: 'sari' }),
      ...(n === wrong % bubbles && { fault: true as const }),
    })),
    faults: Array.from({ length: 3 }, (_, n) => ({
      ...{ id: `f${String(n)}`, text: `fault ${String(n)}`, feedback: `why f${String(n)}` },
      ...(n === right ? { correct: true as const } : { misconception: 'm' }),
    })),
  }))

const found = ({ bubbles }: Question) => bubbles.find(({ fault }) => fault)?.id ?? ''
const named = ({ faults: names }: Question) => names.find(({ correct }) => correct)?.id ?? ''
/** Every answer there is. */
const all = ({ bubbles, faults: names }: Question): readonly Answer[] =>
  bubbles.flatMap((bubble) =>
    names.map((fault) => ({ type: 'spot' as const, bubble: bubble.id, fault: fault.id })),
  )

describe('grading what was spotted', () => {
  it('gives one point for the bubble and one for the name, whole, of 2, again and again', () => {
    expect(isEvidence).toBe(true)
    fc.assert(
      fc.property(questions, (question) => {
        for (const answer of all(question)) {
          expect(isGradable(question, answer)).toBe(true)
          const score =
            (answer.bubble === found(question) ? 1 : 0) + (answer.fault === named(question) ? 1 : 0)
          expect(grade(question, answer)).toEqual({ score, max: 2 })
          expect(grade(question, answer)).toEqual(grade(question, answer))
        }
      }),
    )
  })

  it('gives all points to one answer only, and mending one half never lowers the score', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const score = (answer: Answer) => grade(question, answer).score
        expect(all(question).filter((answer) => score(answer) === 2)).toHaveLength(1)
        for (const answer of all(question)) {
          expect(score({ ...answer, bubble: found(question) })).toBeGreaterThanOrEqual(
            score(answer),
          )
          expect(score({ ...answer, fault: named(question) })).toBeGreaterThanOrEqual(score(answer))
        }
      }),
    )
  })

  it('grades the same without what is read afterwards, and in any order of the lists', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const turned = {
          ...question,
          bubbles: question.bubbles.toReversed(),
          faults: question.faults.toReversed(),
        }
        for (const answer of all(question)) {
          expect(grade(asked(question), answer)).toEqual(grade(question, answer))
          expect(grade(turned, answer)).toEqual(grade(question, answer))
        }
      }),
    )
  })

  it('refuses half an answer, what the question does not have, and names in the wrong place', () => {
    fc.assert(
      fc.property(questions, hostile, hostile, (question, one, other) => {
        const [bubble, fault] = [found(question), named(question)]
        const has = (list: readonly { id: string }[], id: unknown) =>
          list.some((each) => each.id === id)
        for (const data of [
          one,
          { bubble },
          { fault },
          { bubble: fault, fault: bubble },
          { bubble: [bubble], fault },
          { bubble, fault: { id: fault } },
          [{ bubble, fault }],
          JSON.parse(
            `{"__proto__": {"bubble": "${bubble}", "fault": "${fault}"}, "bubble": "__proto__"}`,
          ),
        ]) {
          expect(isGradable(question, data)).toBe(false)
        }
        expect(isGradable(question, { bubble: one, fault })).toBe(has(question.bubbles, one))
        expect(isGradable(question, { bubble, fault: other })).toBe(has(question.faults, other))
      }),
    )
  })
})

describe('how each entry fared', () => {
  it('tells the whole talk in its order, then the names, and marks the two that were picked', () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const answer of all(question)) {
          const told = fared(asked(question), answer)
          expect(told.map(({ id, text }) => ({ id, text }))).toEqual(
            [...question.bubbles, ...question.faults].map(({ id, text }) => ({ id, text })),
          )
          expect(told.filter(({ given }) => given).map(({ id }) => id)).toEqual([
            answer.bubble,
            answer.fault,
          ])
          // Only what is true is set: a reader of an entry takes a key for a yes.
          for (const entry of told) expect('given' in entry).toBe(entry.given === true)
        }
      }),
    )
  })

  it('calls the bubble that goes wrong weak in itself and the best to tap, the others the reverse', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const [answer] = all(question)
        if (!answer) throw new Error('no answer')
        for (const told of [rows(question), fared(question, answer)]) {
          const talk = told.filter(({ part }) => part === 'bubbles')
          expect(talk).toHaveLength(question.bubbles.length)
          for (const { id, grade: pick, quality } of talk) {
            const wrong = id === found(question)
            expect({ pick, quality }).toEqual(
              wrong ? { pick: 'best', quality: 'poor' } : { pick: 'poor', quality: 'best' },
            )
          }
        }
      }),
    )
  })
})

describe('what a check sees of it', () => {
  it('sees every entry where it was written, with its word; only the names compete', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const seen = rows(question)
        const lists = [
          ...question.bubbles.map((entry, index) => ({ part: 'bubbles', index, entry })),
          ...question.faults.map((entry, index) => ({ part: 'faults', index, entry })),
        ]
        expect(seen).toHaveLength(lists.length)
        for (const [at, { part, index, entry }] of lists.entries()) {
          const { id, text, feedback } = entry
          expect(seen[at]).toMatchObject({ part, index, id, text, feedback })
          expect(seen[at]?.competes).toBe(part === 'faults' ? true : undefined)
          if (part === 'faults') {
            expect(seen[at]?.grade).toBe(id === named(question) ? 'best' : 'poor')
          }
        }
      }),
    )
  })

  it('finds no fault where one bubble and one name are right', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(faults(question)).toEqual([])
      }),
    )
  })

  it('tells how many bubbles go wrong and how many names are right, unless it is one', () => {
    fc.assert(
      fc.property(
        questions,
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
        (question, wrong, right) => {
          const bubbles = question.bubbles.map(({ id, text, feedback, who }, n) => ({
            ...{ id, text, feedback, ...(who !== undefined && { who }) },
            ...(wrong[n] && { fault: true as const }),
          }))
          const names = question.faults.map(({ id, text, feedback, misconception }, n) => ({
            ...{ id, text, feedback, ...(misconception !== undefined && { misconception }) },
            ...(right[n] && { correct: true as const }),
          }))
          const marked = bubbles.filter(({ fault }) => fault).length
          const correct = names.filter((each) => each.correct).length
          expect(faults({ ...question, bubbles, faults: names })).toEqual([
            ...(marked === 1 ? [] : [{ code: 'not-one-best', path: ['bubbles'], found: marked }]),
            ...(correct === 1
              ? []
              : [{ code: 'not-one-correct', path: ['faults'], found: correct }]),
          ])
        },
      ),
    )
  })
})

describe('what an author writes of it', () => {
  it('is a talk of three to six bubbles and three names of what went wrong', () => {
    expect(shape).toEqual({
      bubbles: {
        ...{ is: 'list', least: 3, most: 6 },
        of: {
          id: { is: 'id' },
          who: { is: 'id', optional: true },
          text: { is: 'text', most: 320 },
          fault: { is: 'mark', optional: true },
          feedback: { is: 'text', most: 600 },
        },
      },
      faults: {
        ...{ is: 'list', least: 3, most: 3 },
        of: RIGHT_OPTION,
      },
    })
  })
})
