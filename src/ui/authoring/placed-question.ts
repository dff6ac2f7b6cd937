import type { Course } from '../../course/types.ts'
import type { Question } from '../../quiz/kinds.ts'
import type { Question as Spot } from '../../quiz/questions/spot.ts'

/**
 * A question with the lesson it belongs to, the section it stands in and the place that
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
    const section = placed?.section ?? question.section ?? ''
    // The paragraph that teaches it, or else the section.
    const home = lesson.homes.find(({ point }) => question.points.includes(point))
    const taught = home?.section ?? question.section ?? section
    const title = lesson.sections.find(({ id }) => id === taught)?.title ?? lesson.title
    return {
      question,
      lesson: lesson.id,
      section,
      teaches: { id: home ? `butir-${home.point}` : taught, title },
    }
  }
  throw new Error(`No question "${id}"`)
}

/** What the people who speak in a question are called, by cast id. */
export function namesIn({ cast }: Course, { bubbles }: Spot): Readonly<Record<string, string>> {
  const speaking = cast.filter(({ id }) => bubbles.some(({ who }) => who === id))
  return Object.fromEntries(speaking.map(({ id, short }) => [id, short]))
}
