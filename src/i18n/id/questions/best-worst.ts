/** Words of questions of the kind `best-worst`. */
export const bestWorstWords = {
  marking: { best: 'Paling baik', worst: 'Paling lemah' },
  markBoth: {
    best: 'Tandai dulu satu yang paling baik, lalu tekan salah satu tombol Jawab.',
    worst: 'Tandai juga satu yang paling lemah, lalu tekan salah satu tombol Jawab.',
  },
  markMoved: {
    best: 'Tanda “Paling baik” di sini dilepas; pilih yang lain.',
    worst: 'Tanda “Paling lemah” di sini dilepas; pilih yang lain.',
  },
  marks: {
    gradeOther: { best: 'Tandamu pas', fair: 'Hampir', poor: 'Tandamu belum pas' },
    others: 'Yang tidak kamu tandai',
  },
  ends: (best: string, worst: string, score: number) =>
    score === 2 ? undefined : `Paling baik: ${best} Paling lemah: ${worst}`,
} as const
