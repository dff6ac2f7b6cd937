import { existsSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { author } from '../../i18n/author-id.ts'
import { finding } from '../finding.ts'
import type { Reference } from '../lesson-file.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { Finding } from '../types.ts'

/**
 * Pages every course has, besides those of its lessons and role-plays. A test compares this
 * list with `src/pages/`: a new page is added here, so that lessons can link to it.
 */
export const fixedPages: readonly string[] = [
  '/',
  '/cari/',
  '/data/',
  '/kemajuan/',
  '/luring/',
  '/pindah/',
  '/rencana/',
  '/rencana/rangkuman/',
  '/setelan/',
  '/sumber/',
  '/tentang/',
  '/ulang/',
]

/** Largest picture in a lesson, in KB (1,024 bytes): more would outweigh the whole page. */
const maxImage = 100

/**
 * Links of a lesson lead somewhere and run nothing; pictures exist, are described and small.
 * @param file path of the lesson, to look for pictures beside it
 */
export function checkReference(
  reference: Reference,
  lesson: string,
  file: string,
  names: Names,
): readonly Finding[] {
  return reference.kind === 'image'
    ? checkImage(reference, file)
    : checkLink(reference, lesson, names)
}

function checkLink({ url, place }: Reference, lesson: string, names: Names): readonly Finding[] {
  if (url.trim() === '') return [finding(place, 'link-empty', author.linkEmpty())]
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme !== undefined) {
    return ['https', 'http', 'mailto'].includes(scheme)
      ? []
      : [finding(place, 'link-script', author.linkScript(url), { found: url })]
  }
  if (url.startsWith('#')) {
    return mustBeKnown(place, 'section', url.slice(1), names.sections.get(lesson))
  }
  if (!url.startsWith('/') || url.startsWith('//')) {
    return [finding(place, 'link-relative', author.linkRelative(url), { found: url })]
  }
  const [path = '', anchor] = url.split('#')
  if (!path.endsWith('/'))
    return [finding(place, 'link-slash', author.linkSlash(url), { found: url })]
  const [kind, id, ...rest] = path.slice(1, -1).split('/')
  if (kind === 'pelajaran' && id !== undefined && rest.length === 0) {
    const unknown = mustBeKnown(place, 'lesson', id, names.lessons)
    if (unknown.length > 0 || anchor === undefined) return unknown
    return mustBeKnown(place, 'section', anchor, names.sections.get(id))
  }
  const isBook = rest.length === 1 && rest[0] === 'naskah'
  if (kind === 'skenario' && id !== undefined && (rest.length === 0 || isBook)) {
    return mustBeKnown(place, 'scenario', id, names.scenarios)
  }
  if (kind === 'soal' && id !== undefined && (rest.length === 0 || rest[0] === 'lagi')) {
    return mustBeKnown(place, 'set', id, names.sets)
  }
  if (kind === 'kartu' && id !== undefined && id !== 'cetak' && rest.length === 0) {
    return mustBeKnown(place, 'card', id, names.cards)
  }
  const beside = names.libraryPages.has(path)
  if (kind === 'latihan' && id !== undefined && rest.length === 0 && !beside) {
    return mustBeKnown(place, 'practice', id, names.practices)
  }
  const known = mustBeKnown(place, 'page', path, new Set([...fixedPages, ...names.libraryPages]))
  return known.length > 0 || kind !== 'glosarium' || anchor === undefined
    ? known
    : mustBeKnown(place, 'term', anchor, names.terms)
}

function checkImage({ url, alt, place }: Reference, file: string): readonly Finding[] {
  const findings =
    alt.trim() === '' ? [finding(place, 'image-alt', author.imageAlt(url), { found: url })] : []
  const path = posix.join(posix.dirname(file), url)
  if (!existsSync(path))
    return [...findings, finding(place, 'image-missing', author.imageMissing(url), { found: url })]
  const size = Math.ceil(statSync(path).size / 1024)
  return size > maxImage
    ? [
        ...findings,
        finding(place, 'image-heavy', author.imageHeavy(url, size, maxImage), { found: url }),
      ]
    : findings
}
