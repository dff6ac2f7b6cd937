/** Words of questions. */
export const quizWords = {
  practice: 'Latihan',
  probe: 'Tebak dulu, boleh meleset',
  choose: 'Pilih satu jawaban',
  sure: 'Jawab, yakin',
  unsure: 'Jawab, masih ragu',
  chooseFirst: 'Pilih satu jawaban dulu, lalu tekan salah satu tombol Jawab.',
  grade: { best: 'Tepat', fair: 'Hampir', poor: 'Belum' },
  gradeOther: { best: 'Paling tepat', fair: 'Hampir tepat', poor: 'Belum tepat' },
  yours: 'pilihanmu',
  others: 'Pilihan lainnya',
  unexplained:
    'Jawabanmu tercatat, tetapi penjelasannya belum bisa dimuat. Periksa sambunganmu, lalu coba lagi.',
  explainAgain: 'Muat penjelasan',
  keyStatus: 'Kunci penyusun, belum diuji panel.',
  again: 'Coba lagi',
  againNote: 'Ini latihan; jawaban pertamamu tetap yang dicatat.',
  readAgain: (title: string) => `Baca lagi: ${title}`,
  confidentMiss: 'Kamu tadi yakin. Justru di sini penjelasannya paling berguna.',
  unsureHit: 'Kamu tadi masih ragu, padahal pilihanmu sudah tepat.',
} as const
