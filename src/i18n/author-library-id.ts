/** What an author of reference cards, the glossary and the trainers' page reads while mending one. */

export const authorLibrary = {
  wordRange: (key: string, words: number, least: number, most: number) =>
    words < least
      ? `Isi “${key}” terlalu pendek: ${words} kata, paling sedikit ${least}.`
      : `Isi “${key}” terlalu panjang: ${words} kata, paling banyak ${most}.`,
  cardTwice: (point: string, place: string) =>
    `Butir “${point}” sudah punya kartu di ${place}; satu butir satu kartu.`,
  cardElsewhere: (point: string, lesson: string) =>
    `Butir “${point}” diajarkan di pelajaran “${lesson}”; pindahkan kartunya ke cards/${lesson}.yaml.`,
  cardTitleTwice: (title: string, place: string) =>
    `Judul kartu “${title}” sudah dipakai di ${place}; beri judul lain.`,
  akaIsTitle: (title: string) =>
    `“${title}” di aka sama dengan judul kartunya; tulis kata yang lain.`,
  pointWithoutCard: (point: string) =>
    `Butir ajar “${point}” belum punya kartu, padahal semua pelajaran sudah terbit dan kursus ini punya kartu.`,
  termTwice: (term: string, place: string) =>
    `Istilah “${term}” sudah dijelaskan di ${place}; hapus salah satunya.`,
  formTwice: (form: string, other: string, place: string) =>
    `Bentuk “${form}” sudah diminta istilah “${other}” di ${place}; satu bentuk hanya menuju satu istilah.`,
  seeItself: (term: string) => `Istilah “${term}” merujuk dirinya sendiri; hapus dari see.`,
  minutesSum: (key: string, sum: number, whole: number) =>
    `Jumlah menit “${key}” adalah ${sum}, seharusnya tepat ${whole}.`,
  sessionTwice: (module: string) => `Modul “${module}” sudah punya sesi; satu modul satu sesi.`,
  sessionOutOfOrder: (module: string, before: string) =>
    `Sesi modul “${module}” harus berada sebelum sesi “${before}”, seperti urutan modul di course.yaml.`,
  moduleWithoutSession: (module: string) =>
    `Modul “${module}” belum punya sesi di sini; tulis satu.`,
  bookPlanned: (id: string) =>
    `Skenario “${id}” belum terbit, jadi naskahnya belum bisa dicetak; hapus dari books.`,
} as const
