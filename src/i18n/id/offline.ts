/** Words of the offline page, and of the notice of a new build. */

const megabytes = (bytes: number) =>
  (Math.max(bytes, 50_000) / 1_000_000).toLocaleString('id-ID', { maximumFractionDigits: 1 })

export const offlineWords = {
  title: 'Belajar tanpa sambungan',
  lead: 'Unduh seluruh kursus ke perangkat ini sekali saja. Sesudah itu semua bisa dibaca, dijawab, dan dimainkan tanpa internet.',
  insteadTitle: 'Halaman ini belum ada di perangkatmu',
  insteadLead:
    'Sambungan sedang terputus, dan halaman ini belum pernah kamu buka di sini. Halaman di bawah tetap bisa dibuka. Begitu tersambung lagi, coba sekali lagi.',
  retry: 'Coba lagi',
  noScript: 'Menyimpan untuk luring memerlukan JavaScript.',

  checking: 'Memeriksa simpanan luring…',
  none: 'Belum disimpan',
  noneText: (bytes: number) =>
    `Tanpa sambungan, hanya halaman yang pernah kamu buka yang tampil. Sesudah diunduh, seluruh kursus memakai ${megabytes(bytes)} MB ruang di perangkat ini.`,
  keep: (bytes: number) => `Unduh seluruh kursus (${megabytes(bytes)}\u00A0MB)`,
  busy: 'Sedang menyimpan',
  busyText:
    'Biarkan halaman ini terbuka. Kalau terputus atau ditutup, yang sudah tersimpan tidak hilang.',
  progress: (done: number, total: number, doneBytes: number, bytes: number) =>
    `${done} dari ${total} berkas, ${megabytes(doneBytes)} dari ${megabytes(bytes)} MB`,
  quarter: (percent: number) => `Sedang menyimpan: ${percent} persen`,
  partial: 'Baru sebagian tersimpan',
  partialText: 'Lanjutkan kapan saja; yang sudah ada tidak diunduh ulang.',
  keepRest: (bytes: number) => `Lanjutkan unduhan (${megabytes(bytes)}\u00A0MB)`,
  complete: 'Tersedia luring',
  completeText: (total: number, bytes: number) =>
    `Semua ${total} berkas ada di perangkat ini dan sudah diperiksa satu per satu. Seluruhnya ${megabytes(bytes)} MB.`,
  remove: 'Hapus simpanan luring',
  removing: 'Menghapus simpanan…',
  saver:
    'Mode hemat data di perangkat ini sedang menyala. Tidak ada yang diunduh untuk luring sebelum kamu menekan tombolnya.',

  parts: 'Unduh sebagian saja',
  partsLead:
    'Satu modul berisi pelajaran, percakapan, dan kartunya. Yang dipakai bersama oleh semua modul ikut diunduh sekali.',
  rest: 'Halaman depan, glosarium, rencana, dan lainnya',
  partThere: 'Tersedia luring',
  partKeep: (bytes: number) => `Unduh (${megabytes(bytes)}\u00A0MB)`,
  partRemove: 'Hapus',
  notes: [
    'Menghapus simpanan luring tidak menghapus jawaban dan kemajuanmu.',
    'Peramban dapat mengosongkan simpanan bila ruang hampir habis. Setiap kali dibuka, halaman ini memeriksanya lagi.',
    'Ukuran unduhan adalah perkiraan sesudah dipadatkan; situs yang tidak memadatkannya mengirim lebih banyak.',
  ],

  stopped: 'Berhenti sebelum lengkap',
  fault: {
    unreachable: 'Situs tidak terjangkau. Periksa sambunganmu, lalu lanjutkan.',
    absent: 'Sebagian berkas tidak ditemukan di situs. Coba lanjutkan beberapa saat lagi.',
    differs:
      'Sebagian berkas sampai dalam keadaan rusak, jadi tidak disimpan. Coba lanjutkan beberapa saat lagi.',
    full: 'Ruang di perangkat ini tidak cukup. Kosongkan sedikit, lalu lanjutkan.',
    silent: 'Peramban tidak menjawab. Muat ulang halaman ini, lalu coba lagi.',
    updated:
      'Situs baru saja diperbarui. Tekan Muat ulang pada pemberitahuan versi baru, lalu lanjutkan unduhannya.',
  },
  unsupported: 'Tidak bisa disimpan di sini',
  why: {
    browser:
      'Peramban ini tidak mendukung simpanan luring, atau kamu sedang dalam mode samaran. Situs tetap jalan selama ada sambungan.',
    insecure:
      'Simpanan luring hanya jalan lewat alamat https. Situs tetap jalan selama ada sambungan.',
    refused:
      'Peramban menolak simpanan luring untuk situs ini. Situs tetap jalan selama ada sambungan.',
    off: 'Situs ini sedang tidak menyediakan simpanan luring. Semuanya tetap jalan selama ada sambungan.',
  },

  available: 'Yang bisa dibuka tanpa sambungan',
  availableNone: 'Belum ada. Halaman yang kamu buka akan muncul di sini.',
  missing: (n: number) => `${n} halaman belum tersimpan`,
  home: 'Halaman depan',
  groups: { pelajaran: 'Pelajaran', skenario: 'Percakapan', kartu: 'Kartu', other: 'Halaman lain' },
} as const

export const updateWords = {
  ready: 'Versi baru siap.',
  unanswered: 'Isian yang belum dikirim akan hilang.',
  apply: 'Muat ulang',
  later: 'Nanti',
} as const
