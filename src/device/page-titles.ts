/** What pages are called where they are listed: by the build's own list, or, while it is not here, by their address. */

/** Titles by address in the list of the build: `pelajaran/x/`. */
export type PageTitles = Readonly<Record<string, unknown>>

/** Titles as they came over the wire; none where that is not what came. */
export function titlesIn(data: unknown): PageTitles {
  return typeof data === 'object' && data !== null ? { ...data } : {}
}

/** The title of the page at `address`, or the last word of its address, as words; `''` for the home page's. */
export function pageTitle(titles: PageTitles, address: string): string {
  const title = Object.hasOwn(titles, address) ? titles[address] : undefined
  if (typeof title === 'string') return title
  const words = (address.split('/').at(-2) ?? '').replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
