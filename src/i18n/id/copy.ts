/** What other pages say of the page about the learner's data. */
export const copyWords = {
  title: 'Data kamu',
  reminder: 'Kemajuanmu sudah cukup banyak untuk disayangkan kalau hilang. Simpan salinannya dulu.',
  reminderLink: 'Simpan salinan',
} as const
