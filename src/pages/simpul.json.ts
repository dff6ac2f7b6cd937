import type { APIRoute } from 'astro'
import { dueOutline } from '../course/due-outline.ts'
import { siteCourse } from '../course/site-course.ts'

/** What the review holds; not beside a page, for several need it: each names it in its markup. */
export const GET: APIRoute = () => Response.json(dueOutline(siteCourse(import.meta.env.DEV)))
