import { right } from './right.ts'

/** Words of questions of the kind `multiple`. */
export const multipleWords = {
  several: 'Boleh lebih dari satu.',
  tickFirst: 'Tandai setidaknya satu, lalu tekan salah satu tombol Jawab.',
  marked: ({ hits, right, misses }: { hits: number; right: number; misses: number }) =>
    hits === right && misses === 0
      ? undefined
      : [
          hits === 0
            ? 'Yang tepat belum kamu tandai'
            : `${hits} dari ${right} yang tepat kamu tandai`,
          misses > 0 && `${misses}\u00a0tanda lain belum tepat`,
        ]
          .filter(Boolean)
          .join('; ') + '.',
  ticked: {
    gradeOther: right,
    gradeLeft: {
      best: 'Terlewat, ini juga tepat',
      fair: 'Hampir tepat',
      poor: 'Memang tidak termasuk',
    },
    signLeft: { best: 'fair', fair: 'fair', poor: 'best' },
    others: 'Yang tidak kamu tandai',
  },
} as const
