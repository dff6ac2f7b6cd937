/** What a page holds of the record, asked of its own script. */
import type { Page } from '@playwright/test'

/** Ids of all events that the page knows, once the script is there that reads the stores whole. */
export function heldEvents(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const script = performance
      .getEntriesByType('resource')
      .find(({ name }) => /\/upkeep\.[^/]+\.js$/.test(name))
    if (!script) throw new Error('the page has not read its record whole')
    const parts = (await import(script.name)) as Record<string, unknown>
    // `storedEvents` of `src/record/upkeep.ts`, whatever the build has called it.
    const read = Object.values(parts).find(
      (part) =>
        typeof part === 'function' &&
        /\{\s*return \w+\(\)\.journal\.events\(\)\s*;?\s*\}/.test(String(part)),
    ) as (() => readonly { readonly id: string }[]) | undefined
    if (!read) throw new Error('the script gives no events')
    return read().map(({ id }) => id)
  })
}
