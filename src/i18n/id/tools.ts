import type { Course } from '../../course/types.ts'
import type * as pages from '../../ui/pages.ts'

type Pages = typeof pages
interface Tool {
  /** Its page: one with an address of its own. */
  readonly page: { [K in keyof Pages]: Pages[K] extends () => string ? K : never }[keyof Pages]
  /** The part of the course that it needs; without, every course has it. */
  readonly needs?: keyof Course
  readonly title: string
  /** What it is for, in one sentence. */
  readonly text: string
}

/**
 * The tools for real life, in the order in which the home page and `/rencana/` show them: a line for
 * each, from the moment its page is there.
 */
export const tools: readonly Tool[] = [
  {
    page: 'plan',
    title: 'Rencana tindak lanjut',
    text: 'Siapa yang mau kamu sapa, langkahnya, dan kapan. Bisa masuk kalendermu.',
  },
  {
    page: 'practices',
    needs: 'messages',
    title: 'Bengkel Pesan',
    text: 'Tulis pesan yang akan kamu kirim, periksa dan nilai, lalu bandingkan dengan contoh.',
  },
  {
    page: 'missions',
    needs: 'missions',
    title: 'Misi lapangan',
    text: 'Langkah kecil di luar layar, dari yang bisa dari kursi sampai yang butuh keberanian.',
  },
  {
    page: 'goalSheet',
    needs: 'goalSheet',
    title: 'Lembar Tujuan',
    text: 'Satu tujuan tiga bulan yang bisa kamu tuntaskan sendiri.',
  },
  {
    page: 'pocketCard',
    needs: 'pocketCard',
    title: 'Kartu Saku',
    text: 'Kalimat andalanmu di selembar kertas seukuran saku.',
  },
  {
    page: 'summary',
    title: 'Rangkuman belajar',
    text: 'Apa yang tercatat di perangkat ini, pada satu lembar untuk dicetak.',
  },
]

export const toolWords = {
  title: 'Bawa ke dunia nyata',
  lead: 'Percakapan di sini hanya latihan; di sini kamu menyiapkan yang sungguhan. Semua yang kamu tulis tinggal di perangkatmu.',
  others: 'Alat lain',
} as const
