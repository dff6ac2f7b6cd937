/** Choose the best of three; the others are fair or poor. Scored 2/1/0. */
import { isObject } from '../answer.ts'
import { gradedOption, list } from '../shape.ts'
import type { Asked, Fared, Fault, Grade, QuestionBase, Row, Score } from '../types.ts'

export interface Option {
  readonly id: string
  readonly grade: Grade
  readonly text: string
  /** Good reason, visible consequence, replacement move; at most 60 words. */
  readonly feedback: string
  readonly misconception?: string
}

export interface Question extends QuestionBase {
  readonly type: 'situation'
  readonly options: readonly Option[]
}

export interface Answer {
  readonly type: 'situation'
  readonly option: string
}

export const shape = { options: list(gradedOption, 3) }
export const isEvidence = true

/** Points of a judgement. Fair is right in another situation, so it is not nothing. */
export const POINTS: Readonly<Record<Grade, number>> = { best: 2, fair: 1, poor: 0 }

export function rows({ options }: Question): readonly Row[] {
  return options.map((option, index) => ({ ...option, part: 'options', index, competes: true }))
}

export function faults({ options }: Question): readonly Fault[] {
  const found = options.filter(({ grade }) => grade === 'best').length
  return found === 1 ? [] : [{ code: 'not-one-best', path: ['id'], found }]
}

export function isGradable({ options }: Asked<Question>, answer: unknown): answer is Answer {
  return isObject(answer) && options.some(({ id }) => id === answer['option'])
}

export function grade({ options }: Asked<Question>, { option }: Answer): Score {
  const chosen = options.find(({ id }) => id === option)
  return { score: chosen ? POINTS[chosen.grade] : 0, max: POINTS.best }
}

export function fared({ options }: Asked<Question>, { option }: Answer): readonly Fared[] {
  return options.map(({ id, text, grade: own }) => ({
    ...{ id, text, grade: own },
    ...(id === option && { given: true }),
  }))
}
