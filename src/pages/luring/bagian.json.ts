import type { APIRoute } from 'astro'
import { courseParts } from '../../course/course-parts.ts'
import { siteCourse } from '../../course/site-course.ts'

/** The course's parts that can be kept one by one: the offline page lists them, the build packs them. */
export const GET: APIRoute = () => Response.json(courseParts(siteCourse(import.meta.env.DEV)))
