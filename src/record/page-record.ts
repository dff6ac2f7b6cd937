/** The record that is open on this page, as `store.ts` and what comes later (`upkeep.ts`) share it. */
import { atom } from 'nanostores'
import type { ReadableAtom } from 'nanostores'
import type { IndexedStore } from '../browser/indexed-store.ts'
import type { Aliases, Rename } from './aliases.ts'
import type { RecordEvent, StoredEvent } from './events.ts'
import { advance, foldWhole, stateOf } from './fold.ts'
import type { LearnerState } from './fold.ts'
import { UNTROUBLED } from './journal-core.ts'
import type { Health, Journal, Outcome } from './journal-core.ts'

/**
 * What the quiet word beside an answer may say. `unsaved`: something is not in the durable store;
 * `$health` tells whether it will survive a reload (`volatile` 0) or is in memory alone.
 */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'unsaved'

export interface Opened {
  readonly course: string
  readonly journal: Journal
  readonly durable: IndexedStore
  readonly nextId: () => string
  /** What was renamed of that which this page tells of, and what reads an event so. */
  readonly renamed: Aliases
  readonly rename: Rename
  readonly ready: Promise<void>
}

/** What changes while the page lives. */
export const page = {
  opened: undefined as Opened | undefined,
  folding: foldWhole([]),
  /** What is shown of it. */
  view: stateOf,
  /** What is to be done with each event that this page writes, and whether the fold could take it in. */
  told: undefined as ((event: StoredEvent, folded: boolean) => void) | undefined,
}

const state = atom<LearnerState>(stateOf(page.folding))
const health = atom<Health>(UNTROUBLED)
const saved = atom<SaveStatus>('idle')

/** What happened to the record from outside this page: its stores were emptied, or another tab deleted it. */
export type News = 'cleared' | 'reset'
const news = atom<News | undefined>(undefined)

export const $record: ReadableAtom<LearnerState> = state
export const $health: ReadableAtom<Health> = health
export const $saved: ReadableAtom<SaveStatus> = saved
export const $news: ReadableAtom<News | undefined> = news

let writing = 0
/** Set when an event could not even be kept in memory; holds for the life of the page. */
let refused = false

export function current(): Opened {
  if (!page.opened) throw new Error('openRecord must be called before the record is used')
  return page.opened
}

export function show(): void {
  state.set(page.view(page.folding))
}

/** Folds in one go all that is known. */
export function showAll(): void {
  page.folding = foldWhole(namedEvents())
  show()
}

/** All events known, under the ids that the course has now. */
export function namedEvents(): readonly StoredEvent[] {
  const { journal, rename } = current()
  return journal.events().map(rename)
}

/** Keeps the event; what it changes shows before anything is waited for. */
export function write(event: RecordEvent): Promise<Outcome> {
  const { journal, rename } = current()
  const outcome = journal.append(event)
  // What was refused is not known.
  const stored = journal.find(event.id)
  if (stored) {
    // The whole fold in one go: what was deleted must not be seen any longer.
    const reset = event.type === 'reset'
    const folded = reset || advance(page.folding, rename(stored))
    if (reset || (!folded && !page.told)) showAll()
    else show()
    page.told?.(stored, folded)
  }
  return track(outcome)
}

export function showNews(what: News): void {
  news.set(what)
}

export function showHealth(changed: Health): void {
  health.set(changed)
  if (saved.get() !== 'idle') showSaved()
}

function showSaved(): void {
  if (writing > 0) saved.set('saving')
  else if (refused || health.get().unsaved > 0) saved.set('unsaved')
  else saved.set('saved')
}

/** Shows how a write goes. */
export async function track(outcome: Promise<Outcome>): Promise<Outcome> {
  writing++
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
