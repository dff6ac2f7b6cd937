/** Journals over stores that answer as told. */
import type { SectionEvent, StoredEvent } from '../../../src/record/events.ts'
import { createJournal } from '../../../src/record/journal-core.ts'
import type {
  DurableStore,
  Health,
  JournalOptions,
  Parts,
  Shelf,
} from '../../../src/record/journal-core.ts'
import { uniteStores } from '../../../src/record/journal-union.ts'
import type { DurableReader, UnionOptions } from '../../../src/record/journal-union.ts'
import { Device } from './device.ts'

export const GOOD: Health = {
  fast: 'ok',
  durable: 'ok',
  union: 'ok',
  corrupt: 0,
  foreign: 0,
  unsaved: 0,
  volatile: 0,
}
export const section = (id: string, name = 'inti'): SectionEvent => ({
  id,
  at: 1,
  day: '2026-03-01',
  type: 'section',
  lesson: 'dengar',
  section: name,
})
export const text = (id: string): string => JSON.stringify(section(id))
export const ids = (events: readonly StoredEvent[]): string[] => events.map(({ id }) => id).sort()

/** A tab of a healthy device that has finished booting. */
export async function booted(device = new Device()) {
  const tab = device.openTab()
  const boot = tab.journal.boot()
  await tab.finish()
  await boot
  return { device, tab, journal: tab.journal }
}

export function shelf(rows: Map<string, string>): Shelf {
  return {
    keys: () => [...rows.keys()],
    get: (name) => rows.get(name) ?? null,
    set: (name, text) => rows.set(name, text),
    remove: (name) => rows.delete(name),
  }
}

/** A journal over stores that answer at once, some of them replaced. */
export function simple(
  parts: Partial<Shelf & DurableStore & DurableReader>,
  options: Partial<JournalOptions & UnionOptions> = {},
) {
  const rows = new Map<string, string>()
  const reports: Health[] = []
  const limits: number[] = []
  const timers: (() => void)[] = []
  let inside: Parts | undefined
  const journal = createJournal({
    fast: { ...shelf(rows), ...parts },
    bringUnion: () =>
      Promise.resolve((all) => {
        inside = all
        return uniteStores(all, {
          segments: shelf(new Map()),
          reader: {
            page: () => Promise.resolve({ texts: [] }),
            read: (ids) => Promise.resolve(ids.map(() => undefined)),
            ...parts,
          },
          pause: () => undefined,
          onRead: () => undefined,
          ...options,
        })
      }),
    durable: { isEmpty: () => Promise.resolve(false), put: () => Promise.resolve(), ...parts },
    onHealth: (health) => reports.push(health),
    after: (ms, run) => {
      limits.push(ms)
      timers.push(run)
      return () => undefined
    },
    ...options,
  })
  /** The journal's inside, once it has booted. */
  const within = async (): Promise<Parts> => {
    await journal.boot()
    if (!inside) throw new Error('not booted')
    return inside
  }
  return { journal, rows, reports, limits, timers, within }
}
export const never = (): Promise<never> => new Promise(() => undefined)
