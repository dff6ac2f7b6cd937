import type { APIRoute } from 'astro'
import { siteCourse } from '../../../course/site-course.ts'
import { explanationsOf } from '../../../quiz/asked.ts'

export function getStaticPaths() {
  return siteCourse().sets.map(({ id }) => ({ params: { id } }))
}

/** What explains a set's questions: read by its question islands once somebody is there. */
export const GET: APIRoute = ({ params }) =>
  Response.json(
    explanationsOf(
      siteCourse(import.meta.env.DEV).sets.find(({ id }) => id === params['id'])?.questions ?? [],
    ),
  )
