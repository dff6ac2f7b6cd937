/** Words of the writing practices that an island says. */
export const workshopWords = {
  name: 'Nama panggilan',
  type: 'Jenis pesan',
  context: 'Untuk siapa, dan tentang apa',
  contextNote: 'Aturan mencari kata-kata ini di pesanmu. Boleh kamu ganti.',
  contextOwn: 'Aturan mencari kata-kata ini di pesanmu. Yang kosong tidak dicari.',
  fields: {
    receiver: 'Penerima, dengan sapaannya',
    met: 'Dari mana kenal',
    detail: 'Satu hal khusus tentang dia',
  },
  phone:
    'Ini mirip nomor telepon. Nomor orang lain tidak diperlukan di sini; nama panggilan cukup.',
  text: 'Pesanmu',
  textNote: 'Hanya tersimpan di perangkat ini, dan tidak pernah dikirim oleh situs ini.',

  check: 'Periksa',
  empty: 'Pesanmu masih kosong. Tulis satu kalimat dulu, lalu ketuk Periksa.',
  unreachable:
    'Tulisanmu tetap ada, tetapi aturannya belum bisa dimuat. Periksa sambunganmu, lalu ketuk Periksa lagi.',
  copy: 'Salin',
  copied: 'Pesanmu tersalin.',
  copyEmpty: 'Belum ada yang bisa disalin. Tulis pesanmu dulu.',
  selected: 'Pesanmu sudah dipilih. Salin dengan menu perangkatmu.',
  share: 'Bagikan',
  notShared: 'Pesanmu belum dibagikan.',

  rules: 'Yang diperiksa, dan yang kamu nilai',
  result: 'Hasil pemeriksaan',
  resultLead: 'Aturan ini bisa keliru; kamu yang paling tahu.',
  lines: { met: 'Garis lurus', unmet: 'garis gelombang', review: 'titik-titik' },
  linesSay: {
    met: 'berarti sudah',
    unmet: 'ajakan memeriksa lagi',
    review: 'petunjuk untuk yang kamu nilai sendiri',
  },
  changed: 'Pesanmu berubah sejak diperiksa. Ketuk Periksa sekali lagi kalau sudah siap.',
  checkedText: 'Pesan yang diperiksa',
  outcomes: { unmet: 'Periksa lagi', met: 'Sudah', void: 'Tidak berlaku' },
  notes: {
    unmet: 'Yang ini patut kamu lihat sekali lagi sebelum mengirim.',
    met: 'Yang ini sudah ada, atau memang tidak ditemukan yang mengganggu.',
    void: 'Yang ini tidak ditanyakan untuk pesan seperti pesanmu.',
  },
  inText: 'Di pesanmu:',
  missing: 'Belum ditemukan di pesanmu.',
  count: (words: number) => `Pesanmu ${words} kata.`,
  more: (count: number) => `dan ${count} lagi`,

  review: 'Kamu yang menilai',
  reviewLead:
    'Yang ini tidak diputuskan aturan. Baca pesanmu sebagai penerimanya, lalu jawab; petunjuknya bisa luput atau meleset.',
  pointer: 'Mungkin di sini:',
  noPointer: 'Tidak ada yang dikenali di pesanmu.',
  voidPointer: 'Tidak ada yang dikenali di pesanmu; mungkin memang tidak berlaku.',
  rest: 'Contoh dan batasnya',
  asks: 'Yang kamu nilai',
  reviewed: 'Semuanya sudah kamu nilai.',
  again: 'Yang ingin kamu periksa lagi:',
  noneAgain: 'Tidak ada yang ingin kamu periksa lagi.',
  revise: 'Kembali ke pesanmu',

  looks: 'Yang dicari',
  except: 'Kecuali',
  passes: 'Contoh yang sudah',
  fails: 'Contoh yang perlu dilihat lagi',

  rate: 'Nilai sendiri',
  rateLead:
    'Baca pesanmu sekali lagi sebagai penerimanya, lalu pilih yang paling dekat. Tidak dihitung dan tidak dijumlahkan.',
  rated:
    'Keempatnya sudah kamu nilai. Bandingkan dengan contoh di bawah, lalu ubah pesanmu bila perlu.',

  compare: 'Bandingkan dua contoh',
  compareLead: 'Paling berguna sesudah kamu menulis sendiri.',
  yours: 'Pesanmu',
  look: 'Yang patut dilihat',
  you: '(namamu)',
  ofType: (type: string) => `Contoh dari latihan jenis ${type.toLowerCase()}`,
} as const
