/** The learner's record as live values for views. One record per page. */
import { localDay, now } from '../browser/clock.ts'
import { createIndexedStore } from '../browser/indexed-store.ts'
import { insist } from '../browser/insist.ts'
import { openJournal, watchPages } from '../browser/journal.ts'
import { pageAliases } from '../browser/page-aliases.ts'
import { askToKeep } from '../browser/persist.ts'
import { newWriter } from '../browser/writer.ts'
import { asIs, renaming } from './aliases.ts'
import type { NewEvent, RecordEvent, StoredEvent } from './events.ts'
import { LAST_TIME } from './days.ts'
import type { Outcome } from './journal-core.ts'
import { compareEvents, isKnown, orderOf } from './merge.ts'
import { current, page, showAll, showHealth, showNews, write } from './page-record.ts'

export { $health, $news, $record, $saved } from './page-record.ts'

/**
 * Opens the record of a course on this page; every island calls it on mount. The first call fills
 * `$record` at once with what the fast store holds. Resolves, never rejecting, when the durable
 * store was united with it or given up on. Throws when another course's record is open.
 */
export function openRecord(courseId: string): Promise<void> {
  const { opened } = page
  if (opened) {
    if (opened.course !== courseId) throw new Error(`the record of ${opened.course} is open`)
    return opened.ready
  }
  const cleared = (): void => {
    showNews('cleared')
    void journal.refill()
  }
  const durable = createIndexedStore(courseId, cleared)
  const journal = openJournal(courseId, {
    durable,
    onHealth: showHealth,
    // A first visit goes without it: what is known there is what was written there, until another tab is heard.
    bringUnion: () =>
      insist(() => import('./upkeep.ts'), 'uniteStores').then(({ uniteStores }) => uniteStores),
  })
  // Until it first waits, `boot` has read what is new in the fast store.
  const ready = journal.boot()
  // A build of a course in which nothing was renamed does without.
  const renamed = import.meta.env.ALIASES ? pageAliases() : {}
  const rename = import.meta.env.ALIASES ? renaming(renamed) : asIs
  page.opened = { course: courseId, journal, durable, nextId: newWriter(), renamed, rename, ready }
  showAll()
  watchPages({
    // Once those have come who listen to other tabs, it is theirs.
    onHeard: () => {
      if (!page.told) void journal.boot()
    },
    onBack: () => void journal.boot(),
    onCleared: cleared,
  })
  return ready
}

/**
 * Keeps a fact: in `$record` and the fast store when this returns, in the durable store when it
 * resolves to `saved`. `$saved` follows. Rejects with a TypeError when the event does not fit its
 * schema (an input longer than `schema.ts` allows), and with an Error before `openRecord`.
 */
export async function record(event: NewEvent): Promise<Outcome> {
  const at = now()
  const { epoch, latest } = page.folding
  const id = current().nextId()
  // The clock was set back, or had been ahead, or stands still: the event comes last all the same.
  const late = latest && compareEvents({ id, foreign: { at } }, latest) <= 0
  const order = late ? { order: Math.min(orderOf(latest) + 1, LAST_TIME) } : {}
  const stamp = { id, at, day: localDay(at), ...order }
  const full: RecordEvent =
    event.type === 'reset'
      ? { ...event, ...stamp, epoch: epoch + 1 }
      : { ...event, ...stamp, ...(epoch > 0 ? { epoch } : {}) }
  if (isProgress(full)) void keepFirstProgress(full)
  return write(full)
}

/** What the learner did on purpose, and would miss. */
const PROGRESS: ReadonlySet<string> = new Set(['answer', 'choice', 'draft', 'plan', 'mission'])
const isProgress = (event: StoredEvent): boolean => isKnown(event) && PROGRESS.has(event.type)

/** The browser is asked to keep its stores once in the life of a record, when that begins to be worth keeping. */
async function keepFirstProgress(first: StoredEvent): Promise<void> {
  const { ready, journal } = current()
  await ready
  const earlier = (event: StoredEvent) => isProgress(event) && compareEvents(event, first) < 0
  // What was refused is not known.
  if (journal.find(first.id) && !journal.events().some(earlier)) askToKeep()
}

/** Whose record is open. */
export function openCourse(): string {
  return current().course
}
