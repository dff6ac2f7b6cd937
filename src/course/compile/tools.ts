import type { GoalRules, GoalSign } from '../../plan/goal-hints.ts'
import type { GoalSheet, OwnField, PocketCard } from '../../plan/types.ts'
import type { CourseFiles } from '../files.ts'
import type { GoalSheetData } from '../schema/goal-sheet.ts'

type FieldData = GoalSheetData['fields'][number]
type SignData = NonNullable<GoalSheetData['hints'][number]['found']>[number]

/** What is there, without keys that are not. */
const sign = ({ find, unless, before, digits }: SignData): GoalSign => ({
  ...(find && { find }),
  ...(unless && { unless }),
  ...(before !== undefined && { before }),
  ...(digits && { digits }),
})

/** The rules as they are used; examples stay with the author. */
export function compileGoalRules({ groups, hints }: GoalSheetData): GoalRules {
  return {
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, words]) => [name, words.trim().split(/\s+/u)]),
    ),
    hints: hints.map(({ id, fields, found, lacks }) => ({
      ...{ id, fields },
      ...(found && { found: found.map(sign) }),
      ...(lacks && { lacks: lacks.map(sign) }),
    })),
  }
}

const ownField = ({ id, title, label, help, example, most }: FieldData): OwnField => ({
  ...{ id, title, label, most },
  ...(help !== undefined && { help }),
  ...(example !== undefined && { example }),
})

/** The goal sheet, if the course has one. */
export function compileGoalSheet({ goalSheet }: CourseFiles): { readonly goalSheet?: GoalSheet } {
  if (goalSheet === undefined) return {}
  const { lead, lesson, fields, hints } = goalSheet.data
  return {
    goalSheet: {
      ...{ lead, lesson, fields: fields.map(ownField), rules: compileGoalRules(goalSheet.data) },
      hints: hints.map(({ id, title, why, pattern }) => ({ id, title, why, pattern })),
    },
  }
}

/** The pocket card, if the course has one. */
export function compilePocketCard({ pocketCard }: CourseFiles): {
  readonly pocketCard?: PocketCard
} {
  if (pocketCard === undefined) return {}
  const { lead, fields } = pocketCard.data
  return {
    pocketCard: {
      lead,
      fields: fields.map(({ goal, offers = [], list = false, ...field }) => ({
        ...ownField(field),
        ...{ offers, list },
        ...(goal !== undefined && { goal }),
      })),
    },
  }
}
