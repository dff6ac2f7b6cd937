/** Words of questions of the kind `spot`. */
export const spotWords = {
  spotBubble: '1. Ketuk gelembung tempat percakapannya mulai meleset',
  spotFault: '2. Apa yang meleset di situ?',
  spotIncomplete: {
    bubble:
      'Ketuk dulu gelembung tempat percakapannya meleset, lalu tekan salah satu tombol Jawab.',
    fault: 'Pilih dulu apa yang meleset di situ, lalu tekan salah satu tombol Jawab.',
  },
  spotBoth: 'Kamu menemukan gelembungnya dan tahu apa yang meleset.',
  spotPlace: 'Gelembungnya sudah tepat, tetapi yang meleset di situ hal lain.',
  spotName: 'Kamu tahu apa yang meleset, tetapi terjadinya di gelembung lain.',
  spotNone: 'Melesetnya di gelembung lain, dan masalahnya juga bukan ini.',
} as const
