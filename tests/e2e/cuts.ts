/** Connections that break at a chosen request, and what must hold of every page afterwards. */
import type { Page } from '@playwright/test'
import { expect } from './offline-site.ts'
import type { Site } from './offline-site.ts'
import { woken } from './support.ts'

/** Takes the site down at the n-th request from now on (the worker's own file not counted). */
export function cutAt(site: Site, n: number): () => boolean {
  let count = 0
  let cut = false
  site.onRequest = (path) => {
    if (path !== 'sw.js' && (count += 1) === n) {
      cut = true
      void site.down()
    }
  }
  return () => cut
}

/** Every island came alive and every part belongs to the page's own build. */
export async function expectWhole(page: Page, at: string): Promise<void> {
  await woken(page, at)
  const second = (await page.title()).includes('kedua ')
  const code = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\/_astro\/.*\.(js|css)$/.test(path)),
  )
  for (const path of code) expect(path.includes('kedua'), `${at} ${path}`).toBe(second)
}
