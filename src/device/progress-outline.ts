/** What of the course the progress page tells of. */

export interface Titled {
  readonly id: string
  readonly title: string
}

/** With its parts in order: the sections of a lesson, the endings of a role-play. */
export interface Parted extends Titled {
  readonly parts: readonly Titled[]
}

/** A lesson without parts is still to be written. */
export interface NumberedLesson extends Parted {
  readonly number: number
}

export interface ProgressOutline {
  readonly modules: readonly (Titled & {
    readonly colour: string
    readonly lessons: readonly NumberedLesson[]
  })[]
  readonly talks: readonly Parted[]
  /** On the rim of the net; none in a course without missions. */
  readonly missions: readonly Titled[]
}
