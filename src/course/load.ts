import type { Question } from '../quiz/kinds.ts'
import type { DescribedMember, WrittenScenario } from '../scenario/types.ts'
import { checkAliases, checkLockedAliases } from './check/aliases.ts'
import { checkCourse } from './check/course.ts'
import { checkLibrary } from './check/library.ts'
import { checkLessons } from './check/lesson.ts'
import { checkMessages } from './check/message.ts'
import { checkBanks } from './check/quiz.ts'
import { checkGoalSheet } from './check/goal-sheet.ts'
import { checkMissions } from './check/missions.ts'
import { checkPocketCard } from './check/pocket-card.ts'
import { checkScenarios } from './check/scenario.ts'
import { compileLesson } from './compile/lesson.ts'
import { compileGlossary, compileReference, compileTrainer } from './compile/library.ts'
import { compileMessages } from './compile/message.ts'
import { compileQuestions } from './compile/quiz.ts'
import { compileCast } from './compile/scenario.ts'
import { compileGoalSheet, compilePocketCard } from './compile/tools.ts'
import { readCourseFiles } from './files.ts'
import type { CourseFiles } from './files.ts'
import { sortFindings } from './finding.ts'
import { holdersOf } from './holders.ts'
import { idsOf } from './ids.ts'
import type { Ids } from './ids.ts'
import { namesOf } from './names.ts'
import type {
  Course,
  Finding,
  Lesson,
  LoadedCourse,
  QuestionSet,
  ReviewCard,
  ScenarioEntry,
} from './types.ts'

/**
 * Reads, checks and compiles the course in `dir` (`content`).
 *
 * Never throws over what an author wrote: whatever is wrong is in `findings`, sorted by file
 * and line. The course then holds what could be used: a published lesson that cannot be
 * read counts as planned, a role-play that cannot be compiled is left out, and when
 * `course.yaml` itself cannot be used the course is empty. `assert.ts` is for those who need
 * all of it. Throws only when the folder cannot be read.
 *
 * @param locked ids that were ever published: with them, renamed ids are looked for among those
 */
export function loadCourse(dir: string, locked?: Ids): LoadedCourse {
  const { files, findings } = readCourseFiles(dir)
  if (files === undefined) return { course: emptyCourse, findings: sortFindings(findings) }
  const names = namesOf(files)
  const cast = compileCast(files.course.data.cast)
  const scenarios = checkScenarios(files, names, cast)
  const course = compileCourse(files, cast, scenarios.compiled)
  const slips = withoutEchoes([
    ...findings,
    ...checkCourse(files, names),
    ...checkLessons(files, names),
    ...checkBanks(files, names),
    ...scenarios.findings,
    ...checkLibrary(files, names),
    ...checkMessages(files, names),
    ...checkMissions(files, names),
    ...checkGoalSheet(files, names),
    ...checkPocketCard(files),
  ])
  // What cannot be used yet has no ids that a new name could lead to: that is told first.
  const renamed =
    slips.length > 0
      ? []
      : [
          ...checkAliases(files, idsOf(course)),
          ...(locked ? checkLockedAliases(files, locked) : []),
        ]
  return { course, findings: sortFindings([...slips, ...renamed]) }
}

/** Findings that a misspelt name causes elsewhere: what was meant now seems unused. */
const echoes: ReadonlySet<string> = new Set([
  'lesson-without-module',
  'point-not-marked',
  'point-not-listed',
  'not-placed',
  'misconception-unused',
  'point-without-card',
  'unknown-card',
  'unused-sign',
  'unused-group',
])

