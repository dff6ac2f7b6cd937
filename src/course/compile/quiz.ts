import type { Option, Question } from '../../quiz/types.ts'
import type { QuizData } from '../schema/quiz.ts'

/** The questions of a bank as pages and graders read them. */
export function compileBank(bank: QuizData): readonly Question[] {
  return bank.questions.map(({ id, rev, skill, points, section, prompt, options, explain }) => ({
    id,
    type: 'situation',
    rev: rev ?? 1,
    skill,
    points,
    section,
    prompt,
    options: options.map(compileOption),
    ...(explain === undefined ? {} : { explain }),
  }))
}

function compileOption(option: QuizData['questions'][number]['options'][number]): Option {
  const { id, text, grade, feedback, misconception } = option
  return { id, text, grade, feedback, ...(misconception === undefined ? {} : { misconception }) }
}
