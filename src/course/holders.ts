import type { CourseFiles } from './files.ts'
import type { WrittenQuestion } from './schema/question.ts'
import type { Path, YamlFile } from './yaml-file.ts'

/** A file that holds questions, whatever kind of file it is. */
export interface Holder {
  readonly kind: 'bank' | 'review' | 'set'
  /** The id in its name: a lesson's, or a set's own. */
  readonly name: string
  readonly yaml: YamlFile
  readonly misconceptions: Readonly<Record<string, string>>
  readonly questions: readonly HeldQuestion[]
}

export interface HeldQuestion {
  readonly question: WrittenQuestion
  readonly path: Path
  /** The lesson that teaches it, where that is known. */
  readonly lesson?: string
  /** The points of the card it is a form of. */
  readonly points?: readonly string[]
}

/** Every file of a course that holds questions and could be read. */
export function holdersOf({ banks, reviews, sets }: CourseFiles): readonly Holder[] {
  return [
    ...[...banks].flatMap(([name, file]): Holder[] => {
      if (!file) return []
      const questions = file.data.questions.map((question, index) => ({
        ...{ question, path: ['questions', index], lesson: name },
      }))
      const { misconceptions } = file.data
      return [{ kind: 'bank', name, yaml: file.yaml, misconceptions, questions }]
    }),
    ...[...reviews].flatMap(([name, file]): Holder[] => {
      if (!file) return []
      const questions = file.data.cards.flatMap(({ forms, points }, card) =>
        forms.map((question, index) => ({
          ...{ question, path: ['cards', card, 'forms', index], lesson: name, points },
        })),
      )
      const { misconceptions } = file.data
      return [{ kind: 'review', name, yaml: file.yaml, misconceptions, questions }]
    }),
    ...[...sets].flatMap(([name, file]): Holder[] => {
      if (!file) return []
      const questions = file.data.questions.map((question, index) => ({
        ...{ question, path: ['questions', index] },
        ...(question.lesson !== undefined && { lesson: question.lesson }),
      }))
      const { misconceptions } = file.data
      return [{ kind: 'set', name, yaml: file.yaml, misconceptions, questions }]
    }),
  ]
}
