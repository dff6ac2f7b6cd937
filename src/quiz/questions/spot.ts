/** Tap the bubble in which a chat goes wrong, then name what went wrong there. One point each. */
import { isObject } from '../answer.ts'
import { list, rightOption } from '../shape.ts'
import type { Shape } from '../shape.ts'
import type { Asked, Fared, Fault, QuestionBase, Row, Score } from '../types.ts'
import { optionRows, optionsFared } from './single.ts'
import type { Option } from './single.ts'

export interface Bubble {
  readonly id: string
  /** A cast id; without it the learner speaks. */
  readonly who?: string
  readonly text: string
  /** Here it goes wrong. */
  readonly fault?: true
  readonly feedback: string
}

export interface Question extends QuestionBase {
  readonly type: 'spot'
  readonly bubbles: readonly Bubble[]
  readonly faults: readonly Option[]
}

export interface Answer {
  readonly type: 'spot'
  readonly bubble: string
  readonly fault: string
}

const bubble = {
  id: { is: 'id' },
  who: { is: 'id', optional: true },
  text: { is: 'text', most: 320 },
  fault: { is: 'mark', optional: true },
  feedback: { is: 'text', most: 600 },
} as const satisfies Shape

export const shape = { bubbles: list(bubble, 3, 6), faults: list(rightOption, 3) }
export const isEvidence = true

/** The bubble that goes wrong is the right one to tap. */
const judged = (fault: true | undefined) =>
  fault
    ? ({ grade: 'best', quality: 'poor' } as const)
    : ({ grade: 'poor', quality: 'best' } as const)

export function rows({ bubbles, faults: names }: Question): readonly Row[] {
  return [
    ...bubbles.map(({ id, text, fault, feedback }, index): Row => ({
      ...{ id, text, feedback, part: 'bubbles', index, ...judged(fault) },
    })),
    ...optionRows(names, 'faults'),
  ]
}

export function faults({ bubbles, faults: names }: Question): readonly Fault[] {
  const wrong = bubbles.filter(({ fault }) => fault).length
  const right = names.filter(({ correct }) => correct).length
  return [
    ...(wrong === 1 ? [] : [{ code: 'not-one-best', path: ['bubbles'], found: wrong } as const]),
    ...(right === 1 ? [] : [{ code: 'not-one-correct', path: ['faults'], found: right } as const]),
  ]
}

export function isGradable(
  { bubbles, faults: names }: Asked<Question>,
  answer: unknown,
): answer is Answer {
  return (
    isObject(answer) &&
    bubbles.some(({ id }) => id === answer['bubble']) &&
    names.some(({ id }) => id === answer['fault'])
  )
}

export function grade({ bubbles, faults: names }: Asked<Question>, answer: Answer): Score {
  const found = bubbles.some(({ id, fault }) => fault && id === answer.bubble)
  const named = names.some(({ id, correct }) => correct && id === answer.fault)
  return { score: Number(found) + Number(named), max: 2 }
}

export function fared(
  { bubbles, faults: names }: Asked<Question>,
  answer: Answer,
): readonly Fared[] {
  return [
    ...bubbles.map(({ id, text, fault }): Fared => ({
      ...{ id, text, part: 'bubbles', ...judged(fault) },
      ...(id === answer.bubble && { given: true }),
    })),
    ...optionsFared(names, answer.fault),
  ]
}
