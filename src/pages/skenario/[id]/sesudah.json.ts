import type { APIRoute } from 'astro'
import { publishedScenarios, siteCourse } from '../../../course/site-course.ts'
import { afterwardsOf } from '../../../scenario/afterwards.ts'

export function getStaticPaths() {
  return publishedScenarios(siteCourse()).map((entry) => ({
    params: { id: entry.id },
    props: { scenario: entry.scenario },
  }))
}

/** Reasons, verdicts and what lasts: read once a talk is under way. */
export const GET: APIRoute = ({ props }) => Response.json(afterwardsOf(props['scenario']))
