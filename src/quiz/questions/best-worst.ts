/** Mark the best and the weakest of four. Scored 2 for both, 1 for one. */
import { isObject } from '../answer.ts'
import { gradedOption, list } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'
import type { Option } from './situation.ts'

export interface Question extends QuestionBase {
  readonly type: 'best-worst'
  /** One best, one poor, the others fair. */
  readonly options: readonly Option[]
}

export interface Answer {
  readonly type: 'best-worst'
  readonly best: string
  readonly worst: string
}

export const shape = { options: list(gradedOption, 4) }
export const isEvidence = true

export function rows({ options }: Question): readonly Row[] {
  return options.map((option, index) => ({ ...option, part: 'options', index, competes: true }))
}

export function faults({ options }: Question): readonly Fault[] {
  const count = (wanted: string) => options.filter(({ grade }) => grade === wanted).length
  const [best, poor] = [count('best'), count('poor')]
  return [
    ...(best === 1 ? [] : [{ code: 'not-one-best', path: ['id'], found: best } as const]),
    ...(poor === 1 ? [] : [{ code: 'not-one-worst', path: ['id'], found: poor } as const]),
  ]
}

export function isGradable({ options }: Asked<Question>, answer: unknown): answer is Answer {
  if (!isObject(answer) || answer['best'] === answer['worst']) return false
  return ['best', 'worst'].every((end) => options.some(({ id }) => id === answer[end]))
}

export function grade({ options }: Asked<Question>, { best, worst }: Answer): Score {
  const is = (id: string, wanted: string) =>
    options.some((option) => option.id === id && option.grade === wanted)
  return { score: Number(is(best, 'best')) + Number(is(worst, 'poor')), max: 2 }
}

/** Of a marked option, `put` and `goes` are grades: the one it was given, and its own. */
export function fared({ options }: Asked<Question>, { best, worst }: Answer): readonly Fared[] {
  return options.map(({ id, text, grade: own }) => {
    if (id !== best && id !== worst) return { id, text, grade: own }
    const put = id === best ? 'best' : 'poor'
    return { id, text, given: true, grade: own === put ? 'best' : 'poor', put, goes: own }
  })
}
