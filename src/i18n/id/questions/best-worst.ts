import type { Grade } from '../../../quiz/types.ts'

/** How good an option is among its four. */
const marks: Readonly<Record<Grade, string>> = {
  best: 'Paling baik',
  fair: 'Cukup baik',
  poor: 'Paling lemah',
}

/** Words of questions of the kind `best-worst`. */
export const bestWorstWords = {
  marks,
  markTwo: 'Tandai satu yang paling baik dan satu yang paling lemah.',
  marking: { best: marks.best, worst: marks.poor },
  markOf: (mark: string, text: string) => `${mark}: ${text}`,
  markBoth: {
    best: 'Tandai dulu satu yang paling baik, lalu tekan salah satu tombol Jawab.',
    worst: 'Tandai juga satu yang paling lemah, lalu tekan salah satu tombol Jawab.',
  },
  markTaken: (mark: string) => `Tanda “${mark}” di situ dilepas; pilih yang lain.`,
  markBack: (mark: string) => `Tanda “${mark}” kembali ke tempatnya semula.`,
  terms: {
    gradeOther: marks,
    misplaced: (put: string, goes: string) =>
      `Menurutmu ${put.toLowerCase()}; di sini ${goes.toLowerCase()}`,
  },
} as const
