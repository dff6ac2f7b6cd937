import type { APIRoute } from 'astro'
import { raster } from '../../course/raster.ts'
import { siteCourse } from '../../course/site-course.ts'
import { sharePicture } from '../../ui/art/posters.ts'
import { sharePages } from '../../ui/art/share-pictures.ts'

/** Only a site that knows its public address can say where a picture is. */
export function getStaticPaths() {
  if (!import.meta.env.SITE) return []
  return sharePages(siteCourse()).map(({ name }) => ({ params: { name } }))
}

/** The picture beside a shared link. */
export const GET: APIRoute = async ({ params }) => {
  const course = siteCourse(import.meta.env.DEV)
  const page = sharePages(course).find(({ name }) => name === params['name'])
  if (!page) throw new Error(`No picture "${params['name'] ?? ''}"`)
  const png = await raster(await sharePicture(course, page), 1200)
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
