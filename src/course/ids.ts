import { kindOf } from '../quiz/kinds.ts'
import type { Question } from '../quiz/kinds.ts'
import type { Aliases, Renamed } from '../record/aliases.ts'
import type { Course } from './types.ts'

/** Where the ids are kept that must never vanish. */
export const LOCK = 'tests/content/ids.lock.json'

/** Permanent ids, by kind. Ids that are unique only within something carry its id: `scene/choice`. */
export type Ids = Readonly<Record<string, readonly string[]>>

/** One id that is in one list of ids and not in the other. */
export interface LoneId {
  readonly kind: string
  readonly id: string
}

/**
 * Every id of a course that a learner's record or a link may mention, sorted: published lessons,
 * their sections and plans, questions and options, role-plays with scenes and choices,
 * points, misconceptions, skills and missions; writing practices; and what addresses name: terms of
 * the glossary.
 */
export function idsOf(course: Course): Ids {
  const lessons = course.lessons.flatMap((lesson) =>
    lesson.status === 'published' ? [lesson] : [],
  )
  const scenarios = course.scenarios.flatMap((each) =>
    each.status === 'published' ? [each.scenario] : [],
  )
  const questions = [
    ...Object.values(course.banks).flat(),
    ...course.sets.flatMap((set) => set.questions),
    ...course.cards.flatMap(({ forms }) => forms),
  ]
  const scenes = scenarios.flatMap(({ id, scenes }) =>
    scenes.map((scene) => ({ scenario: id, scene })),
  )
  const ids = {
    skill: course.skills.map(({ id }) => id),
    point: course.points.map(({ id }) => id),
    lesson: lessons.map(({ id }) => id),
    section: lessons.flatMap(({ id, sections }) =>
      sections.map((section) => `${id}#${section.id}`),
    ),
    plan: lessons.flatMap(({ plans }) => plans.map(({ id }) => id)),
    misconception: Object.keys(course.misconceptions),
    set: course.sets.map(({ id }) => id),
    card: course.cards.map(({ id }) => id),
    term: course.glossary.map(({ id }) => id),
    mission: (course.missions?.missions ?? []).map(({ id }) => id),
    practice: course.messages?.practices.map(({ id }) => id) ?? [],
    question: questions.map(({ id }) => id),
    option: questions.flatMap((question) =>
      answerable(question).map((option) => `${question.id}/${option}`),
    ),
    scenario: scenarios.map(({ id }) => id),
    scene: scenes.map(({ scenario, scene }) => `${scenario}/${scene.id}`),
    choice: scenes.flatMap(({ scenario, scene }) =>
      scene.kind === 'decision'
        ? scene.choices.map((choice) => `${scenario}/${scene.id}/${choice.id}`)
        : [],
    ),
  }
  return Object.fromEntries(Object.entries(ids).map(([kind, list]) => [kind, sorted(list)]))
}

/** The ids that answers to a question may name. */
function answerable(question: Question): readonly string[] {
  const bins = question.type === 'sort' ? question.bins.map(({ id }) => id) : []
  const unnamed = ['models', 'cues', 'accept', 'near']
  const rows = kindOf(question).rows(question)
  return [...rows.filter(({ part }) => !unnamed.includes(part)).map(({ id }) => id), ...bins]
}

/**
 * The id by which a course now goes that was locked as `id`: what was renamed, and whatever is within it,
 * is not lost.
 */
export function presentId(aliases: Aliases, kind: string, id: string): string {
  const renamed = (of: Renamed, name: string) => aliases[of]?.[name] ?? name
  const [, whole = '', sign = '', rest = ''] = /^([^#/]+)([#/]?)(.*)$/.exec(id) ?? []
  switch (kind) {
    case 'lesson':
    case 'question':
    case 'scenario':
      return renamed(kind, id)
    case 'section':
      return renamed('section', renamed('lesson', whole) + sign + rest)
    case 'option':
      return renamed('question', whole) + sign + rest
    case 'scene':
      return renamed('scene', `${renamed('scenario', whole)}/${rest}`)
    case 'choice': {
      const [scene = '', choice = ''] = rest.split('/')
      return `${renamed('scene', `${renamed('scenario', whole)}/${scene}`)}/${choice}`
    }
    default:
      return id
  }
}

/** The locked ids that a course no longer has, under their own name or a new one. */
export function vanishedIds(locked: Ids, course: Course): readonly LoneId[] {
  const now = idsOf(course)
  return missingIds(locked, now).filter(
    ({ kind, id }) => !now[kind]?.includes(presentId(course.aliases, kind, id)),
  )
}

/** Ids of `these` that `others` do not have. */
export function missingIds(these: Ids, others: Ids): readonly LoneId[] {
  return Object.entries(these).flatMap(([kind, ids]) => {
    const known = new Set(others[kind])
    return ids.filter((id) => !known.has(id)).map((id) => ({ kind, id }))
  })
}

/** Both lists together: an id once locked stays locked. */
export function joinIds(locked: Ids, now: Ids): Ids {
  const kinds = [...new Set([...Object.keys(now), ...Object.keys(locked)])]
  return Object.fromEntries(
    kinds.map((kind) => [kind, sorted([...(locked[kind] ?? []), ...(now[kind] ?? [])])]),
  )
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}
