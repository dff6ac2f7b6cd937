/** Builds the search index of a finished site. */
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import type { GlossaryTerm } from '../library/types.ts'
import { GROUPS } from '../search/hits.ts'
import { wordsOf } from '../search/spelling.ts'
import type { PlaceText } from '../search/texts.ts'
import { openFragment, otherNames, packedPlaces, packedTexts } from './search-names.ts'
import { toolRecords } from './search-tools.ts'
import { siteCourse } from './site-course.ts'

/**
 * Left out of a page that asks to be searched: what is pressed or answered is practice, not
 * reading, and a word found there would give a key away.
 */
const NOT_READING = ['article astro-island', 'noscript', 'button', 'svg', '.needs-script', '.book']

/**
 * Of all that Pagefind writes, what its bare interface loads; the rest is ready-made views, and
 * fragments, which lie in one file.
 */
const LOADED = /^(pagefind\.js|pagefind-entry\.json|[^/]+\.pf_meta|(index|filter)\/[^/]+)$/

/**
 * Three places where Pagefind 1.6 swallows a failed request: a search with a part of the index
 * missing would say "nothing found". With these the failure reaches the caller. Two by which it
 * takes the text of a result from whoever starts it (`textOf`) instead of a file for each. And one
 * that costs time.
 */
const MENDED = [
  ['"load_index_chunk")).catch(()=>{})', '"load_index_chunk"))'],
  [
    'Failed to load the meta index:\n${e?.toString()}`);}',
    'Failed to load the meta index:\n${e?.toString()}`);throw e;}',
  ],
  // The error is kept and thrown at the first search; here it would only be an unhandled rejection.
  [
    'this.instances=[this.primary];this.init(options2?.language)',
    'this.instances=[this.primary];this.init(options2?.language).catch(()=>{})',
  ],
  [
    'this.metaCacheTag=opts.metaCacheTag??null;',
    'this.metaCacheTag=opts.metaCacheTag??null;this.textOf=opts.textOf;',
  ],
  [
    'async _loadFragment(hash,groupHash=""){',
    'async _loadFragment(hash,groupHash=""){if(this.textOf)return this.textOf(hash);',
  ],
  // What takes a query apart is made anew for each; a slow phone makes it in about a millisecond.
  [
    'const graphemeSegmenter=new Intl.Segmenter(trueLanguage,{granularity:"grapheme"});',
    'const graphemeSegmenter=this.segmenter??=new Intl.Segmenter(trueLanguage,{granularity:"grapheme"});',
  ],
] as const

/**
 * Pagefind's script with its silent failures made loud, and texts from one file.
 * Throws when it no longer has the places that are mended, which a new version may bring.
 */
export function mended(script: string): string {
  return MENDED.reduce((text, [found, put]) => {
    if (text.split(found).length !== 2) {
      throw new Error(`pagefind.js: expected exactly one "${found}"; look at this version anew`)
    }
    return text.replace(found, () => put)
  }, script)
}

/** The group a page gives itself, or undefined when it does not ask to be searched. */
export function groupOf(html: string, page: string): string | undefined {
  if (!html.includes('data-pagefind-body')) return undefined
  const group = /data-pagefind-filter="group:([^"]*)"/.exec(html)?.[1]
  if (group !== undefined && GROUPS.some((known) => known === group)) return group
  throw new Error(
    `${page}: a page with data-pagefind-body needs data-pagefind-filter="group:…", one of ${GROUPS.join(', ')}; found ${group ?? 'none'}`,
  )
}

