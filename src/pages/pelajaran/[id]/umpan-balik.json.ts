import type { APIRoute } from 'astro'
import { publishedLessons, siteCourse } from '../../../course/site-course.ts'
import { explanationsOf } from '../../../quiz/asked.ts'

export function getStaticPaths() {
  return publishedLessons(siteCourse()).map(({ id }) => ({ params: { id } }))
}

/** What explains a lesson's questions: read by its question islands once somebody is there. */
export const GET: APIRoute = ({ params }) =>
  Response.json(explanationsOf(siteCourse(import.meta.env.DEV).banks[params['id'] ?? ''] ?? []))
