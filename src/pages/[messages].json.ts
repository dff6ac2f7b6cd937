import type { APIRoute } from 'astro'
import { siteCourse } from '../course/site-course.ts'

/** Not beside a page, for several need it: each names it in its markup (`course/offline-build.ts`). */
export function getStaticPaths() {
  return siteCourse().messages ? [{ params: { messages: 'aturan-pesan' } }] : []
}

/** What messages are read by. */
export const GET: APIRoute = () => Response.json(siteCourse(import.meta.env.DEV).messages?.machine)
