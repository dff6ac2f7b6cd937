import type { Course, PublishedLesson } from '../../course/types.ts'
import type { Question } from '../../quiz/kinds.ts'
import type { Placed } from '../../quiz/placed.ts'
import { lessonWords } from '../../i18n/id/lesson.ts'
import * as pages from '../pages.ts'
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
  /** The section it is asked again in. */
  revisited?: string
  teaches: { id: string; title: string }
} {
  for (const lesson of course.lessons) {
    if (lesson.status !== 'published') continue
    const question = course.banks[lesson.id]?.find((candidate) => candidate.id === id)
    if (!question) continue
    const placed = lesson.questions.find((candidate) => candidate.id === id)
    const revisit = lesson.revisits.find((candidate) => candidate.id === id)
    const section = placed?.section ?? question.section ?? ''
    return {
      question,
      lesson: lesson.id,
      section,
      ...(revisit && { revisited: revisit.section }),
      teaches: taughtAt(lesson, question, section),
    }
  }
  throw new Error(`No question "${id}"`)
}

/** The paragraph of a lesson that teaches a question, or else its section. */
function taughtAt(
  lesson: PublishedLesson,
  { points, section }: Question,
  fallback: string,
): { id: string; title: string } {
  const home = lesson.homes.find(({ point }) => points.includes(point))
  const taught = home?.section ?? section ?? fallback
  const title = lesson.sections.find(({ id }) => id === taught)?.title ?? lesson.title
  return { id: home ? `butir-${home.point}` : taught, title }
}

/** Where a question of a set is taught, as far as that lesson has a page. */
export function taughtIn(course: Course, question: Question): Pick<Placed, 'teaches'> {
  const lesson = course.lessons.find(({ id }) => id === question.lesson)
  if (lesson?.status !== 'published') return {}
  const { id, title } = taughtAt(lesson, question, '')
  const href = id === '' ? pages.lesson(lesson.id) : pages.lesson(lesson.id, id)
  return { teaches: { href, title } }
}

/** What the people who speak in a question are called, by cast id. */
export function namesIn({ cast }: Course, { bubbles }: Spot): Readonly<Record<string, string>> {
  const speaking = cast.filter(({ id }) => bubbles.some(({ who }) => who === id))
  return Object.fromEntries(speaking.map(({ id, short }) => [id, short]))
}

/** Who says each message of a talk, by the message's id; empty where nobody talks. */
export function speakersIn(course: Course, question: Question): ReadonlyMap<string, string> {
  if (question.type !== 'spot') return new Map()
  const names = namesIn(course, question)
  return new Map(
    question.bubbles.map(({ id, who = '' }) => [id, names[who] ?? lessonWords.you] as const),
  )
}
