import { fileURLToPath } from 'node:url'
import { loadCourse } from '../../src/course/load.ts'
import type { PublishedScenario } from '../../src/course/types.ts'

/** The role-plays that the site under test has. */
export function published(): PublishedScenario[] {
  const { course } = loadCourse(fileURLToPath(new URL('../../content', import.meta.url)))
  return course.scenarios.filter((entry) => entry.status === 'published')
}
