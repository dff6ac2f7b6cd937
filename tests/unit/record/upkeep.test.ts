import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexedStore } from '../../../src/browser/indexed-store.ts'
import { markOf, NAMES } from '../../../src/record/checkpoint.ts'
import { packSteps } from '../../../src/record/checkpoint-pack.ts'
import { LAST_TIME } from '../../../src/record/days.ts'
import type { NewEvent, RecordEvent } from '../../../src/record/events.ts'
import { foldWhole } from '../../../src/record/fold.ts'
import type { LearnerState } from '../../../src/record/fold.ts'
import { seal } from '../../../src/record/segment.ts'
import { atOnce } from '../../../src/record/steps.ts'
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
} from './record-page.ts'
import type { Store } from './record-page.ts'

beforeEach(openRecordPage)

describe('a clock', () => {
  const at = (time: string) => vi.spyOn(Date, 'now').mockReturnValue(Date.parse(time))
  const set = (store: Store, value: number) =>
    store.record({ type: 'setting', name: 'nama', value })
  const value = ({ $record }: Store) => $record.get().settings.get('nama')

  it('set back does not make what comes after older than what came before, reload or not', async () => {
    at('2026-03-05T08:00:00Z')
    const store = await load()
    await store.openRecord('kursus')
    await set(store, 1)
    at('2020-01-01T00:00:00Z')
    await set(store, 2)
    await set(store, 3)
    expect(value(store)).toBe(3)
    const again = await load()
    await again.openRecord('kursus')
    expect(value(again)).toBe(3)
    await set(again, 4)
    at('2026-03-05T09:00:00Z')
    await set(again, 5)
    const last = await load()
    await last.openRecord('kursus')
    expect(value(last)).toBe(5)
    const texts = (await allStored()) as string[]
    // The time that the device told is kept as it was; the order stands beside it.
    const told = texts.map((text) => JSON.parse(text) as { at: number; order?: number })
    expect(told.map(({ order }) => order !== undefined).filter(Boolean)).toHaveLength(3)
    expect(told.filter((event) => event.at < Date.parse('2021-01-01'))).toHaveLength(3)
  })

  it('that was years ahead leaves the order of what comes after it right, and its days', async () => {
    at('2037-03-05T08:00:00Z')
    const store = await load()
    await store.openRecord('kursus')
    await set(store, 1)
    at('2026-03-05T08:00:00Z')
    const again = await load()
    await again.openRecord('kursus')
    await set(again, 2)
    await set(again, 3)
    expect(value(again)).toBe(3)
    const days = again.storedEvents().map((event) => (event as { day?: string }).day)
    expect(days.sort()).toEqual(['2026-03-05', '2026-03-05', '2037-03-05'])
  })

  it('that has come to its end still lets the record grow', async () => {
    await createIndexedStore('kursus').put([['a-1', stored('a-1', { order: LAST_TIME })]])
    const store = await load()
    await store.openRecord('kursus')
    expect(await store.record(section('inti'))).toBe('saved')
    expect(read(store).sort()).toEqual(['a-1', 'inti'])
  })
})

