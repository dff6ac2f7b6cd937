/** What pages and the service worker say to each other. */

export interface PageTitle {
  /** Path on this origin: `/kursus/pelajaran/x/`. */
  readonly href: string
  readonly title: string
}

/** What is on the device, counted over the list of the build that the worker belongs to. */
export interface Kept {
  /** The learner has asked for everything. */
  readonly wanted: boolean
  readonly done: number
  readonly total: number
  /** Bytes on the device and bytes in all. */
  readonly doneBytes: number
  readonly bytes: number
  /** Pages that open without a connection, and those that do not yet. */
  readonly pages: readonly PageTitle[]
  readonly missing: readonly PageTitle[]
}

/**
 * Why a file was not kept: no answer from the server, an answer other than 200, bytes that are not
 * those of this build (cut off, changed on the way, or from a newer build), or no room.
 */
export type KeepFault = 'unreachable' | 'absent' | 'differs' | 'full'

/** Files that could not be kept, by their address in the list. */
export type Failed = readonly { readonly url: string; readonly fault: KeepFault }[]

export interface KeptSome {
  readonly kept: Kept
  /** What failed in this round. */
  readonly failed: Failed
}

/** Questions, each answered once on the port that comes with it. */
export interface Answers {
  /** Checks the bytes of everything kept, throws out what does not hold, counts the rest. */
  readonly count: Kept
  /** Keeps the next few missing files, passing over those in `skip`. */
  readonly keep: KeptSome
  /** Gives everything back but the offline page. */
  readonly remove: Kept
}

export type Message =
  | { readonly type: 'count' }
  | { readonly type: 'keep'; readonly skip: Failed }
  | { readonly type: 'remove' }
  /** A page has loaded and come to rest: keep it. */
  | { readonly type: 'hello' }
  /** The learner agreed to the new build. */
  | { readonly type: 'apply' }
