/** Words of questions. */
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
  grade: { best: 'Tepat', fair: 'Hampir', poor: 'Belum' },
  gradeOther: { best: 'Paling tepat', fair: 'Hampir tepat', poor: 'Belum tepat' },
  others: 'Pilihan lainnya',
  unexplained:
    'Jawabanmu tercatat, tetapi penjelasannya belum bisa dimuat. Periksa sambunganmu, lalu coba lagi.',
  explainAgain: 'Muat penjelasan',
  keyStatus: 'Kunci penyusun, belum diuji panel.',
  again: 'Coba lagi',
  againNote: 'Ini latihan; jawaban pertamamu tetap yang dicatat.',
  hint: (number: number, of: number) =>
    of === 1 ? 'Beri petunjuk' : `Beri petunjuk (${number} dari ${of})`,
  before: 'Sebelum membaca',
  now: 'Sekarang',
  youWrote: 'Tulisanmu:',
  placed: (where: string) => `${where}, tepat`,
  misplaced: (put: string, goes: string) => `Kamu: ${put}. Tempatnya: ${goes}.`,
  claim: (text: string, holds: boolean) =>
    `“${text}” ${holds ? 'Pernyataan ini benar.' : 'Pernyataan ini tidak benar.'}`,
  share: (right: number, of: number) => `${right} dari ${of} sudah di tempatnya.`,
  revised: 'Kunci soal ini diperbarui sesudah kamu menjawab; catatanmu yang dulu tidak berubah.',
  readAgain: (title: string) => `Baca lagi: ${title}`,
  confidentMiss: 'Kamu tadi yakin. Justru di sini penjelasannya paling berguna.',
  unsureHit: 'Kamu tadi masih ragu, padahal pilihanmu sudah tepat.',
} as const
