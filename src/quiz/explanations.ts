import type { AskedQuestion, Question } from './types.ts'

/** What explains one question: the feedback of each option by its id, and what holds for all. */
export interface Explanation {
  readonly options: Readonly<Record<string, string>>
  readonly explain?: string
}

/** The explanations of a lesson's questions by question id. */
export type Explanations = Readonly<Record<string, Explanation>>

/** A question without what explains it: half the words of a question are read after answering only. */
export function asked({ type, id, rev, skill, prompt, options }: Question): AskedQuestion {
  return {
    type,
    id,
    rev,
    skill,
    prompt,
    options: options.map((option) => ({ id: option.id, text: option.text, grade: option.grade })),
  }
}

/** What `asked` leaves out, for all questions of a lesson. */
export function explanationsOf(questions: readonly Question[]): Explanations {
  return Object.fromEntries(
    questions.map(({ id, options, explain }) => [
      id,
      {
        options: Object.fromEntries(options.map((option) => [option.id, option.feedback])),
        ...(explain !== undefined && { explain }),
      },
    ]),
  )
}

/** Whether fetched data has the shape of `Explanations`. */
export function isExplanations(data: unknown): data is Explanations {
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  return (
    isRecord(data) &&
    Object.values(data).every(
      (entry) =>
        isRecord(entry) &&
        isRecord(entry['options']) &&
        Object.values(entry['options']).every((text) => typeof text === 'string') &&
        (entry['explain'] === undefined || typeof entry['explain'] === 'string'),
    )
  )
}
