/** Words of pages and layouts, drawn at build time. */
export const siteWords = {
  skip: 'Langsung ke isi',
  home: (title: string) => `${title}, ke halaman depan`,
  navigation: 'Navigasi utama',
  menu: 'Menu',
  lessons: 'Pelajaran',
  talks: 'Percakapan',
  start: (title: string) => `Mulai: ${title}`,
  footerLicence: 'Kode berlisensi MIT; isi kursus CC BY 4.0.',
  footerPrivacy: 'Tanpa akun, tanpa pelacak. Kemajuanmu hanya tersimpan di perangkat ini.',
  noScript:
    'Latihan interaktif memerlukan JavaScript. Tanpa itu pun seluruh bacaan, kunci jawaban, dan naskah percakapan tetap dapat dibaca.',

  still:
    'Latihan di halaman ini tidak bisa dijalankan: skripnya tidak sampai, atau bingkai tempat halaman ini dipasang melarangnya. Bacaan, kunci jawaban, dan naskah percakapan tetap bisa dibaca. Yang kamu kerjakan di sini tidak tersimpan.',
  stillOpen: 'Buka di tab sendiri',

  mapTitle: (rings: string, knots: string) => `${rings} lingkaran, ${knots} simpul`,
  mapLead:
    'Tiap lingkaran melebarkan jalamu sedikit lagi. Ikuti urutannya, atau masuk dari simpul mana saja yang sudah terbit.',
  talksTitle: 'Percakapan untuk dilatih',
  talksLead: 'Kamu memilih kalimat, lawan bicara menanggapi. Boleh kamu ulang sesukamu.',
  soon: 'segera',
  talksSoon: 'Segera menyusul',
  minutes: (n: number) => `${n} menit`,
  play: 'Mainkan',

  crumb: (module: string, number: number, total: number, minutes: number) =>
    `${module}, simpul ${number} dari ${total} · ${minutes} menit`,
  afterThis: 'Setelah ini kamu bisa',
  adviceAfter: (titles: string) => `Lebih enak sesudah ${titles}.`,
  contents: 'Isi pelajaran',
  origin: 'Asal',
  originLead: 'Bahan pelajaran ini bersumber dari:',
  keyStatus: 'Kunci penyusun, belum diuji panel.',
  toKey: 'Kunci dan penjelasan soal ini',
  keyTitle: (title: string) => `Kunci: ${title}`,
  keyLead:
    'Semua soal pelajaran ini, lengkap dengan jawaban terbaik dan penjelasan tiap pilihan. Paling berguna sesudah kamu menjawab sendiri.',
  keyBack: 'Kembali ke pelajaran',
  keyNumber: (n: number) => `Soal ${n}`,
  keyIndex: 'Lompat ke soal',
  bookTitle: (title: string) => `Naskah: ${title}`,
  bookLead:
    'Percakapan yang sama dalam paragraf bernomor. Pilih satu kalimat, lalu ikuti nomornya. Bisa juga dicetak.',
  bookNote: 'Di catatanmu',
  bookFlag: (clause: string) => `tulis “${clause}”`,
  bookUnflag: (clause: string) => `coret “${clause}”`,
  bookGoto: (n: number) => `Ke nomor ${n}`,
  bookIf: (clause: string) => `Bila ${clause}:`,
  bookElse: 'Selain itu:',
  bookBack: 'Mainkan percakapannya',
  bookEnding: 'Akhir',
  bookAgain: 'Ulangi dari awal',
  bookStart: (name: string, value: number, min: number, max: number) =>
    `${name} ${value} (tidak pernah kurang dari ${min} atau lebih dari ${max})`,
  bookBegin: (n: number) => `Mulai dari nomor ${n}`,
  bookSkip: (n: number) => `Bila kamu melewati bagian ini, langsung ke nomor ${n}`,
  bookTyped: 'Boleh juga ditulis sendiri lebih dulu, lalu pilih yang paling dekat:',
  bookStartLead: 'Siapkan catatan kecil. Nilai awalnya:',
  bookIs: {
    '<': (name: string, n: number) => `${name} kurang dari ${n}`,
    '<=': (name: string, n: number) => `${name} paling banyak ${n}`,
    '=': (name: string, n: number) => `${name} tepat ${n}`,
    '!=': (name: string, n: number) => `${name} bukan ${n}`,
    '>=': (name: string, n: number) => `${name} sedikitnya ${n}`,
    '>': (name: string, n: number) => `${name} lebih dari ${n}`,
  },
  not: (clause: string) => `tidak tertulis “${clause}”`,
  and: ' dan ',
  or: ' atau ',

  notFoundTitle: 'Halaman tidak ditemukan',
  notFoundLead: 'Alamatnya mungkin berubah atau terpotong saat disalin. Kemajuanmu aman.',
  notFoundHome: 'Ke halaman depan',
  notFoundSearch: 'Cari di kursus ini',
} as const

/** Numbers as words, as headings set them: "empat belas". Whole numbers from 0 to 99. */
export function inWords(n: number): string {
  const ones = [
    'nol',
    'satu',
    'dua',
    'tiga',
    'empat',
    'lima',
    'enam',
    'tujuh',
    'delapan',
    'sembilan',
  ]
  const one = (digit: number) => ones[digit] ?? String(digit)
  if (n < 10) return one(n)
  if (n === 10) return 'sepuluh'
  if (n === 11) return 'sebelas'
  if (n < 20) return `${one(n - 10)} belas`
  const tens = `${one(Math.floor(n / 10))} puluh`
  return n % 10 === 0 ? tens : `${tens} ${one(n % 10)}`
}
