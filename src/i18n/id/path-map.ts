/** Words of a role-play’s map. */
export const mapWords = {
  close: 'Tutup peta alur',
  found: (found: number, all: number) => `${found} dari ${all} akhir ditemukan`,
  scenes: (met: number, all: number) => `${met} dari ${all} adegan pernah kamu temui.`,
  drawn: 'Gambar peta alur; isinya sama dengan daftar di bawah.',
  knot: 'pernah kamu temui',
  fog: 'belum kamu temui',
  light: 'akhir yang ditemukan',
  outline: 'Yang sudah kamu lewati',
  here: 'kamu di sini',
  chosen: 'Pernah kamu pilih:',
  endings: 'Akhir',
  unfound: (left: number) => `${left} akhir lagi belum ditemukan.`,
} as const
