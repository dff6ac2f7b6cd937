/** The journal's durable store: IndexedDB, the only browser store that survives a killed browser. */
import type { DurableStore } from '../record/journal-core.ts'

export const EVENTS = 'events'

/** From one version of the database to the next. */
export interface Upgrade {
  readonly name: string
  readonly run: (db: IDBDatabase, transaction: IDBTransaction) => void
}

/**
 * The step from each version to the next, by its place: the first makes a new database, and the version is how
 * many there are. A step may only add: an older build with the page still open must find everything it wrote.
 * All steps are one transaction, so that one that is cut short has changed nothing.
 */
export const UPGRADES: readonly Upgrade[] = [
  {
    name: 'texts by event id',
    run: (db) => {
      db.createObjectStore(EVENTS)
    },
  },
]

export interface IndexedStore extends DurableStore {
  /** A transaction of its own on the events. */
  readonly begin: (mode: IDBTransactionMode) => Promise<IDBTransaction>
}

/** Resolves once all that the transaction was asked for is done. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve()
    }
    transaction.onabort = () => {
      reject(transaction.error ?? new Error())
    }
  })
}

/**
 * Texts by event id in the database `name`. Opens it when first asked, again when it was closed. Calls
 * `onCleared` when another page deletes it, which this site never does.
 */
export function createIndexedStore(
  name: string,
  onCleared?: () => void,
  upgrades: readonly Upgrade[] = UPGRADES,
): IndexedStore {
  let opened: Promise<IDBDatabase> | undefined

  const connect = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = window.indexedDB.open(name, upgrades.length)
      request.onupgradeneeded = ({ oldVersion }) => {
        const { result, transaction } = request
        // There is one as long as it is being upgraded.
        if (transaction) for (const { run } of upgrades.slice(oldVersion)) run(result, transaction)
      }
      // No `onblocked`: the request waits for the other page; the journal's time limit reports it.
      request.onerror = () => {
        reject(request.error ?? new Error())
      }
      request.onsuccess = () => {
        const db = request.result
        // Make way for a newer build in another tab; deleted or evicted, begin anew.
        db.onversionchange = ({ newVersion }) => {
          db.close()
          opened = undefined
          if (newVersion === null) onCleared?.()
        }
        db.onclose = () => {
          opened = undefined
        }
        resolve(db)
      }
    })

  const open = (): Promise<IDBDatabase> => {
    opened ??= connect().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  const begin = async (mode: IDBTransactionMode): Promise<IDBTransaction> => {
    // `strict` waits for the disk; the default may complete with the data in a buffer.
    const start = (db: IDBDatabase): IDBTransaction =>
      db.transaction(EVENTS, mode, { durability: 'strict' })
    try {
      return start(await open())
    } catch {
      // The connection may be closing without having said so (seen in Safari): once more, anew.
      opened = undefined
      return start(await open())
    }
  }

  return {
    begin,
    isEmpty: async () => {
      const transaction = await begin('readonly')
      const count = transaction.objectStore(EVENTS).count()
      await completed(transaction)
      return count.result === 0
    },
    put: async (rows) => {
      const transaction = await begin('readwrite')
      const store = transaction.objectStore(EVENTS)
      for (const [id, text] of rows) {
        const request: IDBRequest<unknown> = store.get(id)
        request.onsuccess = () => {
          if (request.result === undefined) store.add(text, id)
          // Another text holds the key, damaged or forged: it stays, and ours stands beside it.
          else if (request.result !== text) store.put(text, `${id}~${text}`)
        }
      }
      return completed(transaction)
    },
  }
}
