/** A question in two parts: half its words are read after answering only, and come later. */
import { isObject } from './answer.ts'
import type { Explanation, Explanations } from './explanations.ts'
import { kindOf } from './kinds.ts'
import type { Question } from './kinds.ts'
import { promptParts } from './prompt.ts'
import { AFTER } from './types.ts'
import type { Asked } from './types.ts'

const LATER: ReadonlySet<string> = new Set(AFTER)

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (LATER.has(key) ? [] : [[key, stripped(each)]])),
  )
}

/** A question without what explains it, and a line break between its story and what is asked of it. */
export function asked<Q extends Question>(question: Q): Asked<Q> {
  const { story, ask } = promptParts(question.prompt)
  const parted = { ...question, prompt: story ? `${story}\n${ask}` : ask }
  return stripped(parted) as Asked<Q>
}

/** What `asked` leaves out and a learner reads. */
export function explanationOf(question: Question): Explanation {
  const rows = kindOf(question).rows(question)
  const models = rows.filter(({ part }) => part === 'models')
  const cues = rows.filter(({ part }) => part === 'cues').map(({ text }) => text)
  const { explain, hints } = question
  return {
    words: Object.fromEntries(
      rows.flatMap(({ id, part, feedback }) =>
        feedback === undefined || part === 'models' ? [] : [[id, feedback]],
      ),
    ),
    ...(explain !== undefined && { explain }),
    ...(hints !== undefined && { hints }),
    ...(models.length > 0 && {
      models: models.map(({ text, feedback }) => ({
        text,
        ...(feedback !== undefined && { note: feedback }),
      })),
    }),
    ...(cues.length > 0 && { cues }),
  }
}

/** The explanations of all questions of a lesson. */
export function explanationsOf(questions: readonly Question[]): Explanations {
  return Object.fromEntries(questions.map((each) => [each.id, explanationOf(each)]))
}
