import { gradeSituation, isGradable } from './questions/situation.ts'
import type { Answer, AskedQuestion, Score } from './types.ts'

/**
 * Score of an answer, or undefined where it cannot be graded: it is of another kind than the
 * question, or names an option that the question no longer has.
 */
export function grade(question: AskedQuestion, answer: Answer): Score | undefined {
  switch (question.type) {
    case 'situation':
      return isGradable(question, answer) ? gradeSituation(question, answer) : undefined
  }
}