/** The words that stand in the fragments, the commonest first: what a mistyped one may have meant. */
function knownWords(fragments: readonly PlaceText[]): string[] {
  const counts = new Map<string, number>()
  for (const { content, meta } of fragments) {
    for (const word of wordsOf(`${content} ${meta['title'] ?? ''}`)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .map(([word]) => word)
}

/** A place to be found that is no page of its own. */
export interface SearchRecord {
  /** Below the site's own folder. */
  readonly url: string
  readonly content: string
  readonly language: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
  /** What else it is called. */
  readonly aka?: readonly string[]
}

/** Each term of the glossary as a place of its own, found by its other names too. */
export function termRecords(terms: readonly GlossaryTerm[], locale: string): SearchRecord[] {
  return terms.map(({ id, term, definition, everyday, english, match }) => {
    const aka = [...new Set([...everyday, ...english, ...match])]
    return {
      url: `/glosarium/#${id}`,
      content: `${definition} ${aka.join(', ')}.`,
      language: locale,
      meta: { title: term },
      filters: { group: ['term'] },
      aka,
    }
  })
}

/**
 * Writes `pagefind/` into the built site in `dir`, from the pages that carry
 * `data-pagefind-body` and from `records`. `others` tells what else pages are called, by their
 * address. Resolves to the number of places in the index.
 */
export async function writeSearchIndex(
  dir: string,
  records: readonly SearchRecord[] = [],
  others: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<number> {
  const folder = join(dir, 'pagefind')
  await rm(folder, { recursive: true, force: true })
  const names = (await Array.fromAsync(glob('**/*.html', { cwd: dir }))).sort()
  const { index, errors } = await createIndex({ excludeSelectors: NOT_READING })
  if (!index) throw new Error(errors.join('\n'))
  try {
    let pages = 0
    for (const name of names) {
      const content = await readFile(join(dir, name), 'utf8')
      if (groupOf(content, name) === undefined) continue
      const added = await index.addHTMLFile({ sourcePath: name.replaceAll('\\', '/'), content })
      if (added.errors.length > 0) throw new Error(`${name}: ${added.errors.join('\n')}`)
      pages++
    }
    for (const { url, content, language, meta, filters } of records) {
      const added = await index.addCustomRecord({
        ...{ url, content, language },
        meta: { ...meta },
        filters: Object.fromEntries(
          Object.entries(filters).map(([name, list]) => [name, [...list]]),
        ),
      })
      if (added.errors.length > 0) throw new Error(`${url}: ${added.errors.join('\n')}`)
      pages++
    }
    if (pages === 0) return 0
    const { files, errors: failed } = await index.getFiles()
    if (failed.length > 0) throw new Error(failed.join('\n'))
    const text = (path: string) =>
      new TextDecoder().decode(files.find((file) => file.path === path)?.content)
    const entry = JSON.parse(text('pagefind-entry.json')) as {
      languages: Record<string, { wasm: string | null }>
    }
    const engines = Object.values(entry.languages).map(
      ({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`,
    )
    for (const { path, content } of files) {
      if (!LOADED.test(path) && !engines.includes(path)) continue
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), path === 'pagefind.js' ? mended(text(path)) : content)
    }
    const fragments = files.flatMap(({ path, content }) => {
      const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1]
      return id === undefined ? [] : [{ id, fragment: openFragment(content) }]
    })
    const words = knownWords(fragments.map(({ fragment }) => fragment))
    await writeFile(join(folder, 'words.json'), JSON.stringify(words))
    const aka = new Map([...others, ...records.map((each) => [each.url, each.aka ?? []] as const)])
    await writeFile(join(folder, 'names.json'), JSON.stringify(packedPlaces(fragments, aka)))
    await writeFile(join(folder, 'texts.json'), JSON.stringify(packedTexts(fragments)))
    return pages
  } finally {
    await close()
  }
}

/**
 * The search of the site: its directive, and its index once the pages are as they will be
 * served. Must stand before an integration that lists all files.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        const entrypoint = fileURLToPath(new URL('../search/when-wanted.ts', import.meta.url))
        addClientDirective({ name: 'search', entrypoint })
      },
      'astro:build:done': async ({ dir, logger }) => {
        const course = siteCourse()
        const site = fileURLToPath(dir)
        const records = [
          ...termRecords(course.glossary, course.locale),
          ...(await toolRecords(site, course)),
        ]
        const pages = await writeSearchIndex(site, records, otherNames(course))
        if (pages === 0)
          logger.warn('No page carries data-pagefind-body: the search finds nothing.')
      },
    },
  }
}
