/** Reads what the durable store holds: in parts, some of it, or all at once. */
import type { DurableReader } from '../record/journal-union.ts'
import { completed, EVENTS } from './indexed-store.ts'
import type { IndexedStore } from './indexed-store.ts'

/** Texts read at a time: few enough that taking them over does not keep the page from a touch. */
const PAGE = 500

export function createIndexedReader({
  begin,
}: IndexedStore): DurableReader & { readonly all: () => Promise<readonly unknown[]> } {
  /** What the requests that `ask` makes have brought, once all have. */
  const read = async <T>(
    ask: (store: IDBObjectStore) => readonly IDBRequest<T>[],
  ): Promise<T[]> => {
    const transaction = await begin('readonly')
    const requests = ask(transaction.objectStore(EVENTS))
    await completed(transaction)
    return requests.map(({ result }) => result)
  }
  return {
    page: async (after) => {
      const range = after === undefined ? null : window.IDBKeyRange.lowerBound(after, true)
      const [texts = [], keys = []] = await read<unknown[]>((store) => [
        store.getAll(range, PAGE) as IDBRequest<unknown[]>,
        store.getAllKeys(range, PAGE) as IDBRequest<unknown[]>,
      ])
      const last = keys[PAGE - 1]
      return typeof last === 'string' ? { texts, next: last } : { texts }
    },
    read: (ids) => read<unknown>((store) => ids.map((id) => store.get(id))),
    all: async () => (await read<unknown[]>((store) => [store.getAll()])).flat(),
  }
}
