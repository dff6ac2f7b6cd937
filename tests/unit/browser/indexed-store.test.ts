import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexedStore } from '../../../src/browser/indexed-store.ts'

let indexedDB: IDBFactory

beforeEach(() => {
  indexedDB = new IDBFactory()
  vi.stubGlobal('window', { indexedDB })
  return () => {
    vi.unstubAllGlobals()
  }
})

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
    await createIndexedStore('kursus').put([
      ['a-1', 'one'],
      ['a-2', 'two'],
    ])
    expect(await createIndexedStore('kursus').all()).toEqual(['one', 'two'])
  })

  it('is empty at first and apart from other courses', async () => {
    await createIndexedStore('lain').put([['a-1', 'one']])
    expect(await createIndexedStore('kursus').all()).toEqual([])
  })

  it('changes nothing when a row is put again', async () => {
    const store = createIndexedStore('kursus')
    await store.put([['a-1', 'one']])
    await store.put([['a-1', 'one']])
    expect(await store.all()).toEqual(['one'])
  })

  it('keeps both texts when one key gets two', async () => {
    const store = createIndexedStore('kursus')
    await store.put([['a-1', 'damaged']])
    await store.put([['a-1', 'good']])
    await store.put([['a-1', 'good']])
    expect(await store.all()).toEqual(['damaged', 'good'])
  })

  it('asks for strict durability, and resolves on the completed transaction', async () => {
    const store = createIndexedStore('kursus')
    await store.all()
    const db = await open(1)
    const transaction = vi.spyOn(Object.getPrototypeOf(db) as IDBDatabase, 'transaction')
    await store.put([['a-1', 'one']])
    expect(transaction).toHaveBeenCalledWith('events', 'readwrite', { durability: 'strict' })
    transaction.mockRestore()
    db.close()
  })

  it('rejects with the reason, storing nothing, when the transaction is aborted', async () => {
    const store = createIndexedStore('kursus')
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
    const store = createIndexedStore('kursus')
    await expect(store.all()).rejects.toThrow()
    vi.stubGlobal('window', { indexedDB })
    expect(await store.all()).toEqual([])
  })

  it('makes way for a newer build, and then says that it is blocked', async () => {
    const store = createIndexedStore('kursus')
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
    const store = createIndexedStore('kursus')
    await Promise.all([deletion, store.put([['a-1', 'one']])])
    expect(await store.all()).toEqual(['one'])
  })

  it('opens anew when the connection was closed under it', async () => {
    const close = vi.spyOn(IDBFactory.prototype, 'open')
    const store = createIndexedStore('kursus')
    await store.put([['a-1', 'one']])
    const request = close.mock.results[0]?.value as IDBOpenDBRequest
    request.result.close()
    await store.put([['a-2', 'two']])
    request.result.onclose?.(new Event('close'))
    expect(await store.all()).toEqual(['one', 'two'])
    close.mockRestore()
  })
})
