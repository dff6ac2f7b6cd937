import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexedStore } from '../../../src/browser/indexed-store.ts'
import type { NewEvent } from '../../../src/record/events.ts'

/** Enough of a browser's Storage: entries are own keys, methods are inherited. */
class FakeStorage {
  [key: string]: unknown
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? (this[key] as string) : null
  }
  setItem(key: string, value: string): void {
    this[key] = value
  }
}

let page: EventTarget & { localStorage: FakeStorage; indexedDB: IDBFactory | undefined }

beforeEach(() => {
  page = Object.assign(new EventTarget(), {
    localStorage: new FakeStorage(),
    indexedDB: new IDBFactory(),
  })
  vi.stubGlobal('window', page)
  return () => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  }
})

/** The module as a new page load runs it. */
async function load() {
  vi.resetModules()
  return import('../../../src/record/store.ts')
}

const section = (name: string): NewEvent => ({ type: 'section', lesson: 'dengar', section: name })
const stored = (id: string, more: object = {}): string =>
  JSON.stringify({ id, at: 1, day: '2026-03-01', ...section(id), ...more })
const keep = (id: string, more: object = {}): void => {
  page.localStorage.setItem(`kursus:e:${id}`, stored(id, more))
}
type Store = Awaited<ReturnType<typeof load>>
const read = ({ $record }: Store): string[] => [
  ...($record.get().sections.get('dengar')?.keys() ?? []),
]

describe('openRecord', () => {
  it('fills the record at once with what the fast store holds', async () => {
    keep('a-1')
    const store = await load()
    expect(read(store)).toEqual([])
    void store.openRecord('kursus')
    expect(read(store)).toEqual(['a-1'])
    expect(store.$saved.get()).toBe('idle')
  })

  it('resolves when the durable store was united with it', async () => {
    await createIndexedStore('kursus').put([['a-1', stored('a-1')]])
    const store = await load()
    await store.openRecord('kursus')
    expect(read(store)).toEqual(['a-1'])
    expect(page.localStorage.getItem('kursus:e:a-1')).toBe(stored('a-1'))
  })

  it('may be called by every island of a page', async () => {
    const store = await load()
    expect(store.openRecord('kursus')).toBe(store.openRecord('kursus'))
    expect(() => store.openRecord('lain')).toThrow('kursus')
  })

  it('reports damaged records without a word of its own being lost', async () => {
    page.localStorage.setItem('kursus:e:a-1', '{"id":')
    const store = await load()
    void store.openRecord('kursus')
    expect(store.$health.get().corrupt).toBe(1)
  })
})

describe('record', () => {
  it('shows the event before anything is awaited, and saved only at the end', async () => {
    const store = await load()
    await store.openRecord('kursus')
    const outcome = store.record(section('inti'))
    expect(read(store)).toEqual(['inti'])
    expect(store.$saved.get()).toBe('saving')
    expect(await outcome).toBe('saved')
    expect(store.$saved.get()).toBe('saved')
    const [text] = await createIndexedStore('kursus').all()
    const event = JSON.parse(text as string) as Record<string, unknown>
    expect(event).toEqual({
      id: event['id'],
      at: event['at'],
      day: event['day'],
      ...section('inti'),
    })
    expect(Math.abs((event['at'] as number) - Date.now())).toBeLessThan(60_000)
  })

  it('is still saving while one of two events is', async () => {
    const store = await load()
    await store.openRecord('kursus')
    const seen: string[] = []
    store.$saved.listen((status) => seen.push(status))
    await Promise.all([store.record(section('inti')), store.record(section('contoh'))])
    expect(seen).toEqual(['saving', 'saved'])
  })

  it('keeps the order of events written in the same millisecond', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(1772330400000)
    const store = await load()
    await store.openRecord('kursus')
    for (let n = 0; n < 40; n++) {
      void store.record({ type: 'setting', name: 'nama', value: n })
    }
    expect(store.$record.get().settings.get('nama')).toBe(39)
  })

  it('is rejected before a record is open', async () => {
    const store = await load()
    await expect(store.record(section('inti'))).rejects.toThrow('openRecord')
  })

  it('says unsaved, and throws, when an event does not fit', async () => {
    const store = await load()
    await store.openRecord('kursus')
    await expect(store.record(section('two words'))).rejects.toThrow(TypeError)
    expect(store.$saved.get()).toBe('unsaved')
    await store.record(section('inti'))
    expect(store.$saved.get()).toBe('unsaved')
  })

  it('says unsaved and why when the durable store fails, and saved once it works', async () => {
    const { indexedDB } = page
    page.indexedDB = undefined
    const store = await load()
    await store.openRecord('kursus')
    expect(await store.record(section('inti'))).toBe('fast-only')
    expect(store.$saved.get()).toBe('unsaved')
    expect(store.$health.get()).toMatchObject({ durable: 'failed', unsaved: 1, volatile: 0 })
    page.indexedDB = indexedDB
    expect(await store.record(section('contoh'))).toBe('saved')
    await vi.waitFor(() => {
      expect(store.$saved.get()).toBe('saved')
    })
    expect(store.$health.get()).toMatchObject({ durable: 'ok', unsaved: 0 })
  })

  it('keeps the event on the page and says so when every store fails', async () => {
    page.indexedDB = undefined
    page.localStorage.setItem = () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    }
    const store = await load()
    await store.openRecord('kursus')
    expect(await store.record(section('inti'))).toBe('volatile')
    expect(read(store)).toEqual(['inti'])
    expect(store.$saved.get()).toBe('unsaved')
    expect(store.$health.get()).toMatchObject({ fast: 'failed', durable: 'failed', volatile: 1 })
    expect(store.storedEvents()).toHaveLength(1)
  })
})

