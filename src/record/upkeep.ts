/**
 * What only a record that is not empty needs: reading it whole, folding it in slices, telling other tabs,
 * and leaving the next page an order that is read fast. It comes when the page has time; until then, or
 * where it does not come, the page goes on with what `store.ts` knows, and nothing is lost.
 */
import { keptCheckpoint } from '../browser/checkpoint-cache.ts'
import { whenIdle } from '../browser/idle.ts'
import { createIndexedReader } from '../browser/indexed-reader.ts'
import { createLocalStore } from '../browser/local-store.ts'
import { breathe, createPause, inSlices } from '../browser/slices.ts'
import { createTabs, watchLocalStore } from '../browser/tabs.ts'
import { isWhole, markOf, NAMES, openCopy, unpackFolding } from './checkpoint.ts'
import type { Copy } from './checkpoint.ts'
import { ease } from './eased-fold.ts'
import type { Eased } from './eased-fold.ts'
import type { RecordEvent, StoredEvent } from './events.ts'
import { advance, foldWhole, stateOf } from './fold.ts'
import type { Folding } from './fold.ts'
import { foldSteps } from './fold-steps.ts'
import type { Whole } from './fold-steps.ts'
import type { Work } from './fold-work.ts'
import type { Outcome, Parts, Shelf } from './journal-core.ts'
import { adopt, receive, uniteStores as unite } from './journal-union.ts'
import type { DurableReader } from './journal-union.ts'
import { compareEvents, epochOf, eventText, isKnown } from './merge.ts'
import { current, namedEvents, page, show, showAll, showNews, track, write } from './page-record.ts'
import { LONG, MANY } from './segment.ts'

export { namedEvents } from './page-record.ts'

/** Set once all that can be read has been: a fold of a part would show less than a copy of the state does. */
let whole = false
/** The journal's inside, once that is known. */
let inner: Parts | undefined
const united = (): boolean | undefined => inner?.united
let refolding: Promise<void> | undefined
/** Set when events are known that the fold does not hold, in their place. */
let stale = false
/** Ids of the events on whose standing was decided, before they came or after. */
let decided: ReadonlySet<string> = new Set()
/** Set once what was written before the stores were united bears the right epoch; until `begin` nothing is known of it. */
let settled: boolean | undefined
/** The folding of a copy or of all events: what a page does not ask for is not read or copied for it. */
let eased: Eased | undefined
/** The copy of which that is, until the events have been folded. */
let copy: Copy | undefined
/** Ids of the events that were taken in since. */
const added = new Set<string>()
/** The last whole fold. */
let folded: Whole | undefined
/** Of how many events that is. */
let count = 0
let tellTabs: ((texts: readonly string[]) => void) | undefined
let showing = false
/** Set when the fold has taken something in that does not show yet. */
let unshown = false
/** Set when something came from outside this page, once all was known that was there before. */
let outside = false

/** Reads the stores whole, shows what they tell, and puts them in order when the page is idle. */
export async function uniteStores(parts: Parts): Promise<void> {
  inner = parts
  begin(parts)
  if (!whole) await showKept()
  const { course, durable } = current()
  const [reader, segments] = [createIndexedReader(durable), createLocalStore(`${course}:s:`)]
  let read = false
  const onRead = (): void => {
    read = true
    showSoon()
  }
  await unite(parts, { segments, reader, pause: createPause(), onRead })
  whole = true
  // What was read is being folded already, or has been, where it took long to write what a store lacked.
  stale ||= !read
  await refoldInSlices()
  whenIdle(() => void putInOrder(reader, segments))
}

/**
 * Shows what an earlier page has kept of the state, if it fits, until the events have been read; those
 * newer than the copy that are known already are taken into it, older ones are in it or come with the rest.
 */
async function showKept(): Promise<void> {
  const { course, journal } = current()
  const found = openCopy(keptCheckpoint(course), NAMES)
  if (!found || found.head.folding.epoch < page.folding.epoch) return
  copy = found
  eased = unpackFolding(found, passOver)
  decided = new Set(eased.decided)
  page.folding = eased.folding
  for (const event of [...journal.events()].sort(compareEvents)) takeInto(page.folding, event)
  show()
  // Between drawing what it says and reading the rest, a touch may be answered.
  await breathe()
}

/**
 * A part of the copy is damaged, and with it the copy: as soon as whoever asked has been answered, what is known
 * shows without it. The answer is what the events known so far tell of those that the copy holds.
 */
function passOver(folding: Folding): Work {
  queueMicrotask(() => {
    // An older state was asked.
    if (folding !== page.folding) return
    copy = undefined
    decided = new Set()
    showAll()
  })
  const { latest } = folding
  const held = namedEvents().filter((event) => latest && compareEvents(event, latest) <= 0)
  return foldWhole(held).work
}

/** `advance`, where it may have been decided before the event came that it does not count. */
function takeInto(folding: Folding, event: StoredEvent): boolean {
  const taken = !decided.has(event.id) && advance(folding, current().rename(event))
  if (taken && isKnown(event)) added.add(event.id)
  return taken
}

