import { posix } from 'node:path'
import * as z from 'zod'
import { jsonText } from './json-text.ts'
import { aliasesSchema } from './schema/aliases.ts'
import { componentSchemas } from './schema/components.ts'
import { cardsSchema } from './schema/cards.ts'
import { courseSchema } from './schema/course.ts'
import { glossarySchema } from './schema/glossary.ts'
import { goalSheetSchema } from './schema/goal-sheet.ts'
import { lessonSchema } from './schema/lesson.ts'
import { messageRulesSchema } from './schema/message-rules.ts'
import { messageSignsSchema } from './schema/message-signs.ts'
import { missionsSchema } from './schema/missions.ts'
import { pocketCardSchema } from './schema/pocket-card.ts'
import { pointsSchema } from './schema/points.ts'
import { practiceSchema } from './schema/practice.ts'
import { quizSchema } from './schema/quiz.ts'
import { reviewSchema } from './schema/review.ts'
import { scenarioSchema } from './schema/scenario.ts'
import { setSchema } from './schema/set.ts'
import { trainerSchema } from './schema/trainer.ts'

const schemas: Readonly<Record<string, z.ZodType>> = {
  course: courseSchema,
  points: pointsSchema,
  aliases: aliasesSchema,
  lesson: lessonSchema,
  quiz: quizSchema,
  review: reviewSchema,
  set: setSchema,
  scenario: scenarioSchema,
  cards: cardsSchema,
  glossary: glossarySchema,
  trainer: trainerSchema,
  'message-rules': messageRulesSchema,
  'message-signs': messageSignsSchema,
  practice: practiceSchema,
  missions: missionsSchema,
  'goal-sheet': goalSheetSchema,
  'pocket-card': pocketCardSchema,
  components: z.strictObject(componentSchemas),
}

/**
 * JSON Schemas of everything authors write, for editors that complete and explain while
 * typing: path below the course folder, and text. The same schemas check the course, so an
 * editor never allows what the checks refuse, cross-references aside.
 */
export async function jsonSchemaFiles(): Promise<ReadonlyMap<string, string>> {
  const files = Object.entries(schemas).map(async ([name, schema]): Promise<[string, string]> => {
    // `input`: what an author may write, before trimming and defaults.
    const json = z.toJSONSchema(schema, { io: 'input' })
    return [posix.join('.schema', `${name}.json`), await jsonText(json)]
  })
  return new Map(await Promise.all(files))
}
