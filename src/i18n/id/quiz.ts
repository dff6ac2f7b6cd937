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

  /** Lists of a question, by their names in it. */
  parts: {
    bubbles: 'Percakapannya',
    faults: 'Apa yang meleset di situ',
    segments: 'Bagian pesannya',
    rewrites: 'Penggantinya',
    models: 'Contoh',
    cues: 'Isi jawaban yang baik',
  } as Readonly<Record<string, string>>,
  otherParts: {
    bubbles: 'Percakapannya, satu per satu',
    segments: 'Bagian lainnya',
    rewrites: 'Penggantinya',
  } as Readonly<Record<string, string>>,
  /** How good something is that one points at because it is weak. */
  quality: { best: 'Sudah pas', fair: 'Boleh diubah', poor: 'Di sini masalahnya' },
  yours: 'pilihanmu',

  spotBubble: '1. Ketuk gelembung tempat percakapannya mulai meleset',
  spotFault: '2. Apa yang meleset di situ?',
  spotIncomplete: {
    bubble:
      'Ketuk dulu gelembung tempat percakapannya meleset, lalu tekan salah satu tombol Jawab.',
    fault: 'Pilih dulu apa yang meleset di situ, lalu tekan salah satu tombol Jawab.',
  },
  spotBoth: 'Kamu menemukan gelembungnya dan tahu apa yang meleset.',
  spotPlace: 'Gelembungnya sudah tepat, tetapi yang meleset di situ hal lain.',
  spotName: 'Kamu tahu apa yang meleset, tetapi terjadinya di gelembung lain.',
  spotNone: 'Melesetnya terjadi di gelembung lain, dan yang meleset juga hal lain.',

  rewriteTap: '1. Ketuk bagian yang paling perlu diubah',
  rewritePick: '2. Pilih atau tulis penggantinya',
  writeOwn: 'Tulis sendiri',
  ownRewrite: 'Pengganti untuk bagian itu saja',
  rewriteIncomplete: {
    segment:
      'Ketuk dulu bagian pesan yang paling perlu diubah, lalu tekan salah satu tombol Jawab.',
    rewrite: 'Pilih dulu penggantinya, atau tulis sendiri, lalu tekan salah satu tombol Jawab.',
    own: 'Kolommu masih kosong. Tulis penggantinya, atau pilih salah satu di atasnya.',
  },
  full: (most: number) =>
    `Sudah sampai batas ${most.toLocaleString('id-ID')} karakter; selebihnya tidak ikut tertulis. Ringkas dulu.`,

  recallWrite: 'Tulis dengan kata-katamu sendiri',
  showModels: 'Lihat contoh',
  writeFirst: 'Tulis dulu sebisamu, satu kalimat pun cukup, lalu lihat contohnya.',
  rateFirst: 'Nilai dulu tulisanmu dengan salah satu tombol di atas.',
  modelsMissing:
    'Tulisanmu tersimpan, tetapi contohnya belum bisa dimuat. Periksa sambunganmu, lalu coba lagi.',

  compare: (models: number) =>
    models === 1 ? 'Bandingkan dengan contohnya' : 'Bandingkan dengan dua contoh',
  yourVersion: 'Versimu',
  model: (number: number, of: number) => (of === 1 ? 'Contoh' : `Contoh ${number}`),
  tickCues: 'Centang yang sudah ada di tulisanmu',
  rate: 'Menurutmu, sejauh mana versimu?',
  /** From 0 on. */
  ratings: [
    { title: 'Perlu dicoba lagi', says: 'Intinya belum tersampaikan.' },
    { title: 'Sebagian', says: 'Intinya ada, masih ada yang terlewat.' },
    { title: 'Sudah setara', says: 'Isinya lengkap dan nadanya pas.' },
  ],
  rated: (level: string) => `Penilaianmu: ${level.toLowerCase()}`,
  notCounted: 'Penilaian ini untukmu sendiri dan tidak ikut dihitung.',
} as const
