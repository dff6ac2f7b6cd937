import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { courseDir, courseLocale } from './course/place.ts'

/**
 * Lessons pass through Astro only to be rendered; what stands in them is read and checked
 * by `course/`, with line numbers, so no schema is repeated here.
 */
export const collections = {
  lessons: defineCollection({
    loader: glob({ base: `${courseDir()}/${courseLocale()}/lessons`, pattern: '*.mdx' }),
  }),
}
