/** Words of the goal sheet. */
export const goalWords = {
  title: 'Lembar Tujuan',
  own: 'Yang kamu tulis tersimpan sendiri di perangkat ini. Isian boleh kosong, dan tidak ada yang menilainya.',
  pattern: 'Coba pola ini:',
  seen: (words: string) => `Terbaca: ${words}.`,
  quoted: (word: string) => `“${word}”`,
  card: 'Tujuanku',
  preview: 'Kartumu',
  print: 'Cetak',
  copy: 'Salin teks',
  copied: 'Sudah disalin.',
  notCopied: 'Peramban menolak menyalin. Teksnya sudah ditandai; salin dengan cara biasa.',
  nothing: 'Belum ada yang bisa disalin; isi satu dulu.',
  toPocket: 'Tujuan ini juga tampil di',
  fromLesson: 'Dijelaskan di pelajaran',
  noScript:
    'Mengisi lembar ini di layar memerlukan JavaScript, sebab tulisanmu disimpan di perangkatmu sendiri. Lembar kosong di bawah ini bisa dicetak dan diisi dengan tangan.',
} as const
