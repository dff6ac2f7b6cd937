import * as z from 'zod'
import { id, text } from './words.ts'

/** Words with blanks between them. */
const words = (what: string) => text(4000).describe(what)

const phrase = text(100).describe(
  'Frasa kata demi kata, huruf besar atau kecil sama saja: {kelompok} untuk kata mana pun dalam groups, {sender} dan {receiver} untuk nama, {other} untuk nama orang lain, * di awal atau ujung kata untuk imbuhan, * sendirian untuk satu kata apa pun, … untuk paling banyak tiga kata di antaranya dalam satu kalimat, ~ untuk sebanyak itu dalam satu anak kalimat, ^ di depan dan $ di belakang untuk awal dan akhir anak kalimat.',
)

const sign = z.strictObject({
  id: id().describe('Nama tanda, dipakai dalam rules di message-rules.yaml.'),
  find: z
    .array(phrase)
    .min(1)
    .max(1000)
    .describe('Tanda ada bila salah satu ditemukan.')
    .optional(),
  unless: z
    .array(phrase)
    .min(1)
    .max(200)
    .describe('Yang ditemukan tidak dihitung bila menyentuh salah satu frasa ini.')
    .optional(),
  aside: z
    .array(phrase)
    .min(1)
    .max(200)
    .describe('Kalimat yang memuat salah satu frasa ini tidak dihitung.')
    .optional(),
  first: z.int().min(1).max(200).describe('Hanya di antara sekian kata pertama.').optional(),
  field: z
    .strictObject({
      of: z.enum(['met', 'detail']).describe('Isian yang kata-katanya dicari dalam pesan.'),
      share: z.number().min(0).max(1).describe('Bagian kata isian yang harus ada, 0 sampai 1.'),
    })
    .describe('Tanda ada bila kata-kata sebuah isian ditemukan dalam pesan.')
    .optional(),
  capitals: z.int().min(1).max(20).describe('Sekian kata berhuruf besar semua.').optional(),
  digits: z.int().min(5).max(20).describe('Deret angka dengan sekian angka atau lebih.').optional(),
})

/** What the rules of messages look for: groups of words, and signs made of phrases. */
export const messageSignsSchema = z.strictObject({
  groups: z
    .record(id(), words('Kata-kata kelompok ini, dipisah spasi; * untuk imbuhan.'))
    .describe('Kelompok kata yang dipakai frasa dalam kurung kurawal.'),
  affixes: z
    .strictObject({
      before: words('Awalan, dipisah spasi, yang panjang lebih dulu.'),
      after: words('Akhiran, dipisah spasi, yang panjang lebih dulu.'),
    })
    .describe('Imbuhan yang diabaikan saat kata isian dicari dalam pesan.'),
  ignored: words('Kata isian yang tidak berarti apa-apa bila ditemukan dalam pesan.'),
  signs: z
    .array(sign)
    .min(1)
    .max(60)
    .describe('Yang bisa terlihat dalam pesan; satu tanda satu hal.'),
})

export type MessageSignsData = z.output<typeof messageSignsSchema>
