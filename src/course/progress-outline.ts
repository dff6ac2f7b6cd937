import type { ProgressOutline } from '../device/progress-outline.ts'
import { publishedScenarios } from './site-course.ts'
import type { Course } from './types.ts'

export function progressOutline(course: Course): ProgressOutline {
  const modules = course.modules.map(({ id, title, colour }) => ({
    ...{ id, title, colour },
    lessons: course.lessons
      .filter((lesson) => lesson.module === id)
      .map((lesson) => ({
        ...{ id: lesson.id, title: lesson.title, number: lesson.number },
        parts:
          lesson.status === 'published'
            ? lesson.sections.map(({ id, title }) => ({ id, title }))
            : [],
      })),
  }))
  const talks = publishedScenarios(course).map(({ id, title, scenario }) => ({
    ...{ id, title },
    parts: scenario.scenes.flatMap((scene) =>
      scene.kind === 'ending' ? [{ id: scene.id, title: scene.title }] : [],
    ),
  }))
  const missions = (course.missions?.missions ?? []).map(({ id, title }) => ({ id, title }))
  return { modules, talks, missions }
}
