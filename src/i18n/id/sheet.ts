/** Words of the questions as they are printed, and of the way to them. */
export const sheetWords = {
  way: 'Lembar soal dan kunci',
  hint: 'Mau dipakai di kelas? Cetak halaman ini: lembar soalnya keluar lebih dulu, lalu kuncinya mulai di halaman baru.',
  title: (title: string) => `Lembar soal: ${title}`,
  name: 'Nama',
  date: 'Tanggal',
  cross: 'Silang satu huruf.',
  tick: 'Centang semua yang menurutmu tepat; boleh lebih dari satu.',
  bestWorst: 'Centang satu yang paling baik dan satu yang paling lemah.',
  sort: 'Centang satu tempat untuk tiap kartu.',
  number: 'Tulis nomor urutnya di kotak.',
  join: 'Tulis huruf pasangannya di kotak.',
  bubble: '1. Silang nomor gelembung tempat percakapannya mulai meleset',
  piece: '1. Garis bawahi bagian yang paling perlu diubah',
  rewrite: '2. Silang huruf penggantinya, atau tulis sendiri',
} as const
