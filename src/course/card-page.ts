import type { GlossaryTerm, ReferenceCard } from '../library/types.ts'
import type { Practice } from './message-types.ts'
import { publishedLessons, publishedScenarios } from './site-course.ts'
import type { Course, CourseSource, Module, PublishedLesson, Section } from './types.ts'

/** Questions about a point within one section of a lesson. */
export interface CardQuestions {
  readonly lesson: PublishedLesson
  readonly section: Section
  readonly count: number
}

/** A card with everything its page leads to. */
export interface CardPage {
  readonly card: ReferenceCard
  readonly lesson: PublishedLesson
  readonly module: Module
  readonly skill: string
  readonly sources: readonly CourseSource[]
  readonly questions: readonly CardQuestions[]
  /** Role-plays with a decision about the point. */
  readonly talks: readonly {
    readonly id: string
    readonly title: string
    readonly minutes: number
  }[]
  /** Writing practices that practise the point. */
  readonly practices: readonly Practice[]
  readonly terms: readonly GlossaryTerm[]
  /** Its neighbours in the lesson. */
  readonly before?: ReferenceCard
  readonly after?: ReferenceCard
}

/** Every card with what its page shows, in reading order. */
export function cardPages(course: Course): readonly CardPage[] {
  const lessons = publishedLessons(course)
  return course.reference.flatMap((card): readonly CardPage[] => {
    const lesson = lessons.find(({ id }) => id === card.lesson)
    const module = course.modules.find(({ id }) => id === lesson?.module)
    if (lesson === undefined || module === undefined) return []
    const point = course.points.find(({ id }) => id === card.point)
    const siblings = cardsOfLesson(course, lesson.id)
    const at = siblings.indexOf(card)
    const [before, after] = [siblings[at - 1], siblings[at + 1]]
    return [
      {
        ...{ card, lesson, module },
        skill: course.skills.find(({ id }) => id === card.skill)?.title ?? card.skill,
        sources: course.sources.filter(({ id }) => point?.sources.includes(id)),
        questions: questionsAbout(course, card, lessons),
        talks: publishedScenarios(course).filter(({ scenario }) =>
          scenario.scenes.some(
            (scene) => scene.kind === 'decision' && scene.points.includes(card.point),
          ),
        ),
        practices: (course.messages?.practices ?? []).filter(({ points }) =>
          points.includes(card.point),
        ),
        terms: course.glossary.filter(({ points }) => points.includes(card.point)),
        ...(before && { before }),
        ...(after && { after }),
      },
    ]
  })
}

/** The cards of one lesson, in its order. */
export function cardsOfLesson(course: Course, lesson: string): readonly ReferenceCard[] {
  return course.reference.filter((card) => card.lesson === lesson)
}

/** The cards of the points that a role-play's decisions are about, in reading order. */
export function cardsOfTalk(course: Course, scenario: string): readonly ReferenceCard[] {
  const entry = publishedScenarios(course).find(({ id }) => id === scenario)
  const met = new Set(
    entry?.scenario.scenes.flatMap((scene) => (scene.kind === 'decision' ? scene.points : [])),
  )
  return course.reference.filter(({ point }) => met.has(point))
}

/** The writing practices that are like a role-play. */
export function practicesOfTalk(course: Course, scenario: string): readonly Practice[] {
  return (course.messages?.practices ?? []).filter(({ scenarios }) => scenarios.includes(scenario))
}

/** Where a point is asked about: first in its own lesson, then where it is called back. */
function questionsAbout(
  course: Course,
  card: ReferenceCard,
  lessons: readonly PublishedLesson[],
): readonly CardQuestions[] {
  return [...lessons]
    .sort((a, b) => Number(b.id === card.lesson) - Number(a.id === card.lesson))
    .flatMap((lesson) => {
      const about = new Set(
        (course.banks[lesson.id] ?? []).flatMap(({ id, points }) =>
          points.includes(card.point) ? [id] : [],
        ),
      )
      return lesson.sections.flatMap((section) => {
        const placed = lesson.questions.filter(
          (question) => question.section === section.id && about.has(question.id),
        )
        return placed.length > 0 ? [{ lesson, section, count: placed.length }] : []
      })
    })
}
