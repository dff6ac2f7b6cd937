import * as z from 'zod'
import { setQuestion } from './question.ts'
import { id, text } from './words.ts'

/** `<locale>/sets/<id>.yaml`: questions that belong to no one lesson. */
export const setSchema = z.strictObject({
  id: id().describe('Id kumpulan, sama dengan nama berkas ini.'),
  title: text(60).describe('Judul halamannya.'),
  lead: text(320).describe('Untuk apa kumpulan ini, dua kalimat.'),
  twice: z
    .literal(true)
    .describe('Ditanyakan dua kali, sebelum dan sesudah kursus; tidak dinilai.')
    .optional(),
  draw: z
    .int()
    .min(1)
    .max(60)
    .describe('Berapa soal yang diambil acak tiap kali; tanpa draw, semuanya.')
    .optional(),
  misconceptions: z
    .record(id(), text(200))
    .describe('Salah paham yang diuji pengecoh: id dan kalimatnya.'),
  questions: z.array(setQuestion).min(1).describe('Soal-soalnya.'),
})

export type SetData = z.output<typeof setSchema>
