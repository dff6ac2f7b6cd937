import * as z from 'zod'
import { CARD_KINDS } from '../../library/types.ts'
import { id, text } from './words.ts'

const line = z.strictObject({
  where: text(80)
    .describe('Kepada siapa atau di mana; paling banyak delapan kata, boleh ditinggalkan.')
    .optional(),
  text: text(400).describe('Kalimat yang siap dipakai; paling banyak 45 kata.'),
})

const card = z.strictObject({
  point: id().describe('Id butir ajar di points.yaml; satu butir satu kartu.'),
  title: text(48).describe('Judul kartu, paling banyak 48 huruf; tidak ada dua yang sama.'),
  kind: z
    .enum(CARD_KINDS)
    .describe('idea: gagasan. step: langkah. line: kalimat. guard: yang perlu diwaspadai.'),
  skill: id().describe('Id keterampilan di course.yaml.'),
  core: text(600).describe('Inti: satu hal, 12 sampai 50 kata.'),
  when: z
    .array(text(200))
    .min(1)
    .max(3)
    .describe('Kapan dipakai: satu sampai tiga saat; masing-masing menyambung “Pakai saat …”.'),
  lines: z.array(line).min(1).max(3).describe('Contoh kalimat: satu sampai tiga.'),
  limit: text(600).describe('Batasnya: di mana ini tidak lagi benar; 10 sampai 50 kata.'),
  aka: z
    .array(text(60))
    .min(2)
    .max(10)
    .describe(
      'Kata lain yang mungkin diketik orang yang belum tahu istilahnya; dua sampai sepuluh.',
    ),
})

/** `<locale>/cards/<lesson>.yaml`: the reference cards of one lesson's points. */
export const cardsSchema = z.strictObject({
  lesson: id().describe('Id pelajaran, sama dengan nama berkas ini.'),
  cards: z.array(card).min(1).describe('Kartu-kartunya, menurut urutan pelajaran.'),
})

export type CardsData = z.output<typeof cardsSchema>
