import * as z from 'zod'
import { id, text } from './words.ts'

const title = text(80)
// Long enough for a sentence, short enough to stay at it.
const seconds = z.coerce.number().int().min(5).max(300)

/**
 * The author's vocabulary: what may stand between `<` and `>` in a lesson, and with which
 * attributes. Anything else is refused, so a slip of the pen is never silently lost.
 */
export const componentSchemas = {
  Section: z
    .strictObject({
      id: id().describe('Id bagian, unik dalam pelajarannya; tetap selamanya.'),
      title: title.describe('Judul bagian.'),
    })
    .describe('Satu bagian pelajaran. Semua isi pelajaran berada di dalam sebuah Section.'),
  Probe: z
    .strictObject({ id: id().describe('Id soal di bank soal pelajaran ini.') })
    .describe('Tebakan sebelum membaca: tidak dinilai.'),
  Revisit: z
    .strictObject({ id: id().describe('Id sebuah Probe di pelajaran ini.') })
    .describe('Tebakan tadi, ditanyakan lagi sesudah membaca, di sebelah tebakannya.'),
  Quiz: z
    .strictObject({ id: id().describe('Id soal di bank soal pelajaran ini.') })
    .describe('Soal yang dinilai.'),
  Point: z
    .strictObject({ id: id().describe('Id butir ajar yang tercantum di `points` pelajaran ini.') })
    .describe('Membungkus paragraf yang mengajarkan sebuah butir.'),
  Compare: z.strictObject({}).describe('Membandingkan contoh kuat dan contoh lemah.'),
  Model: z
    .strictObject({
      kind: z.enum(['strong', 'weak']).describe('strong: contoh kuat. weak: contoh lemah.'),
      title: title.describe('Judul contoh.'),
      note: text(400).describe('Mengapa contoh ini kuat atau lemah.').optional(),
    })
    .describe('Satu contoh di dalam Compare.'),
  Say: z
    .strictObject({
      who: id()
        .describe('Id tokoh yang berbicara; tanpa who, pembelajar yang berbicara.')
        .optional(),
    })
    .describe('Satu ucapan.'),
  Try: z
    .strictObject({ title: title.describe('Judul latihan.') })
    .describe('Sesuatu untuk dikerjakan sekarang.'),
  SpeakingTimer: z
    .strictObject({
      title: title.describe('Judul latihan.'),
      seconds: seconds.describe('Lamanya dalam detik, 5 sampai 300: seconds={20}.'),
    })
    .describe('Sesuatu untuk diucapkan keras-keras selama sekian detik. Tidak ada yang direkam.'),
  Reveal: z
    .strictObject({ summary: text(160).describe('Kalimat yang terlihat sebelum dibuka.') })
    .describe('Jawaban yang disembunyikan sampai dibuka.'),
  Note: z
    .strictObject({ title: title.describe('Judul catatan.') })
    .describe('Catatan di samping pokok bahasan.'),
  ScenarioLink: z
    .strictObject({ id: id().describe('Id skenario di course.yaml.') })
    .describe('Ajakan memainkan sebuah skenario.'),
  Draft: z
    .strictObject({ id: id().describe('Id latihan di drafts.') })
    .describe('Ajakan ke latihan menulis pesan.'),
  Plan: z
    .strictObject({
      id: id().describe('Id rencana, unik di seluruh kursus; tetap selamanya.'),
      when: text(200).describe('Menyambung “Bila …”.'),
      then: text(240).describe('Menyambung “maka saya …”.'),
    })
    .describe('Rencana bila-maka yang bisa disimpan pembelajar.'),
} as const

/** Attributes that are whole numbers: they alone may be written in braces, `seconds={20}`. */
export const numberAttributes: ReadonlySet<string> = new Set(
  Object.entries(componentSchemas).flatMap(([component, { shape }]) =>
    Object.entries(shape).flatMap(([name, schema]) =>
      schema instanceof z.ZodNumber ? [`${component}.${name}`] : [],
    ),
  ),
)

export type ComponentName = keyof typeof componentSchemas

/** Names in the order authors meet them. */
export const componentNames = Object.keys(componentSchemas) as readonly ComponentName[]
