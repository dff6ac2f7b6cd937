import type { AstroIntegration } from 'astro'
import { assertCourse } from './assert.ts'

/**
 * Stops the build on the first word an author got wrong. Astro itself only logs a dangling
 * reference and exits 0, so a broken course would be published.
 */
export function courseChecks(dir: string): AstroIntegration {
  return {
    name: 'course-checks',
    hooks: {
      'astro:config:setup': ({ addWatchFile, config }) => {
        addWatchFile(new URL(`${dir}/course.yaml`, config.root))
      },
      'astro:build:start': () => {
        assertCourse(dir)
      },
    },
  }
}
