import type { APIRoute } from 'astro'
import { moveWords } from '../../course/move-words.ts'
import { siteCourse } from '../../course/site-course.ts'

/** What learners of this course record: fetched where a record is packed for codes, or unpacked. */
export const GET: APIRoute = () => Response.json(moveWords(siteCourse(import.meta.env.DEV)))