/** Events come one by one, in bursts when a backup is read in another tab: one view for a burst. */
function showSoon(event?: StoredEvent): void {
  stale ||= !event || !takeInto(page.folding, event)
  unshown ||= !stale
  outside ||= whole
  if (showing) return
  showing = true
  setTimeout(() => {
    showing = false
    if (unshown) show()
    unshown = false
    void refoldInSlices()
  }, 50)
}

/** The whole fold in slices. Resolves when nothing is left to fold. */
function refoldInSlices(): Promise<void> {
  refolding ??= untilFresh().finally(() => (refolding = undefined))
  return refolding
}

async function untilFresh(): Promise<void> {
  const { journal, rename } = current()
  while (stale && (whole || united())) {
    stale = false
    if (await isStillRight()) {
      outside = false
      // The state is the same; what reads all events looks again when it is shown.
      show()
      settleEpoch()
      continue
    }
    const events = journal.events()
    const next = await inSlices(foldSteps(events, rename))
    // What a long record shows is drawn in a task of its own.
    await breathe()
    decided = new Set(next.decided)
    const { work } = next.folding
    const fresh = ease(next, (name) => work[name])
    // What came meanwhile stands behind them.
    stale ||= !journal
      .events()
      .slice(events.length)
      .every((event) => takeInto(fresh.folding, event))
    if (stale) continue
    // Another tab's: a reset that the stores remember has come with the first reading.
    if (outside && page.folding.latest && next.folding.epoch > page.folding.epoch) showNews('reset')
    outside = false
    eased = fresh
    copy = undefined
    folded = next
    count = events.length
    page.folding = fresh.folding
    show()
    settleEpoch()
  }
}

/**
 * Whether what a copy tells is the fold of the very events that there are, but for those taken into it since: then
 * they need not be folded for this page.
 */
async function isStillRight(): Promise<boolean> {
  const held = copy
  if (!held) return false
  const mark = await inSlices(markOf(storedEvents(), added))
  return mark === held.head.of && (await inSlices(isWhole(held)))
}

/** From now on other tabs are heard, and told of what is written here and has been already. */
function begin(parts: Parts): void {
  if (tellTabs) return
  const { course } = current()
  // On a first visit nothing was there that could tell of another epoch, or of anything.
  settled = whole = parts.united
  const hear = (text: string): void => {
    receive(parts, text, showSoon)
  }
  watchLocalStore(course, hear)
  page.view = (folding) => (folding === eased?.folding ? eased.state() : stateOf(folding))
  const tell = (tellTabs = createTabs(course, hear, createPause()))
  page.told = (event, taken) => {
    tell([eventText(event)])
    if (taken) {
      added.add(event.id)
      return
    }
    stale = true
    void refoldInSlices()
  }
  tell(ownEvents().map(eventText))
}

/** What this page has written: names of writers are all of one length. */
function ownEvents(): readonly RecordEvent[] {
  const writer = current().nextId().replace(/-.*/, '')
  return storedEvents().filter((event): event is RecordEvent => event.id.startsWith(writer))
}

/** Leaves the next page of a long record what it reads fast; where what does so does not come, the next page tries again. */
async function putInOrder(reader: DurableReader, segments: Shelf): Promise<void> {
  const { course, nextId, renamed } = current()
  if (!united() || storedEvents().length < MANY) return
  await import('./order.ts').then(
    ({ leaveOrder }) => {
      const events = storedEvents()
      const isCurrent = (): boolean => storedEvents().length === events.length
      const whole = count === events.length ? folded : undefined
      const state =
        !stale && events.length >= LONG ? { events, whole, renamed, isCurrent } : undefined
      return leaveOrder({ course, state, reader, segments, newName: nextId })
    },
    () => undefined,
  )
}

/**
 * Where the fast store was cleared but the durable one remembers a reset, what was recorded before
 * they were united carries too old an epoch and would not count: it is written again in the right
 * one. A reset made meanwhile becomes one more than what the durable store knew.
 */
function settleEpoch(): void {
  const { nextId } = current()
  if (settled || !united()) return
  settled = true
  const { epoch } = page.folding
  for (const event of ownEvents()) {
    if (epochOf(event) >= epoch) continue
    const next = event.type === 'reset' ? epoch + 1 : epoch
    const again: RecordEvent = { ...event, id: nextId(), epoch: next }
    void write(again)
  }
}

/**
 * All events of this device. Who needs them takes them from here and not from the store: so what reads
 * a long record whole comes with the page, and a copy is never made of a part.
 */
export function storedEvents(): readonly StoredEvent[] {
  return current().journal.events()
}

/**
 * Unites a backup's events with the record. Rejects with a TypeError when one is corrupt. With `more`
 * to come `$record` waits for the last of them: a fold for each part would take longer than the parts.
 */
export async function adoptEvents(events: readonly StoredEvent[], more = false): Promise<Outcome> {
  const { journal } = current()
  const outcome = track(adopt(journal, events))
  // Not what was refused, and each as it is held now.
  tellTabs?.(events.flatMap(({ id }) => journal.find(id) ?? []).map(eventText))
  const taken = async (): Promise<void> => {
    // Where nothing was known before, nobody has asked yet what the stores hold.
    if (!inner) await journal.boot()
    stale = true
    if (!more) await refoldInSlices()
  }
  return (await Promise.all([outcome, taken()]))[0]
}
