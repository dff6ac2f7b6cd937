/** Words of questions of the kind `rewrite`. */
export const rewriteWords = {
  rewriteTap: '1. Ketuk bagiannya',
  rewritePick: '2. Pilih atau tulis penggantinya',
  rewriteWeak: (text: string) => `Yang perlu diubah: “${text}”`,
  writeOwn: 'Tulis sendiri',
  ownRewrite: 'Pengganti untuk bagian itu saja',
  rewriteIncomplete: {
    segment: 'Ketuk dulu bagian yang paling perlu diubah, lalu tekan salah satu tombol Jawab.',
    rewrite: 'Pilih dulu penggantinya, atau tulis sendiri, lalu tekan salah satu tombol Jawab.',
    own: 'Kolommu masih kosong. Tulis penggantinya, atau pilih yang di atasnya.',
  },
} as const
