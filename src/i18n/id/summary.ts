import { dayInWords as date } from './dates.ts'

/** Words of the printable summary of what was learnt. */
export const summaryWords = {
  title: 'Rangkuman belajar',
  lead: 'Satu lembar berisi apa yang tercatat di perangkat ini, untuk dibawa mengobrol dengan dosen, pelatih, atau atasan.',
  name: 'Nama di lembar cetak',
  nameNote: 'Boleh kosong. Nama ini tidak disimpan: begitu halaman ditutup, ia hilang.',
  print: 'Cetak',
  noScript:
    'Rangkuman disusun dari catatan di perangkatmu, jadi memerlukan JavaScript. Lembar kosong di bawah ini bisa dicetak dan diisi dengan tangan.',
  none: 'Belum ada yang tercatat di perangkat ini. Sesudah kamu membaca satu bagian pelajaran, memainkan satu percakapan, atau menandai satu misi, isinya muncul di sini.',
  of: (name: string, course: string) => (name === '' ? course : `${name} · ${course}`),
  made: (day: string) => `Disusun ${date(day)}.`,
  days: (first: string, last: string) =>
    first === last
      ? `Semua catatannya dari ${date(first)}.`
      : `Catatannya dari ${date(first)} sampai ${date(last)}.`,
  lessons: 'Pelajaran yang dibaca',
  lesson: (title: string, read: number, all: number, day: string) =>
    read < all
      ? `${title}: ${read} dari ${all} bagian, terakhir ${date(day)}`
      : `${title}: semua ${all} bagian, selesai ${date(day)}`,
  skills: 'Keterampilan, dalam kata',
  skillsNote:
    'Dihitung dari jawaban dan keputusan pertama saja. “Belum cukup data” berarti catatannya masih sedikit.',
  talks: 'Akhir percakapan yang ditemukan',
  ending: (title: string, day: string) => `${title} (${date(day)})`,
  missions: 'Misi lapangan, menurut catatan sendiri',
  mission: (title: string, day: string) => `${title}, ${date(day)}`,
  missionsNote: 'Tidak ada yang memeriksa misi-misi ini.',
  limits: 'Cara membacanya',
  limit: [
    'Belajar dan berlatih dilakukan sendiri, menurut waktu sendiri, tanpa pengawas dan tanpa akun. Lembar ini tidak bisa menunjukkan siapa yang mengerjakannya.',
    'Kunci soal dan percakapan adalah pertimbangan penyusun, belum diuji panel praktisi.',
    'Sebutan keterampilan menggambarkan latihan di layar, bukan cara bicara di acara sungguhan. Lembar ini bahan mengobrol, bukan nilai.',
  ],
  sheet: [
    'Pelajaran yang kubaca',
    'Percakapan yang kumainkan dan akhirnya',
    'Misi yang kujalani',
    'Yang ingin kuteruskan',
  ],
  sheetName: 'Nama dan tanggal',
} as const
