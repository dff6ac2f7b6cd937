/** Where entries are right or not, none of them is the most right. */
const right = { best: 'Tepat', fair: 'Hampir tepat', poor: 'Belum tepat' } as const

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

  right: { gradeOther: right },

  several: 'Boleh lebih dari satu.',
  tickFirst: 'Tandai setidaknya satu, lalu tekan salah satu tombol Jawab.',
  marked: ({ hits, right, misses }: { hits: number; right: number; misses: number }) =>
    hits === right && misses === 0
      ? undefined
      : [
          hits === 0
            ? 'Yang tepat belum kamu tandai'
            : `${hits} dari ${right} yang tepat kamu tandai`,
          misses > 0 && `${misses} tanda lain belum tepat`,
        ]
          .filter(Boolean)
          .join('; ') + '.',
  ticked: {
    gradeOther: right,
    gradeLeft: { best: 'Juga tepat', fair: 'Hampir tepat', poor: 'Tidak termasuk' },
    others: 'Yang tidak kamu tandai',
  },

  yourAnswer: 'Jawabanmu',
  writeFirst: 'Tulis jawabanmu dulu, lalu tekan salah satu tombol Jawab.',
  alsoAccepted: (variants: readonly string[]) => `Diterima juga: ${variants.join('; ')}.`,
  typed: { gradeOther: right, others: 'Jawaban lainnya' },

  arrange: 'Atur dengan tombol panah sampai urutannya pas menurutmu.',
  up: (text: string) => `Naikkan: ${text}`,
  down: (text: string) => `Turunkan: ${text}`,
  moved: (text: string, place: number, of: number) =>
    `“${text}” sekarang nomor ${place} dari ${of}.`,
  loneMove: (text: string, to: number) => `Cukup satu yang pindah: “${text}” ke nomor ${to}.`,
  ordered: {
    whole: (text: string, goes: string) => `${goes}. ${text}`,
    placed: () => right.best,
    misplaced: (put: string) => `Kamu taruh di nomor ${put}`,
  },

  join: { left: 'Pilih satu,', right: 'lalu pilih pasangannya.' },
  joinAll: 'Pasangkan semuanya dulu, lalu tekan salah satu tombol Jawab.',
  joined: (left: string, right: string, count: number, of: number) =>
    `“${left}” dipasangkan dengan “${right}”. ${count} dari ${of}.`,
  joinedWith: (text: string) => `dipasangkan dengan “${text}”`,
  parted: 'Pasangannya dilepas.',
  matched: {
    whole: (text: string, goes: string) => `${text} → ${goes}`,
    placed: () => right.best,
    misplaced: (put: string) => `Kamu pasangkan dengan “${put}”`,
    share: (right: number, of: number) => `${right} dari ${of} pasang sudah tepat.`,
  },

  holds: { true: 'Benar', false: 'Tidak benar' },
  tiers: { verdict: '1. Menurutmu, pernyataan ini …', reason: '2. Alasannya' },
  tiersFirst: {
    verdict: 'Tentukan dulu pernyataan itu benar atau tidak, lalu tekan salah satu tombol Jawab.',
    reason: 'Pilih juga alasannya, lalu tekan salah satu tombol Jawab.',
  },
  judged: (holds: boolean, judged: boolean, reasoned: boolean) =>
    `Pernyataan itu ${holds ? 'benar' : 'tidak benar'}. ` +
    (judged
      ? reasoned
        ? 'Penilaian dan alasanmu sejalan.'
        : 'Penilaianmu cocok, alasannya belum; keduanya baru berarti kalau bersama.'
      : reasoned
        ? 'Alasanmu kuat, tetapi justru mengarah ke penilaian yang sebaliknya.'
        : 'Penilaian dan alasannya sama-sama belum cocok.'),

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

  sortLeft: (left: number) =>
    left === 1
      ? 'Satu kartu belum punya kotak; pilih dulu, lalu tekan salah satu tombol Jawab.'
      : `${left} kartu belum punya kotak; pilih dulu, lalu tekan salah satu tombol Jawab.`,
  sorted: {
    share: (right: number, of: number) => `${right} dari ${of} kartu sudah di kotaknya.`,
  },

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
  recallFirst: 'Tulis dulu sebisamu, satu kalimat pun cukup, lalu lihat contohnya.',
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
