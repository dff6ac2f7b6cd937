import type { Course } from '../../course/types.ts'
import type { Question } from '../../quiz/types.ts'

/**
 * A question with the lesson it belongs to, the section it stands in and the section that
 * teaches it. Throws where the course has no such question: the checks say so with a line
 * before any page is drawn, so this is the last guard only.
 */
export function placedQuestion(
  course: Course,
  id: string,
): {
  question: Question
  lesson: string
  section: string
  teaches: { id: string; title: string }
} {
  for (const lesson of course.lessons) {
    if (lesson.status !== 'published') continue
    const question = course.banks[lesson.id]?.find((candidate) => candidate.id === id)
    if (!question) continue
    const placed = lesson.questions.find((candidate) => candidate.id === id)
    const teaches = lesson.sections.find((section) => section.id === question.section)
    return {
      question,
      lesson: lesson.id,
      section: placed?.section ?? question.section,
      teaches: { id: question.section, title: teaches?.title ?? lesson.title },
    }
  }
  throw new Error(`No question "${id}"`)
}
