/**
 * A device that can break: one browser profile with a fast store whose newest writes a killed
 * browser loses, a durable store that a transaction reaches whole or not at all, and tabs that may
 * die at any moment. Time passes only when told to.
 */
import type { RecordEvent, SectionEvent } from '../../../src/record/events.ts'
import { allButOne, compact } from '../../../src/record/compaction.ts'
import { createJournal } from '../../../src/record/journal-core.ts'
import { receive, uniteStores } from '../../../src/record/journal-union.ts'
import type { DurableReader, Page } from '../../../src/record/journal-union.ts'
import { readSegment } from '../../../src/record/segment.ts'
import type {
  DurableStore,
  Health,
  Journal,
  Outcome,
  Parts,
  Row,
  Shelf,
} from '../../../src/record/journal-core.ts'

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
  segments = new Map<string, string>()
  flushed = { visible: new Map<string, string>(), segments: new Map<string, string>() }
  disk = new Map<string, unknown>()
  /** How many more writes the fast store takes. */
  room = Infinity
  fastFault: Fault | undefined
  /** Whether what a page fetches later does not come. */
  offline = false
  tabs: Tab[] = []
  #writers = 0

  /** Two texts at a time, by key, as a database gives them. */
  page(after: string): Page {
    const keys = [...this.disk.keys()].filter((key) => key > after).sort()
    const texts = keys.slice(0, 2).map((key) => this.disk.get(key))
    return keys.length > 2 ? { texts, next: keys[1] ?? '' } : { texts }
  }

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
    this.visible = new Map(this.flushed.visible)
    this.segments = new Map(this.flushed.segments)
  }

  flush(): void {
    this.flushed = { visible: new Map(this.visible), segments: new Map(this.segments) }
  }

  /** Everything whole that the fast store holds, by id. */
  held(): Map<string, string> {
    const lines = [...this.segments.values()].flatMap((segment) => readSegment(segment) ?? [])
    const inSegments = lines.map((text): Row => [(JSON.parse(text) as { id: string }).id, text])
    return new Map([...inSegments, ...this.visible])
  }
}

export class Tab {
  readonly device: Device
  readonly writer: string
  readonly fast: Shelf
  readonly segments: Shelf
  readonly durable: DurableStore & DurableReader
  readonly journal: Journal
  readonly appended = new Map<string, string>()
  readonly reports: Health[] = []
  readonly mail: string[] = []
  operations: Operation[] = []
  timers = new Set<() => void>()
  /** The journal's inside, once it has been asked to unite the stores. */
  parts: Parts | undefined
  alive = true
  /** After how many more writes to the fast store the tab dies. */
  writesLeft = Infinity
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
    this.fast = this.#shelf('visible')
    this.segments = this.#shelf('segments')
    this.durable = {
      isEmpty: () =>
        operation(
          () => undefined,
          () => device.disk.size === 0,
        ),
      page: (after = '') =>
        operation(
          () => undefined,
          () => device.page(after),
        ),
      read: (ids) =>
        operation(
          () => undefined,
          () => ids.map((id) => device.disk.get(id)),
        ),
      put: (rows) =>
        operation(
          () => {
            for (const [id, text] of rows) this.#store(id, text)
          },
          () => undefined,
        ),
    }
    this.journal = createJournal({
      fast: this.fast,
      bringUnion: () =>
        device.offline
          ? Promise.reject(new Error('the script did not come'))
          : Promise.resolve((parts) => {
              this.parts = parts
              return uniteStores(parts, {
                segments: this.segments,
                reader: this.durable,
                pause: () => Promise.resolve(),
                onRead: () => undefined,
              })
            }),
      durable: this.durable,
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

  #shelf(shelf: 'visible' | 'segments'): Shelf {
    const { device } = this
    const guard = (): void => {
      if (!this.alive) throw storeError('denied')
      if (device.fastFault === 'denied') throw storeError('denied')
    }
    /** Before and after each write the tab may die. */
    const write = (run: () => void): void => {
      guard()
      if (this.writesLeft === 0) this.alive = false
      guard()
      run()
      this.writesLeft--
      if (this.writesLeft === 0) this.alive = false
      guard()
    }
    return {
      keys: () => {
        guard()
        return [...device[shelf].keys()]
      },
      get: (name) => {
        guard()
        return device[shelf].get(name) ?? null
      },
      set: (name, text) => {
        write(() => {
          if (device.fastFault === 'quota' || device.room <= 0) throw storeError('quota')
          if (device[shelf].has(name)) throw new Error('a name was written twice')
          device.room--
          device[shelf].set(name, text)
          if (shelf === 'segments') return
          for (const tab of device.tabs) if (tab !== this) tab.mail.push(text)
        })
      },
      remove: (name) => {
        write(() => device[shelf].delete(name))
      },
    }
  }

  /** Folds the fast store's records, which may come to its end only with the durable store's answers. */
  compact(): Promise<void> {
    return compact({
      fast: allButOne(this.fast),
      segments: this.segments,
      durable: this.durable,
      newName: () => `${this.writer}-${String(this.#count++)}`,
      pause: () => undefined,
      least: 2,
    }).catch(() => undefined)
  }

  /** A new event of this tab. */
  next(): SectionEvent {
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

  append(event: RecordEvent = this.next()): Promise<Outcome> {
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
    const { parts } = this
    if (parts) for (const text of this.mail.splice(0)) receive(parts, text, () => undefined)
    // As long as nobody is there to listen, the fast store is read anew.
    else void this.journal.boot()
  }
}
