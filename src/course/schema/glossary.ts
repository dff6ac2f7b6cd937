import * as z from 'zod'
import { id, text } from './words.ts'

const term = z.strictObject({
  id: id().describe('Id istilah; tetap selamanya.'),
  term: text(60).describe('Istilahnya, seperti tercetak; huruf kecil kecuali nama.'),
  definition: text(400).describe('Artinya, satu atau dua kalimat, 8 sampai 45 kata.'),
  everyday: z.array(text(80)).min(1).max(4).describe('Padanan sehari-hari.'),
  english: z.array(text(60)).min(1).max(3).describe('Padanan bahasa Inggris.'),
  match: z
    .array(text(60))
    .describe(
      'Bentuk di teks pelajaran yang ditautkan ke sini; tanpa match, istilahnya sendiri. match: [] berarti tidak ditautkan.',
    )
    .optional(),
  lesson: id().describe('Id pelajaran yang menjelaskannya.'),
  points: z.array(id()).max(3).describe('Id butir ajar yang kartunya berkaitan.').optional(),
  see: z.array(id()).max(3).describe('Id istilah lain yang patut dilihat.').optional(),
})

/** `<locale>/glossary.yaml`: the words of the course. */
export const glossarySchema = z.strictObject({
  terms: z.array(term).min(1).describe('Istilah-istilahnya; urutannya bebas.'),
})

export type GlossaryData = z.output<typeof glossarySchema>
