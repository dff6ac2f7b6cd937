/** What a page shows of what it writes, before and after that has come which reads a long record whole. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecordEvent } from '../../../src/record/events.ts'
import { copyOf, KEY } from './copies.ts'
import {
  keep,
  keepDurably,
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

/** What the page that was loaded last shares with what comes later. */
const shared = async () => (await import('../../../src/record/page-record.ts')).page

describe('whose record is open', () => {
  it('is told, and asking before one is open is a mistake', async () => {
    const store = await load()
    expect(() => store.openCourse()).toThrow('openRecord')
    void store.openRecord('kursus')
    expect(store.openCourse()).toBe('kursus')
  })
})

describe('what a page writes', () => {
  it('is taken into the fold that it has, which is not made anew', async () => {
    const store = await load()
    await store.openRecord('kursus')
    const { folding } = await shared()
    await store.record(section('inti'))
    await store.record(section('contoh'))
    expect(read(store)).toEqual(['inti', 'contoh'])
    expect((await shared()).folding).toBe(folding)
  })

  it('shows at once on a first visit, though others count no more for it', async () => {
    const store = await load()
    await store.openRecord('kursus')
    await store.record(section('inti'))
    expect((await shared()).told).toBeUndefined()
    const [first] = store.storedEvents()
    const events = [first?.id ?? '']
    void store.record({ type: 'standing', events, counts: false, round: 1 })
    expect(read(store)).toEqual([])
    void store.record({ type: 'standing', events, counts: true, round: 2 })
    expect(read(store)).toEqual(['inti'])
  })

  it('is added to what a copy tells, until the events have been read', async () => {
    const kept = ['a-0', 'a-1', 'a-2'].map((id) => JSON.parse(stored(id)) as RecordEvent)
    page.localStorage.setItem(KEY, copyOf(kept))
    // Of its events the page knows none before the durable store has answered, which lacks some.
    await keepDurably(stored('a-0'))
    const store = await load()
    const shown = new Promise<void>((resolve) => {
      store.$record.listen(() => {
        if (read(store).length === 3) resolve()
      })
    })
    const ready = store.openRecord('kursus')
    await shown
    void store.record(section('inti'))
    expect(read(store)).toEqual(['a-0', 'a-1', 'a-2', 'inti'])
    // Only a whole fold could take it in, which is made of all events or not at all.
    void store.record({ type: 'standing', events: ['a-1'], counts: false, round: 1 })
    expect(read(store)).toEqual(['a-0', 'a-1', 'a-2', 'inti'])
    await ready
    await rest()
    expect(read(store)).toEqual(['a-0', 'inti'])
  })
})

describe('the quiet word on saving', () => {
  it('is not said where nothing was written, whatever becomes of the stores', async () => {
    page.localStorage.setItem('kursus:e:a-1', '{"id":')
    page.indexedDB = undefined
    const store = await load()
    await store.openRecord('kursus')
    expect(store.$health.get()).toMatchObject({ durable: 'failed', corrupt: 1 })
    expect(store.$saved.get()).toBe('idle')
  })
})

describe('what unites the stores', () => {
  it('is found among other scripts that a build has put into its file', async () => {
    keep('a-1')
    await keepDurably(stored('b-1'))
    // As `insist` does once the file could not be fetched at first, which only a browser can show.
    vi.doMock('../../../src/browser/insist.ts', () => ({
      insist: async (bring: () => Promise<object>, part: string) =>
        [{ other: 1 }, await bring()].find((one) => part in one),
    }))
    const store = await load()
    await store.openRecord('kursus')
    expect(read(store).sort()).toEqual(['a-1', 'b-1'])
    vi.doUnmock('../../../src/browser/insist.ts')
  })
})

describe('another tab is heard', () => {
  it('without the stores being read anew, once those are there who listen', async () => {
    keep('a-1')
    const store = await load()
    await store.openRecord('kursus')
    await rest()
    const looked = vi.spyOn(page.localStorage, 'getItem')
    tellOf('b-1')
    await vi.waitFor(() => {
      expect(read(store)).toEqual(['a-1', 'b-1'])
    })
    await rest()
    expect(looked.mock.calls.flat()).not.toContain('kursus:e:a-1')
  })
})
