/** Words of the pocket card. */
export const pocketWords = {
  title: 'Kartu Saku',
  own: 'Yang kamu tulis tersimpan sendiri di perangkat ini. Bagian yang kosong menjadi garis di kertas, jadi bisa diisi dengan pulpen.',
  offers: 'Pinjam satu, lalu ubah sesukamu',
  full: 'Isian ini sudah penuh; pendekkan dulu sebelum menambah.',
  added: (text: string) => `Ditambahkan: ${text}`,
  paper: 'Kertasnya',
  papers: {
    four: {
      title: 'Empat kartu di selembar A4',
      note: 'Kartunya sama; potong di garis putus-putus.',
    },
    one: { title: 'Satu kartu A6', note: 'Untuk kertas A6, atau disimpan sebagai PDF di ponsel.' },
  },
  noScript:
    'Mengisi kartu ini di layar memerlukan JavaScript, sebab tulisanmu disimpan di perangkatmu sendiri. Kartu kosong di bawah ini bisa dicetak dan diisi dengan tangan.',
} as const
