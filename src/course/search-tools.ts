/** Pages that do something, as places to be found: they hold few words of their own. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { typedForSets, typedForTools } from '../search/typed.ts'
import type { SearchRecord } from './search-index.ts'
import type { Course } from './types.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
}

function textAt(html: string, place: RegExp): string {
  const text = place.exec(html)?.[1] ?? ''
  return text.replace(/&[a-z]+;|&#\d+;/g, (entity) => ENTITIES[entity] ?? entity).trim()
}

/** What a page says of itself in its head; the site's name at the end of its title says nothing. */
export function headOf(html: string): { readonly title: string; readonly description: string } {
  return {
    title: textAt(html, /<title>([^<]*)<\/title>/).replace(/ · [^·]*$/, ''),
    description: textAt(html, /<meta name="description" content="([^"]*)"/),
  }
}

/**
 * The tools and question sets of the site built in `dir`, each with what people call it. A page
 * that is not there, or is searched by its own words, is left out.
 */
export async function toolRecords(
  dir: string,
  { sets, locale }: Pick<Course, 'sets' | 'locale'>,
): Promise<SearchRecord[]> {
  const pages = [
    ...Object.entries(typedForTools),
    ...sets.map(({ id }) => [`/soal/${id}/`, typedForSets] as const),
  ]
  const records = await Promise.all(
    pages.map(async ([url, aka]) => {
      const html = await readFile(join(dir, url, 'index.html'), 'utf8').catch(() => '')
      const { title, description: content } = headOf(html)
      if (title === '' || html.includes('data-pagefind-body')) return []
      return [
        { url, content, language: locale, meta: { title }, filters: { group: ['tool'] }, aka },
      ]
    }),
  )
  return records.flat()
}
