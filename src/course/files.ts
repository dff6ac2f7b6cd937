import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'
import type * as z from 'zod'
import { author } from '../i18n/author-id.ts'
import { finding } from './finding.ts'
import { readLesson } from './lesson-file.ts'
import type { LessonFile } from './lesson-file.ts'
import { fit } from './schema-findings.ts'
import { aliasesSchema } from './schema/aliases.ts'
import type { AliasesData } from './schema/aliases.ts'
import { cardsSchema } from './schema/cards.ts'
import type { CardsData } from './schema/cards.ts'
import { courseSchema } from './schema/course.ts'
import type { CourseData } from './schema/course.ts'
import { glossarySchema } from './schema/glossary.ts'
import type { GlossaryData } from './schema/glossary.ts'
import { goalSheetSchema } from './schema/goal-sheet.ts'
import type { GoalSheetData } from './schema/goal-sheet.ts'
import { lessonSchema } from './schema/lesson.ts'
import type { LessonData } from './schema/lesson.ts'
import { messageRulesSchema } from './schema/message-rules.ts'
import type { MessageRulesData } from './schema/message-rules.ts'
import { messageSignsSchema } from './schema/message-signs.ts'
import type { MessageSignsData } from './schema/message-signs.ts'
import { missionsSchema } from './schema/missions.ts'
import type { MissionsData } from './schema/missions.ts'
import { pocketCardSchema } from './schema/pocket-card.ts'
import type { PocketCardData } from './schema/pocket-card.ts'
import { pointsSchema } from './schema/points.ts'
import type { PointsData } from './schema/points.ts'
import { practiceSchema } from './schema/practice.ts'
import type { PracticeData } from './schema/practice.ts'
import { quizSchema } from './schema/quiz.ts'
import type { QuizData } from './schema/quiz.ts'
import { reviewSchema } from './schema/review.ts'
import type { ReviewData } from './schema/review.ts'
import { scenarioSchema } from './schema/scenario.ts'
import type { ScenarioData } from './schema/scenario.ts'
import { setSchema } from './schema/set.ts'
import type { SetData } from './schema/set.ts'
import { trainerSchema } from './schema/trainer.ts'
import type { TrainerData } from './schema/trainer.ts'
import type { Finding } from './types.ts'
import { readYaml } from './yaml-file.ts'
import type { YamlFile } from './yaml-file.ts'

/** A file that fits its schema. */
export interface Fitting<T> {
  readonly yaml: YamlFile
  readonly data: T
}

/** A lesson that could be read; `front` is missing while its frontmatter does not fit. */
export interface ReadLesson {
  readonly text: LessonFile
  readonly front: Fitting<LessonData> | undefined
}

/**
 * All files of a course, read but not yet compared with each other. A file that exists and
 * cannot be used is listed with `undefined`, so that nobody calls it missing.
 */
export interface CourseFiles {
  readonly dir: string
  /** Folder of the words: `<dir>/<locale>`. */
  readonly words: string
  readonly course: Fitting<CourseData>
  readonly points: Fitting<PointsData> | undefined
  /** Missing in a course where nothing was renamed. */
  readonly aliases: Fitting<AliasesData> | undefined
  readonly lessons: ReadonlyMap<string, ReadLesson | undefined>
  readonly banks: ReadonlyMap<string, Fitting<QuizData> | undefined>
  /** By lesson. */
  readonly reviews: ReadonlyMap<string, Fitting<ReviewData> | undefined>
  readonly sets: ReadonlyMap<string, Fitting<SetData> | undefined>
  readonly scenarios: ReadonlyMap<string, Fitting<ScenarioData> | undefined>
  /** Reference cards, by lesson. */
  readonly cards: ReadonlyMap<string, Fitting<CardsData> | undefined>
  /** Missing in a course without a glossary. */
  readonly glossary: Fitting<GlossaryData> | undefined
  /** Missing in a course without a page for trainers. */
  readonly trainer: Fitting<TrainerData> | undefined
  /** Missing in a course without missions. */
  readonly missions: Fitting<MissionsData> | undefined
  /** Missing in a course without a goal sheet. */
  readonly goalSheet: Fitting<GoalSheetData> | undefined
  /** Missing in a course without a pocket card. */
  readonly pocketCard: Fitting<PocketCardData> | undefined
  /** Which of the optional files exist, whether or not they can be used. */
  readonly has: {
    readonly glossary: boolean
    readonly trainer: boolean
    readonly missions: boolean
    readonly goalSheet: boolean
    readonly pocketCard: boolean
  }
  /** Missing in a course without writing practices. */
  readonly messageRules: Fitting<MessageRulesData> | undefined
  readonly messageSigns: Fitting<MessageSignsData> | undefined
  readonly practices: ReadonlyMap<string, Fitting<PracticeData> | undefined>
}

