import { right } from './right.ts'

/** Words of questions of the kind `short`. */
export const shortWords = {
  yourAnswer: 'Jawabanmu',
  writeFirst: 'Tulis jawabanmu dulu, lalu tekan salah satu tombol Jawab.',
  typed: { gradeOther: right, others: 'Yang tepat, dan yang mendekati' },
} as const
