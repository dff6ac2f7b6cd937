/** What a page hears from other tabs, and what it tells them. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StoredEvent } from '../../../src/record/events.ts'
import type { LearnerState } from '../../../src/record/fold.ts'
import { eventText } from '../../../src/record/merge.ts'
import { copyOf, KEY } from './copies.ts'
import {
  holdDurable,
  keep,
  keepDurably,
  load,
  openStillPage,
  page,
  pass,
  read,
  rest,
  section,
  sectionsOf,
  stored,
  tellOf,
  watch,
} from './record-page.ts'
import type { Store } from './record-page.ts'

beforeEach(openStillPage)

const setting = { type: 'setting', name: 'nama', value: 'Sari' }

/** A page with a record that is known whole. */
async function opened(): Promise<Store> {
  keep('a-1', setting)
  const store = await load()
  await store.openRecord('kursus')
  await pass(100)
  return store
}

describe('events of another tab', () => {
  it('that come in a burst are drawn twenty times a second at most, all of them, and so is the next burst', async () => {
    const store = await opened()
    const states = watch(store)
    const burst = (name: string, at: number): void => {
      for (let n = 0; n < 20; n++) {
        tellOf(`${name}-${String(n)}`, { at })
        vi.advanceTimersByTime(10)
      }
    }
    burst('b', 8)
    expect(states.map(({ sections }) => sections.get('dengar')?.size)).toEqual([5, 10, 15, 20])
    await rest()
    burst('c', 9)
    expect(states).toHaveLength(8)
    expect(read(store)).toHaveLength(40)
    await pass(10_000)
    expect(states).toHaveLength(8)
  })

  it('that are newer than all are taken into what shows, which is not folded anew', async () => {
    const store = await opened()
    const { settings } = store.$record.get()
    tellOf('b-1', { at: 2 })
    await pass(50)
    expect(read(store)).toEqual(['b-1'])
    expect(store.$record.get().settings).toBe(settings)
  })

  it('that are older take their place, and are no news', async () => {
    const store = await opened()
    tellOf('b-1', { at: 3 })
    await pass(50)
    const states = watch(store)
    tellOf('b-2', { at: 2 })
    await pass(50)
    expect(read(store)).toEqual(['b-2', 'b-1'])
    expect(states).toHaveLength(1)
    expect(store.$news.get()).toBeUndefined()
  })

  it('that come while others are being put in their place make nothing vanish that is written then', async () => {
    const store = await opened()
    tellOf('b-1', { at: 3 })
    await pass(50)
    tellOf('b-2', { at: 2 })
    let states: LearnerState[] | undefined
    const meanwhile = (): void => {
      tellOf('c-1', { at: 0 })
      void store.record(section('inti'))
      states = watch(store)
    }
    // The fold has begun: it looks at the clock.
    const clock = vi.spyOn(performance, 'now').mockImplementationOnce(() => {
      queueMicrotask(meanwhile)
      return 0
    })
    await pass(50)
    clock.mockRestore()
    expect(states).not.toEqual([])
    for (const state of states ?? []) expect(sectionsOf(state)).toContain('inti')
    await pass(50)
    expect(read(store)).toEqual(['c-1', 'b-2', 'b-1', 'inti'])
  })

  it('that were taken back before they came do not show', async () => {
    keep('a-2', { at: 5, type: 'standing', events: ['b-1'], counts: false, round: 1 })
    const store = await opened()
    const states = watch(store)
    tellOf('b-1', { at: 7 })
    tellOf('b-2', { at: 8 })
    await pass(50)
    expect(states.flatMap(sectionsOf)).not.toContain('b-1')
    expect(read(store)).toEqual(['b-2'])
  })

  describe('while the durable store keeps the page waiting', () => {
    /** The fast store holds one event, and `begin` is done before anything is waited for. */
    async function waiting(begin?: (store: Store) => unknown) {
      keep('a-2', { at: 2 })
      await keepDurably(stored('a-1'))
      const release = await holdDurable()
      const store = await load()
      const ready = store.openRecord('kursus')
      begin?.(store)
      await rest()
      const end = async (): Promise<void> => {
        release()
        await ready
        await pass(100)
      }
      return { store, end }
    }

    it('show all the same, with what is written here', async () => {
      const { store, end } = await waiting((early) => void early.record(section('inti')))
      expect(read(store)).toEqual(['a-2', 'inti'])
      tellOf('b-1', { at: Date.now() + 60_000 })
      await pass(50)
      expect(read(store)).toEqual(['a-2', 'inti', 'b-1'])
      void store.record(section('akhir'))
      expect(read(store)).toEqual(['a-2', 'inti', 'b-1', 'akhir'])
      await end()
      expect(read(store)).toEqual(['a-1', 'a-2', 'inti', 'b-1', 'akhir'])
    })

    it('do not make less of a copy of the state, where their place is before what it tells', async () => {
      const known = [stored('a-1'), stored('a-2', { at: 2 })]
      page.localStorage.setItem(KEY, copyOf(known.map((text) => JSON.parse(text) as StoredEvent)))
      const { store, end } = await waiting()
      tellOf('b-1', { at: 0 })
      await pass(50)
      expect(read(store)).toEqual(['a-1', 'a-2'])
      await end()
      expect(read(store)).toEqual(['b-1', 'a-1', 'a-2'])
    })
  })
})

describe('the news that the record was deleted elsewhere', () => {
  const deleted = stored('a-9', { type: 'reset', epoch: 1 })

  it('is not told where the stores told of it when they were first read', async () => {
    await keepDurably(deleted)
    const store = await opened()
    expect(store.$record.get().epoch).toBe(1)
    expect(store.$news.get()).toBeUndefined()
  })

  it.each([
    ['where a copy of the state was right', stored('a-1', setting)],
    ['where it was not', stored('a-2')],
  ])('is not told of a backup that was opened here, %s', async (_, text) => {
    page.localStorage.setItem(KEY, copyOf([JSON.parse(text) as StoredEvent]))
    const store = await opened()
    await store.adoptEvents([JSON.parse(deleted) as StoredEvent])
    expect(store.$record.get().epoch).toBe(1)
    expect(store.$news.get()).toBeUndefined()
  })
})

describe('other tabs are told', () => {
  let told: string[]
  beforeEach(() => {
    told = []
    class BroadcastChannel {
      postMessage(texts: readonly string[]): void {
        told.push(...texts)
      }
    }
    Object.assign(page, { BroadcastChannel })
  })
  const own = (store: Store): string[] =>
    store.storedEvents().flatMap((event) => (event.id === 'a-1' ? [] : eventText(event)))

  it('what was written here before this page could tell, once, and each event written since', async () => {
    keep('a-1', setting)
    const store = await load()
    const ready = store.openRecord('kursus')
    void store.record(section('inti'))
    void store.record(section('akhir'))
    expect(told).toEqual([])
    await ready
    await pass(100)
    expect(told).toHaveLength(2)
    expect(told).toEqual(own(store))
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    await pass(100)
    expect(told).toHaveLength(2)
    await store.record(section('lagi'))
    expect(told).toHaveLength(3)
    expect(told).toEqual(own(store))
  })

  it('nothing of a backup that is refused', async () => {
    const store = await opened()
    const bad = { id: 'two words', at: 1, day: '2026-03-01', ...section('inti') } as StoredEvent
    await expect(store.adoptEvents([bad])).rejects.toThrow('cannot be stored')
    expect(told).toEqual([])
  })
})
