/** Whether what was written before the stores were united counts. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../../src/record/events.ts'
import { copyOf, KEY } from './copies.ts'
import {
  keep,
  keepDurably,
  load,
  openStillPage,
  page,
  pass,
  read,
  section,
  stored,
  tellOf,
} from './record-page.ts'
import type { Store } from './record-page.ts'

beforeEach(openStillPage)

/** A page on which something was written before the durable store could be read. */
async function written(): Promise<Store> {
  const store = await load()
  const ready = store.openRecord('kursus')
  void store.record(section('inti'))
  await ready
  await pass(100)
  return store
}
const reset = (epoch: number) => ({ at: 2, type: 'reset', epoch })

describe('what was written before the stores were united', () => {
  it('is written again where the durable store alone knew of a reset, and counts', async () => {
    await keepDurably(stored('a-9', reset(3)))
    const store = await written()
    expect(read(store)).toEqual(['inti'])
    expect(store.storedEvents()).toHaveLength(3)
  })

  it.each([0, 3])('is written once where it counts as it is, in epoch %d', async (epoch) => {
    const text = stored('a-9', epoch > 0 ? reset(epoch) : {})
    page.localStorage.setItem('kursus:e:a-9', text)
    await keepDurably(text)
    const store = await written()
    expect(read(store)).toContain('inti')
    expect(store.storedEvents()).toHaveLength(2)
  })
})

describe('what was written here and deleted in another tab', () => {
  const deletedElsewhere = async (store: Store): Promise<void> => {
    expect(read(store)).toEqual(['a-1', 'inti'])
    tellOf('b-9', reset(1))
    await pass(100)
    expect(store.$record.get().epoch).toBe(1)
    expect(read(store)).toEqual([])
    expect(store.storedEvents()).toHaveLength(3)
  }

  it('does not come back', async () => {
    keep('a-1')
    await deletedElsewhere(await written())
  })

  it('does not come back where a copy of the state was right', async () => {
    keep('a-1')
    page.localStorage.setItem(KEY, copyOf([JSON.parse(stored('a-1')) as StoredEvent]))
    await deletedElsewhere(await written())
  })

  it('does not come back where the durable store cannot be read', async () => {
    keep('a-1')
    page.indexedDB = undefined
    await deletedElsewhere(await written())
  })
})
