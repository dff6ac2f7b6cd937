/** Words of the site as an app on a home screen, and of what a shared link shows. */
export const installWords = {
  shortcuts: {
    goOn: 'Lanjutkan belajar',
    review: 'Ulangan hari ini',
    cards: 'Kartu rujukan',
    plan: 'Rencana tindak lanjut',
  },
  course: 'Kursus',
  lesson: (number: number, total: number) => `Pelajaran ${number} dari ${total}`,
  part: (course: string) => `Bagian dari kursus ${course}`,
  preview: (title: string) => `Halaman depan: ${title}`,
} as const
