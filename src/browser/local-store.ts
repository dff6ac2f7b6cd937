/** The journal's fast store: one localStorage key per event, so two tabs never write the same one. */
import type { Shelf } from '../record/journal-core.ts'

/**
 * Texts under keys that begin with `start`. Even reaching for `window.localStorage` may throw (sandboxed or
 * cross-site frames); the error goes to the caller each time, since the answer can change.
 */
export function createLocalStore(start: string): Shelf {
  return {
    // Not `storage.key(i)`: going through all keys that way is quadratic in some browsers.
    keys: () =>
      Object.keys(window.localStorage).flatMap((key) =>
        key.startsWith(start) ? key.slice(start.length) : [],
      ),
    get: (id) => window.localStorage.getItem(start + id),
    set: (id, text) => {
      window.localStorage.setItem(start + id, text)
    },
    remove: (id) => {
      window.localStorage.removeItem(start + id)
    },
  }
}
