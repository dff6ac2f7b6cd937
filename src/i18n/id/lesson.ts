/** Words of the lesson page that its scripts say, too; every page of a lesson carries them. */
export const lessonWords = {
  progress: (done: number, all: number) => `${done} dari ${all} bagian`,
  next: (title: string) => `Lanjut: ${title}`,
  finish: 'Tandai selesai',
  toMap: 'Kembali ke peta',
  you: 'Kamu',
} as const
