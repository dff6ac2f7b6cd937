import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked, explanationOf } from '../../../src/quiz/asked.ts'
import {
  fared,
  faults,
  grade,
  isEvidence,
  isGradable,
  MAX_OWN,
  rewritten,
  rows,
  shape,
} from '../../../src/quiz/questions/rewrite.ts'
import type { Answer, Question } from '../../../src/quiz/questions/rewrite.ts'
import type { Grade } from '../../../src/quiz/types.ts'
import { GRADED_OPTION, MODEL } from './foreign.ts'
import { hostile, invisible } from './hostile.ts'

const POINTS = { best: 2, fair: 1, poor: 0 }
const QUALITY = { best: 'poor', fair: 'fair', poor: 'best' }

/** A message of 2…5 pieces, of which one is the weakest. */
const questions: fc.Arbitrary<Question> = fc
  .record({
    grades: fc.array(fc.constantFrom<Grade>('fair', 'poor'), { minLength: 2, maxLength: 5 }),
    weak: fc.nat(4),
    rewrites: fc.integer({ min: 2, max: 3 }),
    notes: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(({ grades, weak, rewrites, notes }) => ({
    type: 'rewrite' as const,
    ...{ id: 'q', rev: 1, skill: 's', points: [], prompt: '?', section: 'inti' },
    segments: grades.map((each, n) => ({
      ...{ id: `s${String(n)}`, text: `Piece ${String(n)}.`, feedback: `why s${String(n)}` },
      grade: n === weak % grades.length ? 'best' : each,
    })),
    rewrites: Array.from({ length: rewrites }, (_, n) => ({
      ...{ id: `r${String(n)}`, text: `Other ${String(n)}.`, feedback: `why r${String(n)}` },
    })),
    models: notes.map((noted, n) => ({
      ...{ id: `m${String(n)}`, text: `Model ${String(n)}` },
      ...(noted && { note: `note ${String(n)}` }),
    })),
  }))

const weakest = ({ segments }: Question) =>
  segments.find(({ grade: each }) => each === 'best')?.id ?? ''
const own = fc
  .string({ minLength: 1, maxLength: MAX_OWN, unit: 'binary' })
  .filter((text) => text.length <= MAX_OWN && /[\p{L}\p{N}\p{S}\p{P}]/u.test(text))
/** A question with an answer to it. */
const answered: fc.Arbitrary<readonly [Question, Answer]> = fc
  .tuple(questions, fc.nat(), fc.oneof(fc.nat(), own))
  .map(([question, tap, pick]) => {
    const { segments, rewrites } = question
    return [
      question,
      {
        type: 'rewrite',
        segment: segments[tap % segments.length]?.id ?? '',
        rewrite:
          typeof pick === 'string' ? { own: pick } : (rewrites[pick % rewrites.length]?.id ?? ''),
      },
    ] as const
  })

describe('grading a rewriting', () => {
  it('scores the tap alone, 2, 1 or 0 of 2, again and again the same', () => {
    expect(isEvidence).toBe(true)
    fc.assert(
      fc.property(answered, own, ([question, answer], text) => {
        expect(isGradable(question, answer)).toBe(true)
        const tapped = question.segments.find(({ id }) => id === answer.segment)
        const score = { score: POINTS[tapped?.grade ?? 'poor'], max: 2 }
        expect(grade(question, answer)).toEqual(score)
        expect(grade(asked(question), answer)).toEqual(score)
        expect(grade(question, { ...answer, rewrite: { own: text } })).toEqual(score)
        for (const { id } of question.rewrites) {
          expect(grade(question, { ...answer, rewrite: id })).toEqual(score)
        }
      }),
    )
  })

  it('gives all points to the weakest piece only, whatever the order of the lists', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        const full = question.segments.filter(
          ({ id }) => grade(question, { ...answer, segment: id }).score === 2,
        )
        expect(full.map(({ id }) => id)).toEqual([weakest(question)])
        const turned = { ...question, segments: question.segments.toReversed() }
        expect(grade(turned, answer)).toEqual(grade(question, answer))
      }),
    )
  })

  it('has no points for a piece that a newer key has lost', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        expect(grade(question, { ...answer, segment: 'gone' })).toEqual({ score: 0, max: 2 })
      }),
    )
  })
})

describe('an answer that is not whole', () => {
  it('is refused: half of it, foreign names, names in the wrong place, other shapes', () => {
    fc.assert(
      fc.property(answered, hostile, ([question, answer], data) => {
        const { segment } = answer
        const [pick = ''] = question.rewrites.map(({ id }) => id)
        for (const each of [
          data,
          { segment },
          { rewrite: pick },
          { segment: pick, rewrite: segment },
          { segment: [segment], rewrite: pick },
          { segment, rewrite: [pick] },
          { segment, rewrite: 'own' },
          { segment, rewrite: '__proto__' },
          { segment, rewrite: {} },
          { segment, rewrite: { own: [pick] } },
          { segment, rewrite: JSON.parse('{"__proto__": {"own": "text"}}') },
          [answer],
        ]) {
          expect(isGradable(question, each)).toBe(false)
        }
        expect(isGradable(question, { ...answer, segment: data })).toBe(
          question.segments.some(({ id }) => id === data),
        )
      }),
    )
  })

  it('is refused where one’s own words show nothing or are longer than may be kept', () => {
    fc.assert(
      fc.property(answered, invisible, ([question, { segment }], nothing) => {
        const ready = (text: unknown) => isGradable(question, { segment, rewrite: { own: text } })
        expect(ready(nothing)).toBe(false)
        expect(ready('x'.repeat(MAX_OWN))).toBe(true)
        expect(ready('x'.repeat(MAX_OWN + 1))).toBe(false)
        expect(ready(`${nothing}🫖`)).toBe(true)
        expect(ready(`\u200f${nothing}شاي`)).toBe(true)
      }),
    )
  })
})

