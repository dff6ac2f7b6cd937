/** Words of the settings page. */
export const settingsWords = {
  title: 'Setelan',
  lead: 'Atur sekali, berlaku di semua halaman. Tiap perubahan langsung disimpan di perangkat ini.',
  noScript:
    'Setelan memerlukan JavaScript. Tanpa itu, situs mengikuti tema dan ukuran huruf perambanmu.',
  saved: 'Tersimpan',
  unsaved: 'Berlaku di halaman ini saja: peramban menolak menyimpannya.',

  theme: 'Tema',
  themes: { '': 'Ikuti sistem', light: 'Terang', dark: 'Gelap' },
  cloths: { '': 'Mori / Malam', light: 'Mori', dark: 'Malam' },

  text: 'Ukuran huruf',
  texts: { '': 'Biasa', large: 'Besar', largest: 'Terbesar' },
  sample: 'Aa',

  name: 'Panggilanmu',
  nameLead: 'Begini lawan bicara menyapamu dalam percakapan.',
  greeting: (name: string) => `Selamat pagi, ${name}. Silakan duduk.`,

  mode: 'Cara bermain',
  modes: {
    guided: {
      title: 'Berpandu',
      note: 'Tombol “Mengapa?” muncul sesudah tiap pilihan.',
    },
    independent: {
      title: 'Mandiri',
      note: 'Percakapan berjalan tanpa penjelasan; alasannya terbuka sesudah selesai.',
    },
  },

  data: 'Untuk melihat, menyalin, atau menghapus catatan belajarmu, buka',

  keys: 'Tombol pintas',
  keysLabel: 'Pakai tombol pintas',
  keysNote:
    'Angka 1 sampai 3 memilih jawaban dalam percakapan, garis miring (/) membuka pencarian. Matikan bila sering tertekan tanpa sengaja atau bila kamu memakai perintah suara.',
} as const
