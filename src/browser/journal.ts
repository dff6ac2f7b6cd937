/** The journal over this browser's stores. */
import { createJournal } from '../record/journal-core.ts'
import type { Journal, JournalOptions } from '../record/journal-core.ts'
import { createLocalStore } from './local-store.ts'

/**
 * The journal `name` of this origin: localStorage keys `<name>:e:<id>` and the durable store. Nothing is read
 * before `boot`.
 */
export function openJournal(
  name: string,
  options: Pick<JournalOptions, 'durable' | 'onHealth' | 'bringUnion'>,
): Journal {
  return createJournal({
    ...options,
    fast: createLocalStore(`${name}:e:`),
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => {
        clearTimeout(timer)
      }
    },
  })
}

export interface PageWatch {
  /** Another page has written. */
  readonly onHeard: () => void
  /** This page is back from the back-forward cache. */
  readonly onBack: () => void
  /** Something outside the site emptied the fast store, which the site itself never does. */
  readonly onCleared: () => void
}

export function watchPages({ onHeard, onBack, onCleared }: PageWatch): void {
  window.addEventListener('storage', ({ key }) => {
    if (key === null) onCleared()
    else onHeard()
  })
  // A page in the back-forward cache hears nothing of what other pages write meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) onBack()
  })
}
