/** What pages and the service worker say to each other. */

export interface KeptPage {
  /** Path on this origin: `/kursus/pelajaran/x/`. */
  readonly href: string
}

/** What is on the device of one part of the course: `id` is a module's, or `rest`. */
export interface KeptPart {
  readonly id: string
  /** Its pages and all that they need are there. */
  readonly complete: boolean
  /** Bytes that are still to come over the wire, about; some count in several parts. */
  readonly toCome: number
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
  /** Bytes that are still to come over the wire, about. */
  readonly toCome: number
  readonly parts: readonly KeptPart[]
  /** Pages that open without a connection, and those that do not yet. */
  readonly pages: readonly KeptPage[]
  readonly missing: readonly KeptPage[]
}

/**
 * Why a file was not kept: no answer from the server, an answer other than 200, bytes that are not
 * those of this build (cut off, changed on the way, or from a newer build), or no room.
 */
export type KeepFault = 'unreachable' | 'absent' | 'differs' | 'full'

/** Why a file could not be kept. */
export class KeepError extends Error {
  readonly fault: KeepFault

  constructor(url: string, fault: KeepFault) {
    super(`${url}: ${fault}`)
    this.fault = fault
  }
}

/** Files that could not be kept, by their address in the list. */
export type Failed = readonly { readonly url: string; readonly fault: KeepFault }[]

export interface KeptSome {
  readonly kept: Kept
  /** What failed in this round. */
  readonly failed: Failed
  /** How many files of what was asked for are still missing, those that failed not counted. */
  readonly left: number
}

/** Questions, each answered once on the port that comes with it. */
export interface Answers {
  /** Checks the bytes of everything kept, throws out what does not hold, counts the rest. */
  readonly count: Kept
  /** Keeps the next few missing files, of all or of one part, passing over those in `skip`. */
  readonly keep: KeptSome
  /** Gives everything back but the offline page, or one part. */
  readonly remove: Kept
}

export type Message =
  | { readonly type: 'count' }
  | { readonly type: 'keep'; readonly skip: Failed; readonly part?: string }
  | { readonly type: 'remove'; readonly part?: string }
  /** A page has come to rest and has `loaded` these (an older build's page does not say): keep it so. */
  | { readonly type: 'hello'; readonly loaded?: readonly string[] }
  /** Its reader has given a sign: keep all that it may come to ask for. */
  | { readonly type: 'reader' }
  /** The learner agreed to the new build. */
  | { readonly type: 'apply' }
