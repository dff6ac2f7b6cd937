import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexedStore } from '../../../src/browser/indexed-store.ts'
import type { RecordEvent } from '../../../src/record/events.ts'
import { denyStorage } from '../browser/fake-page.ts'
import {
  allStored,
  keep,
  load,
  openRecordPage,
  page,
  read,
  rest,
  section,
  stored,
  tellOf,
} from './record-page.ts'

beforeEach(openRecordPage)

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
    const [text] = await allStored()
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
    tellOf('b-1')
    await vi.waitFor(() => {
      expect(read(store)).toEqual(['b-1'])
    })
    tellOf('b-2')
    tellOf('b-3')
    await vi.waitFor(() => {
      expect(read(store)).toEqual(['b-1', 'b-2', 'b-3'])
    })
  })

  it('show up where nothing but a channel joins them', async () => {
    Object.assign(page, { BroadcastChannel })
    denyStorage(page)
    const one = await load()
    await one.openRecord('kursus')
    const other = await load()
    await other.openRecord('kursus')
    await one.record(section('inti'))
    await one.adoptEvents([JSON.parse(stored('b-1')) as RecordEvent])
    await expect(one.record(section('two words'))).rejects.toThrow(TypeError)
    await vi.waitFor(() => {
      expect(read(other)).toEqual(['b-1', 'inti'])
    })
    expect(other.storedEvents()).toHaveLength(2)
    page.dispatchEvent(new Event('pagehide'))
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

describe('many records', () => {
  it('go into segments when the page is idle, and the next page finds them all', async () => {
    const ids = Array.from({ length: 1000 }, (_, n) => `a-${String(n)}`)
    for (const id of ids) keep(id)
    let idle: (() => void)[] = []
    Object.assign(page, { requestIdleCallback: (run: () => void) => idle.push(run) })
    const store = await load()
    await store.openRecord('kursus')
    await vi.waitFor(async () => {
      expect(await allStored()).toHaveLength(1000)
    })
    for (const run of idle) run()
    const keys = () => Object.keys(page.localStorage)
    await vi.waitFor(() => {
      expect(keys().filter((key) => key.startsWith('kursus:e:'))).toEqual(['kursus:e:a-999'])
    })
    expect(keys().filter((key) => key.startsWith('kursus:s:'))).toHaveLength(2)
    expect(keys()).toContain('kursus:checkpoint')
    idle = []
    const again = await load()
    const ready = again.openRecord('kursus')
    // What was kept of the state shows at once, though the events have yet to be read.
    await vi.waitFor(() => {
      expect(read(again)).toHaveLength(1000)
    })
    await ready
    expect(read(again)).toHaveLength(1000)
    expect(again.storedEvents()).toHaveLength(1000)
    expect(again.$health.get()).toMatchObject({ corrupt: 0, unsaved: 0, fast: 'ok' })
    const kept = { ...page.localStorage }
    for (const run of idle) run()
    expect({ ...page.localStorage }).toEqual(kept)
  })
})

describe('what happens from outside', () => {
  it('is told where another tab deletes the record, and not where it was deleted before', async () => {
    keep('a-1')
    await createIndexedStore('kursus').put([['b-1', stored('b-1', { type: 'reset', epoch: 1 })]])
    keep('b-2', { epoch: 1 })
    const store = await load()
    await store.openRecord('kursus')
    await rest()
    expect(read(store)).toEqual(['b-2'])
    expect(store.$news.get()).toBeUndefined()
    tellOf('c-1', { type: 'reset', epoch: 2 })
    await vi.waitFor(() => {
      expect(store.$news.get()).toBe('reset')
    })
    expect(read(store)).toEqual([])
  })

  it('is not told of what was deleted here', async () => {
    keep('a-1')
    const store = await load()
    await store.openRecord('kursus')
    tellOf('b-1')
    await store.record({ type: 'reset' })
    await rest()
    expect(read(store)).toEqual([])
    expect(store.$news.get()).toBeUndefined()
  })

  it('is told where the stores were emptied, which are filled again', async () => {
    keep('a-1')
    const store = await load()
    await store.openRecord('kursus')
    await rest()
    for (const key of Object.keys(page.localStorage)) page.localStorage.removeItem(key)
    page.dispatchEvent(Object.assign(new Event('storage'), { key: null, newValue: null }))
    expect(store.$news.get()).toBe('cleared')
    await rest()
    expect(page.localStorage.getItem('kursus:e:a-1')).toBe(stored('a-1'))
  })
})
