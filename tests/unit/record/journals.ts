/** Journals over stores that answer as told. */
import type { SectionEvent, StoredEvent } from '../../../src/record/events.ts'
import { createJournal } from '../../../src/record/journal-core.ts'
import type {
  DurableStore,
  FastStore,
  Health,
  JournalOptions,
} from '../../../src/record/journal-core.ts'
import { Device } from './device.ts'

export const GOOD: Health = {
  fast: 'ok',
  durable: 'ok',
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

/** A journal over stores that answer at once, some of them replaced. */
export function simple(
  parts: Partial<FastStore & DurableStore>,
  options: Partial<JournalOptions> = {},
) {
  const rows = new Map<string, string>()
  const reports: Health[] = []
  const limits: number[] = []
  const journal = createJournal({
    fast: {
      keys: () => [...rows.keys()],
      get: (id) => rows.get(id) ?? null,
      set: (id, value) => rows.set(id, value),
      ...parts,
    },
    durable: { all: () => Promise.resolve([]), put: () => Promise.resolve(), ...parts },
    onHealth: (health) => reports.push(health),
    after: (ms) => {
      limits.push(ms)
      return () => undefined
    },
    ...options,
  })
  return { journal, rows, reports, limits }
}
export const never = (): Promise<never> => new Promise(() => undefined)
