/** Words of a question as it is asked; those of a kind stand in `questions/`. */
export const quizWords = {
  eyebrow: {
    practice: 'Latihan',
    probe: 'Tebak dulu, boleh meleset',
    again: 'Sekali lagi, sesudah membaca',
    review: 'Kencangkan simpul',
  },
  sure: 'Jawab, yakin',
  unsure: 'Jawab, masih ragu',
  chooseFirst: 'Pilih satu jawaban dulu, lalu tekan salah satu tombol Jawab.',
  unexplained:
    'Jawabanmu tercatat, tetapi penjelasannya belum bisa dimuat. Periksa sambunganmu, lalu coba lagi.',
  explainAgain: 'Muat penjelasan',
  againNote: 'Ini latihan; jawaban pertamamu tetap yang dicatat.',
  hint: (number: number, of: number) =>
    of === 1 ? 'Beri petunjuk' : `Beri petunjuk (${number} dari ${of})`,
} as const
