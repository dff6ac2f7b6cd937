import * as z from 'zod'
import { id, text } from './words.ts'

const option = z.strictObject({
  id: id().describe('Id pilihan, unik dalam soalnya; tetap selamanya.'),
  grade: z
    .enum(['best', 'fair', 'poor'])
    .describe('best: paling tepat (tepat satu). fair: lumayan. poor: lemah.'),
  text: text(320).describe('Yang dibaca pembelajar sebagai pilihan.'),
  feedback: text(600).describe(
    'Alasan baik di baliknya, akibat yang tampak, lalu langkah penggantinya; paling banyak 60 kata.',
  ),
  misconception: id()
    .describe('Salah paham yang diuji pengecoh ini; wajib kecuali pada pilihan best.')
    .optional(),
})

const question = z.strictObject({
  id: id().describe('Id soal, unik di seluruh kursus; tetap selamanya.'),
  type: z.literal('situation').describe('Jenis soal: situation.'),
  rev: z.int().min(1).describe('Naikkan satu setiap kali kuncinya berubah; bawaan 1.').optional(),
  skill: id().describe('Id keterampilan yang diukur.'),
  points: z.array(id()).min(1).describe('Id butir ajar yang diuji.'),
  section: id().describe('Id bagian pelajaran yang mengajarkannya.'),
  prompt: text(700).describe('Situasi dan pertanyaannya, dua atau tiga kalimat.'),
  options: z.array(option).length(3).describe('Tiga pilihan, tepat satu best.'),
  explain: text(400).describe('Satu kalimat yang berlaku bagi semua pilihan.').optional(),
})

/** `<locale>/quizzes/<lesson>.yaml`: the questions of one lesson. */
export const quizSchema = z.strictObject({
  lesson: id().describe('Id pelajaran, sama dengan nama berkas ini.'),
  misconceptions: z
    .record(id(), text(200))
    .describe('Salah paham yang diuji pengecoh: id dan kalimatnya.'),
  questions: z.array(question).min(1).describe('Soal-soal pelajaran ini.'),
})

export type QuizData = z.output<typeof quizSchema>
