import type { Course } from '../../course/types.ts'
import { tools } from '../../i18n/id/tools.ts'
import * as pages from '../pages.ts'

/** Ways to the tools that a course has, but for the one that leads to `here`. */
export function toolWays(course: Course, here?: string) {
  return tools
    .filter(({ needs }) => needs === undefined || course[needs] !== undefined)
    .map(({ page, title, text }) => ({ href: pages[page](), title, text }))
    .filter(({ href }) => href !== here)
}
