/** Builds the service worker and the list of files it may keep. */
import { createHash } from 'node:crypto'
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { build } from 'vite'
import { injectManifest } from 'workbox-build'
import { packedList } from '../device/offline-list.ts'
import type { PackedList } from '../device/offline-list.ts'
import { isPage, REST, shortHash } from '../device/offline-manifest.ts'
import type { CoursePart, OfflineFile, OfflinePack } from '../device/offline-manifest.ts'
import { packed } from '../device/offline-pack.ts'
import { asUntouched } from './compact-islands.ts'
import { titleOf } from './page-title.ts'

const WORKER = fileURLToPath(new URL('../browser/service-worker.ts', import.meta.url))
/** Not for the device: the worker itself, and what only this build, hosts, crawlers and home screens read. */
const LEFT_OUT = [
  ...[
    'luring/bagian.json',
    'sw.js',
    '_headers',
    '_redirects',
    '404.html',
    '**/*.{map,txt,xml}',
    'CNAME',
  ],
  ...['manifest.webmanifest', 'ikon/**', 'bagikan/**', 'paket/**'],
]
/** What pages are called, by their address: of use where they are listed, so not in the worker's own list. */
const TITLES = 'luring/judul.json'
/** The list of the course's parts, by which pages are packed. */
const PARTS = 'luring/bagian.json'
/** The search index is of use only whole: this file, the first one read, stands for all of it. */
const SEARCH_INDEX = 'pagefind/'
const SEARCH_ENTRY = 'pagefind/pagefind-entry.json'

/** A built file: its path in the output folder, with slashes, and its bytes. */
export interface BuiltFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Runs last of all integrations, for it takes every file as it will be served. With `kill` the
 * worker gets an empty list, which makes it undo itself on the devices it reaches.
 */
export function offlineBuild({ kill = false }: { kill?: boolean } = {}): AstroIntegration {
  return {
    name: 'offline-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const flag = kill ? 'off' : 'on'
        updateConfig({ vite: { define: { 'import.meta.env.OFFLINE': JSON.stringify(flag) } } })
      },
      'astro:build:done': async ({ dir }) => {
        await writeWorker(fileURLToPath(dir), { kill })
      },
    },
  }
}

/** Writes `sw.js` into the built site in `dir`. The same site gives the same bytes. */
export async function writeWorker(dir: string, { kill = false } = {}): Promise<void> {
  await rm(join(dir, 'paket'), { recursive: true, force: true })
  if (!kill) await writeTitles(dir)
  const temporary = await mkdtemp(join(tmpdir(), 'worker-'))
  try {
    await build({
      configFile: false,
      envFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        outDir: temporary,
        copyPublicDir: false,
        // One file in the classic format: not every browser takes a module for a worker.
        lib: { entry: WORKER, formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
      },
    })
    const { warnings } = await injectManifest({
      swSrc: join(temporary, 'sw.js'),
      swDest: join(dir, 'sw.js'),
      globDirectory: dir,
      globPatterns: kill ? [] : ['**/*'],
      globIgnores: LEFT_OUT,
      maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
      manifestTransforms: [
        async (entries) => {
          const files = await Promise.all(
            entries.map(async ({ url }) => ({ path: url, bytes: await readFile(join(dir, url)) })),
          )
          const { list, packs, contents } = withPacks(listFiles(files), files, await partsIn(dir))
          if (packs.length > 0) await mkdir(join(dir, 'paket'))
          for (const [url, text] of contents) await writeFile(join(dir, url), text)
          return { manifest: [asEntry(packedList(list, packs))], warnings: [] }
        },
      ],
    })
    const serious = kill ? [] : warnings
    if (serious.length > 0) throw new Error(serious.join('\n'))
  } finally {
    await rm(temporary, { recursive: true })
  }
}

async function partsIn(dir: string): Promise<CoursePart[]> {
  return JSON.parse(await readFile(join(dir, PARTS), 'utf8').catch(() => '[]')) as CoursePart[]
}

/** Writes what the pages in `dir` are called beside the offline page, which lists them: in the course's order. */
async function writeTitles(dir: string): Promise<void> {
  const paths = await Array.fromAsync(glob('**/index.html', { cwd: dir }))
  const urls = paths.map((path) => urlOf(path.replaceAll('\\', '/'))).sort()
  const first = (await partsIn(dir)).flatMap(({ pages }) => pages)
  const inOrder = new Set([...first.filter((url) => urls.includes(url)), ...urls])
  const titles = await Promise.all(
    [...inOrder].map(async (url) => {
      const html = await readFile(join(dir, url, 'index.html'), 'utf8')
      return [url, titleOf(html) ?? url] as const
    }),
  )
  await writeFile(join(dir, TITLES), JSON.stringify(Object.fromEntries(titles)))
}

/**
 * Workbox takes entries with more keys than it knows, so the whole list is one. It is put in place by a pattern
 * where `$` counts.
 */
function asEntry(list: PackedList): PackedList & { url: string; revision: null; size: number } {
  const plain = JSON.parse(JSON.stringify(list).replaceAll('$', '$$$$')) as PackedList
  return { ...plain, url: '', revision: null, size: 0 }
}

/** Bytes of a file as a host sends it, who compresses on the way with little patience. */
function wireOf(path: string, bytes: Uint8Array): number {
  if (/\.(woff2|pf_\w+|pagefind)$/.test(path)) return bytes.byteLength
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength
}

const urlOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1')

/**
 * The list with what each file costs on the wire, and the pages and their data in packs: one for each
 * of the parts, one for the rest. `contents` are the packs as files, by their address.
 */
export function withPacks(
  list: readonly OfflineFile[],
  files: readonly BuiltFile[],
  parts: readonly CoursePart[],
) {
  const built = new Map(files.map((file) => [urlOf(file.path), file]))
  const text = (url: string): string => new TextDecoder().decode(built.get(url)?.bytes)
  const partOf = (url: string): string =>
    parts.find(({ pages }) => pages.some((page) => url.startsWith(page)))?.id ?? REST
  const fits = (url: string): boolean =>
    isPage(url) || (url.endsWith('.json') && !url.startsWith(SEARCH_INDEX))
  const contents = new Map<string, string>()
  const packs = [...parts.map(({ id }) => id), REST].flatMap((part): OfflinePack[] => {
    const holds = [...list.keys()].filter((index) => {
      const url = list[index]?.url ?? ''
      return fits(url) && partOf(url) === part
    })
    if (holds.length === 0) return []
    const urls = holds.map((index) => list[index]?.url ?? '')
    const content = JSON.stringify(packed(urls.map((url) => [url, text(url)])))
    const url = `paket/${part}.json`
    contents.set(url, content)
    return [{ url, part, wire: wireOf(url, Buffer.from(content)), holds }]
  })
  return {
    list: list.map((file) => {
      const { path = '', bytes = new Uint8Array() } = built.get(file.url) ?? {}
      return fits(file.url) ? file : { ...file, wire: wireOf(path, bytes) }
    }),
    ...{ packs, contents },
  }
}

/**
 * The list for a site of these files, sorted by address. A page needs what it names and what that
 * names in turn: styles, scripts down to the last lazy one, fonts, pictures. Names are looked for
 * as they stand in the text, so a hashed name is found in whatever way it is written. It needs the
 * data that stands beside it too: a script puts those addresses together, so no text names them.
 *
 * A page needs at once what its own text names, without the islands that wait for a sign of its reader, and what
 * that imports: so kept, nothing of it is half awake.
 */
export function listFiles(files: readonly BuiltFile[]): OfflineFile[] {
  const sorted = files
    .map((file) => ({ ...file, url: urlOf(file.path) }))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
  const parts = new Map(
    sorted.flatMap(({ url }, index) =>
      isPage(url) || url.startsWith(SEARCH_INDEX) || isBeside(url)
        ? []
        : [[nameOf(url), index] as const],
    ),
  )
  const beside = (page: string): number[] =>
    sorted.flatMap(({ url }, index) => (isBeside(url) && folderOf(url) === page ? [index] : []))
  const text = new TextDecoder()
  const positions = (names: readonly string[]) => names.flatMap((name) => parts.get(name) ?? [])
  const named = sorted.map(({ path, bytes }) =>
    /\.(html|css|js|json|svg|webmanifest)$/.test(path) && !path.startsWith(SEARCH_INDEX)
      ? positions(namesIn(text.decode(bytes)))
      : [],
  )
  const namedAtOnce = sorted.map(({ path, bytes }, index) => {
    if (path.endsWith('.html')) return positions(namesIn(asUntouched(text.decode(bytes))))
    return path.endsWith('.js') ? positions(importedBy(text.decode(bytes))) : (named[index] ?? [])
  })
  const search = sorted.flatMap(({ url }, index) =>
    url.startsWith(SEARCH_INDEX) && url !== SEARCH_ENTRY ? [index] : [],
  )

  return sorted.map(({ url, bytes }, index) => {
    const html = isPage(url) ? text.decode(bytes) : undefined
    const all =
      url === SEARCH_ENTRY ? search : html === undefined ? [] : reach(named, index, beside(url))
    const atOnce = html === undefined ? all : reach(namedAtOnce, index, [])
    const needs = [...atOnce, ...all.filter((position) => !atOnce.includes(position))]
    return {
      url,
      hash: shortHash(createHash('sha256').update(bytes).digest()),
      bytes: bytes.byteLength,
      ...(needs.length > 0 && { needs }),
      ...(atOnce.length < needs.length && { atOnce: atOnce.length }),
    }
  })
}

const folderOf = (url: string): string => url.slice(0, url.lastIndexOf('/') + 1)

/** Data of one page: a JSON file in the page's own folder, not in the site's. */
function isBeside(url: string): boolean {
  return url.endsWith('.json') && folderOf(url) !== '' && !url.startsWith(SEARCH_INDEX)
}

function nameOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}

function namesIn(text: string): string[] {
  return [...new Set(text.match(/[\w.@~$-]+\.[a-z0-9]+/g))]
}

/** Names of the scripts without which this one does not begin. */
function importedBy(script: string): string[] {
  return [...script.matchAll(/\b(?:import|from)\s*(["'`])([^"'`]+)\1/g)].map(([, , address = '']) =>
    nameOf(address),
  )
}

/** Everything that can be reached from `start` and `more`, without `start`, in rising order. */
function reach(
  named: readonly (readonly number[])[],
  start: number,
  more: readonly number[],
): number[] {
  const found = new Set([start, ...more])
  for (const index of found) for (const next of named[index] ?? []) found.add(next)
  found.delete(start)
  return [...found].sort((a, b) => a - b)
}
