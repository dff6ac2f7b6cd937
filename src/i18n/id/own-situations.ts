/** Words of the page where learners write situations of their own. */
export const ownWords = {
  story: 'Situasinya',
  lines: 'Tiga kalimat yang mungkin kamu ucapkan',
  linesNote: 'Tulis tiga yang berbeda. Yang lemah pun berguna untuk dibandingkan.',
  line: (n: number) => `Kalimat ${n}`,
  questions: 'Timbang dengan pertanyaan ini',
  best: 'Mana yang paling kuat?',
  weakest: 'Mana yang paling lemah?',
  phone:
    'Ini mirip nomor telepon. Nomor orang lain tidak diperlukan di sini; nama panggilan cukup.',
  note: 'Hanya tersimpan di perangkat ini, sambil kamu menulis.',

  done: 'Selesai',
  noStory: 'Situasinya masih kosong. Tulis satu kalimat saja, lalu ketuk Selesai.',
  fewLines: 'Tulis sedikitnya dua kalimat, supaya ada yang bisa dibandingkan.',
  unmarked: 'Pilih mana yang paling kuat dan mana yang paling lemah.',
  same: 'Yang paling kuat dan yang paling lemah tidak bisa kalimat yang sama. Ganti salah satunya.',
  blank: 'Kalimat yang kamu pilih masih kosong. Isi dulu, atau pilih yang lain.',
  kept: 'Situasimu tersimpan.',

  list: 'Situasi yang kamu tulis',
  strongest: 'Paling kuat',
  weak: 'Paling lemah',
  unfinished: 'Belum selesai',
  edit: 'Ubah',
  remove: 'Hapus',
  which: (story: string) => `situasi “${story}”`,
  removed: 'Situasinya dihapus.',
  undo: 'Urungkan',
  restored: 'Situasinya kembali.',
  add: 'Situasi dan kalimatmu',
  most: (count: number) =>
    `Sudah ada ${count} situasi. Hapus satu yang tidak kamu perlukan lagi sebelum menulis yang baru.`,
} as const
