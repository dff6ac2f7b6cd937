import { right } from './right.ts'

/** Words of questions of the kind `match`. */
export const matchWords = {
  join: { left: 'Pilih satu,', right: 'lalu pilih pasangannya.' },
  joinAll: 'Pasangkan semuanya dulu, lalu tekan salah satu tombol Jawab.',
  joined: (left: string, right: string, count: number, of: number) =>
    `“${left}” dipasangkan dengan “${right}”. ${count} dari ${of}.`,
  joinedWith: (text: string) => `dipasangkan dengan “${text}”`,
  parted: 'Pasangannya dilepas.',
  matched: {
    whole: (text: string, goes: string) => `${text} → ${goes}`,
    placed: () => right.best,
    misplaced: (put: string) => `Kamu pasangkan dengan “${put}”`,
    share: (right: number, of: number) => `${right} dari ${of} pasang sudah tepat.`,
  },
} as const
