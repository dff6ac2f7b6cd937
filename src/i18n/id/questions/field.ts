/** Words of a field for the learner's own text. */
export const fieldWords = {
  full: (most: number) =>
    `Sudah sampai batas ${most.toLocaleString('id-ID')} karakter; selebihnya tidak ikut tertulis. Ringkas dulu.`,
} as const
