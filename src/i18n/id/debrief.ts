/** Words of what is read after a talk. */
export const debriefWords = {
  restart: 'Main lagi dari awal',
  ending: 'Akhir',
  lasting: 'Yang membekas',
  moments: 'Tiga momen penentu',
  momentsLead: 'Di sini pilihan lain akan paling terasa bedanya.',
  momentsFull: 'Semua pilihanmu kuat. Di tiga momen ini taruhannya paling besar.',
  yourLine: 'Pilihanmu',
  strongest: 'Yang paling kuat saat itu',
  same: 'Pilihanmu memang yang paling kuat saat itu.',
  readLesson: (title: string) => `Baca: ${title}`,
  otherSide: (name: string) => `Kata ${name} sesudahnya`,
  evidence: 'Bukti keterampilan',
  /** Points are for the record; a learner reads words, never a mark. */
  evidenceLine: { strong: 'kuat', mixed: 'sebagian kuat', early: 'masih bisa dilatih' },
  evidenceOf: (decisions: number) => `${decisions} keputusan`,
  otherEndings: (left: number) =>
    left === 0
      ? 'Semua akhir percakapan ini sudah kamu temukan.'
      : `Masih ada ${left} akhir lain yang belum kamu temukan.`,
  talk: 'Percakapan tadi',
  whole: (turns: number) => `Baca seluruhnya, ${turns} giliran`,
  copy: 'Salin',
  copied: 'Percakapan sudah disalin.',
  notCopied: 'Peramban menolak menyalin. Pakai “Unduh teks” sebagai gantinya.',
  print: 'Cetak',
  save: 'Unduh teks',
  mapOpen: 'Buka peta alur',
  soon: 'segera',
  evidenceNote: 'Yang dicatat sebagai bukti hanya pilihan pertamamu; selebihnya latihan.',
  lessons: 'Pelajaran yang cocok sesudah ini',
} as const
