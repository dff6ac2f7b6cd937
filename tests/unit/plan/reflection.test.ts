import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinAnswers, LONGEST_ANSWER, partAnswers } from '../../../src/plan/reflection.ts'
import { MAX_TEXT } from '../../../src/record/schema.ts'

const QUESTIONS = ['Apa yang terjadi?', 'Apa yang kupelajari?', 'Apa berikutnya?']

describe('what is written after a mission', () => {
  it('reads as one text, each answer under its question, unanswered ones left out', () => {
    expect(joinAnswers(QUESTIONS, ['Dibalas.', '', 'Sabtu lagi.\nPagi.'])).toBe(
      'Apa yang terjadi?\nDibalas.\n\nApa berikutnya?\nSabtu lagi.\nPagi.',
    )
    expect(joinAnswers(QUESTIONS, ['', ' \n ', ''])).toBe('')
  })

  const line = fc.oneof(
    fc.constantFrom(...QUESTIONS, '', ' '),
    fc.string(),
    fc.string({ unit: 'grapheme' }),
  )
  const answer = fc
    .array(
      line.map((text) => text.replaceAll(/[\r\n]/g, '')),
      { maxLength: 5 },
    )
    .map((lines) => lines.join('\n'))
    .map((text) => (text.trim() === '' ? '' : text))

  it('comes back to its own question, whatever was written', () => {
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer), (answers) => {
        const note = joinAnswers(QUESTIONS, answers)
        const back = partAnswers(QUESTIONS, note)
        // A line that is a question word for word carries a blank, and nothing else changes.
        const bare = (text: string) => text.replaceAll(/ (?=\n|$)/g, '')
        expect(back.map(bare)).toEqual(answers.map(bare))
        expect(joinAnswers(QUESTIONS, back)).toBe(note)
      }),
    )
  })

  it('loses nothing of a note in another form', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => text.trim() !== ''),
        (note) => {
          const words = (text: string) => text.split(/\s+/).filter(Boolean)
          expect(words(partAnswers(QUESTIONS, note).join(' '))).toEqual(words(note))
        },
      ),
    )
  })

  it('stays within what the record holds of one text, however much is written', () => {
    const most = 'x'.repeat(LONGEST_ANSWER)
    const longest = QUESTIONS.map(() => '?'.repeat(60))
    const distinct = longest.map((question, n) => question.slice(0, -1) + String(n))
    expect(joinAnswers(distinct, [most, most, most]).length).toBeLessThanOrEqual(MAX_TEXT)
  })
})
