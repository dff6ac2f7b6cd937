import { formatFinding } from './finding.ts'
import { loadCourse } from './load.ts'
import type { Course } from './types.ts'

/**
 * The course in `dir`, whole and sound.
 * Throws one Error that holds every finding, a line each (`file:line: sentence`).
 */
export function assertCourse(dir: string): Course {
  const { course, findings } = loadCourse(dir)
  if (findings.length > 0) throw new Error(findings.map(formatFinding).join('\n'))
  return course
}
