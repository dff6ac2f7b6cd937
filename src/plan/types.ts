/** What a course gives for real life: plain data that pages and rules read. */
import type { GoalRules } from './goal-hints.ts'

export interface MissionLevel {
  readonly id: string
  readonly title: string
  readonly lead: string
}

/** One step in real life. */
export interface Mission {
  readonly id: string
  readonly level: string
  readonly title: string
  readonly step: string
  /** When, and where. */
  readonly when: string
  readonly minutes: number
  /** One example of what to say. */
  readonly say: string
  /** A safe way out. */
  readonly out: string
  readonly points: readonly string[]
  readonly lesson: string
}

export interface Missions {
  readonly lead: string
  /** By courage, the lightest first. */
  readonly levels: readonly MissionLevel[]
  /** What is asked after each. */
  readonly questions: readonly string[]
  readonly missions: readonly Mission[]
}

/** Something that the learner fills in with their own words. */
export interface OwnField {
  readonly id: string
  /** Over what was written, on the card. */
  readonly title: string
  /** What is asked. */
  readonly label: string
  readonly help?: string
  readonly example?: string
  /** In UTF-16 units. */
  readonly most: number
}

/** What a rule says where it hints. */
export interface GoalAdvice {
  readonly id: string
  readonly title: string
  readonly why: string
  /** A pattern to write anew by. */
  readonly pattern: string
}

export interface GoalSheet {
  readonly lead: string
  readonly lesson: string
  readonly fields: readonly OwnField[]
  readonly rules: GoalRules
  readonly hints: readonly GoalAdvice[]
}

export interface PocketField extends OwnField {
  /** The field of the goal sheet that stands here as long as nothing else is written. */
  readonly goal?: string
  /** Each line is an entry of its own. */
  readonly list: boolean
  /** Sentences that are ready to be used. */
  readonly offers: readonly string[]
}

export interface PocketCard {
  readonly lead: string
  readonly fields: readonly PocketField[]
}
