/** What of a course the pages of its tools tell. */
import type { Mission, MissionLevel } from './types.ts'

/** Something to open: without an address it is still to be written. */
export interface Way {
  readonly title: string
  readonly href?: string
}

export interface ToldMission extends Omit<Mission, 'level' | 'points' | 'lesson'> {
  readonly lesson: Way
  readonly cards: readonly Way[]
}

export interface ToldLevel extends MissionLevel {
  readonly missions: readonly ToldMission[]
}
