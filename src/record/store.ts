/** The learner's record as live values for views. One record per page. */
import { atom } from 'nanostores'
import type { ReadableAtom } from 'nanostores'
import { localDay, now } from '../browser/clock.ts'
import { pageAliases } from '../browser/page-aliases.ts'
import { openJournal } from '../browser/journal.ts'
import { askToKeep } from '../browser/persist.ts'
import { newWriter } from '../browser/writer.ts'
import type { NewEvent, RecordEvent, StoredEvent } from './events.ts'
import { renaming } from './aliases.ts'
import { fold } from './fold.ts'
import type { LearnerState } from './fold.ts'
import type { Health, Journal, Outcome } from './journal-core.ts'
import { compareEvents, isKnown } from './merge.ts'

/**
 * What the quiet word beside an answer may say. `unsaved`: something is not in the durable store;
 * `$health` tells whether it will survive a reload (`volatile` 0) or is in memory alone.
 */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'unsaved'

const state = atom<LearnerState>(fold([]))
const health = atom<Health>({
  fast: 'ok',
  durable: 'ok',
  corrupt: 0,
  foreign: 0,
  unsaved: 0,
  volatile: 0,
})
const saved = atom<SaveStatus>('idle')

/** What happened to the record from outside this page: its stores were emptied, or another tab deleted it. */
export type News = 'cleared' | 'reset'
const news = atom<News | undefined>(undefined)

export const $record: ReadableAtom<LearnerState> = state
export const $health: ReadableAtom<Health> = health
export const $saved: ReadableAtom<SaveStatus> = saved
export const $news: ReadableAtom<News | undefined> = news

interface Opened {
  readonly course: string
  readonly journal: Journal
  readonly nextId: () => string
  /** The events under the ids that the course has now. */
  readonly named: () => readonly StoredEvent[]
  readonly ready: Promise<void>
}

let opened: Opened | undefined
let writing = 0
/** Set when an event could not even be kept in memory; holds for the life of the page. */
let refused = false
/** Ids this page wrote before it knew the durable store's epoch; undefined once it knows. */
let early: Set<string> | undefined = new Set()
let refreshing = false

function refresh(): void {
  state.set(fold(current().named()))
  settleEpoch()
}

/** Other tabs' events come one by one, in bursts when a backup is read: one fold for a burst. */
function refreshSoon(): void {
  if (refreshing) return
  refreshing = true
  setTimeout(() => {
    refreshing = false
    const { epoch, last } = state.get()
    refresh()
    // What the durable store remembers has come with the first reading: a later reset is another tab's.
    if (last && state.get().epoch > epoch) news.set('reset')
  }, 50)
}

function current(): Opened {
  if (!opened) throw new Error('openRecord must be called before the record is used')
  return opened
}

function showSaved(): void {
  if (writing > 0) saved.set('saving')
  else if (refused || health.get().unsaved > 0) saved.set('unsaved')
  else saved.set('saved')
}

/**
 * Opens the record of a course on this page; every island calls it on mount. The first call fills
 * `$record` at once with what the fast store holds. Resolves, never rejecting, when the durable
 * store was united with it or given up on. Throws when another course's record is open.
 */
export function openRecord(courseId: string): Promise<void> {
  if (opened) {
    if (opened.course !== courseId) throw new Error(`the record of ${opened.course} is open`)
    return opened.ready
  }
  const journal = openJournal(courseId, {
    onHealth: (changed) => {
      health.set(changed)
      if (saved.get() !== 'idle') showSaved()
    },
    onEvents: refreshSoon,
    onCleared: () => {
      news.set('cleared')
    },
  })
  // Until it first waits, `boot` has read the fast store: the refresh below shows that.
  const ready = journal.boot().then(refresh)
  // A build of a course in which nothing was renamed does without.
  const rename = import.meta.env.ALIASES ? renaming(pageAliases()) : undefined
  const named = () => (rename ? journal.events().map(rename) : journal.events())
  opened = { course: courseId, journal, nextId: newWriter(), named, ready }
  refresh()
  return ready
}

/**
 * Where the fast store was cleared but the durable one remembers a reset, what was recorded before
 * they were united carries too old an epoch and would not count: it is written again in the right
 * one. A reset made meanwhile becomes one more than what the durable store knew.
 */
function settleEpoch(): void {
  const { journal, nextId } = current()
  if (!early || !journal.united()) return
  const { epoch } = state.get()
  const mine = early
  early = undefined
  for (const event of journal.events()) {
    if (!mine.has(event.id) || !isKnown(event) || (event.epoch ?? 0) >= epoch) continue
    const next = event.type === 'reset' ? epoch + 1 : epoch
    void write({ ...event, id: nextId(), epoch: next })
  }
}

/**
 * Keeps a fact: in `$record` and the fast store when this returns, in the durable store when it
 * resolves to `saved`. `$saved` follows. Rejects with a TypeError when the event does not fit its
 * schema (an input longer than `schema.ts` allows), and with an Error before `openRecord`.
 */
export async function record(event: NewEvent): Promise<Outcome> {
  const at = now()
  const { epoch } = state.get()
  const stamp = { id: current().nextId(), at, day: localDay(at) }
  const full: RecordEvent =
    event.type === 'reset'
      ? { ...event, ...stamp, epoch: epoch + 1 }
      : { ...event, ...stamp, ...(epoch > 0 ? { epoch } : {}) }
  early?.add(full.id)
  if (PROGRESS.has(full.type)) void keepFirstProgress(full)
  return write(full)
}

/** What the learner did on purpose, and would miss. */
const PROGRESS: ReadonlySet<string> = new Set(['answer', 'choice', 'draft', 'plan', 'mission'])
let asked = false

/** The browser is asked once in the life of a record, when it begins to be worth keeping. */
async function keepFirstProgress(first: RecordEvent): Promise<void> {
  if (asked) return
  asked = true
  const { ready, journal } = current()
  await ready
  const earlier = (event: StoredEvent) =>
    isKnown(event) && PROGRESS.has(event.type) && compareEvents(event, first) < 0
  if (!journal.events().some(earlier)) askToKeep()
}

/** Whose record is open. */
export function openCourse(): string {
  return current().course
}

/** All events of this device under the ids that the course has now, for folds of a page's own. */
export function namedEvents(): readonly StoredEvent[] {
  return current().named()
}

/** All events of this device as they were written, for a backup. */
export function storedEvents(): readonly StoredEvent[] {
  return current().journal.events()
}

/**
 * Unites a backup's events with the record. Rejects with a TypeError when one is corrupt. With `more`
 * to come `$record` waits for the last of them: a fold for each part would take longer than the parts.
 */
export function adoptEvents(events: readonly StoredEvent[], more = false): Promise<Outcome> {
  return track(current().journal.adopt(events), more)
}

function write(event: RecordEvent): Promise<Outcome> {
  return track(current().journal.append(event))
}

/** Shows what a write has already changed in memory, then how it went. */
async function track(outcome: Promise<Outcome>, more = false): Promise<Outcome> {
  writing++
  if (!more) refresh()
  showSaved()
  try {
    return await outcome
  } catch (error) {
    refused = true
    throw error
  } finally {
    writing--
    showSaved()
  }
}
