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

/**
 * The role-plays that the long states are tried on: all of them by hand, in the everyday run one for
 * each of the first three stages, for what differs between role-plays of one stage is their words.
 */
export function tried(): PublishedScenario[] {
  const all = published()
  if (process.env['HEAVY']) return all
  const stages = [...new Set(all.map(({ scenario }) => scenario.stage))].slice(0, 3)
  return stages.flatMap((stage) => all.find(({ scenario }) => scenario.stage === stage) ?? [])
}
