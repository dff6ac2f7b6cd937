import * as z from 'zod'
import { id, text } from './words.ts'

const sign = () => id().describe('Id tanda dalam message-signs.yaml.')

const rule = z.strictObject({
  id: id().describe('Id aturan; tetap selamanya.'),
  label: text(60).describe('Nama aturan, seperti yang dibaca pembelajar.'),
  why: text(240).describe('Satu kalimat: mengapa ini patut diperhatikan.'),
  looks: text(240).describe('Satu kalimat: apa yang dicari.'),
  except: text(240).describe('Satu kalimat: bila aturan ini tidak berlaku atau bisa keliru.'),
  asks: text(240)
    .describe(
      'Pertanyaan kepada penulis, yang lalu menilai sendiri; tanpa ini aturan memberi keputusan.',
    )
    .optional(),
  when: z
    .array(sign())
    .min(1)
    .max(6)
    .describe('Aturan hanya berlaku bila salah satu tanda ini ada.')
    .optional(),
  needs: z
    .array(z.array(sign()).min(1).max(8))
    .min(1)
    .max(6)
    .describe('Dari tiap baris, sedikitnya satu tanda harus ada.')
    .optional(),
  avoids: z.array(sign()).min(1).max(8).describe('Tanda-tanda yang tidak boleh ada.').optional(),
  most: z
    .strictObject({
      sign: sign(),
      sentences: z.int().min(1).max(9).describe('Tanda itu ada paling banyak di sekian kalimat.'),
    })
    .describe('Tanda yang boleh ada, tetapi tidak di terlalu banyak kalimat.')
    .optional(),
  words: z
    .strictObject({
      min: z.int().min(1).max(400).describe('Paling sedikit sekian kata.'),
      max: z.int().min(1).max(400).describe('Paling banyak sekian kata.'),
    })
    .describe('Banyaknya kata yang pas.')
    .optional(),
  passes: z
    .array(text(900))
    .min(1)
    .max(12)
    .describe('Contoh pesan yang tidak perlu diperiksa lagi menurut aturan ini.'),
  fails: z
    .array(text(900))
    .min(1)
    .max(12)
    .describe('Contoh pesan yang perlu diperiksa lagi menurut aturan ini.'),
})

/** The rules of messages as the learner reads them, and what they say of examples. */
export const messageRulesSchema = z.strictObject({
  example: z
    .strictObject({
      sender: text(40).describe('Nama panggilan pengirim.'),
      receiver: text(60).describe('Penerima, dengan sapaannya.'),
      met: text(120).describe('Dari mana kenal.'),
      detail: text(120).describe('Satu hal khusus tentang penerima.'),
    })
    .describe('Isian untuk passes dan fails; contoh pesan ditulis dengan isian ini.'),
  types: z
    .array(
      z.strictObject({
        id: id().describe('Id jenis pesan; tetap selamanya.'),
        label: text(40).describe('Nama jenis, seperti yang dibaca pembelajar.'),
        rules: z.array(id()).min(1).max(20).describe('Aturan yang berlaku bagi jenis ini.'),
      }),
    )
    .min(1)
    .max(12)
    .describe('Jenis-jenis pesan.'),
  ratings: z
    .array(
      z.strictObject({
        id: id().describe('Id baris; tetap selamanya.'),
        label: text(30).describe('Nama baris.'),
        levels: z
          .array(text(160))
          .length(3)
          .describe('Tiga tingkat, dari yang belum sampai yang sudah, masing-masing satu kalimat.'),
      }),
    )
    .min(1)
    .max(8)
    .describe('Yang dinilai pembelajar sendiri.'),
  rules: z.array(rule).min(1).max(20).describe('Aturan, dalam urutan tampilnya.'),
  situation: z
    .strictObject({
      lead: text(240).describe('Satu dua kalimat: situasi macam apa yang ditulis pembelajar.'),
      questions: z
        .array(text(160))
        .min(2)
        .max(8)
        .describe('Pertanyaan untuk menimbang tiga kalimat yang ditulis sendiri.'),
    })
    .describe('“Tulis situasimu sendiri”; boleh tidak ada, dan halamannya pun tidak ada.')
    .optional(),
})

export type MessageRulesData = z.output<typeof messageRulesSchema>