/** A misspelling is told once, where it stands. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set(
    findings.flatMap(({ code, nearest }) =>
      code.startsWith('unknown-') && nearest !== undefined ? [nearest] : [],
    ),
  )
  return findings.filter(({ code, found }) => !echoes.has(code) || !meant.has(found ?? ''))
}

const emptyCourse: Course = {
  id: '',
  title: '',
  locale: '',
  hero: { title: '', lead: '' },
  modules: [],
  lessons: [],
  skills: [],
  points: [],
  cast: [],
  sources: [],
  scenarios: [],
  banks: {},
  sets: [],
  cards: [],
  reference: [],
  glossary: [],
  misconceptions: {},
  situations: [],
  aliases: {},
  about: [],
}

function compileCourse(
  files: CourseFiles,
  cast: readonly DescribedMember[],
  compiled: ReadonlyMap<string, WrittenScenario>,
): Course {
  const { id, title, locale, hero, modules, skills, sources, taster, plan, report } =
    files.course.data
  const lessons = compileLessons(files)
  const scenarios = compileScenarios(files, compiled)
  const messages = compileMessages(files)
  const tasted = scenarios.some(
    (entry) => entry.status === 'published' && entry.id === taster?.scenario,
  )
  return {
    ...{ id, title, locale, hero, modules, lessons, skills },
    points: files.points?.data ?? [],
    cast,
    sources: sources.map(({ author, note, url, ...source }) => ({
      ...source,
      ...(author === undefined ? {} : { author }),
      ...(note === undefined ? {} : { note }),
      ...(url === undefined ? {} : { url }),
    })),
    scenarios,
    banks: compileBanks(files, lessons),
    sets: compileSets(files),
    cards: compileCards(files, lessons),
    reference: compileReference(files, lessons),
    glossary: compileGlossary(files),
    ...compileTrainer(files),
    misconceptions: Object.fromEntries(
      holdersOf(files).flatMap(({ misconceptions }) => Object.entries(misconceptions)),
    ),
    ...(taster === undefined || !tasted ? {} : { taster }),
    situations: (files.course.data.situations ?? []).map(
      ({ scenario, lesson, section, card, ...situation }) => ({
        ...situation,
        ...(scenario === undefined ? {} : { scenario }),
        ...(lesson === undefined ? {} : { lesson }),
        ...(section === undefined ? {} : { section }),
        ...(card === undefined ? {} : { card }),
      }),
    ),
    ...(plan === undefined ? {} : { plan }),
    aliases: compileAliases(files),
    about: files.course.data.about ?? [],
    ...(report === undefined ? {} : { report }),
    ...(messages === undefined ? {} : { messages }),
    ...(files.missions === undefined ? {} : { missions: files.missions.data }),
    ...compileGoalSheet(files),
    ...compilePocketCard(files),
  }
}

function compileAliases({ aliases }: CourseFiles): Course['aliases'] {
  const kinds = Object.entries(aliases?.data ?? {})
  return Object.fromEntries(kinds.filter(([, table]) => Object.keys(table ?? {}).length > 0))
}

function compileLessons(files: CourseFiles): readonly Lesson[] {
  const { data } = files.course
  const order = data.modules.flatMap((module) =>
    module.lessons.map((lesson) => ({ lesson, module: module.id })),
  )
  return order.flatMap(({ lesson, module }, index): readonly Lesson[] => {
    const line = data.lessons.find(({ id }) => id === lesson)
    if (line === undefined) return []
    const { status, ...own } = line
    const base = { ...own, number: index + 1, module }
    const read = files.lessons.get(lesson)
    if (status === 'planned' || read?.front === undefined) return [{ ...base, status: 'planned' }]
    return [{ ...base, status, ...compileLesson(read.text, read.front.data) }]
  })
}

function compileScenarios(
  { course, words }: CourseFiles,
  compiled: ReadonlyMap<string, WrittenScenario>,
): readonly ScenarioEntry[] {
  return course.data.scenarios.flatMap(({ id, status, ...line }): readonly ScenarioEntry[] => {
    if (status === 'planned') {
      const { title = '', summary = '', minutes = 0 } = line
      return [{ id, status, title, summary, minutes }]
    }
    const scenario = compiled.get(id)
    if (scenario === undefined) return []
    const { title, summary, minutes } = scenario
    const file = `${words}/scenarios/${id}.yaml`
    const { aka } = line
    return [{ id, status, title, summary, minutes, aka, scenario, file }]
  })
}

function compileBanks(
  { banks }: CourseFiles,
  lessons: readonly Lesson[],
): Readonly<Record<string, readonly Question[]>> {
  return Object.fromEntries(
    lessons.flatMap(({ id, status }) => {
      const bank = banks.get(id)
      return status === 'published' && bank !== undefined
        ? [[id, compileQuestions(bank.data.questions)]]
        : []
    }),
  )
}

function compileSets({ sets }: CourseFiles): readonly QuestionSet[] {
  return [...sets.values()].flatMap((file) => {
    if (file === undefined) return []
    const { id, title, lead, twice = false, draw, questions } = file.data
    return [
      {
        ...{ id, title, lead, twice, questions: compileQuestions(questions) },
        ...(draw !== undefined && { draw }),
      },
    ]
  })
}

function compileCards({ reviews }: CourseFiles, lessons: readonly Lesson[]): readonly ReviewCard[] {
  return lessons.flatMap(({ id: lesson, status }) =>
    status === 'planned'
      ? []
      : (reviews.get(lesson)?.data.cards ?? []).map(({ id, points, forms }) => ({
          ...{ id, lesson, points, forms: compileQuestions(forms, points) },
        })),
  )
}