describe('a reset', () => {
  it('empties the record, and what follows counts', async () => {
    const store = await load()
    await store.openRecord('kursus')
    await store.record(section('inti'))
    await store.record({ type: 'reset' })
    expect(read(store)).toEqual([])
    await store.record(section('contoh'))
    expect(store.$record.get().epoch).toBe(1)
    const again = await load()
    await again.openRecord('kursus')
    expect(read(again)).toEqual(['contoh'])
  })

  it('remembered by the durable store alone does not swallow what was done meanwhile', async () => {
    const reset = JSON.stringify({
      id: 'a-9',
      at: 2,
      day: '2026-03-01',
      type: 'reset',
      epoch: 3,
    })
    await createIndexedStore('kursus').put([
      ['a-1', stored('a-1')],
      ['a-9', reset],
    ])
    const store = await load()
    const ready = store.openRecord('kursus')
    void store.record(section('inti'))
    await ready
    expect(read(store)).toEqual(['inti'])
    expect(store.$record.get().epoch).toBe(3)
  })

  it('made before the durable store has told of another still counts', async () => {
    await createIndexedStore('kursus').put([
      ['a-1', stored('a-1', { epoch: 3 })],
      ['a-2', stored('a-2', { epoch: 3 })],
    ])
    const store = await load()
    const ready = store.openRecord('kursus')
    void store.record({ type: 'reset' })
    await ready
    expect(read(store)).toEqual([])
    expect(store.$record.get().epoch).toBe(4)
  })
})

describe('other tabs', () => {
  it('show up live', async () => {
    const store = await load()
    await store.openRecord('kursus')
    const event = { key: 'kursus:e:b-1', newValue: stored('b-1') }
    page.dispatchEvent(Object.assign(new Event('storage'), event))
    await vi.waitFor(() => {
      expect(read(store)).toEqual(['b-1'])
    })
  })

  it('show up when the page returns from the back-forward cache', async () => {
    const store = await load()
    await store.openRecord('kursus')
    keep('b-1')
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    await vi.waitFor(() => {
      expect(read(store)).toEqual(['b-1'])
    })
  })
})

describe('adoptEvents', () => {
  it('unites a backup with the record', async () => {
    const store = await load()
    await store.openRecord('kursus')
    await store.record(section('inti'))
    const backup = [
      { id: 'b-1', at: 1, day: '2026-03-01', type: 'section', lesson: 'dengar', section: 'contoh' },
    ] as const
    expect(await store.adoptEvents(backup)).toBe('saved')
    expect(read(store)).toEqual(['contoh', 'inti'])
    expect(store.$saved.get()).toBe('saved')
    expect(store.storedEvents()).toHaveLength(2)
  })
})

describe('a record that begins to be worth keeping', () => {
  const answer = (question: string): NewEvent => ({
    type: 'answer',
    question,
    rev: 1,
    kind: 'situation',
    source: 'quiz',
    answer: { type: 'situation', option: 'a' },
    scores: [],
  })
  const watch = () => {
    const persist = vi.fn(() => Promise.resolve(true))
    vi.stubGlobal('navigator', { storage: { persist } })
    return persist
  }
  /** All that follows from what was recorded has been done. */
  const settled = (store: Store) => store.openRecord('kursus')

  it('is told to the browser once, after its first answer, and never at load', async () => {
    const persist = watch()
    const store = await load()
    await store.openRecord('kursus')
    await store.record(section('inti'))
    await store.record({ type: 'setting', name: 'nama', value: 'Sari' })
    await settled(store)
    expect(persist).not.toHaveBeenCalled()
    await store.record(answer('a'))
    await store.record(answer('b'))
    await settled(store)
    expect(persist).toHaveBeenCalledTimes(1)
    const again = await load()
    await again.openRecord('kursus')
    await again.record(answer('c'))
    await settled(again)
    expect(persist).toHaveBeenCalledTimes(1)
  })

  it('is told too where two answers came before the stores were read', async () => {
    const persist = watch()
    const store = await load()
    const ready = store.openRecord('kursus')
    await Promise.all([store.record(answer('a')), store.record(answer('b')), ready])
    await settled(store)
    expect(persist).toHaveBeenCalledTimes(1)
  })

  it('is kept all the same where the browser refuses', async () => {
    const persist = watch()
    persist.mockRejectedValue(new Error('denied'))
    const store = await load()
    await store.openRecord('kursus')
    expect(await store.record(answer('a'))).toBe('saved')
    expect(persist).toHaveBeenCalledTimes(1)
  })
})
