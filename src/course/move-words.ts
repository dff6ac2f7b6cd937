/** What learners of this course record, as far as it is known before they do: for packing a record. */
import type { Question } from '../quiz/kinds.ts'
import type { CourseWords } from '../record/course-words.ts'
import type { RecordEvent } from '../record/events.ts'
import type { Decision, WrittenScenario } from '../scenario/types.ts'
import { publishedLessons } from './site-course.ts'
import type { Course, PublishedLesson } from './types.ts'

type Row = CourseWords[number]
/** The type of an event, so that a renamed kind is found here too. */
type Type = RecordEvent['type']

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
/** Of two lists the first, second … of each, the shorter one from its beginning again. */
function abreast(a: readonly string[], b: readonly string[]): (readonly [string, string])[] {
  return Array.from(
    { length: Math.max(a.length, b.length) },
    (_, n) => [a[n % a.length] ?? '', b[n % b.length] ?? ''] as const,
  )
}

/** Answers that together name everything there is to pick, in the shapes that the kinds record. */
function answersTo(question: Question): readonly object[] {
  switch (question.type) {
    case 'situation':
    case 'single':
      return ids(question.options).map((option) => ({ option }))
    case 'best-worst': {
      const [first = '', ...others] = ids(question.options)
      return abreast([first, ...others], [...others, first]).map(([best, worst]) => ({
        best,
        worst,
      }))
    }
    case 'rewrite':
      return abreast(ids(question.segments), ids(question.rewrites)).map(([segment, rewrite]) => ({
        segment,
        rewrite,
      }))
    case 'spot':
      return abreast(ids(question.bubbles), ids(question.faults)).map(([bubble, fault]) => ({
        bubble,
        fault,
      }))
    case 'sort':
      return ids(question.bins).map((bin) => ({
        bins: Object.fromEntries(ids(question.cards).map((card) => [card, bin])),
      }))
    case 'two-tier':
      return ids(question.reasons).map((reason, n) => ({ holds: n % 2 === 0, reason }))
    case 'order':
      return [{ items: ids(question.items) }]
    case 'match':
      return [{ pairs: Object.fromEntries(ids(question.pairs).map((id) => [id, id])) }]
    case 'recall':
      return [{ text: '', rating: 'best' }]
    case 'multiple':
      return [{ options: ids(question.options) }]
    case 'short':
      return [{ text: '' }]
  }
}

function asked(
  question: Question,
  source: 'quiz' | 'review',
  place: { readonly lesson?: string; readonly section?: string; readonly probe?: boolean } = {},
): Row {
  const { id, rev, type, skill } = question
  const { lesson, section, probe } = place
  const fact = {
    ...{ type: 'answer' satisfies Type, question: id, rev, kind: type, source },
    ...(lesson !== undefined && { lesson }),
    ...(section !== undefined && { section }),
    ...{ answer: {}, scores: [{ skill, score: 0, max: 2 }], confident: true },
    ...(probe && { probe }),
  }
  return [fact, ...answersTo(question).map((answer) => ({ answer: { type, ...answer } }))]
}

function read(course: Course, { id, sections, questions, plans }: PublishedLesson): Row[] {
  return [
    ...sections.flatMap((section): Row[] => [
      ...questions.flatMap((placed): Row[] => {
        const question = course.banks[id]?.find((one) => one.id === placed.id)
        if (placed.section !== section.id || !question) return []
        return [asked(question, 'quiz', { lesson: id, section: section.id, probe: placed.probe })]
      }),
      [{ type: 'section' satisfies Type, lesson: id, section: section.id }],
    ]),
    ...plans.map(({ id: plan, when, then }): Row => [
      { type: 'plan' satisfies Type, plan, text: `${when}, ${then}`, origin: id },
    ]),
  ]
}

function played({ id: scenario, rev, scenes }: WrittenScenario): Row[] {
  const decisions = scenes.filter((scene): scene is Decision => scene.kind === 'decision')
  const run = { run: '', scenario, rev }
  return [
    [{ type: 'run' satisfies Type, ...run, seed: 0, mode: 'guided' }],
    ...decisions.map(({ id: scene, choices }): Row => {
      const fact = { type: 'choice' satisfies Type, ...run, turn: 0, scene, choice: '' }
      return [
        { ...fact, source: 'scenario', scores: [] },
        ...choices.map((choice) => ({
          choice: choice.id,
          scores: Object.keys(choice.wordings[0]?.evidence ?? {}).map((skill) => ({
            ...{ skill, score: choice.wordings[0]?.evidence[skill] ?? 0, max: 2 },
          })),
        })),
      ]
    }),
    ...scenes
      .filter(({ kind }) => kind === 'ending')
      .map(({ id: ending }): Row => [{ type: 'ending' satisfies Type, ...run, ending }]),
  ]
}

/** In the order in which most learners come by it. */
export function moveWords(course: Course): CourseWords {
  const forms = course.cards.flatMap(({ lesson, forms }) =>
    forms.map((form, n) => ({ lesson, form, n })),
  )
  return [
    ...course.sets.flatMap(({ questions }) => questions.map((one) => asked(one, 'quiz'))),
    ...publishedLessons(course).flatMap((lesson) => read(course, lesson)),
    // A card is asked in another form each time, and the cards of a sitting in much the same.
    ...forms
      .toSorted((a, b) => a.n - b.n)
      .map(({ lesson, form }) => asked(form, 'review', { lesson })),
    ...course.scenarios.flatMap((entry) =>
      entry.status === 'published' ? played(entry.scenario) : [],
    ),
  ]
}
