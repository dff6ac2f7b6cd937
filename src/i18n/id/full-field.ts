/** Said by a field for the learner's own text that takes no more than `most` UTF-16 units. */
export const fullField = (most: number): string =>
  `Sudah sampai batas ${most.toLocaleString('id-ID')} karakter; selebihnya tidak ikut tertulis. Ringkas dulu.`
