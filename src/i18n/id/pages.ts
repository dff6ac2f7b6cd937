/** Words of the pages about the site, its footer, and the situations on the home page. */
export const pageWords = {
  footer: 'Tentang situs ini',
  offline: 'Luring',
  sources: 'Sumber',
  about: 'Tentang',

  report: 'Laporkan kekeliruan',
  reportTitle: (page: string) => `Kekeliruan di “${page}”`,
  reportBody: (page: string, path: string) =>
    `Halaman: ${page}\nAlamat: ${path}\n\nYang keliru, dan seharusnya:\n`,

  situations: 'Besok kamu mau apa?',
  situationsLead: 'Masuk dari keadaan yang paling dekat denganmu, tanpa mengikuti urutan.',
  practise: 'Latih',
  practiseTitle: (title: string, minutes: number) => `${title}, ${minutes}\u00A0menit`,
  read: 'Baca',
  readTitle: (lesson: string, section?: string) =>
    section === undefined ? lesson : `${lesson}: ${section}`,

  sourcesLead:
    'Bahan yang melandasi kursus ini, lengkap dengan catatan mutu dan daftar pelajaran yang memakainya.',
  sourceNumber: (id: string) => `Sumber ${id}`,
  sourceAuthor: (author: string) => `Oleh ${author}`,
  sourcePoints: (n: number) => `Melandasi ${n} gagasan di kursus ini.`,
  sourceUsedIn: 'Dipakai di pelajaran:',
  sourceOpen: 'Buka sumber ini',
  takenTitle: 'Yang kami ambil',
  taken: [
    'Yang diambil dari sumber-sumber ini hanyalah gagasannya. Tiap gagasan ditulis ulang dengan kata kami sendiri; tidak ada kalimat yang disalin. Tulisan aslinya tetap milik penulisnya.',
    'Contoh, percakapan, soal, dan penjelasannya disusun untuk kursus ini.',
  ],
  markedTitle: 'Cara membaca klaim di pelajaran',
  marked: [
    'Bagian Asal di ujung pelajaran menyebut sumber yang dipakai pelajaran itu.',
    'Catatan kritis memisahkan kata sumber dari tambahan kami, dan menunjukkan saran yang saling bertentangan atau tidak disertai bukti.',
    'Penelitian disebut dengan nama peneliti dan tahunnya, berikut batas temuannya.',
    'Kata “biasanya”, “mungkin”, dan “menurut” dipakai dengan sengaja: di situ buktinya lemah atau belum ada.',
  ],

  aboutTitle: (course: string) => `Tentang ${course}`,
  aboutDescription: (course: string) =>
    `Apa itu ${course}, untuk siapa, apa yang disimpan di perangkatmu, dan lisensinya.`,
  storedTitle: 'Yang disimpan, dan di mana',
  stored: [
    'Jawaban, pilihan dalam percakapan, rencana, nama panggilan, dan setelanmu ditulis ke penyimpanan peramban di perangkat ini. Tidak ada akun, dan catatan itu tidak dikirim ke mana pun.',
    'Karena hanya ada di sini, catatanmu hilang bila data situs dihapus atau jendela mode samaran ditutup, dan tidak ikut pindah sendiri ke perangkat lain.',
    'Di situs ini tidak ada pelacak, iklan, atau layanan pihak ketiga. Penyedia hosting situs ini tetap dapat melihat alamat IP dan halaman yang diminta perambanmu, seperti pada situs mana pun.',
  ],
  storedOffline: 'Simpan untuk dibaca luring',
  certainTitle: 'Seberapa yakin kami pada kuncinya',
  certain:
    'Jawaban terbaik dan penjelasannya adalah pertimbangan penyusun. Belum ada panel praktisi yang menilainya, jadi pakailah sebagai bahan pertimbangan: keadaanmu bisa menuntut jawaban lain.',
  toSources: 'Lihat sumber dan cara kami memakainya',
  licenceTitle: 'Lisensi',
  licences: [
    {
      what: 'Kode',
      text: 'MIT: bebas dipakai dan diubah, dengan pemberitahuan lisensinya disertakan.',
    },
    {
      what: 'Isi kursus',
      text: 'CC BY 4.0: bebas dibagikan dan diubah, dengan menyebut asalnya dan menandai perubahannya.',
    },
    {
      what: 'Huruf',
      text: 'Plus Jakarta Sans dan Bricolage Grotesque, SIL Open Font License 1.1.',
    },
  ],
  ownCourseTitle: 'Memasang kursusmu sendiri',
  ownCourse: 'Mesin situs ini tidak tahu apa-apa tentang isi kursusnya, jadi isinya bisa diganti.',
  ownCourseSteps: [
    {
      code: 'content/',
      text: 'Ganti isi map ini: susunan kursus, pelajaran, soal, dan percakapan. Panduan penulis ada di README.md di dalamnya.',
    },
    {
      code: 'npm run check',
      text: 'Perintah ini memeriksa isinya. Tiap temuan menyebut berkas, baris, dan yang harus dilakukan.',
    },
    {
      code: 'npm run build',
      text: 'Hasilnya, map dist/, bisa ditaruh di hosting statis mana pun.',
    },
  ],
} as const
