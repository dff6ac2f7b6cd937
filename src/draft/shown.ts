/** A rule as the learner reads it. */
export interface ShownRule {
  readonly id: string
  readonly label: string
  readonly why: string
  readonly looks: string
  readonly except: string
  readonly passes: string
  readonly fails: string
  /** What the writer is asked, who judges; missing where the rule itself does. */
  readonly asks?: string
}

/** What learners rate themselves, in described levels from the least on. */
export interface RatingRow {
  readonly id: string
  readonly label: string
  readonly levels: readonly string[]
}
