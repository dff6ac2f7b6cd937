/** Words of pages with questions of their own, outside the lessons. */
export const setWords = {
  questions: 'Soal-soalnya',
  title: 'Soal di luar pelajaran',
  invite: (n: number, twice: boolean) =>
    twice ? `${n} soal sebelum mulai, boleh dilewati` : `${n} soal`,
  compare: 'Jawab sekali lagi dan bandingkan',
  counted: (n: number) => `${n} soal. Boleh dilewati, boleh dijawab sebagian.`,
  drawn: (draw: number, of: number) => `${draw} soal, diambil acak dari ${of}.`,
  drawAgain: 'Ambil soal lain',
  onceMore: 'Sesudah belajar, jawab sekali lagi',
  onceMoreLead:
    'Soalnya sama. Jawaban pertamamu tampil di sebelah jawaban baru, supaya kamu melihat apa yang bergeser. Tidak ada nilai.',
  againTitle: (title: string) => `${title}, sekali lagi`,
  back: 'Kembali ke soalnya',
  first: 'Ke jawaban pertama',
  key: 'Kunci dan penjelasan semua soal',
  keyLead:
    'Semua soal kumpulan ini, lengkap dengan jawaban terbaik dan penjelasannya. Paling berguna sesudah kamu menjawab sendiri.',
} as const
