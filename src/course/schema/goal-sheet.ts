import * as z from 'zod'
import { id, text } from './words.ts'

const phrase = text(100).describe(
  'Frasa kata demi kata, seperti dalam message-signs.yaml: {kelompok}, * untuk imbuhan, … untuk paling banyak tiga kata.',
)

const sign = z.strictObject({
  find: z.array(phrase).min(1).max(100).describe('Tanda ada bila salah satu ditemukan.').optional(),
  unless: z
    .array(phrase)
    .min(1)
    .max(60)
    .describe('Yang ditemukan tidak dihitung bila menyentuh salah satu frasa ini.')
    .optional(),
  before: id()
    .describe(
      'Nama kelompok: tidak dihitung bila kata kelompok itu berdiri lebih dulu di kalimatnya.',
    )
    .optional(),
  digits: z.literal(true).describe('Angka yang ditulis dengan angka.').optional(),
})

const signs = z.array(sign).min(1).max(10)

const hint = z.strictObject({
  id: id().describe('Id tanda ajakan ini.'),
  fields: z.array(id()).min(1).max(6).describe('Id isian yang dibacanya.'),
  title: text(80).describe('Apa yang terlihat, satu kalimat.'),
  why: text(200).describe('Mengapa patut dibaca sekali lagi, satu atau dua kalimat.'),
  pattern: text(120).describe(
    'Pola untuk menulis ulang, dengan … di tempat yang diisi pembelajar.',
  ),
  found: signs.describe('Muncul bila salah satu tanda ini ada.').optional(),
  lacks: signs.describe('Muncul bila tidak satu pun tanda ini ada.').optional(),
  passes: z.array(text(300)).min(1).max(12).describe('Contoh yang tidak perlu dibaca lagi.'),
  fails: z.array(text(300)).min(1).max(12).describe('Contoh yang patut dibaca lagi.'),
})

/** What the learner fills in, on the goal sheet and on the pocket card. */
export const field = z.strictObject({
  id: id().describe(
    'Id isian; tetap selamanya, sebab tulisan pembelajar disimpan dengan nama ini.',
  ),
  title: text(40).describe('Judulnya di kartu.'),
  label: text(100).describe('Pertanyaan di atas isian.'),
  help: text(200).describe('Satu kalimat bantuan.').optional(),
  example: text(240).describe('Satu contoh, dari orang lain.').optional(),
  most: z.int().min(20).max(600).describe('Paling banyak sekian karakter.'),
})

/** `<locale>/goal-sheet.yaml`: the fields of a goal sheet and the rules that hint. */
export const goalSheetSchema = z.strictObject({
  lead: text(300).describe('Untuk apa lembar ini, satu atau dua kalimat di bawah judul.'),
  lesson: id().describe('Id pelajaran yang mengajarkannya.'),
  fields: z.array(field).min(1).max(8).describe('Isian, menurut urutannya.'),
  groups: z
    .record(id(), text(4000).describe('Kata-kata kelompok ini, dipisah spasi.'))
    .describe('Kelompok kata yang dipakai frasa dalam kurung kurawal.'),
  hints: z.array(hint).max(12).describe('Tanda ajakan, menurut urutan tampilnya.'),
})

export type GoalSheetData = z.output<typeof goalSheetSchema>
