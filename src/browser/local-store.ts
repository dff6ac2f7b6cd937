/** The journal's fast store: one localStorage key per event, so two tabs never write the same one. */
import type { FastStore } from '../record/journal-core.ts'

/**
 * Events under `<prefix>e:<id>`. Even reaching for `window.localStorage` may throw (sandboxed or
 * cross-site frames); the error goes to the caller each time, since the answer can change.
 */
export function createLocalStore(prefix: string): FastStore {
  const start = `${prefix}e:`
  return {
    // Not `storage.key(i)`: going through all keys that way is quadratic in some browsers.
    keys: () =>
      Object.keys(window.localStorage)
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length)),
    get: (id) => window.localStorage.getItem(start + id),
    set: (id, text) => {
      window.localStorage.setItem(start + id, text)
    },
  }
}

/**
 * Calls `onText` with the stored form of each event that another tab adds under `prefix`. Removing
 * is passed over: what this page knows it keeps. Clearing, which the site itself never does, calls
 * `onCleared`. Returns a function that stops it.
 */
export function watchLocalStore(
  prefix: string,
  onText: (text: string) => void,
  onCleared?: () => void,
): () => void {
  const start = `${prefix}e:`
  const listen = ({ key, newValue }: StorageEvent): void => {
    if (key === null) onCleared?.()
    if (key?.startsWith(start) && newValue !== null) onText(newValue)
  }
  window.addEventListener('storage', listen)
  return () => {
    window.removeEventListener('storage', listen)
  }
}
