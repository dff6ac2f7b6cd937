import { loadCourse } from './load.ts'
import { courseDir } from './place.ts'
import type { Course, PublishedLesson, PublishedScenario } from './types.ts'

let kept: Course | undefined

/**
 * The course this site is made of. Read once for a build; while an author works (`fresh`),
 * read again at every page so that a saved file shows at the next reload.
 */
export function siteCourse(fresh = false): Course {
  if (!kept || fresh) kept = loadCourse(courseDir()).course
  return kept
}

/** Lessons that have a page, in reading order. */
export function publishedLessons(course: Course): PublishedLesson[] {
  return course.lessons.filter((lesson) => lesson.status === 'published')
}

/** Role-plays that have a page, in the course's order. */
export function publishedScenarios(course: Course): PublishedScenario[] {
  return course.scenarios.filter((entry) => entry.status === 'published')
}
