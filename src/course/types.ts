/**
 * A course, loaded and compiled: plain data that pages, tests and command-line tools read.
 * `load.ts` makes it from a course folder; nothing here knows where the words came from.
 */
import type { GlossaryTerm, ReferenceCard, Trainer } from '../library/types.ts'
import type { Question } from '../quiz/kinds.ts'
import type { GoalSheet, Missions, PocketCard } from '../plan/types.ts'
import type { Aliases } from '../record/aliases.ts'
import type { DescribedMember, WrittenScenario } from '../scenario/types.ts'
import type { Messages } from './message-types.ts'

export type Colour = 'kunyit' | 'secang' | 'suji' | 'nila' | 'soga'

export interface Module {
  readonly id: string
  readonly title: string
  readonly outcome: string
  readonly colour: Colour
  /** Lesson ids in reading order. */
  readonly lessons: readonly string[]
}

interface LessonBase {
  readonly id: string
  /** 1, 2, 3 … through all modules, in reading order. */
  readonly number: number
  readonly title: string
  /** What the learner can do afterwards; completes "Setelah ini kamu bisa …". */
  readonly outcome: string
  readonly minutes: number
  /** Lessons best read before this one. */
  readonly after: readonly string[]
  /** The module it stands in. */
  readonly module: string
  /** What somebody would type who does not know the title. */
  readonly aka?: readonly string[] | undefined
}

/** Announced, not yet written: it has no page, and links to it show as text. */
export interface PlannedLesson extends LessonBase {
  readonly status: 'planned'
}

export interface PublishedLesson extends LessonBase {
  readonly status: 'published'
  readonly outcomes: readonly string[]
  /** Points first taught here. */
  readonly points: readonly string[]
  /** Points of earlier lessons that are called back here. */
  readonly recalls: readonly string[]
  /** Ids of the sources it rests on. */
  readonly sources: readonly string[]
  readonly sections: readonly Section[]
  /** Where each of `points` is marked: the section that is its home. */
  readonly homes: readonly { readonly point: string; readonly section: string }[]
  /** Questions in reading order, with the section they stand in. */
  readonly questions: readonly PlacedQuestion[]
  /** Guesses asked again after the text, with the section they are asked again in. */
  readonly revisits: readonly { readonly id: string; readonly section: string }[]
  /** Role-plays the lesson leads to, in reading order. */
  readonly scenarios: readonly string[]
  /** If-then plans offered in the lesson. */
  readonly plans: readonly PlacedPlan[]
  /** Path of the lesson's file, below the folder given to `loadCourse`. */
  readonly file: string
}

export type Lesson = PlannedLesson | PublishedLesson

export interface Section {
  readonly id: string
  readonly title: string
  /** 1, 2, 3 … within the lesson. */
  readonly number: number
}

export interface PlacedQuestion {
  readonly id: string
  readonly section: string
  /** A guess before the text: it is not evidence. */
  readonly probe: boolean
}

export interface PlacedPlan {
  readonly id: string
  readonly section: string
  readonly when: string
  readonly then: string
}

export interface Skill {
  readonly id: string
  readonly title: string
  readonly definition: string
}

/** A teachable point: one statement that a question can test. */
export interface Point {
  readonly id: string
  readonly sources: readonly string[]
  readonly statement: string
}

/** Something the course was written from. */
export interface CourseSource {
  readonly id: string
  readonly title: string
  readonly author?: string
  readonly note?: string
  readonly url?: string
}

interface ScenarioEntryBase {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly minutes: number
  /** What somebody would type who does not know the title. */
  readonly aka?: readonly string[] | undefined
}

export interface PlannedScenario extends ScenarioEntryBase {
  readonly status: 'planned'
}

export interface PublishedScenario extends ScenarioEntryBase {
  readonly status: 'published'
  /** The role-play, compiled. */
  readonly scenario: WrittenScenario
  readonly file: string
}

/** A role-play of the course, in the order of `course.yaml`. */
export type ScenarioEntry = PlannedScenario | PublishedScenario

/** The one decision shown on the home page. */
export interface Taster {
  readonly scenario: string
  readonly scene: string
  readonly headline: string
}

/** An everyday situation and where it is practised; the targets may still be planned. */
export interface Situation {
  readonly id: string
  readonly title: string
  readonly scenario?: string
  readonly lesson?: string
  readonly section?: string
  /** The point whose reference card is the quickest answer. */
  readonly card?: string
}

/** Questions that belong to no one lesson, on a page of their own. */
export interface QuestionSet {
  readonly id: string
  readonly title: string
  readonly lead: string
  /** Asked before and after the course, both answers side by side; never evidence. */
  readonly twice: boolean
  /** How many are drawn at random each time; all of them where it is absent. */
  readonly draw?: number
  readonly questions: readonly Question[]
}

/** What comes back after a lesson: one idea in several forms, asked in turn. */
export interface ReviewCard {
  readonly id: string
  readonly lesson: string
  readonly points: readonly string[]
  readonly forms: readonly Question[]
}

/** An example of a step in real life, and the rhythm in which people are met again. */
export interface PlanOffer {
  readonly example: { readonly who: string; readonly step: string; readonly trigger: string }
  readonly rhythm: readonly {
    readonly days: number
    readonly title: string
    readonly text: string
  }[]
}

export interface Course {
  readonly id: string
  readonly title: string
  /** Language of the words, and the folder they stand in: `id`, `en`. */
  readonly locale: string
  readonly hero: { readonly title: string; readonly lead: string }
  readonly modules: readonly Module[]
  /** All lessons in reading order. */
  readonly lessons: readonly Lesson[]
  readonly skills: readonly Skill[]
  readonly points: readonly Point[]
  readonly cast: readonly DescribedMember[]
  readonly sources: readonly CourseSource[]
  readonly scenarios: readonly ScenarioEntry[]
  /** The questions of each published lesson, by lesson id, in the bank's order. */
  readonly banks: Readonly<Record<string, readonly Question[]>>
  readonly sets: readonly QuestionSet[]
  /** The review cards of all published lessons, in reading order. */
  readonly cards: readonly ReviewCard[]
  /** The reference cards of all published lessons, in reading order. */
  readonly reference: readonly ReferenceCard[]
  /** In alphabetical order. */
  readonly glossary: readonly GlossaryTerm[]
  readonly trainer?: Trainer
  /** What each misconception says, by its id. */
  readonly misconceptions: Readonly<Record<string, string>>
  readonly taster?: Taster
  /** Missing in a course without writing practices. */
  readonly messages?: Messages
  /** Missing in a course without missions. */
  readonly missions?: Missions
  readonly goalSheet?: GoalSheet
  readonly pocketCard?: PocketCard
  readonly situations: readonly Situation[]
  /** What the plan page offers; missing where the author wrote nothing for it. */
  readonly plan?: PlanOffer
  /** What was renamed since it had been published. */
  readonly aliases: Aliases
  /** Paragraphs on what the course is and for whom. */
  readonly about: readonly string[]
  /** Where mistakes are reported: a `mailto:` or `https:` address. */
  readonly report?: string
}

/** Something in the course's files that an author must mend. */
export interface Finding {
  /** Path of the file, beginning with the folder given to `loadCourse`. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  readonly column?: number
  /** Kind of finding, for tests and tools: `unknown-point`, `yaml-colon`. */
  readonly code: string
  readonly found?: string
  readonly expected?: string
  /** The valid name closest to what was found. */
  readonly nearest?: string
  /** One sentence, in the author's language, that says what to do. */
  readonly message: string
}

export interface LoadedCourse {
  readonly course: Course
  readonly findings: readonly Finding[]
}