describe('how each entry fared', () => {
  it('tells the pieces in their order, then the wordings, and marks what was picked', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        const told = fared(asked(question), answer)
        expect(told.map(({ id, text, part }) => ({ id, text, part }))).toEqual([
          ...question.segments.map(({ id, text }) => ({ id, text, part: 'segments' })),
          ...question.rewrites.map(({ id, text }) => ({ id, text, part: 'rewrites' })),
        ])
        expect(told.filter(({ given }) => given).map(({ id }) => id)).toEqual(
          [answer.segment, answer.rewrite].filter((each) => typeof each === 'string'),
        )
        for (const entry of told) expect('given' in entry).toBe(entry.given === true)
      }),
    )
  })

  it('judges the pieces, the better to tap the worse in themselves, and no wording', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        for (const told of [rows(question), fared(question, answer)]) {
          for (const { id, part, grade: pick, quality } of told) {
            const piece = question.segments.find((each) => each.id === id)
            expect(part === 'segments').toBe(piece !== undefined)
            expect({ pick, quality }).toEqual({
              pick: piece?.grade,
              quality: piece && QUALITY[piece.grade],
            })
          }
        }
      }),
    )
  })
})

describe('the message as it reads afterwards', () => {
  it('has a picked wording in place of the weak piece, whichever was tapped', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ([question, answer], n) => {
        const rewrite = question.rewrites[n % question.rewrites.length]
        expect(rewritten(asked(question), { ...answer, rewrite: rewrite?.id ?? '' })).toBe(
          question.segments
            .map(({ id, text }) => (id === weakest(question) ? rewrite?.text : text))
            .join(' '),
        )
      }),
    )
  })

  it('has one’s own words in place of the piece that was tapped', () => {
    fc.assert(
      fc.property(answered, own, ([question, answer], text) => {
        expect(rewritten(question, { ...answer, rewrite: { own: ` ${text}\n` } })).toBe(
          question.segments
            .map((each) => (each.id === answer.segment ? text.trim() : each.text))
            .join(' '),
        )
      }),
    )
  })

  it('is the message as it was where it has no weak piece to put a wording into', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        const segments = question.segments.map((each) => ({ ...each, grade: 'fair' as const }))
        const rewrite = question.rewrites[0]?.id ?? ''
        expect(rewritten({ ...question, segments }, { ...answer, rewrite })).toBe(
          segments.map(({ text }) => text).join(' '),
        )
      }),
    )
  })

  it('is the message as it was where a newer key has lost what was picked', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        expect(rewritten(question, { ...answer, rewrite: 'gone' })).toBe(
          question.segments.map(({ text }) => text).join(' '),
        )
      }),
    )
  })
})

describe('what a check sees of it', () => {
  it('sees pieces, wordings and models where they were written, each with its word', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { segments, rewrites, models } = question
        expect(rows(question)).toStrictEqual([
          ...segments.map((each, index) => ({
            ...{ ...each, part: 'segments', index, quality: QUALITY[each.grade] },
          })),
          ...rewrites.map((each, index) => ({ ...each, part: 'rewrites', index })),
          ...models.map(({ id, text, note }, index) => ({
            ...{ id, text, part: 'models', index },
            ...(note !== undefined && { feedback: note }),
          })),
        ])
      }),
    )
  })

  it('finds one piece to mend, or tells how many there are', () => {
    fc.assert(
      fc.property(
        questions,
        fc.array(fc.constantFrom<Grade>('best', 'fair', 'poor'), { minLength: 5, maxLength: 5 }),
        (question, grades) => {
          expect(faults(question)).toEqual([])
          const segments = question.segments.map((each, n) => ({
            ...each,
            grade: grades[n] ?? 'poor',
          }))
          const found = segments.filter((each) => each.grade === 'best').length
          expect(faults({ ...question, segments })).toEqual(
            found === 1 ? [] : [{ code: 'not-one-best', path: ['id'], found }],
          )
        },
      ),
    )
  })

  it('is asked without its models; they come with what is read afterwards', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(JSON.stringify(asked(question))).not.toMatch(/Model|note|why/)
        expect(explanationOf(question).models).toEqual(
          question.models.map(({ text, note }) => ({ text, ...(note !== undefined && { note }) })),
        )
      }),
    )
  })
})

describe('what an author writes of it', () => {
  it('is a message in two to five pieces, two or three wordings of one of them, and two models', () => {
    expect(shape).toEqual({
      segments: {
        ...{ is: 'list', least: 2, most: 5 },
        of: GRADED_OPTION,
      },
      rewrites: {
        ...{ is: 'list', least: 2, most: 3 },
        of: {
          id: { is: 'id' },
          text: { is: 'text', most: 320 },
          feedback: { is: 'text', most: 600 },
        },
      },
      models: {
        ...{ is: 'list', least: 2, most: 2 },
        of: MODEL,
      },
    })
  })
})
