import * as z from 'zod'
import { id, text } from './words.ts'

/** A writing practice: a situation, what is known of the receiver, and two models to compare with. */
export const practiceSchema = z.strictObject({
  id: id().describe('Id latihan, sama dengan nama berkasnya; tetap selamanya.'),
  title: text(80).describe('Judul latihan.'),
  type: id().describe('Id jenis pesan dalam message-rules.yaml.'),
  situation: text(800).describe('Siapa, dari mana kenal, untuk apa menulis; 40 sampai 90 kata.'),
  receiver: text(60).describe('Contoh isian: penerima, dengan sapaannya.'),
  met: text(120).describe('Contoh isian: dari mana kenal.'),
  detail: text(120).describe('Contoh isian: satu hal khusus tentang penerima.'),
  models: z
    .array(
      z.strictObject({
        register: text(40).describe('Ragam bahasanya, misalnya “Resmi” atau “Akrab”.'),
        text: text(1200).describe('Pesan jadi; {nama} untuk nama pembelajar.'),
      }),
    )
    .length(2)
    .describe('Dua contoh dengan ragam berbeda; keduanya lolos semua aturan.'),
  look: text(600).describe('Dua atau tiga kalimat: apa yang patut dilihat pada kedua contoh.'),
  lessons: z
    .array(id())
    .min(1)
    .max(3)
    .describe('Id pelajaran yang dilatih di sini; ditautkan dari halaman latihan.')
    .optional(),
  scenarios: z
    .array(id())
    .min(1)
    .max(3)
    .describe('Id percakapan yang serupa; halaman latihan dan naskahnya saling menautkan.')
    .optional(),
  points: z
    .array(id())
    .min(1)
    .max(4)
    .describe('Butir yang dilatih; kartunya menautkan latihan ini.')
    .optional(),
})

export type PracticeData = z.output<typeof practiceSchema>
