import type { LessonFile } from '../lesson-file.ts'
import type { LessonData } from '../schema/lesson.ts'
import type { PublishedLesson } from '../types.ts'

/** What a lesson's own file adds to its line in `course.yaml`. */
export type LessonWords = Pick<
  PublishedLesson,
  | 'outcomes'
  | 'points'
  | 'recalls'
  | 'sources'
  | 'sections'
  | 'homes'
  | 'questions'
  | 'revisits'
  | 'scenarios'
  | 'plans'
  | 'file'
>

/** Gathers what stands where in a lesson. */
export function compileLesson(text: LessonFile, front: LessonData): LessonWords {
  const all = (name: string) =>
    text.elements
      .filter((element) => element.name === name)
      .map(({ attributes, section }) => ({
        ...attributes,
        id: attributes['id'] ?? '',
        section: section ?? '',
      }))
  return {
    outcomes: front.outcomes,
    points: front.points,
    recalls: front.recalls ?? [],
    sources: front.sources ?? [],
    sections: text.elements
      .filter(({ name }) => name === 'Section')
      .map(({ attributes }, index) => ({
        id: attributes['id'] ?? '',
        title: attributes['title'] ?? '',
        number: index + 1,
      })),
    homes: all('Point').map(({ id, section }) => ({ point: id, section })),
    questions: text.elements.flatMap(({ name, attributes, section }) =>
      name === 'Quiz' || name === 'Probe'
        ? [{ id: attributes['id'] ?? '', section: section ?? '', probe: name === 'Probe' }]
        : [],
    ),
    revisits: all('Revisit').map(({ id, section }) => ({ id, section })),
    scenarios: [...new Set(all('ScenarioLink').map(({ id }) => id))],
    plans: text.elements.flatMap(({ name, attributes, section }) =>
      name === 'Plan'
        ? [
            {
              id: attributes['id'] ?? '',
              section: section ?? '',
              when: attributes['when'] ?? '',
              then: attributes['then'] ?? '',
            },
          ]
        : [],
    ),
    file: text.file,
  }
}
