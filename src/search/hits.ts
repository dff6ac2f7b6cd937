/**
 * What a search finds, and how it is read from the engine's answer. Pure: the engine's text is
 * taken apart into plain segments here, so that no view ever needs its markup.
 */

/** Groups of results. A page names its own by `data-pagefind-filter`. */
export const GROUPS = ['lesson', 'card', 'term', 'talk', 'reference', 'tool'] as const
export type Group = (typeof GROUPS)[number]

/** A piece of an excerpt; `mark` where it is what was searched for. */
export interface Segment {
  readonly text: string
  readonly mark: boolean
}

/** One place found: a page, or a section of it. */
export interface SearchHit {
  /** Title of the page. */
  readonly title: string
  /** Title of the section, when the place is not the page as a whole. */
  readonly section?: string
  /** The section's title or else the page's, with the words found marked in it. */
  readonly name: readonly Segment[]
  /** Address within the site, with the section's anchor. */
  readonly url: string
  readonly group: Group
  readonly excerpt: readonly Segment[]
}

/** The parts of the engine's answer for one page that are read here (Pagefind 1.6). */
export interface FoundPage {
  readonly url: string
  readonly excerpt: string
  /** The whole text; its words are counted as blanks part them. */
  readonly content: string
  /** Which of those words were found. */
  readonly locations: readonly number[]
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** Every element of the page that has an id. */
  readonly anchors: readonly { readonly element: string; readonly id: string }[]
  readonly sub_results: readonly {
    readonly title: string
    readonly url: string
    readonly excerpt: string
    readonly anchor?: { readonly id: string }
    readonly weighted_locations: readonly { readonly balanced_score: number }[]
  }[]
}

/** What a section calls its heading: the section's own id and this ending. */
const HEADING = /-judul$/

/** Quotes and stops around a word found are not what was looked for. */
const SHELL = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su

/**
 * An excerpt as segments. The engine writes `<mark>` around words found and turns every other
 * `<` and `>` of the text into entities, so whatever looks like markup after that is text.
 */
export function toSegments(excerpt: string): Segment[] {
  const segments: Segment[] = []
  const add = (text = '', mark = false) => {
    const last = segments.at(-1)
    if (!text) return
    if (last?.mark === mark) segments[segments.length - 1] = { text: last.text + text, mark }
    else segments.push({ text, mark })
  }
  const pieces = excerpt
    .replace(/^… /, '…')
    .replace(/[,;:.]? …$/, '…')
    .split(/<mark>(.*?)<\/mark>/s)
  for (const [index, piece] of pieces.entries()) {
    const text = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    if (index % 2 === 0) add(text)
    else {
      const [, before, word, after] = SHELL.exec(text) ?? []
      add(before)
      add(word, true)
      add(after)
    }
  }
  return segments
}

/** The segments after their first `count` characters. */
function after(segments: readonly Segment[], count: number): Segment[] {
  const left: Segment[] = []
  let rest = count
  for (const { text, mark } of segments) {
    const kept = text.slice(rest)
    rest = Math.max(0, rest - text.length)
    if (kept) left.push({ text: kept, mark })
  }
  return left
}

/**
 * The segments without the place's title, or its last words, at their beginning: the engine
 * takes them along from the heading, and the result shows the title above.
 */
function withoutTitle(segments: readonly Segment[], title: string): Segment[] {
  const whole = segments.map(({ text }) => text).join('')
  const words = title.split(' ')
  for (const [index] of words.entries()) {
    const lead = (index > 0 ? '…' : '') + words.slice(index).join(' ')
    const [stop = ''] = /^[.?!]?\s*/.exec(whole.slice(lead.length)) ?? []
    const rest = whole.slice(lead.length + stop.length)
    // A heading that is marked as reading by itself has no stop; the next sentence tells its end.
    const ended = /[.?!]/.test(lead.slice(-1) + stop) || (index === 0 && /^\p{Lu}/u.test(rest))
    if (whole.startsWith(lead) && ended) {
      return after(segments, lead.length + stop.length)
    }
  }
  return [...segments]
}

/** A title with the words marked that were found anywhere in the page. */
function marked(title: string, found: ReadonlySet<string>): Segment[] {
  return title
    .split(/([\p{L}\p{N}]+)/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, mark: found.has(text.toLowerCase()) }))
}

/** The address of a place: of the section itself where only its heading was named. */
function addressOf(page: FoundPage, place: FoundPage['sub_results'][number]): string {
  const section = place.anchor?.id.replace(HEADING, '')
  const known = page.anchors.some(({ element, id }) => element === 'section' && id === section)
  return known && section !== undefined ? `${page.url}#${section}` : place.url
}

/**
 * The places of one page, the best first, at most `most`. The page as a whole leads where it is
 * among them. A page found by its title alone is one place.
 */
export function hitsOf(page: FoundPage, most: number): SearchHit[] {
  const title = page.meta['title'] ?? page.url
  const named = page.filters['group']?.[0]
  const group = GROUPS.find((known) => known === named) ?? 'reference'
  const score = (place: FoundPage['sub_results'][number]) =>
    place.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0)

  const words = page.content.split(/\s+/)
  const found = new Set(
    page.locations.map((at) => SHELL.exec(words[at] ?? '')?.[2]?.toLowerCase() ?? ''),
  )

  const places = [...page.sub_results].sort((a, b) => score(b) - score(a)).slice(0, most)
  if (places.length === 0) {
    const excerpt = withoutTitle(toSegments(page.excerpt), title)
    return [{ title, name: marked(title, found), url: page.url, group, excerpt }]
  }
  return places
    .sort((a, b) => Number(a.anchor !== undefined) - Number(b.anchor !== undefined))
    .map((place) => ({
      title,
      ...(place.anchor && { section: place.title }),
      name: marked(place.title, found),
      url: addressOf(page, place),
      group,
      excerpt: withoutTitle(toSegments(place.excerpt), place.title),
    }))
}

/** Hits as they are shown: the best places whatever they are, then the rest by what they are. */
export interface Arranged {
  /** The first place of each of the best pages. */
  readonly best: readonly SearchHit[]
  /** Groups that have more, the one of the best place first. */
  readonly rest: readonly { readonly group: Group; readonly hits: readonly SearchHit[] }[]
}

/** Pages that lead, before all others stand under their groups. */
const BEST = 3

/** Arranges hits that come best page first. */
export function arranged(hits: readonly SearchHit[]): Arranged {
  const pageOf = ({ group, title }: SearchHit) => `${group} ${title}`
  const leading = new Map<string, SearchHit>()
  for (const hit of hits) {
    if (leading.size < BEST && !leading.has(pageOf(hit))) leading.set(pageOf(hit), hit)
  }
  const best = [...leading.values()]
  const rest = hits.filter((hit) => !best.includes(hit))
  return {
    best,
    rest: [...new Set(rest.map(({ group }) => group))].map((group) => ({
      group,
      hits: rest.filter((hit) => hit.group === group),
    })),
  }
}
