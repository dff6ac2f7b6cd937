/** Words about the learner's record: saving, trouble, and the way back to where they were. */
export const recordWords = {
  saved: 'Tersimpan',
  unsaved: 'Belum tersimpan',
  trouble: {
    durable:
      'Penyimpanan utama peramban sedang bermasalah. Jawabanmu masih dicatat di cadangan, tetapi bisa hilang bila peramban ditutup paksa. Kosongkan sedikit ruang di perangkat, lalu muat ulang halaman.',
    fast: 'Cadangan cepat peramban penuh atau diblokir. Jawabanmu tetap tersimpan di penyimpanan utama; biarkan halaman terbuka sampai tertulis Tersimpan.',
    both: 'Peramban tidak mengizinkan penyimpanan. Kamu tetap bisa belajar di sini, tetapi jawabanmu belum tersimpan dan hilang bila halaman ini ditutup. Supaya berikutnya tersimpan, izinkan penyimpanan situs atau keluar dari mode samaran, lalu muat ulang.',
    corrupt: (n: number) =>
      `${n} catatan lama tidak terbaca. Isinya disisihkan, tidak dihapus. Kemajuan lain aman, jadi kamu bisa terus belajar.`,
  },
  resume: (place: string) => `Lanjutkan: ${place}`,
  resumeSection: (title: string, n: number) => `${title}, bagian ${n}`,
  resumeTalk: (title: string, n: number) => `${title}, keputusan ke-${n}`,
  knot: { done: 'selesai', started: (done: number, all: number) => `${done} dari ${all} bagian` },
  loosened: (count: number, minutes: number) =>
    `${count} simpul mulai kendur, sekitar ${minutes} menit`,
} as const
