/** What an author of questions reads while mending one. */
import type { FaultCode } from '../quiz/types.ts'
import { percent } from './author-scenario-id.ts'

const questionFaults: Readonly<Record<FaultCode, (id: string, found: number | string) => string>> =
  {
    'not-one-best': (id, found) => `Soal “${id}” punya ${found} yang best; harus tepat satu.`,
    'not-one-worst': (id, found) =>
      `Soal “${id}” punya ${found} pilihan poor; harus tepat satu, karena yang terlemah ikut dicari.`,
    'not-one-correct': (id, found) => `Soal “${id}” punya ${found} yang correct; harus tepat satu.`,
    'none-correct': (id) =>
      `Soal “${id}” belum punya pilihan yang correct; tandai sedikitnya satu.`,
    'all-correct': (id) =>
      `Semua pilihan soal “${id}” correct; sisakan sedikitnya satu yang tidak.`,
    'unknown-bin': (id, found) => `Kotak “${found}” tidak ada di bins soal “${id}”.`,
    'empty-bin': (id, found) => `Kotak “${found}” di soal “${id}” tidak dipakai kartu mana pun.`,
    'same-answer': (id, found) =>
      `“${found}” tertulis dua kali di soal “${id}”; hapus salah satunya.`,
  }

export const authorQuiz = {
  questionFaults,
  allOfTheAbove: /\b(?:semua|semuanya)\b.{0,24}\b(?:benar|betul|tepat|salah)\b/i,
  noAllOfTheAbove: (id: string) =>
    `Pilihan “${id}” merangkum semua pilihan; tulis jawaban yang berdiri sendiri.`,
  feedbackTooLong: (words: number, most: number) =>
    `Umpan balik ini ${words} kata, paling banyak ${most}.`,
  noMisconception: (id: string) => `Pengecoh “${id}” belum menyebut misconception yang diujinya.`,
  misconceptionOnBest: (id: string) =>
    `Pilihan “${id}” adalah jawabannya dan tidak menguji salah paham; hapus misconception.`,
  misconceptionUnused: (id: string) =>
    `Salah paham “${id}” tidak diuji soal mana pun; hapus atau pakai.`,
  drawTooMany: (draw: number, have: number) =>
    `“draw” meminta ${draw} soal, padahal hanya ada ${have}; turunkan angkanya.`,
  alikeStems: (id: string, other: string) =>
    `Soal “${id}” hampir sama bunyinya dengan “${other}”; ganti situasinya.`,
  bankBestLongest: (share: number, most: number) =>
    `Pilihan best adalah yang terpanjang pada ${percent(share)} soal, paling banyak ${percent(most)}; panjang tidak boleh membocorkan kunci.`,
  bankBestShortest: (share: number, most: number) =>
    `Pilihan best adalah yang terpendek pada ${percent(share)} soal, paling banyak ${percent(most)}; panjang tidak boleh membocorkan kunci.`,
} as const
