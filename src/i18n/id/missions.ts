import { dayInWords as date } from './dates.ts'

/** Words of the page of missions in real life. */
export const missionWords = {
  title: 'Misi lapangan',
  count: (done: number, all: number) =>
    done === 0
      ? `Belum ada misi yang kamu tandai. Seluruhnya ada ${all}.`
      : `${done} dari ${all} misi sudah dijalani, menurut catatanmu sendiri.`,
  own: 'Tidak ada yang memeriksa misimu. Yang kamu tandai dan tulis di sini hanya tersimpan di perangkat ini. Tiap misi yang sudah dijalani mengikat satu simpul di tepi jalamu.',
  net: 'Lihat jalamu',
  minutes: (n: number) => `${n} menit`,
  open: 'belum dicoba',
  begun: 'akan kamu lakukan',
  done: (day: string) => `dijalani, dicatat ${date(day)}`,
  when: 'Kapan dan di mana',
  say: 'Contoh kalimat',
  out: 'Jalan keluar yang aman',
  lesson: 'Pelajarannya',
  cards: 'Kartu yang menolong',
  begin: 'Akan kulakukan',
  finish: 'Sudah kulakukan',
  undo: 'Ternyata belum',
  reflect: 'Sesudahnya, satu kalimat tiap pertanyaan',
  reflectLead:
    'Paling enak malam itu juga, selagi masih hangat. Boleh kosong, dan boleh kamu ubah kapan saja. Untuk orang lain, cukup nama panggilannya.',
  noScript:
    'Menandai misi dan menyimpan catatannya memerlukan JavaScript. Misinya tetap bisa dibaca, dan lembar di bawah ini bisa dicetak lalu diisi dengan tangan.',
  sheet: 'Catatan sesudah misi',
  sheetMission: 'Misi dan tanggalnya',
} as const
