import type { APIRoute } from 'astro'
import { siteCourse } from '../course/site-course.ts'
import { appManifest } from '../ui/app-manifest.ts'

/** What a browser needs to put the course on a home screen. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(appManifest(siteCourse(import.meta.env.DEV))), {
    headers: { 'content-type': 'application/manifest+json' },
  })
