/** A page with a record of its own, over stores that stand in for the browser's. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { vi } from 'vitest'
import { createIndexedReader } from '../../../src/browser/indexed-reader.ts'
import { createIndexedStore, EVENTS } from '../../../src/browser/indexed-store.ts'
import type { NewEvent } from '../../../src/record/events.ts'
import type { LearnerState } from '../../../src/record/fold.ts'
import { FakeStorage } from '../browser/fake-page.ts'
import { settle } from './device.ts'

export type RecordPage = EventTarget & {
  localStorage: FakeStorage
  indexedDB: IDBFactory | undefined
}

/** The page of the test that runs. */
export let page: RecordPage

/** Puts a page with empty stores in place of `window`. Resolves to what closes it, as `beforeEach` wants. */
export function openRecordPage(): typeof closeRecordPage {
  page = Object.assign(new EventTarget(), {
    localStorage: new FakeStorage(),
    indexedDB: new IDBFactory(),
    IDBKeyRange,
  })
  vi.stubGlobal('window', page)
  return closeRecordPage
}

/** As `openRecordPage`, and no timer runs out but by `pass`. */
export function openStillPage(): typeof closeRecordPage {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  return openRecordPage()
}

export async function closeRecordPage(): Promise<void> {
  await rest()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
}

/** What the page has begun comes to its end. */
export async function rest(): Promise<void> {
  for (let n = 0; n < 50; n++) await settle()
}

/** So much time passes, and what it leads to comes to its end. */
export async function pass(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms)
  await rest()
}

/** Another page is at the durable store: whoever asks it anything waits until what this gives is called. */
export async function holdDurable(): Promise<() => void> {
  const transaction = await createIndexedStore('kursus').begin('readwrite')
  let held = true
  const goOn = (): void => {
    if (held) transaction.objectStore(EVENTS).count().onsuccess = goOn
  }
  goOn()
  return () => (held = false)
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

/** Another tab writes an event. */
export function tellOf(id: string, more: object = {}): void {
  keep(id, more)
  const event = { key: `kursus:e:${id}`, newValue: stored(id, more) }
  window.dispatchEvent(Object.assign(new Event('storage'), event))
}

/** Leaves events in the durable store, as an earlier page would have. */
export const keepDurably = (...texts: readonly string[]): Promise<void> =>
  createIndexedStore('kursus').put(
    texts.map((text) => [(JSON.parse(text) as { id: string }).id, text]),
  )

/** What `$record` shows from now on, one after the other. */
export function watch({ $record }: Store): LearnerState[] {
  const states: LearnerState[] = []
  $record.listen((state) => void states.push(state))
  return states
}

/** All that lies in the durable store. */
export const allStored = () => createIndexedReader(createIndexedStore('kursus')).all()

/** The sections that a state tells of. */
export const sectionsOf = ({ sections }: LearnerState): string[] => [
  ...(sections.get('dengar')?.keys() ?? []),
]

export const read = ({ $record }: Store): string[] => sectionsOf($record.get())
