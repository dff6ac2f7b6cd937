import type { CoursePart } from '../device/offline-manifest.ts'
import { publishedLessons } from './site-course.ts'
import type { Course } from './types.ts'

/**
 * The modules that have something to read, each with the beginnings of its addresses: its lessons,
 * and the role-plays and cards of these. What comes back for review is all needed by one page, and so
 * belongs to the rest.
 */
export function courseParts(course: Course): (CoursePart & { readonly title: string })[] {
  const taken = new Set<string>()
  const once = (address: string): string[] => {
    if (taken.has(address)) return []
    taken.add(address)
    return [address]
  }
  const lessons = publishedLessons(course)
  return course.modules.flatMap(({ id, title }) => {
    const pages = lessons
      .filter(({ module }) => module === id)
      .flatMap((lesson) => [
        `pelajaran/${lesson.id}/`,
        ...lesson.scenarios.map((talk) => `skenario/${talk}/`).flatMap(once),
        ...lesson.points.map((point) => `kartu/${point}/`).flatMap(once),
      ])
    return pages.length > 0 ? [{ id, title, pages }] : []
  })
}
