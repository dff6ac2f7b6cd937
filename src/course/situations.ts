import type { ReferenceCard } from '../library/types.ts'
import { publishedLessons, publishedScenarios } from './site-course.ts'
import type { Course, Section } from './types.ts'

/** A situation as the home page shows it: only what can be opened today. */
export interface OpenSituation {
  readonly id: string
  readonly title: string
  readonly scenario?: { readonly id: string; readonly title: string; readonly minutes: number }
  readonly lesson?: { readonly id: string; readonly title: string; readonly section?: Section }
  readonly card?: ReferenceCard
}

/**
 * The situations that lead somewhere, in the course's order. What is still planned is left
 * out, and so is a situation of which nothing is open yet.
 */
export function openSituations(course: Course): readonly OpenSituation[] {
  const lessons = publishedLessons(course)
  const scenarios = publishedScenarios(course)
  return course.situations.flatMap(({ id, title, ...to }): readonly OpenSituation[] => {
    const scenario = scenarios.find((each) => each.id === to.scenario)
    const lesson = lessons.find((each) => each.id === to.lesson)
    const card = course.reference.find(({ point }) => point === to.card)
    if (!scenario && !lesson && !card) return []
    const section = lesson?.sections.find((each) => each.id === to.section)
    return [
      {
        id,
        title,
        ...(scenario && {
          scenario: { id: scenario.id, title: scenario.title, minutes: scenario.minutes },
        }),
        ...(lesson && {
          lesson: { id: lesson.id, title: lesson.title, ...(section && { section }) },
        }),
        ...(card && { card }),
      },
    ]
  })
}
