/** Words of questions of the kind `sort`. */
export const sortWords = {
  sortDone: (put: number, of: number) => `${put} dari ${of} kartu sudah punya tempat.`,
  sortLeft: (left: number) =>
    left === 1
      ? 'Satu kartu belum punya tempat; pilih dulu, lalu tekan salah satu tombol Jawab.'
      : `${left} kartu belum punya tempat; pilih dulu, lalu tekan salah satu tombol Jawab.`,
} as const
