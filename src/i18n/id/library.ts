import type { CardKind } from '../../library/types.ts'

const kinds: Readonly<Record<CardKind, string>> = {
  idea: 'Gagasan',
  step: 'Langkah',
  line: 'Kalimat',
  guard: 'Waspada',
}

/** Words of the reference cards, their index and their paper. */
export const cardWords = {
  title: 'Kartu',
  indexTitle: 'Kartu rujukan',
  lead: (count: number) =>
    `${count} kartu untuk dibuka lima menit sebelum bertemu: intinya, kalimat yang bisa dipakai, dan batasnya.`,
  kinds,

  filter: 'Saring kartu',
  topic: 'Topik',
  skill: 'Keterampilan',
  kind: 'Jenis',
  every: 'Semua',
  wholeModule: (title: string) => `Semua di ${title}`,
  count: '{n} dari {all} kartu',
  none: 'Tidak ada kartu dengan gabungan ini. Longgarkan salah satu saringan, atau hapus semuanya.',
  clear: 'Hapus saringan',
  letters: 'Lompat ke huruf',

  pick: 'Pilih untuk dicetak',
  pickOne: 'Cetak kartu ini: {title}',
  picked: '{n} kartu dipilih',
  pickedNone: 'Centang kartu yang mau kamu cetak.',
  print: 'Cetak yang dipilih',
  printAll: 'Cetak semua kartu',

  core: 'Inti',
  when: 'Kapan dipakai',
  whenLead: 'Pakai saat',
  lines: 'Contoh kalimat',
  copy: 'Salin',
  copyNumber: (n: number) => `kalimat ${n}`,
  copied: 'Tersalin',
  selected: 'Sudah dipilih. Salin dengan menu perangkatmu.',
  limit: 'Batasnya',
  practice: 'Latihan terkait',
  read: (lesson: string) => `Baca di pelajaran ${lesson}`,
  questions: (count: number, section: string) => `${count} soal di “${section}”`,
  questionsElsewhere: (count: number, section: string, lesson: string) =>
    `${count} soal di “${section}”, pelajaran ${lesson}`,
  play: (title: string, minutes: number) => `Mainkan ${title}, ${minutes}\u00A0menit`,
  moreTalks: (count: number) => `${count} percakapan lain`,
  origin: 'Asal',
  aka: 'Kata lain',
  terms: 'Istilah',
  skillOf: 'Melatih',
  before: 'Sebelumnya',
  after: 'Berikutnya',
  neighbours: (lesson: string) => `Kartu lain dari ${lesson}`,
  printOne: 'Cetak kartu ini',
  all: 'Semua kartu',
  description: (core: string) => core,

  printTitle: 'Cetak kartu',
  printLead:
    'Empat kartu muat di selembar kertas A4. Cetak tanpa perubahan ukuran, lalu potong di garis putus-putus.',
  printNow: 'Cetak',
  printCount: '{n} kartu, {sheets} lembar',
  printChoose: 'Pilih kartu lain',
  printNone: 'Kartu pada alamat ini tidak dikenal, jadi semua kartu ditampilkan.',

  ofLesson: 'Kartu pelajaran ini',
  ofQuestion: 'Kartu untuk soal ini',
  ofTalk: 'Kartu untuk percakapan ini',
  situation: 'Buka',
  situationCard: (title: string) => `Kartu: ${title}`,
} as const

/** Words of the glossary. */
export const glossaryWords = {
  title: 'Glosarium',
  lead: (count: number) =>
    `${count} istilah yang dipakai di sini, dengan padanan sehari-hari dan Inggrisnya.`,
  everyday: 'Sehari-hari',
  english: 'Inggris',
  explained: 'Dijelaskan di',
  cards: 'Kartu',
  see: 'Lihat juga',
  used: 'Dipakai di',
  letters: 'Lompat ke huruf',
} as const

/** Words of the page for trainers. */
export const trainerWords = {
  title: 'Untuk pengajar',
  menu: 'Pengajar',
  before: 'Sebelum sesi pertama',
  contents: 'Lompat ke sesi',
  session: (number: number, title: string) => `Sesi ${number}: ${title}`,
  goal: 'Sesudah sesi ini',
  plan: (minutes: number) => `Rencana ${minutes} menit`,
  range: (from: number, to: number) => `${from}–${to}`,
  minutes: 'Menit',
  step: 'Langkah',
  discussion: 'Pertanyaan diskusi',
  books: 'Naskah untuk dicetak',
  watch: 'Yang biasanya meleset',
  record: 'Tentang kemajuan peserta',
  proves: 'Yang ditunjukkannya',
  leaves: 'Yang tidak dibuktikannya',
  use: 'Memakainya dengan adil',
  privacy: 'Data peserta',
  print: 'Cetak halaman ini',
} as const

/** The part of the home page that leads to what one looks up. */
export const libraryWords = {
  title: 'Rujukan',
  lead: 'Untuk dibuka sebentar, tanpa mengikuti urutan.',
  cards: (count: number) => `${count} kartu: inti, kalimat, dan batasnya`,
  terms: (count: number) => `${count} istilah dan padanannya`,
  trainer: 'Rencana sesi 60 dan 90 menit',
} as const
