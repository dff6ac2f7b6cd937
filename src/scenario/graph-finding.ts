import type { Place } from './graph-walk.ts'

/** What can be wrong with a role-play. Which of these stop a build is decided by who asks. */
export type FindingCode =
  // Ways through the scenes
  | 'duplicate-id'
  | 'unknown-target'
  | 'unreachable-scene'
  | 'no-way-to-ending'
  | 'endless-passages'
  | 'missing-else'
  | 'after-else'
  // Names and texts
  | 'undeclared-name'
  | 'unread-flag'
  | 'unread-variable'
  | 'unset-flag'
  | 'bad-bounds'
  | 'unknown-speaker'
  | 'unknown-placeholder'
  | 'empty-say'
  | 'empty-why'
  // What can happen under the conditions
  | 'unreachable-scene-under-conditions'
  | 'unreachable-ending-under-conditions'
  | 'never-holds'
  | 'trapped'
  | 'space-too-big'
  // The key
  | 'no-best-choice'
  | 'several-best'
  | 'best-longest'
  | 'best-shortest'
  | 'always-best-misses-top'
  | 'always-worst-reaches-top'

/** One finding, as plain data; the sentence for authors is made elsewhere. */
export interface Finding extends Place {
  readonly code: FindingCode
  /** The name or id concerned: of a flag, variable, speaker, placeholder or target. */
  readonly name?: string
  /** What the name was used as. */
  readonly as?: 'flag' | 'variable'
  /** Share of decisions, 0 to 1. */
  readonly share?: number
  /** The ending reached instead; absent where none was reached. */
  readonly ending?: string
  /** How many states were explored before giving up. */
  readonly states?: number
}
