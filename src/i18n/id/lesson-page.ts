/** Words of the lesson page that stand in it from the start. */
export const lessonPageWords = {
  afterTitle: 'Sesudah pelajaran ini',
  furtherGuess: 'Satu tebakan lagi',
  strong: 'Contoh kuat',
  weak: 'Contoh lemah',
  talkInvite: 'Coba dalam percakapan',
} as const
