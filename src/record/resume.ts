import type { LearnerState } from './fold.ts'

/** What of the course is needed to name a place. */
export interface Outline {
  readonly lessons: readonly {
    readonly id: string
    readonly title: string
    /** Ids, in order. */
    readonly sections: readonly string[]
  }[]
  readonly scenarios: readonly { readonly id: string; readonly title: string }[]
}

/** Where the learner goes on. `section` and `turn` count from 1, as they are said. */
export type ResumePlace =
  | {
      readonly kind: 'lesson'
      readonly lesson: string
      readonly title: string
      readonly section: string
      readonly number: number
      /** The fragment to open: a question that waits, or the section. */
      readonly anchor: string
    }
  | {
      readonly kind: 'scenario'
      readonly scenario: string
      readonly title: string
      readonly turn: number
    }

/**
 * The exact place to go on from, or undefined where nothing was begun, all was finished, or the
 * course no longer has the place. A section read to its end leads to the next unread one; an
 * answered question leads back to its section.
 */
export function resumePlace(state: LearnerState, outline: Outline): ResumePlace | undefined {
  const { last } = state
  if (last?.kind === 'scenario') {
    const scenario = outline.scenarios.find(({ id }) => id === last.scenario)
    const run = state.unfinished.get(last.scenario)
    return scenario && run
      ? { kind: 'scenario', scenario: scenario.id, title: scenario.title, turn: last.turn + 1 }
      : undefined
  }
  const lesson = last && outline.lessons.find(({ id }) => id === last.lesson)
  if (!lesson) return undefined
  const { sections } = lesson
  const read = state.sections.get(lesson.id)
  const here = Math.max(sections.indexOf(last.section), 0)
  const section = [...sections.slice(here), ...sections].find((id) => !read?.has(id))
  if (section === undefined) return undefined
  const anchor = last.question && section === last.section ? last.question : section
  return {
    kind: 'lesson',
    lesson: lesson.id,
    title: lesson.title,
    section,
    number: sections.indexOf(section) + 1,
    anchor,
  }
}
