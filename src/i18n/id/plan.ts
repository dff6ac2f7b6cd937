/** Words of the plan page: what the learner means to do, with whom and when. */
export const planWords = {
  title: 'Rencana',
  lead: 'Dari yang kamu pelajari ke yang kamu lakukan: satu orang, satu langkah, satu waktu.',
  noScript:
    'Menulis rencana di sini memerlukan JavaScript, sebab rencanamu disimpan di perangkatmu sendiri. Tanpa itu, pakai kertas.',

  sentences: 'Kalimat bila-maka',
  sentencesLead: 'Kalimat yang kamu simpan dari pelajaran dan percakapan berkumpul di sini.',
  sentencesNone:
    'Belum ada. Di ujung tiap pelajaran dan sesudah tiap percakapan ada satu kalimat bila-maka; tulis ulang sesuai keadaanmu, lalu simpan.',
  fromLesson: 'Dari pelajaran',
  fromTalk: 'Dari percakapan',
  fromGone: 'Dari bagian kursus yang tidak ada lagi',
  remove: 'Hapus',
  removeOf: (sentence: string) => `Hapus kalimat: ${sentence}`,
  removed: 'Kalimat itu sudah dihapus dari daftar.',
  undo: 'Urungkan',
  undone: 'Kalimatmu kembali.',
} as const
