/**
 * A device that can break: one browser profile with a fast store whose newest writes a killed
 * browser loses, a durable store that a transaction reaches whole or not at all, and tabs that may
 * die at any moment. Time passes only when told to.
 */
import type { RecordEvent } from '../../../src/record/events.ts'
import { createJournal } from '../../../src/record/journal-core.ts'
import type { FastStore, Health, Journal, Outcome, Row } from '../../../src/record/journal-core.ts'

export type Fault = 'quota' | 'denied'

/** An error as browsers throw it. */
export function storeError(fault: Fault): Error {
  return Object.assign(new Error(fault), {
    name: fault === 'quota' ? 'QuotaExceededError' : 'SecurityError',
  })
}

/** Lets everything run that needs no time. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface Operation {
  readonly commit: () => void
  readonly complete: () => void
  readonly reject: (error: Error) => void
}

export class Device {
  /** What pages see of the fast store, and what of it has reached the disk. */
  visible = new Map<string, string>()
  flushed = new Map<string, string>()
  disk = new Map<string, unknown>()
  /** How many more writes the fast store takes. */
  room = Infinity
  fastFault: Fault | undefined
  tabs: Tab[] = []
  #writers = 0

  openTab(): Tab {
    const tab = new Tab(this, `t${this.#writers++}`)
    this.tabs.push(tab)
    return tab
  }

  /** The tab is gone at once; the operations listed by number had still reached the disk. */
  closeTab(tab: Tab, reached: (index: number) => boolean): void {
    this.tabs = this.tabs.filter((one) => one !== tab)
    tab.alive = false
    tab.operations.forEach((operation, index) => {
      if (reached(index)) operation.commit()
    })
  }

  /** The browser is killed: what the fast store had not flushed is gone. */
  kill(reached: (index: number) => boolean): void {
    for (const tab of [...this.tabs]) this.closeTab(tab, reached)
    this.visible = new Map(this.flushed)
  }

  flush(): void {
    this.flushed = new Map(this.visible)
  }
}

export class Tab {
  readonly device: Device
  readonly writer: string
  readonly journal: Journal
  readonly appended = new Map<string, string>()
  readonly reports: Health[] = []
  readonly mail: string[] = []
  operations: Operation[] = []
  timers = new Set<() => void>()
  alive = true
  #count = 0

  constructor(device: Device, writer: string) {
    this.device = device
    this.writer = writer
    const operation = <T>(commit: () => void, value: () => T): Promise<T> =>
      new Promise((resolve, reject) => {
        this.operations.push({
          commit,
          complete: () => {
            commit()
            resolve(value())
          },
          reject,
        })
      })
    this.journal = createJournal({
      fast: this.#fast(),
      durable: {
        all: () =>
          operation(
            () => undefined,
            () => [...device.disk.values()],
          ),
        put: (rows) =>
          operation(
            () => {
              for (const [id, text] of rows) this.#store(id, text)
            },
            () => undefined,
          ),
      },
      onHealth: (health) => this.reports.push(health),
      after: (_ms, run) => {
        this.timers.add(run)
        return () => this.timers.delete(run)
      },
    })
  }

  #store(...[id, text]: Row): void {
    const { disk } = this.device
    const held = disk.get(id)
    if (held === undefined) disk.set(id, text)
    else if (held !== text) disk.set(`${id}~${text}`, text)
  }

  #fast(): FastStore {
    const { device } = this
    const guard = (): void => {
      if (device.fastFault === 'denied') throw storeError('denied')
    }
    return {
      keys: () => {
        guard()
        return [...device.visible.keys()]
      },
      get: (id) => {
        guard()
        return device.visible.get(id) ?? null
      },
      set: (id, text) => {
        guard()
        if (device.fastFault === 'quota' || device.room <= 0) throw storeError('quota')
        if (device.visible.has(id)) throw new Error('a key was written twice')
        device.room--
        device.visible.set(id, text)
        for (const tab of device.tabs) if (tab !== this) tab.mail.push(text)
      },
    }
  }

  /** A new event of this tab. */
  next(): RecordEvent {
    const n = this.#count++
    return {
      id: `${this.writer}-${n.toString(36)}`,
      at: n,
      day: '2026-03-01',
      type: 'section',
      lesson: 'dengar',
      section: `s${n}`,
    }
  }

  append(event = this.next()): Promise<Outcome> {
    this.appended.set(event.id, JSON.stringify(event))
    return this.journal.append(event)
  }

  /** The oldest open operation of the durable store comes to its end. */
  async step(fault?: Fault): Promise<void> {
    const operation = this.operations.shift()
    if (fault) operation?.reject(storeError(fault))
    else operation?.complete()
    await settle()
  }

  /** Everything the durable store was asked for completes, also what that leads to. */
  async finish(): Promise<void> {
    await settle()
    while (this.operations.length > 0) await this.step()
  }

  /** All time limits run out. */
  async wait(): Promise<void> {
    const due = [...this.timers]
    this.timers.clear()
    for (const run of due) run()
    await settle()
  }

  hear(): void {
    for (const text of this.mail.splice(0)) this.journal.receive(text)
  }
}
