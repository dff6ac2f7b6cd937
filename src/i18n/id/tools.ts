import type { pages } from '../../ui/link.ts'

type Pages = typeof pages
interface Tool {
  /** Its page: one with an address of its own. */
  readonly page: { [K in keyof Pages]: Pages[K] extends () => string ? K : never }[keyof Pages]
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
]

export const toolWords = {
  title: 'Bawa ke dunia nyata',
  lead: 'Percakapan di sini hanya latihan; di sini kamu menyiapkan yang sungguhan. Semua yang kamu tulis tinggal di perangkatmu.',
  others: 'Alat lain',
} as const