describe('the wish to be kept', () => {
  const answer = (question: string): NewEvent => ({
    type: 'answer',
    question,
    rev: 1,
    kind: 'situation',
    source: 'quiz',
    answer: { type: 'situation', option: 'a' },
    scores: [],
  })
  function watch() {
    const persist = vi.fn(() => Promise.resolve(true))
    vi.stubGlobal('navigator', { storage: { persist } })
    return persist
  }

  it('is told to the browser once, after the first answer of a record, and never at load', async () => {
    const persist = watch()
    const store = await load()
    await store.openRecord('kursus')
    await store.record(section('inti'))
    await store.record({ type: 'setting', name: 'nama', value: 'Sari' })
    await rest()
    expect(persist).not.toHaveBeenCalled()
    await store.record(answer('a'))
    await store.record(answer('b'))
    await vi.waitFor(() => {
      expect(persist).toHaveBeenCalledTimes(1)
    })
    const again = await load()
    await again.openRecord('kursus')
    await again.record(answer('c'))
    await rest()
    expect(persist).toHaveBeenCalledTimes(1)
  })

  it('is told too where the first answer came before all else', async () => {
    const persist = watch()
    const store = await load()
    await store.openRecord('kursus')
    await store.record(answer('a'))
    await vi.waitFor(() => {
      expect(persist).toHaveBeenCalledTimes(1)
    })
  })

  it('that is refused changes nothing', async () => {
    const persist = watch()
    persist.mockRejectedValue(new Error('denied'))
    const store = await load()
    await store.openRecord('kursus')
    expect(await store.record(answer('a'))).toBe('saved')
    await vi.waitFor(() => {
      expect(persist).toHaveBeenCalledTimes(1)
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

describe('a copy of the state', () => {
  const copy = (...events: RecordEvent[]) =>
    atOnce(packSteps({ folding: foldWhole(events), decided: [] }, NAMES, '')) ?? ''
  const KEY = 'kursus:checkpoint'

  it('shows at once, with what is newer in the fast store and without counting anything twice', async () => {
    const old = JSON.parse(stored('a-1')) as RecordEvent
    page.localStorage.setItem(KEY, copy(old))
    keep('a-1')
    keep('a-2', { at: 2 })
    const store = await load()
    const seen: string[][] = []
    store.$record.listen(() => seen.push(read(store)))
    await store.openRecord('kursus')
    await vi.waitFor(() => {
      expect(seen).toContainEqual(['a-1', 'a-2'])
    })
    expect(read(store)).toEqual(['a-1', 'a-2'])
  })

  it('that tells of what is nowhere else gives way to what the events tell', async () => {
    page.localStorage.setItem(KEY, copy(JSON.parse(stored('x-1')) as RecordEvent))
    await createIndexedStore('kursus').put([['a-1', stored('a-1')]])
    const store = await load()
    const seen: string[][] = []
    store.$record.listen(() => seen.push(read(store)))
    const ready = store.openRecord('kursus')
    const outcome = store.record(section('inti'))
    await ready
    expect(read(store).sort()).toEqual(['a-1', 'inti'])
    expect(await outcome).toBe('saved')
  })

  it.each(['', 'garbage', copy().slice(0, -1), seal('{"version":0}'), seal('{')])(
    'is passed over where it is not whole: %j',
    async (text) => {
      page.localStorage.setItem(KEY, text)
      keep('a-1')
      const store = await load()
      const ready = store.openRecord('kursus')
      expect(read(store)).toEqual(['a-1'])
      await ready
      expect(read(store)).toEqual(['a-1'])
    },
  )

  it('does not outlive a reset made before the events were read', async () => {
    page.localStorage.setItem(KEY, copy(JSON.parse(stored('a-1')) as RecordEvent))
    await createIndexedStore('kursus').put([['a-1', stored('a-1')]])
    const store = await load()
    const ready = store.openRecord('kursus')
    void store.record({ type: 'reset' })
    expect(read(store)).toEqual([])
    await ready
    expect(read(store)).toEqual([])
  })

  describe('of the very events that there are', () => {
    const known = ['a-1', 'a-2'].map((id, at) => JSON.parse(stored(id, { at })) as RecordEvent)
    const made = (of: readonly RecordEvent[], mark = of) =>
      atOnce(packSteps({ folding: foldWhole(of), decided: [] }, NAMES, atOnce(markOf(mark)))) ?? ''
    /** Opens the record over that copy, and gives what showed, one after the other. */
    async function opened(text: string, before?: (store: Store) => unknown) {
      page.localStorage.setItem(KEY, text)
      await createIndexedStore('kursus').put(known.map((one) => [one.id, JSON.stringify(one)]))
      const store = await load()
      const seen: string[][] = []
      const states: LearnerState[] = []
      const ready = store.openRecord('kursus')
      store.$record.listen((state) => {
        states.push(state)
        seen.push(read(store))
      })
      await before?.(store)
      await ready
      await rest()
      return { store, seen, states }
    }

    it('is not folded anew, but shown again once all events are known', async () => {
      const counts: number[] = []
      const { states } = await opened(made(known), (store) => {
        store.$record.listen(() => counts.push(store.storedEvents().length))
      })
      expect(counts).toEqual([0, 2])
      expect(states).toHaveLength(2)
      expect(states[0]?.sections.get('dengar')?.size).toBe(2)
      expect(states[1]?.sections).toBe(states[0]?.sections)
    })

    it('and of what was written since is as good', async () => {
      const { store, seen } = await opened(made(known), (store) => store.record(section('inti')))
      expect(read(store)).toEqual(['a-1', 'a-2', 'inti'])
      await store.record(section('akhir'))
      expect(read(store)).toEqual(['a-1', 'a-2', 'inti', 'akhir'])
      expect(seen.at(-1)).toEqual(['a-1', 'a-2', 'inti', 'akhir'])
    })

    it('in number, but not the same ones, gives way to what the events tell', async () => {
      const other = known.map((one) => ({ ...one, id: one.id.replace('a', 'b'), section: 'lain' }))
      const { store } = await opened(made(other as RecordEvent[]))
      expect(read(store)).toEqual(['a-1', 'a-2'])
    })

    it.each([
      ['that is asked for', '"dengar",[['],
      ['that nobody asks for', '][][][][][]'],
    ])('with a damaged part %s is thrown away, and the events are folded', async (_, place) => {
      const text = made(known)
      const at = text.lastIndexOf(place) + 1
      const { store, states } = await opened(`${text.slice(0, at)}~${text.slice(at + 1)}`)
      expect(read(store)).toEqual(['a-1', 'a-2'])
      expect(states.at(-1)?.sections).not.toBe(states[0]?.sections)
    })

    it('with a damaged part shows what the fast store knows, as without a copy, and then all', async () => {
      keep('a-2', { at: 1 })
      const text = made(known)
      const at = text.indexOf('"dengar",[[')
      const { store, seen } = await opened(`${text.slice(0, at)}~${text.slice(at + 1)}`)
      expect(seen.every((shown) => shown.includes('a-2'))).toBe(true)
      expect(read(store)).toEqual(['a-1', 'a-2'])
    })
  })

  it('is not shown less of while other tabs are heard and the durable store is yet to be read', async () => {
    page.localStorage.setItem(KEY, copy(JSON.parse(stored('a-5', { at: 5 })) as RecordEvent))
    page.indexedDB = undefined
    const store = await load()
    const ready = store.openRecord('kursus')
    keep('b-1')
    const event = { key: 'kursus:e:b-1', newValue: stored('b-1') }
    page.dispatchEvent(Object.assign(new Event('storage'), event))
    await ready
    await vi.waitFor(() => {
      expect(read(store)).toEqual(['b-1'])
    })
  })
})
