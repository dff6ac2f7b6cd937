/** Where the copy of the folded state is kept, see `record/checkpoint.ts`: in pieces, see `checkpoint-keep.ts`. */
import { createLocalStore } from './local-store.ts'

/** The pieces by name. */
export const pieces = (course: string) => createLocalStore(`${course}:checkpoint`)
/** The name of the piece in that place, counted from 0; the first has no number. */
export const nameOf = (place: number): string => String(place || '')

/**
 * What was kept, in its pieces, as far as the first that is missing; none where the browser refuses. They are not
 * joined: of a long text only parts are looked at.
 */
export function keptCheckpoint(course: string): readonly string[] {
  const { get } = pieces(course)
  const found: string[] = []
  try {
    for (let place = 0; ; place++) {
      const piece = get(nameOf(place))
      if (piece === null) return found
      found.push(piece)
    }
  } catch {
    return []
  }
}
