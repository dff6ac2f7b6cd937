/** Words of questions of the kind `recall`. */
export const recallWords = {
  recallWrite: 'Tulis dengan kata-katamu sendiri',
  showModels: 'Lihat contoh',
  recallFirst: 'Tulis dulu sebisamu, satu kalimat pun cukup, lalu lihat contohnya.',
  rateTap: 'Ketuk salah satu untuk menjawab.',
  rateFirst: 'Nilai dulu tulisanmu dengan salah satu tombol di atas.',
  modelsMissing:
    'Tulisanmu tersimpan, tetapi contohnya belum bisa dimuat. Periksa sambunganmu, lalu coba lagi.',
} as const
