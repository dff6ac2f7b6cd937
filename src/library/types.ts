/** What one looks up: reference cards, the glossary, and the page for trainers. Plain data. */

/** What a card is: what something is, what one does, what one says, or where to stop. */
export const CARD_KINDS = ['idea', 'step', 'line', 'guard'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** Words ready to use, and to whom or where. */
export interface CardLine {
  readonly where?: string
  readonly text: string
}

/** One teachable point, as one looks it up shortly before it is needed. Its address is the point's id. */
export interface ReferenceCard {
  readonly point: string
  /** The lesson that teaches the point. */
  readonly lesson: string
  readonly title: string
  readonly kind: CardKind
  readonly skill: string
  readonly core: string
  /** Moments; each completes "Pakai saat …". */
  readonly when: readonly string[]
  readonly lines: readonly CardLine[]
  /** Where it stops being true. */
  readonly limit: string
  /** What somebody would type who does not know the title. */
  readonly aka: readonly string[]
}

/** A word of the course and what it means. */
export interface GlossaryTerm {
  readonly id: string
  readonly term: string
  readonly definition: string
  readonly everyday: readonly string[]
  readonly english: readonly string[]
  /** Forms in a lesson's prose that lead here; none where it is empty. */
  readonly match: readonly string[]
  /** The lesson that explains it. */
  readonly lesson: string
  readonly points: readonly string[]
  /** Ids of other terms. */
  readonly see: readonly string[]
}

export interface PlanStep {
  readonly minutes: number
  readonly title: string
  readonly text: string
}

/** What a trainer does with one module in one session. */
export interface TrainerSession {
  readonly module: string
  readonly goal: string
  /** Steps that take 60 minutes together. */
  readonly sixty: readonly PlanStep[]
  /** Steps that take 90 minutes together. */
  readonly ninety: readonly PlanStep[]
  readonly discussion: readonly string[]
  /** Role-plays whose books are printed for it. */
  readonly books: readonly string[]
  readonly watch: string
}

/** How to teach with the course in a room. */
export interface Trainer {
  readonly lead: string
  readonly before: readonly string[]
  readonly sessions: readonly TrainerSession[]
  /** What a learner's record shows, what it leaves open, and how to use it fairly. */
  readonly summary: {
    readonly proves: readonly string[]
    readonly leaves: readonly string[]
    readonly use: string
  }
  readonly privacy: string
}
