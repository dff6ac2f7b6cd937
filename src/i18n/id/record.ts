import type { Reason } from '../../record/journal-core.ts'
import type { News } from '../../record/page-record.ts'

/** Words about the learner's record: saving, trouble, and the way back to where they were. */
export const recordWords = {
  saved: 'Tersimpan',
  unsaved: 'Belum tersimpan',
  trouble: {
    /** What a failed store means, then what helps against its reason. */
    durable:
      'Penyimpanan utama peramban sedang bermasalah. Jawabanmu masih dicatat di cadangan, tetapi bisa hilang bila peramban ditutup paksa.',
    fast: 'Cadangan cepat peramban penuh atau diblokir. Jawabanmu tetap masuk ke penyimpanan utama; biarkan halaman terbuka sampai tertulis Tersimpan.',
    both: 'Peramban tidak mengizinkan penyimpanan. Kamu tetap bisa belajar di sini, tetapi jawabanmu belum tersimpan dan hilang bila halaman ini ditutup.',
    /** What reads the record whole has not come: the network is gone, or the site has moved on. */
    union:
      'Catatan lamamu belum terbaca semua karena sambungan terputus. Tidak ada yang hilang, dan halaman ini mencoba lagi sendiri.',
    help: {
      quota: 'Kosongkan sedikit ruang di perangkat, lalu muat ulang halaman.',
      denied: 'Izinkan penyimpanan untuk situs ini atau keluar dari mode samaran, lalu muat ulang.',
      blocked: 'Tutup tab lain yang membuka situs ini, lalu muat ulang.',
      unknown: 'Muat ulang halaman; bila tetap begini, coba peramban lain.',
    } satisfies Record<Reason, string>,
    corrupt: (n: number) =>
      `${n} catatan lama tidak terbaca. Isinya disisihkan, tidak dihapus. Kemajuan lain aman, jadi kamu bisa terus belajar.`,
    foreign: (n: number) =>
      `${n} catatan berasal dari versi situs yang lebih baru. Isinya disimpan utuh dan ikut ke salinan, tetapi belum bisa ditampilkan. Muat ulang halaman selagi ada sambungan.`,
  },
  news: {
    cleared:
      'Penyimpanan peramban baru saja dikosongkan dari luar halaman ini. Catatan yang masih dikenal halaman ini sudah ditulis kembali. Kalau memang ingin menghapusnya, pakai halaman Data kamu.',
    reset:
      'Catatanmu baru saja dihapus dari tab lain, jadi halaman ini mulai dari awal. Selama tab itu terbuka, penghapusannya masih bisa diurungkan di sana.',
  } satisfies Record<News, string>,
  copy: 'Simpan salinan sekarang',
  copied: 'Salinan sudah diunduh. Pastikan berkasnya ada di perangkat ini.',
  notCopied: 'Salinan belum bisa dibuat. Biarkan halaman ini terbuka dan coba sekali lagi.',
  resume: (place: string) => `Lanjutkan: ${place}`,
  resumeSection: (title: string, n: number) => `${title}, bagian ${n}`,
  resumeTalk: (title: string, n: number) => `${title}, keputusan ke-${n}`,
  knot: { done: 'selesai', started: (done: number, all: number) => `${done} dari ${all} bagian` },
  tighten: 'Kencangkan simpul',
  loosened: (count: number, minutes: number) =>
    `${count} simpul mulai kendur, sekitar ${minutes} menit`,
} as const
