/**
 * Keeps the copy of the folded state: piece by piece, each in a task of its own, for a text of a million letters
 * written in one keeps a slow phone from a touch.
 */
import { nameOf, pieces } from './checkpoint-cache.ts'
import type { Shelf } from '../record/journal-core.ts'
import { breathe } from './slices.ts'

/** In UTF-16 units. */
const PIECE = 65_536

/** Characters of room left for what will be written until the next page. */
const ROOM = 50_000

/** Keeps it in place of the last one, if there is room for it and for events to come. */
export async function keepCheckpoint(course: string, text: string): Promise<void> {
  const { keys, get, set, remove } = pieces(course)
  let place = 0
  try {
    for (let at = 0; at < text.length; at += PIECE) {
      const piece = text.slice(at, at + PIECE)
      const name = nameOf(place++)
      // What can be worked out again must not be in the way of what cannot.
      set(name, piece + ' '.repeat(ROOM))
      set(name, piece)
      await breathe()
      // Another tab has deleted the record meanwhile, or keeps a copy of its own.
      if (get(name) !== piece) throw new Error()
    }
    // Those of a longer one.
    for (const name of keys()) if (Number(name) >= place) remove(name)
  } catch {
    drop(pieces(course))
  }
}

/** Leaves no piece, unless the browser refuses. */
function drop({ keys, remove }: Shelf): void {
  try {
    keys().forEach(remove)
  } catch {
    // Denied: then there is none.
  }
}
