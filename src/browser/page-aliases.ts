import type { Aliases } from '../record/aliases.ts'

/** What was renamed, as the build wrote it into the page; nothing where the page has none. */
export function pageAliases(): Aliases {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="aliases"]')
  return meta ? (JSON.parse(meta.content) as Aliases) : {}
}
