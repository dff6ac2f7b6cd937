/** Words around a line the learner types. */
export const typedWords = {
  own: 'Tulisanmu',
  note: 'Hanya dibaca di perangkat ini dan tidak dihitung sebagai bukti.',
  read: 'Baca tulisanku',
  empty: 'Tulis dulu kalimatmu, lalu ketuk lagi.',
  reading: 'Kami membacanya sebagai:',
  found: 'Yang kami lihat di tulisanmu',
  met: 'ada',
  unmet: 'belum terlihat',
  confirm: 'Ya, itu maksudku',
  change: 'Ubah tulisan',
  list: 'Pilih dari daftar saja',
} as const
