/** Words of questions of the kind `two-tier`. */
export const twoTierWords = {
  holds: { true: 'Benar', false: 'Tidak benar' },
  tiers: { verdict: '1. Menurutmu, pernyataan ini …', reason: '2. Alasannya' },
  tiersFirst: {
    verdict: 'Tentukan dulu pernyataan itu benar atau tidak, lalu tekan salah satu tombol Jawab.',
    reason: 'Pilih juga alasannya, lalu tekan salah satu tombol Jawab.',
  },
  judged: (holds: boolean, judged: boolean, reasoned: boolean) =>
    `Pernyataan itu ${holds ? 'benar' : 'tidak benar'}. ` +
    (judged
      ? reasoned
        ? 'Penilaian dan alasanmu sejalan.'
        : 'Penilaianmu cocok, alasannya belum; keduanya baru berarti kalau bersama.'
      : reasoned
        ? 'Alasanmu kuat, tetapi justru mengarah ke penilaian yang sebaliknya.'
        : 'Penilaian dan alasannya sama-sama belum cocok.'),
} as const
