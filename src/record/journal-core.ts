/**
 * The journal's rules over two abstract stores: a fast one that is there at once and survives a
 * closed tab, and a durable one that survives a killed browser. Each covers for the other. What is
 * stored is only ever added to; a record that cannot be read stays where it is and is counted.
 */
import type { RecordEvent, StoredEvent } from './events.ts'
import { eventText, isKnown, pick } from './merge.ts'
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
  /** Whether what reads the stores whole has failed to come: what is older may not show, and is not lost. */
  readonly union: 'ok' | 'failed'
  /** Stored records that cannot be read. They are never overwritten or deleted. */
  readonly corrupt: number
  /** Events that this build does not understand. They are kept and passed on. */
  readonly foreign: number
  /** Events that the durable store was asked to take and has not. */
  readonly unsaved: number
  /** Those of them that the fast store does not hold either: they are in memory alone. */
  readonly volatile: number
}

/** A synchronous store of texts by name. Every method may throw. */
export interface Shelf {
  readonly keys: () => readonly string[]
  readonly get: (name: string) => string | null
  /** Only ever called for a name that is not there. */
  readonly set: (name: string, text: string) => void
  readonly remove: (name: string) => void
}

export type Row = readonly [id: string, text: string]

/** A transactional store of texts by event id. Every method may reject, or never settle. */
export interface DurableStore {
  readonly isEmpty: () => Promise<boolean>
  /** Resolves once all rows are safe. Never overwrites; storing a row again changes nothing. */
  readonly put: (rows: readonly Row[]) => Promise<void>
}

export interface JournalOptions {
  /** The fast store: texts by event id. */
  readonly fast: Shelf
  readonly durable: DurableStore
  /** Brings what unites the stores, see `journal-union.ts`: only a record that is not empty needs it. */
  readonly bringUnion: () => Promise<(parts: Parts) => Promise<unknown>>
  /** Called whenever the health has changed, at the moment a fault is known. */
  readonly onHealth: (health: Health) => void
  /** Runs `run` after `ms` milliseconds unless the returned function is called before. */
  readonly after: (ms: number, run: () => void) => () => void
  /** How long the durable store may take, in ms. */
  readonly timeoutMs?: number
}

/** What uniting the stores works on: the journal's inside. */
export interface Parts {
  readonly known: ReadonlyMap<string, StoredEvent>
  /** Ids that the fast store holds. */
  readonly inFast: Set<string>
  /** What the durable store was asked to take and has not. */
  readonly durableLacks: Map<string, string>
  /** The fast store's lasts as long as it lacks something. */
  readonly faults: Record<'fast' | 'durable' | 'union', Reason | undefined>
  /** Records that cannot be read: single ones of the fast store, segments, those of the durable store. */
  readonly corrupt: [number, number, number]
  /** Whether the durable store has been read. */
  united: boolean
  /** Takes a stored text into memory. Returns its id, or undefined when it is corrupt. */
  readonly take: (stored: unknown) => string | undefined
  /** Whether the fast store took them all. */
  readonly writeFast: (rows: readonly Row[]) => boolean
  readonly writeDurable: (rows: readonly Row[]) => Promise<boolean>
  readonly attempt: <T>(
    work: () => Promise<T>,
    done: (value: T) => Promise<boolean> | boolean,
  ) => Promise<boolean>
  readonly learn: (event: StoredEvent) => void
  readonly report: () => void
}

export interface Journal {
  /** All events known now, in no particular order. */
  readonly events: () => readonly StoredEvent[]
  /** The event of that id as it is known now. */
  readonly find: (id: string) => StoredEvent | undefined
  readonly health: () => Health
  /**
   * Unites both stores and starts writing into each what only the other has and still counts.
   * Resolves when the durable store was read or given up on; a late answer is still taken, see `onEvents`. May be
   * called again, as after a page comes back from the back-forward cache. Never rejects.
   */
  readonly boot: () => Promise<void>
  /** As `boot`, after something outside the site emptied a store: it gets back what is known. */
  readonly refill: () => Promise<void>
  /**
   * Adds one event: to memory and the fast store before this returns, then to the durable store.
   * Rejects with a TypeError, keeping nothing, when the event would not be understood on reading.
   */
  readonly append: (event: RecordEvent) => Promise<Outcome>
  /** Adds many that have been judged, see `adopt` in `journal-union.ts`. */
  readonly keep: (events: readonly StoredEvent[]) => Promise<Outcome>
}

