import { fileURLToPath } from 'node:url'
import { loadCourse } from '../../src/course/load.ts'
import type { Course, PublishedScenario } from '../../src/course/types.ts'

/** The course that the site under test is made of. */
export function courseUnderTest(): Course {
  return loadCourse(fileURLToPath(new URL('../../content', import.meta.url))).course
}

/** The role-plays that the site under test has. */
export function published(): PublishedScenario[] {
  return courseUnderTest().scenarios.filter((entry) => entry.status === 'published')
}
