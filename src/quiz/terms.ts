import type { Grade } from './types.ts'

/** What is said of an answer and its entries. A kind replaces the words that do not fit its own. */
export interface Terms {
  /** How good it was to pick this. */
  readonly gradeOther: Readonly<Record<Grade, string>>
  /** How good it would have been to pick this; without it, as `gradeOther`. */
  readonly gradeLeft?: Readonly<Record<Grade, string>>
  /** The sign beside it, where leaving one out is an answer too; without it, the entry's own. */
  readonly signLeft?: Readonly<Record<Grade, Grade>>
  /** Above the entries that were not picked. */
  readonly others: string
  /** An entry together with where it goes, where they are read as one. */
  readonly whole?: (text: string, goes: string) => string
  /** Of an entry that was put where it goes, or somewhere else. */
  readonly placed: (where: string) => string
  readonly misplaced: (put: string, goes: string) => string
  /** How many entries are where they go. */
  readonly share: (right: number, of: number) => string
  /** An answer in one line, where its entries do not say all. */
  readonly brief?: (answer: unknown) => string | undefined
}
