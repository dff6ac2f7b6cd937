import * as z from 'zod'
import { authorFields } from '../../i18n/author-fields-id.ts'
import { kinds } from '../../quiz/kinds.ts'
import type { Question } from '../../quiz/kinds.ts'
import type { Field, Shape } from '../../quiz/shape.ts'
import { id, text } from './words.ts'

/**
 * A question as an author writes it: `rev` is 1 where it is left out, and the forms of a review card
 * have the points of their card.
 */
export type WrittenQuestion = Question extends infer Q
  ? Q extends Question
    ? Omit<Q, 'rev' | 'points'> & { readonly rev?: number; readonly points?: readonly string[] }
    : never
  : never

function fieldSchema(field: Field): z.ZodType {
  switch (field.is) {
    case 'id':
      return id()
    case 'text':
      return text(field.most)
    case 'flag':
      return z.boolean()
    case 'mark':
      return z.literal(true)
    case 'one-of':
      return z.enum([...field.of])
    case 'list': {
      const entries = z.array(
        'is' in field.of ? fieldSchema(field.of as Field) : z.strictObject(fields(field.of)),
      )
      return field.least === field.most
        ? entries.length(field.most)
        : entries.min(field.least).max(field.most)
    }
  }
}

function fields(shape: Shape): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, field]) => {
      const schema = fieldSchema(field).describe(authorFields[key] ?? '')
      return [key, field.optional ? schema.optional() : schema]
    }),
  )
}

/** What a question says of its place by what holds it: a lesson's bank, a review card, a set. */
type Holder = 'bank' | 'card' | 'set'

const points = () => z.array(id()).min(1).describe('Id butir ajar yang diuji.')
const section = () => id().describe('Id bagian pelajaran yang mengajarkannya.')

const home = {
  bank: () => ({ points: points(), section: section() }),
  card: () => ({ section: section() }),
  set: () => ({
    points: points(),
    lesson: id().describe('Id pelajaran yang mengajarkannya.').optional(),
    section: id().describe('Id bagian pelajaran itu.').optional(),
  }),
}

const question = (of: Holder, type: string, shape: Shape) =>
  z.strictObject({
    id: id().describe('Id soal, unik di seluruh kursus; tetap selamanya.'),
    type: z.literal(type).describe(`Jenis soal: ${type}.`),
    rev: z.int().min(1).describe('Naikkan satu setiap kali kuncinya berubah; bawaan 1.').optional(),
    skill: id().describe('Id keterampilan yang diukur.'),
    ...home[of](),
    prompt: text(700).describe('Situasi dan pertanyaannya, dua atau tiga kalimat.'),
    ...fields(shape),
    hints: z
      .array(text(240))
      .min(1)
      .max(3)
      .describe('Petunjuk, diberikan satu per satu kepada yang mencoba lagi.')
      .optional(),
    explain: text(400).describe('Satu kalimat yang berlaku bagi semua pilihan.').optional(),
  })

/** A question of any kind. Its type follows from `kinds`, which also gives the schema. */
function questionSchema(of: Holder): z.ZodType<WrittenQuestion> {
  const [first, ...others] = Object.entries(kinds).map(([type, { shape }]) =>
    question(of, type, shape),
  )
  if (!first) throw new Error('no kinds of question')
  return z.discriminatedUnion('type', [first, ...others]) as unknown as z.ZodType<WrittenQuestion>
}

export const bankQuestion = questionSchema('bank')
export const cardQuestion = questionSchema('card')
export const setQuestion = questionSchema('set')
