import * as z from 'zod'
import { id, text } from './words.ts'

/** The lines between `---` at the top of `<locale>/lessons/<id>.mdx`. */
export const lessonSchema = z.strictObject({
  outcomes: z
    .array(text(240))
    .min(1)
    .describe('Yang bisa dilakukan pembaca sesudahnya; dua sampai empat kalimat.'),
  points: z.array(id()).describe('Butir ajar baru; masing-masing ditandai <Point id="…"> di teks.'),
  recalls: z.array(id()).describe('Butir dari pelajaran lain yang diulang di sini.').optional(),
  sources: z
    .array(z.string().min(1))
    .describe('Id sumber, masing-masing dalam tanda kutip.')
    .optional(),
})

export type LessonData = z.output<typeof lessonSchema>
