/** What people type into the search, and where the search leads them. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { parse } from 'yaml'

export interface Query {
  readonly q: string
  /** Addresses a person would be content with; a lesson counts with any of its sections. */
  readonly right: readonly string[]
  /** Kept away from tuning. */
  readonly held?: boolean
}

/** The queries of a file in tests/fixtures/search/. */
export function queriesOf(name: 'queries' | 'outsider'): readonly Query[] {
  const file = new URL(`../fixtures/search/${name}.yaml`, import.meta.url)
  return (parse(readFileSync(file, 'utf8')) as { queries: Query[] }).queries
}

/** The results of each query as they stand on the search page, from top to bottom. */
export function resultsOnPage(page: Page, queries: readonly string[]): Promise<string[][]> {
  return page.evaluate(async (typed) => {
    const input = document.querySelector<HTMLInputElement>('#cari-kata')
    const found = document.querySelector<HTMLElement>('.search-found')
    if (!input?.form || !found) throw new Error('no search on this page')
    const lists: string[][] = []
    for (const query of typed) {
      const shown = new Promise<void>((resolve) => {
        const watch = new MutationObserver(() => {
          if (found.dataset['query'] !== query) return
          watch.disconnect()
          resolve()
        })
        watch.observe(found, { attributes: true })
      })
      input.value = query
      input.dispatchEvent(new Event('input', { bubbles: true }))
      input.form.requestSubmit()
      await shown
      const links = [...found.querySelectorAll<HTMLAnchorElement>('.hit a')]
      lists.push(links.map(({ pathname, hash }) => pathname + hash))
    }
    return lists
  }, queries)
}

export interface Standing extends Query {
  /** Where the first right result stands, from 1; 0 where there is none. */
  readonly rank: number
  readonly first: string
}

/** Types each query on the search page, which must be open, and looks for the right results. */
export async function standings(page: Page, queries: readonly Query[]): Promise<Standing[]> {
  const lists = await resultsOnPage(
    page,
    queries.map(({ q }) => q),
  )
  return queries.map((query, at) => {
    const list = lists[at] ?? []
    const rank = list.findIndex((url) =>
      query.right.some((right) => url === right || url.replace(/#.*/, '') === right),
    )
    return { ...query, rank: rank + 1, first: list[0] ?? 'nothing' }
  })
}

/** Share of the queries whose right result is among the first `most`, in per cent. */
export function within(all: readonly Standing[], most: number): number {
  return (100 * all.filter(({ rank }) => rank > 0 && rank <= most).length) / all.length
}
