/** Choose all that are right, with partial credit: each wrong choice takes back one right one. */
import { isObject, isTextList, shareScore } from '../answer.ts'
import { list, rightOption } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'
import { optionRows, optionsFared } from './single.ts'
import type { Option } from './single.ts'

export interface Question extends QuestionBase {
  readonly type: 'multiple'
  readonly options: readonly Option[]
}

export interface Answer {
  readonly type: 'multiple'
  /** In any order, each once. */
  readonly options: readonly string[]
}

export const shape = { options: list(rightOption, 3, 6) }
export const isEvidence = true

export function rows({ options }: Question): readonly Row[] {
  return optionRows(options, 'options')
}

export function faults({ options }: Question): readonly Fault[] {
  const right = options.filter(({ correct }) => correct).length
  if (right === 0) return [{ code: 'none-correct', path: ['id'] }]
  return right === options.length ? [{ code: 'all-correct', path: ['id'] }] : []
}

export function isGradable({ options }: Asked<Question>, answer: unknown): answer is Answer {
  if (!isObject(answer)) return false
  const given = answer['options']
  return (
    isTextList(given) &&
    given.length > 0 &&
    new Set(given).size === given.length &&
    given.every((one) => options.some(({ id }) => id === one))
  )
}

export function grade(question: Asked<Question>, answer: Answer): Score {
  const { hits, right, misses } = marked(question, answer)
  return shareScore(Math.max(0, hits - misses), right)
}

export function fared({ options }: Asked<Question>, { options: given }: Answer): readonly Fared[] {
  return optionsFared(options, ...given)
}

/** How many of the right ones were chosen, of how many, and how many that are not. */
export function marked(
  { options }: Asked<Question>,
  { options: given }: Answer,
): { readonly hits: number; readonly right: number; readonly misses: number } {
  const right = options.filter(({ correct }) => correct)
  const hits = right.filter(({ id }) => given.includes(id)).length
  return { hits, right: right.length, misses: given.length - hits }
}
