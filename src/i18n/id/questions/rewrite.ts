/** Words of questions of the kind `rewrite`. */
export const rewriteWords = {
  rewriteTap: '1. Ketuk bagian yang paling perlu diubah',
  rewritePick: '2. Pilih atau tulis penggantinya',
  writeOwn: 'Tulis sendiri',
  ownRewrite: 'Pengganti untuk bagian itu saja',
  rewriteIncomplete: {
    segment:
      'Ketuk dulu bagian pesan yang paling perlu diubah, lalu tekan salah satu tombol Jawab.',
    rewrite: 'Pilih dulu penggantinya, atau tulis sendiri, lalu tekan salah satu tombol Jawab.',
    own: 'Kolommu masih kosong. Tulis penggantinya, atau pilih salah satu di atasnya.',
  },
} as const
