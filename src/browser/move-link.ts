/** Links that carry a record behind their `#`: made for this site, and taken out of sight on arrival. */
import { MOVE_HASH } from '../record/move-codes.ts'

/** Where the script in the head leaves what it took out of the address. */
const LEFT = 'arrived'

/**
 * Source of the script that stands in the head of the page, before anything else reads the address: what
 * the link carries must not stay in the address bar, in this tab's history, or in a bookmark.
 */
export const moveScript =
  `if(location.hash.startsWith(${JSON.stringify(MOVE_HASH)})){self.${LEFT}=location.hash;` +
  `history.replaceState(history.state,"",location.pathname+location.search)}`

/** What the link brought that opened the page, once; empty where it brought nothing. */
export function takeArrival(): string {
  const page = window as { [LEFT]?: string }
  const held = page[LEFT] ?? ''
  Reflect.deleteProperty(page, LEFT)
  return held
}

/** Calls back with what a link brings that is opened on this very page. Returns what ends it. */
export function onArrival(act: (fragment: string) => void): () => void {
  const listen = () => {
    const { hash, pathname, search } = window.location
    if (!hash.startsWith(MOVE_HASH)) return
    window.history.replaceState(window.history.state, '', pathname + search)
    act(hash)
  }
  window.addEventListener('hashchange', listen)
  return () => {
    window.removeEventListener('hashchange', listen)
  }
}

/** A path of this site as others reach it. */
export const wholeAddress = (path: string): string => window.location.origin + path
