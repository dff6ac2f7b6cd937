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

/** Runs in a page: what it is, and which scripts and styles it has fetched. */
export const partsOfPage = () => ({
  title: document.title,
  instead: document.documentElement.hasAttribute('data-instead'),
  code: performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => /\/_astro\/.*\.(js|css)$/.test(path)),
})

/** It is the page that was asked for, and every part is of its own build: the later one says "kedua". */
export function expectOneBuild(parts: ReturnType<typeof partsOfPage>, at: string): void {
  expect(parts.instead, at).toBe(false)
  expect(parts.title, at).not.toBe('')
  const second = parts.title.includes('kedua ')
  for (const path of parts.code) expect(path.includes('kedua'), `${at} ${path}`).toBe(second)
}

/** Every island came alive and every part belongs to the page's own build. */
export async function expectWhole(page: Page, at: string): Promise<void> {
  await woken(page, at)
  expectOneBuild(await page.evaluate(partsOfPage), at)
}