/**
 * Reads every file of the course in `dir`.
 * @returns no `files` when `course.yaml` cannot be used: without it nothing else has a place
 */
export function readCourseFiles(dir: string): {
  readonly files?: CourseFiles
  readonly findings: readonly Finding[]
} {
  const findings: Finding[] = []
  const fitting = <T extends z.ZodType>(
    file: string,
    schema: T,
  ): Fitting<z.output<T>> | undefined => {
    if (!existsSync(file)) {
      findings.push(finding({ file, line: 1 }, 'no-file', author.noCourse(file)))
      return undefined
    }
    const read = readYaml(file, readText(file))
    findings.push(...read.findings)
    if (read.yaml === undefined) return undefined
    const fitted = fit(schema, read.yaml)
    findings.push(...fitted.findings)
    return fitted.data === undefined ? undefined : { yaml: read.yaml, data: fitted.data }
  }

  const course = fitting(posix.join(dir, 'course.yaml'), courseSchema)
  const points = fitting(posix.join(dir, 'points.yaml'), pointsSchema)
  const optional = <T extends z.ZodType>(file: string, schema: T) =>
    existsSync(file) ? fitting(file, schema) : undefined
  const aliases = optional(posix.join(dir, 'aliases.yaml'), aliasesSchema)
  if (course === undefined) return { findings }
  const words = posix.join(dir, course.data.locale)
  const glossary = posix.join(words, 'glossary.yaml')
  const trainer = posix.join(words, 'trainer.yaml')
  const missions = posix.join(words, 'missions.yaml')
  const goalSheet = posix.join(words, 'goal-sheet.yaml')
  const pocketCard = posix.join(words, 'pocket-card.yaml')

  const lessons = new Map<string, ReadLesson | undefined>()
  for (const { id, file } of list(words, 'lessons', '.mdx')) {
    const read = readLesson(file, readText(file))
    findings.push(...read.findings)
    const yaml = read.lesson?.front
    const fitted = yaml === undefined ? undefined : fit(lessonSchema, yaml)
    findings.push(...(fitted?.findings ?? []))
    const data = fitted?.data
    const front = yaml === undefined || data === undefined ? undefined : { yaml, data }
    lessons.set(id, read.lesson === undefined ? undefined : { text: read.lesson, front })
  }
  const all = <T extends z.ZodType>(kind: string, schema: T) =>
    new Map(list(words, kind, '.yaml').map(({ id, file }) => [id, fitting(file, schema)]))
  return {
    files: {
      ...{ dir, words, course, points, aliases, lessons },
      banks: all('quizzes', quizSchema),
      reviews: all('reviews', reviewSchema),
      sets: all('sets', setSchema),
      scenarios: all('scenarios', scenarioSchema),
      cards: all('cards', cardsSchema),
      glossary: optional(glossary, glossarySchema),
      trainer: optional(trainer, trainerSchema),
      missions: optional(missions, missionsSchema),
      goalSheet: optional(goalSheet, goalSheetSchema),
      pocketCard: optional(pocketCard, pocketCardSchema),
      has: {
        glossary: existsSync(glossary),
        trainer: existsSync(trainer),
        missions: existsSync(missions),
        goalSheet: existsSync(goalSheet),
        pocketCard: existsSync(pocketCard),
      },
      messageRules: optional(posix.join(words, 'message-rules.yaml'), messageRulesSchema),
      messageSigns: optional(posix.join(words, 'message-signs.yaml'), messageSignsSchema),
      practices: all('drafts', practiceSchema),
    },
    findings,
  }
}

/** The text of a file with `\n` at its line ends, whatever the author's machine writes. */
function readText(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
}

/** Files of one kind, sorted, so that the course is the same on every machine. */
function list(words: string, kind: string, end: string): readonly { id: string; file: string }[] {
  const folder = posix.join(words, kind)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => ({ id: name.slice(0, -end.length), file: posix.join(folder, name) }))
}
