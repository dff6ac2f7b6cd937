import type { APIRoute } from 'astro'
import { layoutRows } from '../../../course/path-rows.ts'
import { publishedScenarios, siteCourse } from '../../../course/site-course.ts'

export function getStaticPaths() {
  return publishedScenarios(siteCourse()).map((entry) => ({
    params: { id: entry.id },
    props: { scenario: entry.scenario },
  }))
}

/** The coordinates of a role-play's map, without a word of it: read when somebody opens the map. */
export const GET: APIRoute = ({ props }) => Response.json(layoutRows(props['scenario']))
