/**
 * The journal's rules over two abstract stores: a fast one that is there at once and survives a
 * closed tab, and a durable one that survives a killed browser. Each covers for the other. What is
 * stored is only ever added to; a record that cannot be read stays where it is and is counted.
 */
import type { RecordEvent, StoredEvent } from './events.ts'
import { counts, eventText, isKnown, pick, standings } from './merge.ts'
import { parseText } from './schema.ts'

/**
 * What became of an event:
 * - `saved`: the durable store completed; a crash, a full disk or a reload does not lose it. Only
 *   this may be called saved.
 * - `fast-only`: the durable store failed or is late. A reload or a closed tab does not lose it, a
 *   killed browser may. It moves to the durable store as soon as that works again.
 * - `volatile`: it is in this page's memory alone.
 */
export type Outcome = 'saved' | 'fast-only' | 'volatile'

/** `blocked`: no answer in time, or an older build holds the store. */
export type Reason = 'quota' | 'denied' | 'blocked' | 'unknown'

export interface Health {
  readonly fast: 'ok' | 'failed'
  readonly durable: 'ok' | 'failed'
  /** Why a store failed; the durable store's reason goes before the fast one's. */
  readonly reason?: Reason
  /** Stored records that cannot be read. They are never overwritten or deleted. */
  readonly corrupt: number
  /** Events that this build does not understand. They are kept and passed on. */
  readonly foreign: number
  /** Events that the durable store was asked to take and has not. */
  readonly unsaved: number
  /** Those of them that the fast store does not hold either: they are in memory alone. */
  readonly volatile: number
}

/** A synchronous store of texts by event id. Every method may throw. */
export interface FastStore {
  readonly keys: () => readonly string[]
  readonly get: (id: string) => string | null
  /** Only ever called for a key that is not there. */
  readonly set: (id: string, text: string) => void
}

export type Row = readonly [id: string, text: string]

/** A transactional store of texts by event id. Every method may reject, or never settle. */
export interface DurableStore {
  /** All stored texts, damaged ones included. */
  readonly all: () => Promise<readonly unknown[]>
  /** Resolves once all rows are safe. Never overwrites; storing a row again changes nothing. */
  readonly put: (rows: readonly Row[]) => Promise<void>
}

export interface JournalOptions {
  readonly fast: FastStore
  readonly durable: DurableStore
  /** Called whenever the health has changed, at the moment a fault is known. */
  readonly onHealth?: (health: Health) => void
  /** Called when events arrived that this page did not append. */
  readonly onEvents?: () => void
  /** Runs `run` after `ms` milliseconds unless the returned function is called before. */
  readonly after: (ms: number, run: () => void) => () => void
  /** How long the durable store may take, in ms. */
  readonly timeoutMs?: number
}

export interface Journal {
  /** All events known now, in no particular order. */
  readonly events: () => readonly StoredEvent[]
  readonly health: () => Health
  /** Reads the fast store: what a first paint needs. Never throws. */
  readonly readFast: () => readonly StoredEvent[]
  /**
   * Unites both stores and starts writing into each what only the other has and still counts.
   * Resolves when the durable store was read or given up on; a late answer is still taken, see `onEvents`. May be
   * called again, as after a page comes back from the back-forward cache. Never rejects.
   */
  readonly boot: () => Promise<readonly StoredEvent[]>
  /** Whether the durable store has been read: until then a reset may be unknown. */
  readonly united: () => boolean
  /**
   * Adds one event: to memory and the fast store before this returns, then to the durable store.
   * Rejects with a TypeError, keeping nothing, when the event would not be understood on reading.
   */
  readonly append: (event: RecordEvent) => Promise<Outcome>
  /** Adds many, foreign ones too, as from a backup. Rejects with a TypeError when one is corrupt. */
  readonly adopt: (events: readonly StoredEvent[]) => Promise<Outcome>
  /** Takes in a text that another tab has put into the fast store. */
  readonly receive: (text: string) => void
}

const REASONS: ReadonlyMap<unknown, Reason> = new Map<unknown, Reason>([
  ['QuotaExceededError', 'quota'],
  ['NS_ERROR_DOM_QUOTA_REACHED', 'quota'],
  ['SecurityError', 'denied'],
  ['NotAllowedError', 'denied'],
  ['InvalidStateError', 'denied'],
  // A newer build has upgraded the store while this page was open.
  ['VersionError', 'blocked'],
])

function reasonOf(error: unknown): Reason {
  return REASONS.get((error as { readonly name?: unknown } | undefined | null)?.name) ?? 'unknown'
}

