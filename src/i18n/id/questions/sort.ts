/** Words of questions of the kind `sort`. */
export const sortWords = {
  sortLeft: (left: number) =>
    left === 1
      ? 'Satu kartu belum punya kotak; pilih dulu, lalu tekan salah satu tombol Jawab.'
      : `${left} kartu belum punya kotak; pilih dulu, lalu tekan salah satu tombol Jawab.`,
  sorted: {
    share: (right: number, of: number) => `${right} dari ${of} kartu sudah di kotaknya.`,
  },
} as const
