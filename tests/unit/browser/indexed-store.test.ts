import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexedReader } from '../../../src/browser/indexed-reader.ts'
import { createIndexedStore } from '../../../src/browser/indexed-store.ts'

let indexedDB: IDBFactory

beforeEach(() => {
  indexedDB = new IDBFactory()
  vi.stubGlobal('window', { indexedDB, IDBKeyRange })
  return () => {
    vi.unstubAllGlobals()
  }
})

/** The store and what reads it. */
function openStore(name: string) {
  const store = createIndexedStore(name)
  return { ...store, ...createIndexedReader(store) }
}

/** Opens the database as another build would. */
const open = (version: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('kursus', version)
    request.onupgradeneeded = () => upgrade?.(request.result)
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('not opened'))
    }
  })

describe('createIndexedStore', () => {
  it('gives back in a later page load what was put', async () => {
    await openStore('kursus').put([
      ['a-1', 'one'],
      ['a-2', 'two'],
    ])
    expect(await openStore('kursus').all()).toEqual(['one', 'two'])
  })

  it('gives what it holds in parts, each text once', async () => {
    const store = openStore('kursus')
    const name = (n: number) => `a-${n.toString(36).padStart(4, '0')}`
    const all = Array.from({ length: 1000 }, (_, n) => name(n))
    await store.put(all.map((id) => [id, `text ${id}`]))
    const first = await store.page()
    expect(first).toEqual({ texts: all.slice(0, 500).map((id) => `text ${id}`), next: name(499) })
    const second = await store.page(first.next)
    expect(second).toEqual({ texts: all.slice(500).map((id) => `text ${id}`), next: name(999) })
    expect(await store.page(second.next)).toEqual({ texts: [] })
    expect(await store.page(name(997))).toEqual({
      texts: [`text ${name(998)}`, `text ${name(999)}`],
    })
  })

  it('tells what lies under each of many ids, in their order', async () => {
    const store = openStore('kursus')
    await store.put([
      ['a-1', 'one'],
      ['a-2', 'two'],
    ])
    expect(await store.read(['a-2', 'a-3', 'a-1'])).toEqual(['two', undefined, 'one'])
    expect(await store.read([])).toEqual([])
  })

  it('is empty at first and apart from other courses', async () => {
    expect(await openStore('kursus').isEmpty()).toBe(true)
    await openStore('lain').put([['a-1', 'one']])
    expect(await openStore('kursus').all()).toEqual([])
    expect(await openStore('lain').isEmpty()).toBe(false)
  })

  it('changes nothing when a row is put again', async () => {
    const store = openStore('kursus')
    await store.put([['a-1', 'one']])
    await store.put([['a-1', 'one']])
    expect(await store.all()).toEqual(['one'])
  })

  it('keeps both texts when one key gets two', async () => {
    const store = openStore('kursus')
    await store.put([['a-1', 'damaged']])
    await store.put([['a-1', 'good']])
    await store.put([['a-1', 'good']])
    expect(await store.all()).toEqual(['damaged', 'good'])
  })

  it('asks for strict durability, and resolves on the completed transaction', async () => {
    const store = openStore('kursus')
    await store.all()
    const db = await open(1)
    const transaction = vi.spyOn(Object.getPrototypeOf(db) as IDBDatabase, 'transaction')
    await store.put([['a-1', 'one']])
    expect(transaction).toHaveBeenCalledWith('events', 'readwrite', { durability: 'strict' })
    transaction.mockRestore()
    db.close()
  })

  it('rejects with the reason, storing nothing, when the transaction is aborted', async () => {
    const store = openStore('kursus')
    await store.all()
    const db = await open(1)
    const prototype = Object.getPrototypeOf(
      db.transaction('events').objectStore('events'),
    ) as IDBObjectStore
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    const spy = vi.spyOn(prototype, 'add').mockImplementationOnce(() => {
      throw full
    })
    await expect(
      store.put([
        ['a-1', 'one'],
        ['a-2', 'two'],
      ]),
    ).rejects.toThrow()
    spy.mockRestore()
    db.close()
    expect(await store.all()).toEqual([])
  })

  it('rejects where there is no IndexedDB, and works once there is', async () => {
    vi.stubGlobal('window', {})
    const store = openStore('kursus')
    await expect(store.all()).rejects.toThrow()
    vi.stubGlobal('window', { indexedDB })
    expect(await store.all()).toEqual([])
  })

  it('makes way for a newer build, and then says that it is blocked', async () => {
    const store = openStore('kursus')
    await store.put([['a-1', 'one']])
    const newer = await open(2)
    await expect(store.put([['a-2', 'two']])).rejects.toMatchObject({ name: 'VersionError' })
    newer.close()
  })

  it('waits for an older build that holds the database, and goes on when it lets go', async () => {
    const older = await open(1, (db) => db.createObjectStore('events'))
    older.close()
    const deletion = new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('kursus')
      request.onsuccess = () => {
        resolve()
      }
    })
    const store = openStore('kursus')
    await Promise.all([deletion, store.put([['a-1', 'one']])])
    expect(await store.all()).toEqual(['one'])
  })

  it('opens anew when the connection was closed under it', async () => {
    const close = vi.spyOn(IDBFactory.prototype, 'open')
    const store = openStore('kursus')
    await store.put([['a-1', 'one']])
    const request = close.mock.results[0]?.value as IDBOpenDBRequest
    request.result.close()
    await store.put([['a-2', 'two']])
    request.result.onclose?.(new Event('close'))
    expect(await store.all()).toEqual(['one', 'two'])
    close.mockRestore()
  })
})