/** Sets up a journal over two stores. Touches neither before it is asked to. */
export function createJournal(options: JournalOptions): Journal {
  const { fast, durable, onHealth, onEvents, after, timeoutMs = 2000 } = options
  const known = new Map<string, StoredEvent>()
  const foreign = new Set<string>()
  const inFast = new Set<string>()
  /** What each store should hold and does not, though it was asked to take it. */
  const fastLacks = new Map<string, string>()
  const durableLacks = new Map<string, string>()
  /** Texts from the fast store, with their ids, while booting: mostly both hold the same. */
  const read = new Map<unknown, string>()
  const faults: { fast?: Reason; durable?: Reason } = {}
  let corruptInFast = 0
  let corruptInDurable = 0
  let durableRead = false

  const events = (): readonly StoredEvent[] => [...known.values()]

  const health = (): Health => {
    const reason = faults.durable ?? faults.fast
    return {
      fast: faults.fast ? 'failed' : 'ok',
      durable: faults.durable ? 'failed' : 'ok',
      ...(reason ? { reason } : {}),
      corrupt: corruptInFast + corruptInDurable,
      foreign: foreign.size,
      unsaved: durableLacks.size,
      volatile: [...durableLacks.keys()].filter((id) => !inFast.has(id)).length,
    }
  }

  let reported = JSON.stringify(health())
  const report = (): void => {
    const now = health()
    const text = JSON.stringify(now)
    if (text === reported) return
    reported = text
    onHealth?.(now)
  }

  const learn = (event: StoredEvent): void => {
    const held = known.get(event.id)
    const winner = held ? pick(held, event) : event
    known.set(event.id, winner)
    if (isKnown(winner)) foreign.delete(event.id)
    else foreign.add(event.id)
  }

  /** Takes a stored text into memory. Returns its id, or undefined when it is corrupt. */
  const take = (stored: unknown): string | undefined => {
    const again = read.get(stored)
    if (again !== undefined) return again
    const parsed = parseText(stored)
    if (parsed.kind === 'corrupt') return undefined
    learn(parsed.event)
    return parsed.event.id
  }

  const writeFast = (rows: Iterable<Row>): void => {
    const queue = [...rows]
    for (const [id, text] of queue) fastLacks.set(id, text)
    try {
      for (const [id, text] of queue) {
        // What stands under the key already is the same event, or damaged and to be left alone.
        if (fast.get(id) === null) fast.set(id, text)
        if (fast.get(id) === text) inFast.add(id)
        else if (fast.get(id) === null) throw new Error('the fast store drops what it is given')
        fastLacks.delete(id)
        delete faults.fast
      }
    } catch (error) {
      faults.fast = reasonOf(error)
    }
  }

  /**
   * One dealing with the durable store. Resolves to false when it failed or is late. `done` runs on
   * success, however late; `failed` when success did not come in time.
   */
  const attempt = <T>(
    work: () => Promise<T>,
    done: (value: T) => void,
    failed?: () => void,
  ): Promise<boolean> =>
    new Promise((resolve) => {
      let open = true
      const fail = (reason: Reason): void => {
        if (!open) return
        open = false
        faults.durable = reason
        failed?.()
        report()
        resolve(false)
      }
      const stop = after(timeoutMs, () => {
        fail('blocked')
      })
      // The inner function turns an error thrown at once into a rejection.
      void (async () => work())().then(
        (value) => {
          open = false
          stop()
          delete faults.durable
          done(value)
          report()
          resolve(true)
        },
        (error: unknown) => {
          stop()
          fail(reasonOf(error))
        },
      )
    })

  const writeDurable = (rows: readonly Row[]): Promise<boolean> =>
    attempt(
      () => durable.put(rows),
      () => {
        for (const [id] of rows) durableLacks.delete(id)
        // It works again: it gets what it refused before, each success bringing on the next try.
        if (durableLacks.size > 0) void writeDurable([...durableLacks])
        if (!durableRead) void readDurable()
      },
      () => {
        for (const [id, text] of rows) durableLacks.set(id, text)
      },
    )

  const readDurable = (): Promise<boolean> =>
    attempt(
      () => durable.all(),
      (rows) => {
        durableRead = true
        corruptInDurable = 0
        const stored = new Set<string>()
        for (const row of rows) {
          const id = take(row)
          if (id === undefined) corruptInDurable++
          else stored.add(id)
        }
        read.clear()
        // What a reset ruled out may have been swept from the stores: a page that still remembers it,
        // come back from the back-forward cache, must not put it there again.
        const held = standings(events())
        const living = events().filter((event) => counts(event, held))
        const missing = (stored: ReadonlySet<string>): Row[] =>
          living.filter(({ id }) => !stored.has(id)).map((event) => [event.id, eventText(event)])
        writeFast(missing(inFast))
        const rest = missing(stored)
        if (rest.length > 0) void writeDurable(rest)
        onEvents?.()
      },
    )

  const readFast = (): readonly StoredEvent[] => {
    corruptInFast = 0
    try {
      for (const key of fast.keys()) {
        const text = fast.get(key)
        if (text === null) continue
        const id = take(text)
        if (id === undefined) {
          corruptInFast++
        } else {
          inFast.add(id)
          read.set(text, id)
        }
      }
    } catch (error) {
      faults.fast = reasonOf(error)
    }
    report()
    return events()
  }

  const boot = async (): Promise<readonly StoredEvent[]> => {
    readFast()
    await readDurable()
    return events()
  }

  const adopt = async (added: readonly StoredEvent[]): Promise<Outcome> => {
    const rows = added.map((event): Row => [event.id, eventText(event)])
    const parsed = rows.map(([, text]) => parseText(text))
    // First all are judged, then all are taken: half a backup would be hard to explain.
    const good = parsed.map((one) => {
      if (one.kind === 'corrupt') throw new TypeError('event cannot be stored: not readable again')
      return one.event
    })
    good.forEach(learn)
    const backlog = [...fastLacks]
    writeFast(rows)
    if (!faults.fast) writeFast(backlog)
    report()
    if (rows.length === 0 || (await writeDurable(rows))) return 'saved'
    return rows.every(([id]) => inFast.has(id)) ? 'fast-only' : 'volatile'
  }

  return {
    events,
    health,
    readFast,
    boot,
    united: () => durableRead,
    adopt,
    async append(event) {
      if (parseText(eventText(event)).kind !== 'known') {
        throw new TypeError(
          `event of type "${event.type}" has a shape that would not be understood`,
        )
      }
      return adopt([event])
    },
    receive(text) {
      if (take(text) === undefined) return
      report()
      onEvents?.()
    },
  }
}
