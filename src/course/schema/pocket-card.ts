import * as z from 'zod'
import { field } from './goal-sheet.ts'
import { id, text } from './words.ts'

const line = field.extend({
  goal: id().describe('Id isian Lembar Tujuan yang dipakai selama isian ini kosong.').optional(),
  list: z.literal(true).describe('Tiap baris satu butir di kartu.').optional(),
  offers: z
    .array(text(120))
    .max(8)
    .describe('Kalimat yang boleh langsung dipakai atau diubah pembelajar.')
    .optional(),
})

/** `<locale>/pocket-card.yaml`: what the learner's own pocket card holds. */
export const pocketCardSchema = z.strictObject({
  lead: text(300).describe('Untuk apa kartu ini, satu atau dua kalimat di bawah judul.'),
  fields: z.array(line).min(1).max(8).describe('Bagian kartu, menurut urutannya.'),
})

export type PocketCardData = z.output<typeof pocketCardSchema>
