import { isObject, isTextList } from './answer.ts'

/** What explains one question, read after answering. */
export interface Explanation {
  /** The feedback of each entry by its id. */
  readonly words: Readonly<Record<string, string>>
  /** What holds for all of them. */
  readonly explain?: string
  readonly hints?: readonly string[]
  /** Good answers to compare one's own words with, and what they hold. */
  readonly models?: readonly { readonly text: string; readonly note?: string }[]
  readonly cues?: readonly string[]
}

/** The explanations of a lesson's questions by question id. */
export type Explanations = Readonly<Record<string, Explanation>>

const isText = (data: unknown) => typeof data === 'string'
const optional = (data: unknown, check: (data: unknown) => boolean) =>
  data === undefined || check(data)
const isModel = (data: unknown) =>
  isObject(data) && isText(data['text']) && optional(data['note'], isText)

/** Whether fetched data has the shape of `Explanations`. */
export function isExplanations(data: unknown): data is Explanations {
  return (
    isObject(data) &&
    Object.values(data).every(
      (entry) =>
        isObject(entry) &&
        isObject(entry['words']) &&
        Object.values(entry['words']).every(isText) &&
        optional(entry['explain'], isText) &&
        optional(entry['hints'], isTextList) &&
        optional(entry['models'], (models) => Array.isArray(models) && models.every(isModel)) &&
        optional(entry['cues'], isTextList),
    )
  )
}
