/** Words of the review. */
export const reviewWords = {
  title: 'Kencangkan simpul',
  lead: 'Beberapa soal pendek dari yang sudah kamu pelajari, dalam situasi yang lain. Paling lama lima menit.',
  waiting: 'Membuka catatanmu …',
  place: (number: number, of: number) => `Simpul ${number} dari ${of}`,
  fromLesson: (title: string) => `Dari pelajaran ${title}`,
  fromTalk: (title: string) => `Dari percakapan ${title}`,
  whatNow: 'Apa yang kamu katakan atau lakukan sekarang?',
  you: 'Kamu',
  next: 'Simpul berikutnya',
  last: 'Selesai',
  absent:
    'Soal ini belum bisa dimuat. Periksa sambunganmu, lalu coba lagi; yang sudah kamu jawab tetap tercatat.',
  tryAgain: 'Muat lagi',
  skip: 'Lewati dulu',
  nothingYet: 'Belum ada simpul untuk dikencangkan',
  nothingYetLead:
    'Simpul muncul di sini sesudah kamu menamatkan sebuah pelajaran, atau saat ada keputusan dalam percakapan yang patut dicoba lagi.',
  allTight: 'Semua simpulmu masih kencang',
  nextDue: (day: string) => `Yang berikutnya mulai kendur ${day}.`,
  done: (count: number) =>
    count === 1 ? 'Satu simpul selesai diulang' : `${count} simpul selesai diulang`,
  doneLead: 'Jadwal berikutnya menyesuaikan jawabanmu tadi.',
  more: (count: number) => `Masih ada ${count} yang kendur. Boleh sekarang, boleh besok.`,
  goOn: 'Lanjut mengulang',
  home: 'Ke halaman depan',
  progress: 'Lihat kemajuanmu',
  noScript:
    'Mengulang memerlukan JavaScript, karena jadwalnya dihitung dari catatan di perangkat ini. Tanpa itu, kunci tiap pelajaran tetap bisa dibaca.',
  today: 'hari ini',
  tomorrow: 'besok',
  inDays: (days: number) => `${days} hari lagi`,
} as const
