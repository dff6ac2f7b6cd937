/** How the learner is called: asked before the first role-play, changed among the settings. */
export const addressWords = {
  /** Who the learner is until they say otherwise. */
  learner: { nama: 'Dira', panggilan: 'Dira' },
  nickname: 'Nama panggilan',
  form: 'Sapaan',
  forms: { kak: 'Kak', mas: 'Mas', mbak: 'Mbak', bang: 'Bang', teh: 'Teh' },
  none: 'Nama saja',
  ask: 'Mau dipanggil apa?',
  askNote: (name: string) =>
    `Boleh dikosongkan; kamu lalu dipanggil ${name}. Bisa diubah kapan saja di `,
  page: 'Setelan',
  skip: 'Lewati',
} as const
