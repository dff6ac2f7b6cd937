/** Links of a built site that lead to nothing. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Attributes that name a file, a page or a place of one. */
const ADDRESS = /\s(?:href|src|action|srcset)="([^"]*)"/g

const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&')

interface Page {
  /** Below the site's folder: `pelajaran/x/`. */
  readonly path: string
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
}

function pagesIn(dir: string): Page[] {
  return globSync('**/*.html', { cwd: dir }).map((file) => {
    // What stands in a script or in an island's data is no link of the page.
    const html = readFileSync(join(dir, file), 'utf8').replaceAll(/<script[\s\S]*?<\/script>/g, '')
    return {
      path: file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'),
      ids: new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => plain(id))),
      links: [...html.matchAll(ADDRESS)].map(([, link = '']) => plain(link)),
    }
  })
}

/** Links of the built site in `dir`, served from `base`, that lead to nothing, and how many there are in all. */
export function deadLinks(dir: string, base: string): { dead: string[]; count: number } {
  const pages = pagesIn(dir)
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const origin = 'https://situs.contoh'
  const dead: string[] = []
  let count = 0
  for (const { path, links } of pages) {
    for (const link of links) {
      const url = new URL(link, origin + base + path)
      if (url.origin !== origin) continue
      count += 1
      const target = decodeURIComponent(url.pathname.slice(base.length))
      const place = decodeURIComponent(url.hash.slice(1))
      const page = byPath.get(target)
      const found =
        url.pathname.startsWith(base) &&
        (page ? place === '' || page.ids.has(place) || isForScripts(target) : isFile(dir, target))
      if (!found) dead.push(`${path} → ${link}`)
    }
  }
  return { dead: [...new Set(dead)], count }
}

/** Behind its `#` the printing page takes the cards that were chosen, not a place. */
const isForScripts = (target: string) => target === 'kartu/cetak/'
const isFile = (dir: string, target: string) => target !== '' && existsSync(join(dir, target))
