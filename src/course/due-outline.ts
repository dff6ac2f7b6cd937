import type { DueOutline } from '../review/due.ts'
import { publishedLessons } from './site-course.ts'
import type { Course } from './types.ts'

/** What of the course a page needs to tell how many review entries are due. */
export function dueOutline(course: Course): DueOutline {
  return {
    lessons: publishedLessons(course).map(({ id, sections }) => ({
      id,
      sections: sections.map((section) => section.id),
      cards: course.cards.flatMap((card) => (card.lesson === id ? [card.id] : [])),
    })),
  }
}
