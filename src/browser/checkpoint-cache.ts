/** Where the copy of the folded state is kept, see `record/checkpoint.ts`. */

/** Its key; `prefix` is that of all keys of the course. */
export const checkpointKey = (prefix: string) => `${prefix}checkpoint`

/** What was kept; undefined where there is nothing, or the browser refuses. */
export function keptCheckpoint(course: string): string | undefined {
  try {
    return window.localStorage.getItem(checkpointKey(`${course}:`)) ?? undefined
  } catch {
    return undefined
  }
}

/** Characters of room left for what will be written until the next page. */
const ROOM = 50_000

/** Keeps it in place of the last one, if there is room for it and for events to come. */
export function keepCheckpoint(course: string, text: string): void {
  const key = checkpointKey(`${course}:`)
  try {
    // What can be worked out again must not be in the way of what cannot.
    window.localStorage.setItem(key, text + ' '.repeat(ROOM))
    window.localStorage.setItem(key, text)
  } catch {
    dropCheckpoint(key)
  }
}

function dropCheckpoint(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // Denied: then there is none.
  }
}
