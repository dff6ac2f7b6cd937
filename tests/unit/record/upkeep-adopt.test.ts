/** A backup's events on a page that knows its record. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { IDBObjectStore } from 'fake-indexeddb'
import type { StoredEvent } from '../../../src/record/events.ts'
import {
  keep,
  load,
  openStillPage,
  pass,
  read,
  rest,
  section,
  stored,
  watch,
} from './record-page.ts'
import type { Store } from './record-page.ts'

beforeEach(openStillPage)

async function opened(): Promise<Store> {
  keep('a-1', { at: 5 })
  const store = await load()
  await store.openRecord('kursus')
  await pass(100)
  return store
}
const part = (...ids: readonly string[]) =>
  ids.map((id, at) => JSON.parse(stored(id, { at })) as StoredEvent)

describe('a backup', () => {
  it('shows when it has been taken', async () => {
    const store = await opened()
    expect(await store.adoptEvents(part('b-1', 'b-2'))).toBe('saved')
    expect(read(store)).toEqual(['b-1', 'b-2', 'a-1'])
  })

  it('in parts shows with the last of them, all at once', async () => {
    const store = await opened()
    const states = watch(store)
    await store.adoptEvents(part('b-1'), true)
    await store.adoptEvents(part('b-2'), true)
    await rest()
    expect(store.storedEvents()).toHaveLength(3)
    expect(states).toEqual([])
    await store.adoptEvents(part('b-3'))
    expect(read(store)).toEqual(['b-1', 'b-2', 'b-3', 'a-1'])
    expect(states).toHaveLength(1)
  })

  it('in parts is not folded for what is written between two of them', async () => {
    const store = await opened()
    await store.adoptEvents(part('b-1'), true)
    await store.record(section('inti'))
    await rest()
    expect(read(store)).toEqual(['a-1', 'inti'])
    await store.adoptEvents(part('b-2'))
    expect(read(store)).toEqual(['b-1', 'b-2', 'a-1', 'inti'])
  })

  it('does not have the stores read anew', async () => {
    const store = await opened()
    const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    await store.adoptEvents(part('b-1'), true)
    await store.adoptEvents(part('b-2'))
    await rest()
    expect(asked).not.toHaveBeenCalled()
  })

  it('has them read where nobody has asked yet what they hold', async () => {
    const store = await load()
    await store.openRecord('kursus')
    const asked = vi.spyOn(IDBObjectStore.prototype, 'getAll')
    await store.adoptEvents(part('b-1'))
    expect(asked).toHaveBeenCalled()
    expect(read(store)).toEqual(['b-1'])
  })
})

describe('a decision on the standing of events', () => {
  it('holds though something was written in the same moment', async () => {
    const store = await opened()
    void store.record(section('inti'))
    await store.record({ type: 'standing', events: ['a-1'], counts: false, round: 1 })
    await rest()
    expect(read(store)).toEqual(['inti'])
  })
})
