import * as z from 'zod'
import { id, minutes, text } from './words.ts'

const step = z.strictObject({
  minutes: minutes().describe('Lamanya dalam menit.'),
  title: text(80).describe('Nama langkah ini.'),
  text: text(600).describe('Yang dilakukan pelatih dan peserta, satu sampai tiga kalimat.'),
})

const plan = (whole: number) =>
  z.array(step).min(1).max(12).describe(`Langkah-langkah yang jumlahnya tepat ${whole} menit.`)

const session = z.strictObject({
  module: id().describe('Id modul di course.yaml; satu modul satu sesi, menurut urutannya.'),
  goal: text(300).describe('Yang bisa dilakukan peserta sesudahnya, satu kalimat.'),
  sixty: plan(60),
  ninety: plan(90),
  discussion: z
    .array(text(300))
    .min(1)
    .max(8)
    .describe('Pertanyaan diskusi tanpa satu jawaban benar.'),
  books: z.array(id()).max(6).describe('Id skenario yang naskahnya dicetak; boleh kosong: [].'),
  watch: text(900).describe('Yang biasanya meleset dalam sesi ini, dan apa yang bisa dilakukan.'),
})

/** `<locale>/trainer.yaml`: how to teach with the course in a room. */
export const trainerSchema = z.strictObject({
  lead: text(600).describe('Untuk apa halaman ini, dua atau tiga kalimat.'),
  before: z.array(text(300)).min(1).max(8).describe('Yang disiapkan sebelum sesi pertama.'),
  sessions: z.array(session).min(1).describe('Satu sesi untuk tiap modul, menurut urutan.'),
  summary: z
    .strictObject({
      proves: z.array(text(400)).min(1).max(8).describe('Yang ditunjukkan catatan belajar.'),
      leaves: z.array(text(400)).min(1).max(10).describe('Yang tidak dibuktikannya.'),
      use: text(600).describe('Cara memakainya dengan adil.'),
    })
    .describe('Tentang catatan belajar peserta.'),
  privacy: text(900).describe('Tentang data peserta.'),
})

export type TrainerData = z.output<typeof trainerSchema>
