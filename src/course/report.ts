import type { KindName, Question } from '../quiz/kinds.ts'
import type { Course } from './types.ts'

/** Something a learner answers: a guess, a question, or a decision in a role-play. */
export interface Item {
  readonly kind: 'probe' | 'quiz' | 'set' | 'review' | 'decision'
  /** The kind of question; a decision in a role-play has none. */
  readonly type?: KindName
  readonly id: string
  readonly skills: readonly string[]
  readonly points: readonly string[]
}

/** Everything in the course that asks something of the learner. */
export function itemsOf(course: Course): readonly Item[] {
  const probes = new Set(
    course.lessons.flatMap((lesson) =>
      lesson.status === 'published'
        ? lesson.questions.filter(({ probe }) => probe).map(({ id }) => id)
        : [],
    ),
  )
  const item =
    (kind: Item['kind']) =>
    ({ id, type, skill, points }: Question): Item => ({
      kind: probes.has(id) ? 'probe' : kind,
      ...{ id, type, skills: [skill], points },
    })
  const questions = [
    ...Object.values(course.banks).flat().map(item('quiz')),
    ...course.sets.flatMap((set) => set.questions.map(item('set'))),
    ...course.cards.flatMap(({ forms }) => forms.map(item('review'))),
  ]
  const decisions = course.scenarios.flatMap((entry) =>
    entry.status === 'published'
      ? entry.scenario.scenes.flatMap((scene): Item[] => {
          if (scene.kind !== 'decision') return []
          const evidence = scene.choices.flatMap(({ wordings }) =>
            wordings.flatMap((wording) => Object.keys(wording.evidence)),
          )
          const id = `${entry.id}/${scene.id}`
          return [{ kind: 'decision', id, skills: [...new Set(evidence)], points: scene.points }]
        })
      : [],
  )
  return [...questions, ...decisions]
}

/** How many items there are of each name, in the order of `names`. */
export function countBy(
  items: readonly Item[],
  names: readonly string[],
  of: (item: Item) => readonly string[],
): readonly { readonly name: string; readonly count: number }[] {
  return names.map((name) => ({
    name,
    count: items.filter((item) => of(item).includes(name)).length,
  }))
}

/** Points that no published lesson teaches. */
export function pointsWithoutLesson(course: Course): readonly string[] {
  const taught = new Set(
    course.lessons.flatMap((lesson) => (lesson.status === 'published' ? lesson.points : [])),
  )
  return course.points.map(({ id }) => id).filter((id) => !taught.has(id))
}

/** Points that have no reference card. */
export function pointsWithoutCard(course: Course): readonly string[] {
  const have = new Set(course.reference.map(({ point }) => point))
  return course.points.map(({ id }) => id).filter((id) => !have.has(id))
}

/** Points that no question and no decision asks about. */
export function pointsWithoutItem(course: Course): readonly string[] {
  const asked = new Set(itemsOf(course).flatMap(({ points }) => points))
  return course.points.map(({ id }) => id).filter((id) => !asked.has(id))
}
