/** The journal over this browser's stores. */
import { createJournal } from '../record/journal-core.ts'
import type { Health, Journal } from '../record/journal-core.ts'
import { createIndexedStore } from './indexed-store.ts'
import { createLocalStore, watchLocalStore } from './local-store.ts'

export interface JournalListener {
  /** The health has changed. */
  readonly onHealth: (health: Health) => void
  /** Events arrived that this page did not append: from the durable store or another tab. */
  readonly onEvents: () => void
  /** Something outside the site emptied a store; what this page knows is being written into it again. */
  readonly onCleared: () => void
}

/**
 * The journal `name` of this origin: localStorage keys `<name>:e:<id>` and the database `<name>`.
 * Nothing is read before `readFast` or `boot`.
 */
export function openJournal(name: string, listener: JournalListener): Journal {
  const prefix = `${name}:`
  const cleared = () => {
    listener.onCleared()
    void journal.boot()
  }
  const journal = createJournal({
    ...listener,
    fast: createLocalStore(prefix),
    durable: createIndexedStore(name, cleared),
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => {
        clearTimeout(timer)
      }
    },
  })
  watchLocalStore(prefix, journal.receive, cleared)
  // A page in the back-forward cache hears nothing of what other pages write meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void journal.boot()
  })
  return journal
}
