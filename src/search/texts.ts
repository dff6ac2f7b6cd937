/**
 * The texts of all places in one file. The engine would fetch each result's text by itself, which
 * costs a slow phone more than the search; from one file they also compress to less than half.
 * Pure; written at build, read in the browser.
 */
import type { PackedPlace } from './places.ts'
import { unpackedPlace } from './places.ts'

/** A heading that a result can lead to; the place of its first word in the text. */
type PackedHeading = readonly [id: string, text: string, location: number]

/** A text as it lies in the file: its place's id, its words, and its sections, by their id alone. */
export type PackedText = readonly [
  id: string,
  content: string,
  anchors: readonly (PackedHeading | string)[],
]

/** A text as the engine has it; the parts of it that a search reads. */
export interface PlaceText {
  readonly url: string
  readonly content: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly anchors: readonly {
    readonly element: string
    readonly id: string
    readonly text: string
    readonly location: number
  }[]
}

/** Whether the engine takes an element for the beginning of a part. */
const HEADING = /^h\d$/

export function packedText(id: string, { content, anchors }: PlaceText): PackedText {
  return [
    id,
    content,
    anchors.flatMap(({ element, id: anchor, text, location }): (PackedHeading | string)[] => {
      if (element === 'section') return [anchor]
      return HEADING.test(element) && /\S/.test(text) ? [[anchor, text, location]] : []
    }),
  ]
}

/** How the texts of a file are found. Throws for an id without one: the file is of another build. */
export function textShelf(
  packed: readonly PackedText[],
  names: readonly PackedPlace[],
): (id: string) => PlaceText {
  const texts = new Map(packed.map((text) => [text[0], text]))
  const places = new Map(names.map((name) => [name[0], name]))
  return (id) => {
    const [, content, anchors] = texts.get(id) ?? []
    const place = places.get(id)
    if (content === undefined || anchors === undefined || !place) throw new Error(`No text ${id}`)
    const { url, title, group } = unpackedPlace(place)
    return {
      ...{ url, content, meta: { title }, filters: { group: [group] } },
      anchors: anchors.map((anchor) =>
        typeof anchor === 'string'
          ? { element: 'section', id: anchor, text: '', location: 0 }
          : { element: 'h2', id: anchor[0], text: anchor[1], location: anchor[2] },
      ),
    }
  }
}
