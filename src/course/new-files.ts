import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { authorTemplates } from '../i18n/author-templates-id.ts'
import { authorTools } from '../i18n/author-tools-id.ts'
import { readCourseFiles } from './files.ts'
import type { CourseFiles } from './files.ts'

/** What `new` is about to write. */
export interface NewFiles {
  /** Text for paths that do not exist yet. */
  readonly create: ReadonlyMap<string, string>
  /** Text to put at the end of a file that exists. */
  readonly append: ReadonlyMap<string, string>
  /** What the author does next, a sentence each. */
  readonly next: readonly string[]
}

/** What stood in the way, as a sentence for the author. */
export interface Refusal {
  readonly refused: string
}

export type NewKind = 'lesson' | 'scenario' | 'question' | 'cards'

/**
 * Prepares a complete, checkable start for a lesson (with its bank), a role-play, a question, or the
 * reference cards of a lesson.
 * Never replaces anything: a path that exists is a refusal.
 */
export function prepareNew(dir: string, kind: NewKind, id: string): NewFiles | Refusal {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return { refused: authorTools.badId(id) }
  const { files } = readCourseFiles(dir)
  if (files === undefined) return { refused: authorTools.nothingUsable }
  const prepare = {
    lesson: newLesson,
    scenario: newScenario,
    question: newQuestion,
    cards: newCards,
  }
  const prepared = prepare[kind](files, id)
  if ('refused' in prepared) return prepared
  const taken = [...prepared.create.keys()].find((path) => existsSync(path))
  return taken === undefined ? prepared : { refused: authorTools.exists(taken) }
}

function newLesson(files: CourseFiles, id: string): NewFiles | Refusal {
  const { yaml, data } = files.course
  const skill = data.skills[0]?.id ?? ''
  const homed = new Set(
    [...files.lessons.values()].flatMap((each) => each?.front?.data.points ?? []),
  )
  const free = files.points?.data.find((point) => !homed.has(point.id))?.id
  const point = free ?? files.points?.data[0]?.id
  if (point === undefined) return { refused: authorTools.noPoints }
  const question = (name: string): string =>
    authorTemplates.question({
      id: `${id}-${name}`,
      skill,
      point,
      section: 'inti',
      misconceptions: [`${id}-salah-paham-1`, `${id}-salah-paham-2`],
    })
  const questions = [question('praduga-1'), question('soal-1')].join('\n')
  const index = data.lessons.findIndex((lesson) => lesson.id === id)
  const { file, line } = index < 0 ? yaml.keyAt(['lessons']) : yaml.at(['lessons', index, 'status'])
  const place = `${file}:${line}`
  const publish =
    data.lessons[index]?.status === 'published'
      ? authorTools.nextPublished(place)
      : authorTools.nextPublish(place)
  return {
    create: new Map([
      [
        posix.join(files.words, 'lessons', `${id}.mdx`),
        authorTemplates.lesson({ id, point: free }),
      ],
      [posix.join(files.words, 'quizzes', `${id}.yaml`), authorTemplates.bank({ id, questions })],
      // Where other points have cards, a new one needs one too.
      ...(free === undefined || files.cards.size === 0 ? [] : [cardsFile(files, id, [free])]),
    ]),
    append: new Map(),
    next: [
      index < 0 ? authorTools.nextAddLesson(place, authorTemplates.lessonLine(id)) : publish,
      authorTools.nextCheck,
    ],
  }
}

function newScenario(files: CourseFiles, id: string): NewFiles | Refusal {
  const { yaml, data } = files.course
  const cast = data.cast[0]?.id
  const point = files.points?.data[0]?.id
  if (cast === undefined) return { refused: authorTools.noCast }
  if (point === undefined) return { refused: authorTools.noPoints }
  const text = authorTemplates.scenario({
    ...{ id, cast, point },
    skill: data.skills[0]?.id ?? '',
    lesson: data.lessons[0]?.id ?? '',
  })
  const index = data.scenarios.findIndex((scenario) => scenario.id === id)
  const { file, line } = index < 0 ? yaml.keyAt(['scenarios']) : yaml.at(['scenarios', index, 'id'])
  const say = index < 0 ? authorTools.nextAddScenario : authorTools.nextScenarioLine
  return {
    create: new Map([[posix.join(files.words, 'scenarios', `${id}.yaml`), text]]),
    append: new Map(),
    next: [say(`${file}:${line}`, authorTemplates.scenarioLine(id)), authorTools.nextCheck],
  }
}

function newQuestion(files: CourseFiles, id: string): NewFiles | Refusal {
  const banks = [...files.banks].flatMap(([lesson, bank]) => (bank ? [{ lesson, bank }] : []))
  if (banks.some(({ bank }) => bank.data.questions.some((question) => question.id === id))) {
    return { refused: authorTools.questionExists(id) }
  }
  // The longest lesson id wins: `air-panas-1` belongs to `air-panas`, not to `air`.
  const [home] = banks
    .filter(({ lesson }) => id.startsWith(`${lesson}-`))
    .sort((a, b) => b.lesson.length - a.lesson.length)
  if (home === undefined) {
    const lessons = banks.map(({ lesson }) => lesson)
    return { refused: authorTools.noLessonForQuestion(id, lessons) }
  }
  const { yaml, data } = home.bank
  const [sibling] = data.questions
  const [first = '', second = first] = Object.keys(data.misconceptions)
  const text = authorTemplates.question({
    id,
    skill: sibling?.skill ?? '',
    point: sibling?.points?.[0] ?? '',
    section: sibling?.section ?? '',
    misconceptions: [first, second],
  })
  const gap = readFileSync(yaml.file, 'utf8').endsWith('\n') ? '\n' : '\n\n'
  const lesson = posix.join(files.words, 'lessons', `${home.lesson}.mdx`)
  return {
    create: new Map(),
    append: new Map([[yaml.file, gap + text]]),
    next: [authorTools.nextPlace(lesson, `<Quiz id="${id}" />`), authorTools.nextCheck],
  }
}

/** One card for each point that the lesson teaches. */
function newCards(files: CourseFiles, id: string): NewFiles | Refusal {
  const lessons = [...files.lessons.keys()]
  const front = files.lessons.get(id)?.front
  if (front === undefined) return { refused: authorTools.noLessonForCards(id, lessons) }
  const { points } = front.data
  if (points.length === 0) return { refused: authorTools.noPointForCards(id) }
  return {
    create: new Map([cardsFile(files, id, points)]),
    append: new Map(),
    next: [authorTools.nextCheck],
  }
}

function cardsFile(
  files: CourseFiles,
  lesson: string,
  points: readonly string[],
): readonly [string, string] {
  const skill = files.course.data.skills[0]?.id ?? ''
  const file = posix.join(files.words, 'cards', `${lesson}.yaml`)
  return [file, authorTemplates.cards({ lesson, skill, points })]
}
