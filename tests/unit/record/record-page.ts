/** A page with a record of its own, over stores that stand in for the browser's. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import { createIndexedReader } from '../../../src/browser/indexed-reader.ts'
import { createIndexedStore } from '../../../src/browser/indexed-store.ts'
import type { NewEvent } from '../../../src/record/events.ts'
import { FakeStorage } from '../browser/fake-page.ts'
import { settle } from './device.ts'

export type RecordPage = EventTarget & {
  localStorage: FakeStorage
  indexedDB: IDBFactory | undefined
}

/** Puts a page with empty stores in place of `window`, until it is closed. */
export function openRecordPage(): RecordPage {
  const page = Object.assign(new EventTarget(), {
    localStorage: new FakeStorage(),
    indexedDB: new IDBFactory(),
    IDBKeyRange,
  })
  vi.stubGlobal('window', page)
  return page
}

export async function closeRecordPage(): Promise<void> {
  await rest()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
}

/** What the page has begun comes to its end. */
export async function rest(): Promise<void> {
  for (let n = 0; n < 50; n++) await settle()
}

/** The module as a new page load runs it. */
export async function load() {
  vi.resetModules()
  const store = await import('../../../src/record/store.ts')
  const { storedEvents, adoptEvents } = await import('../../../src/record/upkeep.ts')
  return { ...store, storedEvents, adoptEvents }
}

export type Store = Awaited<ReturnType<typeof load>>

export const section = (name: string): NewEvent => ({
  type: 'section',
  lesson: 'dengar',
  section: name,
})

export const stored = (id: string, more: object = {}): string =>
  JSON.stringify({ id, at: 1, day: '2026-03-01', ...section(id), ...more })

/** Leaves an event in the fast store, as an earlier page would have. */
export function keep(id: string, more: object = {}): void {
  window.localStorage.setItem(`kursus:e:${id}`, stored(id, more))
}

/** All that lies in the durable store. */
export const allStored = () => createIndexedReader(createIndexedStore('kursus')).all()

export const read = ({ $record }: Store): string[] => [
  ...($record.get().sections.get('dengar')?.keys() ?? []),
]
