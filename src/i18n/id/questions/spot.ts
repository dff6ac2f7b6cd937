/** Words of questions of the kind `spot`. */
export const spotWords = {
  spotBubble: '1. Ketuk gelembungnya',
  spotFault: '2. Apa yang meleset di situ?',
  spotIncomplete: {
    bubble: 'Ketuk dulu gelembung yang meleset, lalu tekan salah satu tombol Jawab.',
    fault: 'Pilih dulu apa yang meleset di situ, lalu tekan salah satu tombol Jawab.',
  },
  spotBoth: 'Kamu menemukan gelembungnya dan tahu apa yang meleset.',
  spotPlace: 'Gelembungnya sudah tepat, tetapi yang meleset di situ hal lain.',
  spotName: (text: string) => `Kamu tahu apa yang meleset, tetapi terjadinya di “${text}”`,
  spotNone: (text: string) => `Bukan ini masalahnya; terjadinya di “${text}”`,
} as const
