/** Words of the pages of writing practices, drawn at build time. */
export const workshopPageWords = {
  title: 'Bengkel Pesan',
  lead: 'Tulis pesan yang sungguh akan kamu kirim. Aturan memeriksa sebagian, sisanya kamu nilai sendiri, lalu bandingkan.',
  own: 'Dengan bahanmu sendiri',
  message: 'Pesanmu sendiri',
  messageLead: 'Pilih jenisnya, isi penerima dan satu hal khusus tentang dia, lalu tulis.',
  situation: 'Tulis situasimu sendiri',
  situationSays: 'Satu situasi, tiga kalimat yang mungkin kamu ucapkan, dan mana yang paling kuat.',
  to: (receiver: string) => `Untuk ${receiver}`,
  privacy:
    'Yang kamu tulis hanya tersimpan di perangkat ini. Aturan berjalan di perangkatmu, tanpa internet, dan tidak pernah memberi angka.',

  practice: (type: string) => `Latihan menulis: ${type.toLowerCase()}`,
  story: 'Situasi',
  given: 'Bahanmu',
  receiver: 'Penerima',
  met: 'Kenal dari',
  detail: 'Satu hal khusus',
  onward: 'Sesudah ini',
  lesson: (title: string) => `Baca pelajaran ${title}`,
  talk: (title: string) => `Mainkan ${title}`,
  next: (title: string) => `Latihan berikutnya: ${title}`,
  all: 'Semua latihan',
  noScript:
    'Menulis dan memeriksa pesan memerlukan JavaScript. Tanpa itu, aturan dan contohnya tetap bisa dibaca di bawah.',
  noScriptOwn:
    'Menyimpan situasi memerlukan JavaScript. Tanpa itu, kamu tetap bisa menulis di kertas: satu situasi, tiga kalimat, lalu timbang dengan pertanyaan di bawah ini.',

  invite: 'Latihan menulis',
  ofCard: (title: string) => `Tulis: ${title}`,
  ofTalk: 'Latihan menulis yang serupa',
} as const
