import * as z from 'zod'
import { id, minutes, text } from './words.ts'

const level = z.strictObject({
  id: id().describe('Id tingkat keberanian.'),
  title: text(40).describe('Nama tingkat, dalam kata.'),
  lead: text(200).describe('Seperti apa rasanya, satu atau dua kalimat.'),
})

const mission = z.strictObject({
  id: id().describe('Id misi; tetap selamanya.'),
  level: id().describe('Id tingkat; misi ditulis menurut urutan tingkatnya.'),
  title: text(64).describe('Langkahnya dalam satu perintah pendek, tanpa titik.'),
  step: text(400).describe('Satu langkah yang jelas kapan selesainya, 12 sampai 50 kata.'),
  when: text(200).describe('Kapan dan di mana, 5 sampai 30 kata.'),
  minutes: minutes().describe('Lamanya, dalam menit.'),
  say: text(400).describe('Satu contoh kalimat, 6 sampai 45 kata, tanpa tanda petik di luarnya.'),
  out: text(400).describe('Jalan keluar yang aman: kapan berhenti dan caranya, 8 sampai 45 kata.'),
  points: z.array(id()).min(1).max(4).describe('Id butir ajar yang dilatih.'),
  lesson: id().describe('Id pelajaran yang dibuka sebelum atau sesudahnya.'),
})

/** `<locale>/missions.yaml`: steps in real life, graded by courage. */
export const missionsSchema = z.strictObject({
  lead: text(300).describe('Untuk apa misi-misi ini, satu atau dua kalimat di bawah judul.'),
  levels: z.array(level).min(1).max(5).describe('Tingkat keberanian, dari yang paling ringan.'),
  questions: z
    .array(text(60))
    .length(3)
    .describe('Tiga pertanyaan sesudah misi. Mengubahnya memisahkan catatan lama dari kotaknya.'),
  missions: z.array(mission).min(1).max(16).describe('Misi, dari yang paling ringan.'),
})

export type MissionsData = z.output<typeof missionsSchema>
