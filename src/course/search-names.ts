/** The names that search ranks by and the texts that it shows, drawn from a finished index and the course. */
import { gunzipSync } from 'node:zlib'
import { GROUPS } from '../search/hits.ts'
import { packedPlace, type PackedPlace } from '../search/places.ts'
import { packedText, type PackedText, type PlaceText } from '../search/texts.ts'
import { publishedLessons, publishedScenarios } from './site-course.ts'
import type { Course } from './types.ts'

/** Before the JSON of a fragment stands this mark. */
const SIGNATURE = 'pagefind_dcd'

/** The engine's file about one place. */
export function openFragment(file: Uint8Array): PlaceText {
  return JSON.parse(gunzipSync(file).toString().slice(SIGNATURE.length)) as PlaceText
}

/** What else the course's own places are called, by their address below the site's folder. */
export function otherNames(course: Course): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ...publishedLessons(course).map(({ id, aka = [] }) => [`/pelajaran/${id}/`, aka] as const),
    ...publishedScenarios(course).map(({ id, aka = [] }) => [`/skenario/${id}/`, aka] as const),
    ...course.reference.map(({ point, aka }) => [`/kartu/${point}/`, aka] as const),
  ])
}

/** Each place of the index with its names; `id` is what the engine calls it. */
export function packedPlaces(
  fragments: readonly { readonly id: string; readonly fragment: PlaceText }[],
  others: ReadonlyMap<string, readonly string[]>,
): PackedPlace[] {
  return fragments
    .map(({ id, fragment: { url, meta, filters, anchors } }) =>
      packedPlace({
        id,
        url,
        title: meta['title'] ?? '',
        group: GROUPS.find((group) => group === filters['group']?.[0]) ?? 'reference',
        aka: others.get(url) ?? [],
        sections: anchors.flatMap(({ element, text }) =>
          /^h[23]$/.test(element) && text ? [text] : [],
        ),
      }),
    )
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
}

/** The text of each place, those of like addresses side by side, where they compress best. */
export function packedTexts(
  fragments: readonly { readonly id: string; readonly fragment: PlaceText }[],
): PackedText[] {
  return [...fragments]
    .sort(({ fragment: a }, { fragment: b }) => (a.url < b.url ? -1 : 1))
    .map(({ id, fragment }) => packedText(id, fragment))
}
