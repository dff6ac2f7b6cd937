import * as z from 'zod'
import { id, name, text } from './words.ts'

const phrase = text(80).describe(
  'Frasa yang dicari, huruf besar atau kecil sama saja: * di awal atau ujung kata untuk imbuhan apa pun, … untuk paling banyak tiga kata di antaranya, {nama} untuk nama pembelajar.',
)

const rule = z.strictObject({
  id: name().describe('Nama aturan, dipakai dalam when pada readings.'),
  label: text(60).describe('Apa yang dicari, seperti yang dibaca pembelajar.'),
  why: text(240).describe('Satu kalimat: mengapa ini dicari di sini.'),
  find: z
    .array(phrase)
    .min(1)
    .max(60)
    .describe('Aturan terpenuhi bila salah satu frasa ini ditemukan.')
    .optional(),
  first: z.int().min(1).max(60).describe('Hanya di antara sekian kata pertama.').optional(),
  words: z
    .strictObject({
      min: z.int().min(1).max(400).describe('Paling sedikit sekian kata.').optional(),
      max: z.int().min(1).max(400).describe('Paling banyak sekian kata.').optional(),
    })
    .describe('Aturan terpenuhi bila banyaknya kata berada di antara keduanya.')
    .optional(),
  passes: text(800).describe('Contoh tulisan yang memenuhi aturan ini.'),
  fails: text(800).describe('Contoh tulisan yang tidak memenuhi aturan ini.'),
})

/** A line the learner may write, and how it is read. */
export const draftSchema = z.strictObject({
  prompt: text(160).describe('Ajakan menulis, misalnya “Tulis sendiri pesan pembukamu.”'),
  rules: z.array(rule).min(1).max(10).describe('Yang dicari dalam tulisan, satu aturan satu hal.'),
  readings: z
    .array(
      z.strictObject({
        when: text(200)
          .describe('Syarat atas nama aturan yang terpenuhi, misalnya “sapaan & !mendesak”.')
          .optional(),
        choice: id().describe('Id pilihan yang diusulkan sebagai bacaan.'),
      }),
    )
    .min(1)
    .describe('Bacaan pertama yang syaratnya terpenuhi diusulkan; yang terakhir tanpa when.'),
})

export type DraftData = z.output<typeof draftSchema>
