/** Where the copy of the folded state is kept, see `record/checkpoint.ts`: in pieces, see `checkpoint-keep.ts`. */
import { createLocalStore } from './local-store.ts'

/** The pieces by name. */
export const pieces = (course: string) => createLocalStore(`${course}:checkpoint`)
/** The name of the piece in that place, counted from 0; the first has no number. */
export const nameOf = (place: number): string => String(place || '')

/** What was kept, as far as its first missing piece; nothing where there is none, or the browser refuses. */
export function keptCheckpoint(course: string): string {
  const { get } = pieces(course)
  let text = ''
  try {
    for (let place = 0; ; place++) {
      const piece = get(nameOf(place))
      if (piece === null) return text
      text += piece
    }
  } catch {
    return ''
  }
}
