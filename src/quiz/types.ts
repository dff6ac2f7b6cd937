/** What all kinds of question have in common; each kind's own part stands in `questions/<kind>.ts`. */
import type { Shape } from './shape.ts'

/** How well something serves: fair is right in another situation. */
export type Grade = 'best' | 'fair' | 'poor'

export interface QuestionBase {
  /** Permanent, unique in the whole course. */
  readonly id: string
  readonly type: string
  /** Raised when the key changes, so that old answers keep their old key. */
  readonly rev: number
  readonly skill: string
  /** What is asked. May hold two or three sentences of situation. */
  readonly prompt: string
  readonly points: readonly string[]
  /** One sentence that holds for every option. */
  readonly explain?: string
  /** Given one by one to whoever tries again. */
  readonly hints?: readonly string[]
  /** Section of the lesson that teaches it; in a set, which belongs to no lesson, with the lesson. */
  readonly section?: string
  readonly lesson?: string
}

/** Keys that are read after answering only, wherever in a question they stand. */
export const AFTER = [
  'feedback',
  'misconception',
  'explain',
  'hints',
  'points',
  'section',
  'lesson',
  'models',
  'cues',
] as const

/** A question as it is asked: what a page must hold before anybody answers. */
export type Asked<T> = T extends readonly (infer E)[]
  ? readonly Asked<E>[]
  : T extends object
    ? { readonly [K in keyof T as K extends (typeof AFTER)[number] ? never : K]: Asked<T[K]> }
    : T

/** Points of an answer, `score` of `max`, both whole, `max` 1…4. */
export interface Score {
  readonly score: number
  readonly max: number
}

/**
 * One entry of a question as its author wrote it: all kinds look alike to the answer key, to the
 * author's checks and to what is read after answering.
 */
export interface Row {
  /** Unique within its question; permanent. */
  readonly id: string
  /** The list of the question it stands in, and its place there. */
  readonly part: string
  readonly index: number
  readonly text: string
  /** How good it is to pick it, where it can be picked. */
  readonly grade?: Grade
  /** How good it is in itself, where the weakest is the best to point at. */
  readonly quality?: Grade
  /** Set where entries compete by their words: the length must not give the best one away, and each other one tests a misconception. */
  readonly competes?: true
  /** What it goes with: the title of its bin, its partner, its place. */
  readonly belongs?: string
  readonly feedback?: string
  readonly misconception?: string
}

/** How one entry fared in an answer. */
export interface Fared {
  /** The entry's id: its feedback is read beside it. */
  readonly id: string
  readonly text: string
  /** Set where the learner did something with it: picked it, put it somewhere. */
  readonly given?: true
  /** How well that went; on an entry left alone, how good picking it would have been. */
  readonly grade?: Grade
  /** The list it stands in and how good it is in itself, as in `Row`; only where that is told. */
  readonly part?: string
  readonly quality?: Grade
  /** Where the learner put it, and where it goes; both only where entries are put somewhere. */
  readonly put?: string
  readonly goes?: string
}

/** Something in a question that its shape cannot forbid; `code` names a sentence for the author. */
export interface Fault {
  readonly code: FaultCode
  /** Where it stands, below the question. */
  readonly path: readonly (string | number)[]
  /** How many there are, or what was found. */
  readonly found?: number | string
}
export type FaultCode =
  | 'not-one-best'
  | 'not-one-worst'
  | 'not-one-correct'
  | 'none-correct'
  | 'all-correct'
  | 'unknown-bin'
  | 'empty-bin'
  | 'same-answer'

/**
 * What a file in `questions/` exports: the rules of one kind. Everything is pure.
 * @typeParam Q the question as written
 * @typeParam A an answer, as plain data: it is recorded so
 */
export interface Kind<Q extends QuestionBase = QuestionBase, A = unknown> {
  /** What an author writes besides what all kinds have. */
  readonly shape: Shape
  /** False where the learner judges their own answer. */
  readonly isEvidence: boolean
  /** Every entry in the order in which it was written. */
  rows(question: Q): readonly Row[]
  faults(question: Q): readonly Fault[]
  /** Whether the answer is whole and names only what the question has. */
  isGradable(question: Asked<Q>, answer: unknown): answer is A & {}
  /** The score of a gradable answer. */
  grade(question: Asked<Q>, answer: A): Score
  /** How each entry fared in a gradable answer, in the order written. */
  fared(question: Asked<Q>, answer: A): readonly Fared[]
}
