import type { Question } from '../../quiz/kinds.ts'
import type { WrittenQuestion } from '../schema/question.ts'

/** Questions as pages and graders read them. */
export function compileQuestions(written: readonly WrittenQuestion[]): readonly Question[] {
  return written.map((each) => ({ ...each, rev: each.rev ?? 1 }))
}
