/** Choose the one that is right. */
import { isObject } from '../answer.ts'
import { list, rightOption } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'

export interface Option {
  readonly id: string
  readonly correct?: true
  readonly text: string
  readonly feedback: string
  readonly misconception?: string
}

export interface Question extends QuestionBase {
  readonly type: 'single'
  readonly options: readonly Option[]
}

export interface Answer {
  readonly type: 'single'
  readonly option: string
}

export const shape = { options: list(rightOption, 2, 5) }
export const isEvidence = true

/** Rows of options of which one is right, in any kind that has such. */
export function optionRows(options: readonly Option[], part: string): readonly Row[] {
  return options.map(({ correct, ...option }, index) => ({
    ...option,
    ...{ part, index, competes: true, grade: correct ? 'best' : 'poor' },
  }))
}

export function rows({ options }: Question): readonly Row[] {
  return optionRows(options, 'options')
}

export function faults({ options }: Question): readonly Fault[] {
  const found = options.filter(({ correct }) => correct).length
  return found === 1 ? [] : [{ code: 'not-one-correct', path: ['id'], found }]
}

export function isGradable({ options }: Asked<Question>, answer: unknown): answer is Answer {
  return isObject(answer) && options.some(({ id }) => id === answer['option'])
}

export function grade({ options }: Asked<Question>, { option }: Answer): Score {
  return { score: Number(options.some(({ id, correct }) => correct && id === option)), max: 1 }
}

/** How options of which one is right fared, of which those in `given` were picked. */
export function optionsFared(
  options: readonly Asked<Option>[],
  ...given: readonly string[]
): readonly Fared[] {
  return options.map(({ id, text, correct }) => ({
    ...{ id, text, grade: correct ? 'best' : 'poor' },
    ...(given.includes(id) && { given: true }),
  }))
}

export function fared({ options }: Asked<Question>, { option }: Answer): readonly Fared[] {
  return optionsFared(options, option)
}
