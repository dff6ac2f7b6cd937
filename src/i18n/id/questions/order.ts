import { right } from './right.ts'

/** Words of questions of the kind `order`. */
export const orderWords = {
  arrange: 'Atur dengan tombol panah sampai urutannya pas menurutmu.',
  up: (text: string) => `Naikkan: ${text}`,
  down: (text: string) => `Turunkan: ${text}`,
  moved: (text: string, place: number, of: number) =>
    `“${text}” sekarang nomor ${place} dari ${of}.`,
  loneMove: (text: string, to: number) => `Cukup satu yang pindah: “${text}” ke nomor ${to}.`,
  /** An order in one line. */
  inBrief: (texts: readonly string[]) =>
    texts.map((text, index) => `${index + 1}. ${text}`).join(' · '),
  ordered: {
    whole: (text: string, goes: string) => `${goes}. ${text}`,
    placed: () => right.best,
    misplaced: (put: string) => `Kamu taruh di nomor ${put}`,
  },
} as const