export const UNTROUBLED: Health = {
  fast: 'ok',
  durable: 'ok',
  union: 'ok',
  corrupt: 0,
  foreign: 0,
  unsaved: 0,
  volatile: 0,
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

export function reasonOf(error: unknown): Reason {
  return REASONS.get((error as { readonly name?: unknown } | undefined | null)?.name) ?? 'unknown'
}

/**
 * From when on what unites the stores is not only slow: on a bad line a few kilobytes take seconds. It is asked
 * for again at the latest after six times as long.
 */
const PATIENCE_MS = 10_000

/** Sets up a journal over two stores. Touches neither before it is asked to. */
export function createJournal(options: JournalOptions): Journal {
  const { fast, durable, bringUnion, onHealth, after, timeoutMs = 2000 } = options
  const known = new Map<string, StoredEvent>()
  const foreign = new Set<string>()
  const inFast = new Set<string>()
  /** What each store should hold and does not, though it was asked to take it. */
  const fastLacks = new Map<string, string>()
  const durableLacks = new Map<string, string>()
  const faults: Parts['faults'] = { fast: undefined, durable: undefined, union: undefined }
  const corrupt: Parts['corrupt'] = [0, 0, 0]
  let uniting = false
  /** Set when the stores were emptied while they were being united. */
  let again = false
  /** Set while the durable store is offered again what it lacks. */
  let offering = false
  /** After how long what did not come is asked for again. */
  let retryMs = 2000
  let stopRetry = (): void => undefined

  const events = (): readonly StoredEvent[] => [...known.values()]

  const health = (): Health => {
    const reason = faults.durable ?? faults.fast
    return {
      fast: faults.fast ? 'failed' : 'ok',
      durable: faults.durable ? 'failed' : 'ok',
      ...(reason ? { reason } : {}),
      union: faults.union ? 'failed' : 'ok',
      corrupt: corrupt[0] + corrupt[1] + corrupt[2],
      foreign: foreign.size,
      unsaved: durableLacks.size,
      volatile: [...durableLacks.keys()].filter((id) => !inFast.has(id)).length,
    }
  }

  let reported = JSON.stringify(UNTROUBLED)
  const report = (): void => {
    const now = health()
    const text = JSON.stringify(now)
    if (text === reported) return
    reported = text
    onHealth(now)
  }

  const learn = (event: StoredEvent): void => {
    const held = known.get(event.id)
    const winner = held ? pick(held, event) : event
    known.set(event.id, winner)
    if (isKnown(winner)) foreign.delete(event.id)
    else foreign.add(event.id)
  }

  const take = (stored: unknown): string | undefined => {
    const parsed = parseText(stored)
    if (parsed.kind === 'corrupt') return undefined
    learn(parsed.event)
    return parsed.event.id
  }

  const writeFast = (rows: readonly Row[]): boolean => {
    for (const [id, text] of rows) fastLacks.set(id, text)
    try {
      for (const [id, text] of rows) {
        // What stands under the key already is the same event, or damaged and to be left alone.
        if (fast.get(id) === null) fast.set(id, text)
        if (fast.get(id) === text) inFast.add(id)
        else if (fast.get(id) === null) throw new Error()
        fastLacks.delete(id)
      }
    } catch (error) {
      faults.fast = reasonOf(error)
      return false
    }
    if (rows.length > 0 && fastLacks.size === 0) faults.fast = undefined
    return true
  }

  /**
   * One dealing with the durable store. Resolves to false when it failed or is late, else as `done` tells.
   * `done` runs on success, however late; `failed` when success did not come in time.
   */
  const attempt = <T>(
    work: () => Promise<T>,
    done: (value: T) => Promise<boolean> | boolean,
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
          faults.durable = undefined
          const outcome = done(value)
          report()
          resolve(outcome)
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
        offerAgain()
        if (!parts.united) void unite()
        return true
      },
      () => {
        for (const [id, text] of rows) durableLacks.set(id, text)
      },
    )

  /**
   * The durable store works again: it gets what it refused before or was late with, each success bringing on
   * the next try. One try at a time: what is merely late is many things at once, and each comes to its end.
   */
  const offerAgain = (): void => {
    if (offering || durableLacks.size === 0) return
    offering = true
    void writeDurable([...durableLacks]).then((well) => {
      offering = false
      if (well) offerAgain()
    })
  }

  const parts: Parts = {
    known,
    inFast,
    durableLacks,
    faults,
    corrupt,
    united: false,
    take,
    writeFast,
    writeDurable,
    attempt,
    learn,
    report,
  }

  /**
   * Asks for what unites the stores; resolves once it has, or nobody should wait for it any longer. Nothing is
   * lost where it does not come, or breaks off: both stores go on taking what is new, and it is asked for again
   * with each writing and, ever more rarely, with time.
   */
  const unite = (): Promise<void> =>
    new Promise((resolve) => {
      if (uniting) {
        resolve()
        return
      }
      uniting = true
      const show = (fault: Reason | undefined): void => {
        faults.union = fault
        report()
      }
      const stopWaiting = after(timeoutMs, resolve)
      const stop = after(PATIENCE_MS, () => {
        show('blocked')
      })
      const came = (fault?: Reason): void => {
        stopWaiting()
        stop()
        show(fault)
      }
      const end = (): void => {
        uniting = false
        if (again) void unite()
        again = false
        resolve()
      }
      // The inner function turns an error thrown at once into a rejection.
      void (async () => bringUnion())().then(
        (run) => {
          came()
          return run(parts).then(end, end)
        },
        (error: unknown) => {
          came(reasonOf(error))
          end()
          stopRetry()
          stopRetry = after(retryMs, () => {
            if (faults.union) void unite()
          })
          retryMs = Math.min(2 * retryMs, 6 * PATIENCE_MS)
        },
      )
    })

  /** Gives whether the fast store holds something, or may. */
  const readFast = (): boolean => {
    let some = false
    corrupt[0] = 0
    try {
      for (const key of fast.keys()) {
        some = true
        const text = fast.get(key)
        if (text === null) continue
        const id = take(text)
        if (id === undefined) corrupt[0]++
        else inFast.add(id)
      }
    } catch (error) {
      some = true
      faults.fast = reasonOf(error)
    }
    report()
    return some
  }

  const boot = async (): Promise<void> => {
    // A first visit: there is nothing to unite, unless the fast store alone was emptied or one is in trouble.
    const empty =
      !readFast() &&
      known.size === 0 &&
      (await attempt(
        () => durable.isEmpty(),
        (none) => (parts.united = none),
      ))
    if (!empty) await unite()
  }

  const refill = (): Promise<void> => {
    inFast.clear()
    again = uniting
    return boot()
  }

  const keep = async (added: readonly StoredEvent[]): Promise<Outcome> => {
    const rows = added.map((event): Row => [event.id, eventText(event)])
    added.forEach(learn)
    const backlog = [...fastLacks]
    if (writeFast(rows)) writeFast(backlog)
    report()
    if (rows.length === 0 || (await writeDurable(rows))) return 'saved'
    return rows.every(([id]) => inFast.has(id)) ? 'fast-only' : 'volatile'
  }

  return {
    events,
    find: (id) => known.get(id),
    health,
    boot,
    refill,
    keep,
    async append(event) {
      const parsed = parseText(eventText(event))
      if (parsed.kind !== 'known') {
        throw new TypeError(
          `event of type "${event.type}" has a shape that would not be understood`,
        )
      }
      return keep([parsed.event])
    },
  }
}
