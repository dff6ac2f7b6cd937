import type { AskedOption, AskedSituation, Grade, Score, SituationAnswer } from '../types.ts'

/** Points of a judgement: best 2, fair 1, poor 0. Fair is right in another situation, so it is not nothing. */
export const POINTS: Readonly<Record<Grade, number>> = { best: 2, fair: 1, poor: 0 }

/** The option an answer names, or undefined where the question no longer has it. */
export function chosenOption(
  question: AskedSituation,
  answer: SituationAnswer,
): AskedOption | undefined {
  return question.options.find((option) => option.id === answer.option)
}

/** Whether the answer can be graded: it names an option that the question has. */
export function isGradable(question: AskedSituation, answer: SituationAnswer): boolean {
  return chosenOption(question, answer) !== undefined
}

/** Score 0…2. An answer that cannot be graded scores 0: ask `isGradable` first. */
export function gradeSituation(question: AskedSituation, answer: SituationAnswer): Score {
  const option = chosenOption(question, answer)
  return { score: option ? POINTS[option.grade] : 0, max: POINTS.best }
}
