import * as z from 'zod'
import { bankQuestion } from './question.ts'
import { id, text } from './words.ts'

/** `<locale>/quizzes/<lesson>.yaml`: the questions of one lesson. */
export const quizSchema = z.strictObject({
  lesson: id().describe('Id pelajaran, sama dengan nama berkas ini.'),
  misconceptions: z
    .record(id(), text(200))
    .describe('Salah paham yang diuji pengecoh: id dan kalimatnya.'),
  questions: z.array(bankQuestion).min(1).describe('Soal-soal pelajaran ini.'),
})

export type QuizData = z.output<typeof quizSchema>
