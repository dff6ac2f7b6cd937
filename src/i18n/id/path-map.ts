/** Words of a role-play’s map. */
export const mapWords = {
  close: 'Tutup peta alur',
  found: (found: number, all: number) => `${found} dari ${all} akhir ditemukan`,
  scenes: (met: number, all: number) => `${met} dari ${all} adegan pernah kamu temui.`,
  way: 'jalanmu kali ini',
  before: 'jalan yang pernah kamu ambil',
  fog: 'belum kamu temui',
  here: 'Kamu di sini',
  chosen: 'Kamu pilih:',
  others: (n: number) => `+${n}`,
  othersOf: (n: number) => `, dan ${n} pilihan lain pernah kamu coba di sini`,
  ending: 'Akhir:',
  unfound: 'Akhir lain, belum ditemukan',
} as const
