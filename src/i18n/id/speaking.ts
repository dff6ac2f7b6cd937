/** Words of the exercise to speak for a while. */
export const speakingWords = {
  start: 'Mulai bicara',
  stop: 'Berhenti',
  again: 'Ulangi',
  /** Read before it begins. */
  private: 'Tidak ada yang direkam; hanya waktunya yang dihitung.',
  /** What a screen reader calls the digits. */
  left: 'Sisa waktu',
  told: {
    begun: (seconds: number) => `Silakan, ${seconds} detik.`,
    half: 'Sudah setengah jalan.',
    over: 'Waktunya habis. Boleh diulang.',
  },
  noScript: (seconds: number) =>
    `Untuk menghitung ${seconds} detik, pakai jam tangan atau penghitung waktu di ponselmu.`,
} as const
