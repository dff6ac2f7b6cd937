import { right } from './right.ts'

/** Words of questions of the kind `match`. */
export const matchWords = {
  join: { left: '1. Pilih satu', right: '2. Pilih pasangannya' },
  joinAll: 'Pasangkan semuanya dulu, lalu tekan salah satu tombol Jawab.',
  joined: (left: string, right: string, count: number, of: number) =>
    `“${left}” dipasangkan dengan “${right}”. ${count} dari ${of}.`,
  joinedWith: (text: string) => `dipasangkan dengan “${text}”`,
  parted: 'Pasangannya dilepas.',
  matched: {
    whole: (text: string, goes: string) => `${text}\n→ ${goes}`,
    placed: () => right.best,
    misplaced: (put: string) => `Pilihanmu: ${put}`,
    share: (right: number, of: number) => `${right} dari ${of} pasang sudah tepat.`,
  },
} as const
