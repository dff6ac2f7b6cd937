import * as z from 'zod'
import { authorFields } from '../../i18n/author-fields-id.ts'
import { kinds } from '../../quiz/kinds.ts'
import type { Question } from '../../quiz/kinds.ts'
import type { Field, Shape } from '../../quiz/shape.ts'
import { id, text } from './words.ts'

/** A question as an author writes it: `rev` is 1 where it is left out. */
export type WrittenQuestion = Question extends infer Q
  ? Q extends Question
    ? Omit<Q, 'rev'> & { readonly rev?: number }
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

/** Where a question is taught: in its bank's lesson, or in one that it names itself. */
type Home = 'bank' | 'own'

const home = {
  bank: () => ({ section: id().describe('Id bagian pelajaran yang mengajarkannya.') }),
  own: () => ({
    lesson: id().describe('Id pelajaran yang mengajarkannya.').optional(),
    section: id().describe('Id bagian pelajaran itu.').optional(),
  }),
}

const question = (of: Home, type: string, shape: Shape) =>
  z.strictObject({
    id: id().describe('Id soal, unik di seluruh kursus; tetap selamanya.'),
    type: z.literal(type).describe(`Jenis soal: ${type}.`),
    rev: z.int().min(1).describe('Naikkan satu setiap kali kuncinya berubah; bawaan 1.').optional(),
    skill: id().describe('Id keterampilan yang diukur.'),
    points: z.array(id()).min(1).describe('Id butir ajar yang diuji.'),
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
function questionSchema(of: Home): z.ZodType<WrittenQuestion> {
  const [first, ...others] = Object.entries(kinds).map(([type, { shape }]) =>
    question(of, type, shape),
  )
  if (!first) throw new Error('no kinds of question')
  return z.discriminatedUnion('type', [first, ...others]) as unknown as z.ZodType<WrittenQuestion>
}

export const bankQuestion = questionSchema('bank')
export const setQuestion = questionSchema('own')
