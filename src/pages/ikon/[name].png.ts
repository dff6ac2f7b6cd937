import type { APIRoute } from 'astro'
import { raster } from '../../course/raster.ts'
import { siteCourse } from '../../course/site-course.ts'
import { drawings } from '../../ui/art/app-pictures.ts'

export function getStaticPaths() {
  return drawings(siteCourse()).map(({ name }) => ({ params: { name } }))
}

/** The site's pictures as an app: icons, those of its shortcuts, and what it looks like. */
export const GET: APIRoute = async ({ params }) => {
  const found = drawings(siteCourse(import.meta.env.DEV)).find(
    ({ name }) => name === params['name'],
  )
  if (!found) throw new Error(`No picture "${params['name'] ?? ''}"`)
  const png = await raster(await found.draw(), found.width)
  return new Response(png, { headers: { 'content-type': 'image/png' } })
}
