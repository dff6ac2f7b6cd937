import { right } from './questions/right.ts'

/** Words read after answering, and in the key. */
export const answeredWords = {
  grade: { best: 'Tepat', fair: 'Hampir', poor: 'Belum' },
  gradeOther: { best: 'Paling tepat', fair: 'Hampir tepat', poor: 'Belum tepat' },
  others: 'Pilihan lainnya',
  keyStatus: 'Kunci penyusun, belum diuji panel.',
  again: 'Coba lagi',
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
  alsoAccepted: (variants: readonly string[]) => `Diterima juga: ${variants.join('; ')}.`,
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
  yours: 'Pilihanmu',
  compare: (models: number) =>
    models === 1 ? 'Bandingkan dengan contohnya' : 'Bandingkan dengan dua contoh',
  yourVersion: 'Versimu',
  readyVersion: 'Pesannya dengan pilihanmu',
  pieces: (count: number) => `${count} bagian lain, satu per satu`,
  model: (number: number, of: number) => (of === 1 ? 'Contoh' : `Contoh ${number}`),
  tickCues: 'Centang yang sudah ada di tulisanmu',
  rate: 'Seberapa dekat versimu dengan contohnya?',
  /** From 0 on. */
  ratings: [
    { title: 'Perlu dicoba lagi', says: 'Intinya belum tersampaikan.' },
    { title: 'Sebagian', says: 'Intinya ada, masih ada yang terlewat.' },
    { title: 'Sudah setara', says: 'Isinya lengkap dan nadanya pas.' },
  ],
  rated: (level: string) => `Penilaianmu: ${level.toLowerCase()}`,
  notCounted: 'Penilaian ini untukmu sendiri dan tidak ikut dihitung.',
} as const
