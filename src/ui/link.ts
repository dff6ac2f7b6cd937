/**
 * A site path under the base it is served from: `/pelajaran/x/` becomes `/kursus/pelajaran/x/`
 * where the site lives in `/kursus/`. Takes paths that begin with a slash.
 */
export function link(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path
}

/** Addresses of the site's pages. Indonesian, and with a slash at the end. */
export const pages = {
  home: () => link('/'),
  lesson: (id: string, section?: string) =>
    link(`/pelajaran/${id}/`) + (section ? `#${section}` : ''),
  /** The answer key of a lesson as a page: for readers without JavaScript, and for paper. */
  key: (id: string) => link(`/pelajaran/${id}/kunci/`),
  /** What explains a lesson's questions, as data for the question islands. */
  explanations: (id: string) => link(`/pelajaran/${id}/umpan-balik.json`),
  /** Questions of no one lesson; `again` asks them once more, beside the first answers. */
  set: (id: string) => link(`/soal/${id}/`),
  setAgain: (id: string) => link(`/soal/${id}/lagi/`),
  setKey: (id: string) => link(`/soal/${id}/kunci/`),
  setExplanations: (id: string) => link(`/soal/${id}/umpan-balik.json`),
  scenario: (id: string) => link(`/skenario/${id}/`),
  book: (id: string) => link(`/skenario/${id}/naskah/`),
  /** The coordinates of a role-play's map, as data. */
  map: (id: string) => link(`/skenario/${id}/peta.json`),
  /** What is read of a role-play only after a choice or after the end, as data. */
  afterwards: (id: string) => link(`/skenario/${id}/sesudah.json`),
  /** The reference: its index, one card, and cards for paper, all or those after the `#`. */
  cards: () => link('/kartu/'),
  card: (point: string) => link(`/kartu/${point}/`),
  cardsPrint: (...points: readonly string[]) =>
    link('/kartu/cetak/') + (points.length > 0 ? `#${points.join(',')}` : ''),
  glossary: (term?: string) => link('/glosarium/') + (term ? `#${term}` : ''),
  trainer: () => link('/pengajar/'),
  /** What the learner means to do in real life, and the way to the other tools for it. */
  plan: () => link('/rencana/'),
  missions: (id?: string) => link('/rencana/misi/') + (id ? `#misi-${id}` : ''),
  goalSheet: () => link('/rencana/tujuan/'),
  pocketCard: () => link('/rencana/kartu-saku/'),
  summary: () => link('/rencana/rangkuman/'),
  practices: () => link('/latihan/'),
  practice: (id: string) => link(`/latihan/${id}/`),
  review: () => link('/ulang/'),
  /** The forms of a lesson's review cards, as data. */
  reviewForms: (lesson: string) => link(`/ulang/${lesson}.json`),
  progress: () => link('/kemajuan/'),
  data: () => link('/data/'),
  /** From one device to another. */
  move: () => link('/pindah/'),
  /** What learners of the course record, as data: packed records are foretold from it. */
  moveWords: () => link('/pindah/kata.json'),
  search: () => link('/cari/'),
  offline: () => link('/luring/'),
  settings: () => link('/setelan/'),
  sources: (id?: string) => link('/sumber/') + (id ? `#sumber-${id}` : ''),
  about: () => link('/tentang/'),
}
