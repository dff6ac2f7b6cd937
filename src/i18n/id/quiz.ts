/** Words of questions. */
export const quizWords = {
  practice: 'Latihan',
  probe: 'Tebak dulu, boleh keliru',
  choose: 'Pilih satu jawaban',
  sure: 'Jawab, yakin',
  unsure: 'Jawab, masih ragu',
  chooseFirst: 'Pilih satu jawaban dulu, lalu tekan Jawab.',
  grade: { best: 'Tepat', fair: 'Hampir', poor: 'Belum' },
  gradeOther: { best: 'Paling tepat', fair: 'Cukup', poor: 'Lemah' },
  yours: 'pilihanmu',
  others: 'Pilihan lainnya',
  again: 'Coba lagi',
  againNote: 'Ini latihan; jawaban pertamamu tetap yang dicatat.',
  readAgain: (title: string) => `Baca lagi: ${title}`,
  confidentMiss: 'Kamu tadi yakin. Justru di sini penjelasannya paling berguna.',
  unsureHit: 'Kamu tadi masih ragu, padahal sudah tepat.',
} as const
