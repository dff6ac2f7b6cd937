import { author } from '../i18n/author-id.ts'
import type { NameKind } from '../i18n/author-id.ts'
import type { CourseFiles } from './files.ts'
import { finding } from './finding.ts'
import { holdersOf } from './holders.ts'
import type { Place } from './finding.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './types.ts'

type NameSet = ReadonlySet<string>

/**
 * All names a file may mention. A name list is undefined while the file that declares it
 * cannot be used: then nothing is called unknown, since one slip should be told once.
 */
export interface Names {
  readonly lessons: NameSet
  readonly modules: NameSet
  readonly scenarios: NameSet
  readonly skills: NameSet
  readonly sources: NameSet
  readonly cast: NameSet
  readonly points: NameSet | undefined
  /** The section ids of each lesson whose text could be read. */
  readonly sections: ReadonlyMap<string, NameSet>
  /** The lesson whose bank holds a question. */
  readonly questions: ReadonlyMap<string, string>
  readonly misconceptions: NameSet | undefined
  readonly sets: NameSet
  /** Points that have a reference card. */
  readonly cards: NameSet | undefined
  /** Terms of the glossary. */
  readonly terms: NameSet | undefined
  /** Writing practices. */
  readonly practices: NameSet
  /** Pages that only a course with such content has. */
  readonly libraryPages: NameSet
  /** Lessons and scenarios that have a page. */
  readonly published: { readonly lessons: NameSet; readonly scenarios: NameSet }
}

/** Gathers the names a course declares. */
export function namesOf(files: CourseFiles): Names {
  const { data } = files.course
  const ids = (list: readonly { readonly id: string }[]): NameSet =>
    new Set(list.map(({ id }) => id))
  const banks = [...files.banks]
  const unread = [files.banks, files.reviews, files.sets].some((each) =>
    [...each.values()].includes(undefined),
  )
  const published = (list: readonly { readonly id: string; readonly status: string }[]): NameSet =>
    ids(list.filter(({ status }) => status === 'published'))
  return {
    lessons: ids(data.lessons),
    modules: ids(data.modules),
    scenarios: ids(data.scenarios),
    skills: ids(data.skills),
    sources: ids(data.sources),
    cast: ids(data.cast),
    points: files.points && ids(files.points.data),
    sections: new Map(
      [...files.lessons].flatMap(([lesson, read]) => {
        if (read === undefined) return []
        const sections = read.text.elements.filter(({ name }) => name === 'Section')
        return [[lesson, new Set(sections.map(({ attributes }) => attributes['id'] ?? ''))]]
      }),
    ),
    questions: new Map(
      banks.flatMap(([lesson, bank]) =>
        (bank?.data.questions ?? []).map(({ id }): [string, string] => [id, lesson]),
      ),
    ),
    misconceptions: unread
      ? undefined
      : new Set(holdersOf(files).flatMap(({ misconceptions }) => Object.keys(misconceptions))),
    sets: new Set(files.sets.keys()),
    cards: [...files.cards.values()].includes(undefined)
      ? undefined
      : new Set(
          [...files.cards.values()].flatMap((file) =>
            (file?.data.cards ?? []).map(({ point }) => point),
          ),
        ),
    terms:
      files.has.glossary && !files.glossary ? undefined : ids(files.glossary?.data.terms ?? []),
    practices: new Set(files.practices.keys()),
    libraryPages: new Set([
      ...(files.cards.size > 0 ? ['/kartu/', '/kartu/cetak/'] : []),
      ...(files.has.glossary ? ['/glosarium/'] : []),
      ...(files.has.trainer ? ['/pengajar/'] : []),
      ...(files.has.missions ? ['/rencana/misi/'] : []),
      ...(files.has.goalSheet ? ['/rencana/tujuan/'] : []),
      ...(files.has.pocketCard ? ['/rencana/kartu-saku/'] : []),
      ...(files.messageRules ? ['/latihan/', '/latihan/pesanku/'] : []),
      ...(files.messageRules?.data.situation ? ['/latihan/situasiku/'] : []),
    ]),
    published: { lessons: published(data.lessons), scenarios: published(data.scenarios) },
  }
}

/** A finding if `name` is not among `names`; none while `names` is not known. */
export function mustBeKnown(
  place: Place,
  kind: NameKind,
  name: string,
  names: NameSet | undefined,
): readonly Finding[] {
  if (names === undefined || names.has(name)) return []
  const close = nearest(name, names)
  return [
    finding(place, `unknown-${kind}`, author.unknown(kind, name, close, names), {
      found: name,
      nearest: close,
    }),
  ]
}
