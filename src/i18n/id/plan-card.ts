/** Words of the if-then sentence at the end of a lesson. */
export const planCardWords = {
  planTitle: 'Satu kalimat untuk dibawa pulang',
  planWhen: 'Bila',
  planThen: 'maka saya',
  planWrite: 'Tulis ulang sesuai keadaanmu:',
  planSave: 'Simpan kalimat ini',
  planSaved: 'Kalimatmu tersimpan di perangkat ini.',
  planEmpty: 'Kolomnya masih kosong. Tulis satu kalimat dulu, lalu simpan.',
} as const
