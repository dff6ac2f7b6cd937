/**
 * The two stores seen from outside the journal: how much lies in each, and their emptying. Only the page
 * about the learner's data asks for it, so it is no part of what every page carries.
 */
import { readSegment } from '../record/segment.ts'
import { createLocalStore } from './local-store.ts'
import { pieces } from './checkpoint-cache.ts'
import { dueKey } from './due-cache.ts'
import { createIndexedReader } from './indexed-reader.ts'
import { createIndexedStore, EVENTS } from './indexed-store.ts'

export interface StoreSize {
  readonly records: number
  /** As text in UTF-8; what the browser adds around it is not known. */
  readonly bytes: number
}

/** What lies in each store of the record `name`, damaged records included; undefined where it cannot be read. */
export async function storeSizes(
  name: string,
): Promise<{ readonly fast: StoreSize | undefined; readonly durable: StoreSize | undefined }> {
  const durable = await createIndexedReader(createIndexedStore(name))
    .all()
    .then(sizeOf, () => undefined)
  return { fast: fastSize(name), durable }
}

const shelves = (name: string) =>
  [createLocalStore(`${name}:e:`), createLocalStore(`${name}:s:`)] as const

function fastSize(name: string): StoreSize | undefined {
  const [single, segments] = shelves(name)
  try {
    const texts = segments.keys().flatMap((key) => readSegment(segments.get(key) ?? '') ?? [])
    return sizeOf([...single.keys().map((id) => single.get(id)), ...texts])
  } catch {
    return undefined
  }
}

function sizeOf(texts: readonly unknown[]): StoreSize {
  return { records: texts.length, bytes: new Blob(texts.map(String)).size }
}

/**
 * Takes out of both stores every record whose text `isDead`, and what was worked out from the record.
 * Resolves to false when a store refuses: then something may be left. Each text is judged as it lies there,
 * so that what another tab has written meanwhile is not swept away with the rest.
 */
export async function sweepStores(
  name: string,
  isDead: (text: unknown) => boolean,
): Promise<boolean> {
  const [fast, durable] = [sweepLocal(name, isDead), await sweepIndexed(name, isDead)]
  return fast && durable
}

function sweepLocal(name: string, isDead: (text: unknown) => boolean): boolean {
  try {
    const [single, segments] = shelves(name)
    for (const id of single.keys()) if (isDead(single.get(id))) single.remove(id)
    for (const key of segments.keys()) {
      // What still counts in it lies in the durable store too, and comes back from there.
      if (readSegment(segments.get(key) ?? '')?.some(isDead) ?? true) segments.remove(key)
    }
    localStorage.removeItem(dueKey(name))
    const copy = pieces(name)
    copy.keys().forEach(copy.remove)
    return true
  } catch {
    return false
  }
}

function sweepIndexed(name: string, isDead: (text: unknown) => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const refuse = () => {
      resolve(false)
    }
    const open = () => {
      const request = window.indexedDB.open(name)
      // A database that was not there must not come to be without its store.
      request.onupgradeneeded = () => request.transaction?.abort()
      request.onerror = refuse
      request.onsuccess = () => {
        const db = request.result
        const transaction = db.transaction(EVENTS, 'readwrite', { durability: 'strict' })
        transaction.oncomplete = () => {
          db.close()
          resolve(true)
        }
        transaction.onabort = () => {
          db.close()
          refuse()
        }
        const walk = transaction.objectStore(EVENTS).openCursor()
        walk.onsuccess = () => {
          const cursor = walk.result
          if (!cursor) return
          if (isDead(cursor.value)) cursor.delete()
          cursor.continue()
        }
      }
    }
    try {
      open()
    } catch {
      refuse()
    }
  })
}
