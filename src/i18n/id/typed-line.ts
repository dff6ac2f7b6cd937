/** Words around a line the learner types. */
export const typedWords = {
  own: 'Tulisanmu',
  note: 'Hanya dibaca di perangkat ini dan tidak dihitung sebagai bukti.',
  read: 'Periksa tulisanku',
  empty: 'Tulis dulu kalimatmu, lalu ketuk lagi.',
  reading: 'Kami membacanya sebagai:',
  found: 'Yang kami lihat di tulisanmu',
  sent: 'Yang masuk ke percakapan tetap tulisanmu.',
  met: 'ada',
  unmet: 'belum terlihat',
  confirm: 'Ya, itu maksudku',
  change: 'Ubah tulisan',
  list: 'Pilih dari daftar saja',
} as const
