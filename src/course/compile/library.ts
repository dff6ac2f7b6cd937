import type { GlossaryTerm, ReferenceCard, Trainer } from '../../library/types.ts'
import type { CourseFiles } from '../files.ts'
import type { Lesson } from '../types.ts'

/** The reference cards of published lessons, in reading order. */
export function compileReference(
  { cards }: CourseFiles,
  lessons: readonly Lesson[],
): readonly ReferenceCard[] {
  return lessons.flatMap(({ id: lesson, status }) =>
    status === 'planned'
      ? []
      : (cards.get(lesson)?.data.cards ?? []).map(({ lines, ...card }) => ({
          ...card,
          lesson,
          lines: lines.map(({ where, text }) => ({ text, ...(where !== undefined && { where }) })),
        })),
  )
}

/** The glossary in alphabetical order, as the course's language has it. */
export function compileGlossary({ glossary, course }: CourseFiles): readonly GlossaryTerm[] {
  const { compare } = new Intl.Collator(course.data.locale)
  return (glossary?.data.terms ?? [])
    .map(({ match, points = [], see = [], ...term }) => ({
      ...term,
      match: match ?? [term.term],
      points,
      see,
    }))
    .sort((a, b) => compare(a.term, b.term))
}

/** The page for trainers, if the course has one. */
export function compileTrainer({ trainer }: CourseFiles): { readonly trainer?: Trainer } {
  return trainer === undefined ? {} : { trainer: trainer.data }
}
