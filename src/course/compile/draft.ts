import type { Rule } from '../../draft/rubric.ts'
import type { DraftData } from '../schema/draft.ts'

type RuleData = DraftData['rules'][number]

/** A rule as it is used; its examples stay with the author. */
export function compileRule({ id, label, why, find, first, words }: RuleData): Rule {
  const bounds = {
    ...(words?.min === undefined ? {} : { min: words.min }),
    ...(words?.max === undefined ? {} : { max: words.max }),
  }
  return {
    id,
    label,
    why,
    test:
      find === undefined
        ? { kind: 'words', ...bounds }
        : { kind: 'find', phrases: find, ...(first === undefined ? {} : { first }) },
  }
}
