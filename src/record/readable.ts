/** What a record says, in the shape in which a person reads it: by lesson and role-play, and in their own words. */
import type { PlanRow, StoredEvent } from './events.ts'
import type { LearnerState } from './fold.ts'
import { compareEvents } from './merge.ts'

export interface Readable {
  /** By lesson id: sections read to their end, questions answered in it. */
  readonly lessons: ReadonlyMap<string, { readonly sections: number; readonly answers: number }>
  /** Questions answered that belong to no lesson, as in a set or on the home page. */
  readonly loose: number
  /** By scenario id: runs begun, and those that came to an end. */
  readonly talks: ReadonlyMap<string, { readonly runs: number; readonly ended: number }>
  /** What the learner wrote, newest first. */
  readonly texts: readonly OwnText[]
  /** As the record holds them: unchecked, and without the one named by `leaveOut`. */
  readonly settings: readonly (readonly [name: string, value: string | number | boolean])[]
}

export interface OwnText {
  readonly kind: 'plan' | 'draft' | 'mission'
  /** Permanent id of the plan, draft or mission. */
  readonly id: string
  readonly text: string
  /** The parts of a step of the follow-up plan. */
  readonly row?: PlanRow
  /** Ms since 1970. */
  readonly at: number
}

export function readable(state: LearnerState, leaveOut: string): Readable {
  const lessons = new Map<string, { sections: number; answers: number }>()
  const lesson = (id: string) => {
    const held = lessons.get(id) ?? { sections: 0, answers: 0 }
    lessons.set(id, held)
    return held
  }
  for (const [id, read] of state.sections) lesson(id).sections = read.size
  let loose = 0
  for (const { first } of state.answers.values()) {
    if (first.lesson === undefined) loose++
    else lesson(first.lesson).answers++
  }
  const talks = new Map<string, { runs: number; ended: number }>()
  for (const { scenario, ended } of state.runs.values()) {
    const held = talks.get(scenario) ?? { runs: 0, ended: 0 }
    talks.set(scenario, { runs: held.runs + 1, ended: held.ended + (ended ? 1 : 0) })
  }
  return {
    lessons,
    loose,
    talks,
    texts: ownTexts(state),
    settings: [...state.settings].filter(([name]) => name !== leaveOut),
  }
}

function ownTexts({ plans, drafts, missions }: LearnerState): OwnText[] {
  const texts: OwnText[] = []
  for (const { plan, text, at, row } of plans.values()) {
    texts.push({ kind: 'plan', id: plan, text, at, ...(row && { row }) })
  }
  for (const { draft, text, at } of drafts.values()) {
    texts.push({ kind: 'draft', id: draft, text, at })
  }
  for (const [id, { note, at }] of missions) {
    if (note !== undefined) texts.push({ kind: 'mission', id, text: note, at })
  }
  return texts.filter(({ text }) => text.trim() !== '').sort((a, b) => b.at - a.at)
}

/** The events as they are stored and copied, newest first. */
export function newestFirst(events: readonly StoredEvent[]): StoredEvent[] {
  return events.toSorted((a, b) => compareEvents(b, a))
}
