/**
 * Addresses of the site's pages: Indonesian, and with a slash at the end. A module and no object, so that
 * scripts carry only those that they name.
 */
import { link } from './link.ts'

export const home = () => link('/')
export const lesson = (id: string, section?: string) =>
  link(`/pelajaran/${id}/`) + (section ? `#${section}` : '')
/** The answer key of a lesson as a page: for readers without JavaScript, and for paper. */
export const key = (id: string) => link(`/pelajaran/${id}/kunci/`)
/** What explains a lesson's questions, as data for the question islands. */
export const explanations = (id: string) => link(`/pelajaran/${id}/umpan-balik.json`)
/** Questions of no one lesson; `again` asks them once more, beside the first answers. */
export const set = (id: string) => link(`/soal/${id}/`)
export const setAgain = (id: string) => link(`/soal/${id}/lagi/`)
export const setKey = (id: string) => link(`/soal/${id}/kunci/`)
export const setExplanations = (id: string) => link(`/soal/${id}/umpan-balik.json`)
export const scenario = (id: string) => link(`/skenario/${id}/`)
export const book = (id: string) => link(`/skenario/${id}/naskah/`)
/** The coordinates of a role-play's map, as data. */
export const map = (id: string) => link(`/skenario/${id}/peta.json`)
/** What is read of a role-play only after a choice or after the end, as data. */
export const afterwards = (id: string) => link(`/skenario/${id}/sesudah.json`)
/** The reference: its index, one card, and cards for paper, all or those after the `#`. */
export const cards = () => link('/kartu/')
export const card = (point: string) => link(`/kartu/${point}/`)
export const cardsPrint = (...points: readonly string[]) =>
  link('/kartu/cetak/') + (points.length > 0 ? `#${points.join(',')}` : '')
export const glossary = (term?: string) => link('/glosarium/') + (term ? `#${term}` : '')
export const trainer = () => link('/pengajar/')
/** What the learner means to do in real life, and the way to the other tools for it. */
export const plan = () => link('/rencana/')
export const missions = (id?: string) => link('/rencana/misi/') + (id ? `#misi-${id}` : '')
export const goalSheet = () => link('/rencana/tujuan/')
export const pocketCard = () => link('/rencana/kartu-saku/')
export const summary = () => link('/rencana/rangkuman/')
export const practices = () => link('/latihan/')
export const practice = (id: string) => link(`/latihan/${id}/`)
export const review = () => link('/ulang/')
/** What the review holds, as data. */
export const reviewOutline = () => link('/simpul.json')
/** The forms of a lesson's review cards, as data. */
export const reviewForms = (lesson: string) => link(`/ulang/${lesson}.json`)
export const progress = () => link('/kemajuan/')
export const data = () => link('/data/')
/** From one device to another. */
export const move = () => link('/pindah/')
/** What learners of the course record, as data: packed records are foretold from it. */
export const moveWords = () => link('/pindah/kata.json')
export const search = () => link('/cari/')
export const offline = () => link('/luring/')
/** What the pages are called, as data: written last of all, when each page has its title. */
export const pageTitles = () => link('/luring/judul.json')
export const settings = () => link('/setelan/')
export const sources = (id?: string) => link('/sumber/') + (id ? `#sumber-${id}` : '')
export const about = () => link('/tentang/')
