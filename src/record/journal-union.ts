/**
 * The part of the journal that only a record which is not empty needs: it reads both stores whole, and
 * gives each what only the other has. A page does without it until it comes; `journal-core.ts` keeps
 * what is new in both stores meanwhile.
 */
import type { StoredEvent } from './events.ts'
import { reasonOf } from './journal-core.ts'
import type { Journal, Outcome, Parts, Row, Shelf } from './journal-core.ts'
import { compareIds, counts, eventText, isKnown, standings } from './merge.ts'
import type { Standings } from './merge.ts'
import { parseText } from './schema.ts'
import { readSegment } from './segment.ts'

/** Called after each small piece of a long work; waits where the page must breathe. */
export type Pause = () => Promise<void> | undefined

/** Some stored texts, damaged ones included, and what to ask with for those after them, if there are any. */
export interface Page {
  readonly texts: readonly unknown[]
  readonly next?: string
}

/** What reads the durable store. Every method may reject, or never settle. */
export interface DurableReader {
  readonly page: (after?: string) => Promise<Page>
  /** What lies under each of the ids, undefined where nothing does. */
  readonly read: (ids: readonly string[]) => Promise<readonly unknown[]>
}

export interface UnionOptions {
  /** Texts of many events each, see `segment.ts`. */
  readonly segments: Shelf
  readonly reader: DurableReader
  readonly pause: Pause
  /** Called when all that lies in the durable store is known. */
  readonly onRead: () => void
}

/** Rows written between two pauses. */
const PART = 100
/** Texts read in one go: to look at the clock for each would take longer than to read some. */
const STRETCH = 16

/**
 * Unites the stores of the journal whose inside is `parts`. Resolves when both were read or given up on, to
 * false where the durable one was; a late answer of it is still taken. Never rejects.
 */
export async function uniteStores(
  parts: Parts,
  { segments, reader, pause, onRead }: UnionOptions,
): Promise<boolean> {
  const { corrupt, report, attempt } = parts
  /** Texts of segments that were taken in, with their ids: mostly both stores hold the same. */
  const read = new Map<unknown, string>()
  /** Where the page must breathe, others see first how things stand. */
  const breathe: Pause = () => {
    const turn = pause()
    if (turn) report()
    return turn
  }
  const stored = new Set<string>()
  let damaged = 0
  const readOn = (from?: string): Promise<boolean> =>
    attempt(
      () => reader.page(from),
      async ({ texts, next }) => {
        damaged += await takeAll(parts, read, texts, (id) => stored.add(id), breathe)
        if (next !== undefined) return readOn(next)
        corrupt[2] = damaged
        parts.united = true
        onRead()
        await exchange(parts, stored, breathe)
        return true
      },
    )
  await readSegments(parts, segments, read, breathe)
  return readOn()
}

/** Takes texts in piece by piece, calls `found` with each and its id, and resolves to the number of corrupt ones. */
async function takeAll(
  { take }: Parts,
  read: ReadonlyMap<unknown, string>,
  texts: readonly unknown[],
  found: (id: string, text: unknown) => void,
  breathe: Pause,
): Promise<number> {
  let corrupt = 0
  for (const [at, text] of texts.entries()) {
    const id = read.get(text) ?? take(text)
    if (id === undefined) corrupt++
    else found(id, text)
    const turn = at % STRETCH === 0 ? breathe() : undefined
    if (turn) await turn
  }
  return corrupt
}

async function readSegments(
  parts: Parts,
  segments: Shelf,
  read: Map<unknown, string>,
  breathe: Pause,
): Promise<void> {
  const { inFast, corrupt, faults, report } = parts
  let damaged = 0
  const found = (id: string, text: unknown): void => {
    inFast.add(id)
    read.set(text, id)
  }
  try {
    // One writer's in the order in which they were written: what comes in order need not be put in order.
    for (const name of [...segments.keys()].sort(compareIds)) {
      const segment = segments.get(name)
      if (segment === null) continue
      const texts = readSegment(segment)
      damaged += texts ? await takeAll(parts, read, texts, found, breathe) : 1
    }
  } catch (error) {
    faults.fast = reasonOf(error)
  }
  corrupt[1] = damaged
  report()
}

const isReset = (event: StoredEvent): boolean => isKnown(event) && event.type === 'reset'

/** Gives each store what only the other has and still counts, once all of both is known. */
async function exchange(parts: Parts, stored: ReadonlySet<string>, breathe: Pause): Promise<void> {
  const { known, inFast, writeFast, report } = parts
  const events: readonly StoredEvent[] = [...known.values()]
  /** No reset has come meanwhile to rule out what was known then. */
  const holds = (): boolean => ![...known.values()].slice(events.length).some(isReset)
  // What a reset ruled out may have been swept from the stores: a page that still remembers it,
  // come back from the back-forward cache, must not put it there again.
  let held: Standings | undefined
  const [forFast, forDurable]: [Row[], Row[]] = [[], []]
  for (const event of events) {
    const { id } = event
    // Mostly both stores hold the same, and nobody need ask what counts.
    if (inFast.has(id) && stored.has(id)) continue
    held ??= standings(events)
    if (!counts(event, held)) continue
    const row: Row = [id, eventText(event)]
    if (!inFast.has(id)) forFast.push(row)
    if (!stored.has(id)) forDurable.push(row)
    const turn = breathe()
    if (turn) await turn
  }
  for (let at = 0; at < forFast.length && holds(); at += PART) {
    writeFast(forFast.slice(at, at + PART))
    const turn = breathe()
    if (turn) await turn
  }
  report()
  void writeInParts(parts, forDurable, holds)
}

async function writeInParts(
  parts: Parts,
  rows: readonly Row[],
  holds: () => boolean,
): Promise<void> {
  const { writeDurable, durableLacks, report } = parts
  for (let at = 0; at < rows.length && holds(); at += PART) {
    if (await writeDurable(rows.slice(at, at + PART))) continue
    for (const [id, text] of rows.slice(at)) durableLacks.set(id, text)
    report()
    return
  }
}

/**
 * Adds many events to the journal, foreign ones too, as from a backup. Rejects with a TypeError, keeping
 * nothing, when one is corrupt.
 */
export async function adopt(journal: Journal, events: readonly StoredEvent[]): Promise<Outcome> {
  // First all are judged, then all are taken: half a backup would be hard to explain.
  const good = events.map((event) => {
    const parsed = parseText(eventText(event))
    if (parsed.kind === 'corrupt') throw new TypeError('event cannot be stored: not readable again')
    return parsed.event
  })
  return journal.keep(good)
}

/**
 * Takes in the stored form of an event that another tab has written. Calls `onEvent` with it, or without where
 * it took the place of another; heard again it is passed over, and so is what cannot be read.
 */
export function receive(
  { known, learn, report }: Parts,
  text: string,
  onEvent: (event?: StoredEvent) => void,
): void {
  const parsed = parseText(text)
  if (parsed.kind === 'corrupt') return
  const { event } = parsed
  const held = known.get(event.id)
  if (held && eventText(held) === eventText(event)) return
  learn(event)
  report()
  onEvent(held ? undefined : event)
}
