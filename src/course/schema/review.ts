import * as z from 'zod'
import { cardQuestion } from './question.ts'
import { id, text } from './words.ts'

const card = z.strictObject({
  id: id().describe('Id kartu, unik di seluruh kursus; tetap selamanya.'),
  points: z.array(id()).min(1).describe('Id butir ajar yang diulang.'),
  forms: z
    .array(cardQuestion)
    .min(1)
    .max(4)
    .describe('Soal-soal yang bergiliran, supaya yang dikenali bukan bunyinya.'),
})

/** `<locale>/reviews/<lesson>.yaml`: the review cards that a finished lesson adds. */
export const reviewSchema = z.strictObject({
  lesson: id().describe('Id pelajaran, sama dengan nama berkas ini.'),
  misconceptions: z
    .record(id(), text(200))
    .describe('Salah paham yang diuji pengecoh: id dan kalimatnya.'),
  cards: z.array(card).min(1).describe('Kartu-kartunya.'),
})

export type ReviewData = z.output<typeof reviewSchema>
