import type { Question } from '../../quiz/kinds.ts'
import type { WrittenQuestion } from '../schema/question.ts'

/** Questions as pages and graders read them. `points` are those of the card that holds them, if any. */
export function compileQuestions(
  written: readonly WrittenQuestion[],
  points: readonly string[] = [],
): readonly Question[] {
  return written.map((each) => ({ ...each, rev: each.rev ?? 1, points: each.points ?? points }))
}
