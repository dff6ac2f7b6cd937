import { isMoment } from '../../plan/moment.ts'
import type { PlanRow } from '../../record/events.ts'
import type { Inventory, Kind } from '../../record/inventory.ts'
import type { Fault } from '../../record/portable.ts'
import type { OwnText, Readable } from '../../record/readable.ts'
import { addressWords } from './address.ts'
import { copyWords } from './copy.ts'
import { dayInWords as date, minuteInWords } from './dates.ts'
import { planStates } from './plan-states.ts'
import { settingsWords } from './settings.ts'

/** Words of the page about the learner's data. */

const number = (n: number) => n.toLocaleString('id-ID')
const size = (bytes: number) => {
  const kilo = bytes / 1000
  if (kilo < 1) return `${number(bytes)} bita`
  return kilo < 1000
    ? `${number(Math.round(kilo))} KB`
    : `${(kilo / 1000).toLocaleString('id-ID', { maximumFractionDigits: 1 })} MB`
}

const KINDS: Readonly<Record<Kind, string>> = {
  sections: 'bagian pelajaran selesai dibaca',
  answers: 'jawaban soal',
  guesses: 'tebakan sebelum membaca',
  reviews: 'jawaban ulangan',
  talks: 'percakapan dimainkan',
  choices: 'pilihan kalimat dalam percakapan',
  texts: 'rencana dan tulisanmu sendiri',
  settings: 'setelan, termasuk panggilanmu',
  foreign: 'catatan dari versi situs yang lebih baru, disimpan apa adanya',
}

/** A setting in words; nothing for one that is not chosen on a page, such as the draw of a set. */
function setting(name: string, value: string | number | boolean): string | undefined {
  switch (name) {
    case 'nickname':
      return value === '' ? undefined : `${addressWords.nickname}: ${String(value)}`
    case 'address': {
      const forms: Readonly<Record<string, string>> = addressWords.forms
      return `${addressWords.form}: ${forms[String(value)] ?? addressWords.none}`
    }
    case 'mode':
      return `${settingsWords.mode}: ${settingsWords.modes[value === 'independent' ? value : 'guided'].title}`
    case 'shortcuts':
      return `${settingsWords.keys}: ${value === false ? 'tidak dipakai' : 'dipakai'}`
    default:
      return undefined
  }
}

export const dataWords = {
  ...copyWords,
  lead: 'Semua catatan belajarmu tinggal di perangkat ini. Di halaman ini kamu bisa melihat isinya, menyimpan salinan, membuka salinan, atau menghapusnya.',
  noScript:
    'Melihat, menyalin, dan menghapus catatan memerlukan JavaScript. Tanpa JavaScript, situs ini tidak mencatat apa pun di perangkatmu.',

  kept: 'Yang tersimpan',
  checking: 'Membaca catatanmu…',
  keptNone:
    'Belum ada catatan. Begitu kamu membaca, menjawab, atau bermain, catatannya muncul di sini.',
  /** One line for each kind that there is. */
  lines: ({ counts }: Inventory): string[] =>
    (Object.keys(KINDS) as Kind[])
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${number(counts[kind])} ${KINDS[kind]}`),
  days: ({ first, last }: { first: string; last: string }) =>
    first === last
      ? `Semuanya dari tanggal ${date(first)}.`
      : `Yang pertama dari ${date(first)}, yang terakhir dari ${date(last)}.`,
  details: 'Rinciannya',
  lessons: 'Pelajaran',
  lesson: (title: string, { sections, answers }: { sections: number; answers: number }) =>
    `${title}: ${[
      ...(sections > 0 ? [`${number(sections)} bagian dibaca`] : []),
      ...(answers > 0 ? [`${number(answers)} soal dijawab`] : []),
    ].join(', ')}`,
  loose: (answers: number) => `Di luar pelajaran: ${number(answers)} soal dijawab`,
  goneLesson: 'Pelajaran yang tidak ada lagi di situs ini',
  talks: 'Percakapan',
  talk: (title: string, { runs, ended }: { runs: number; ended: number }) =>
    `${title}: dimainkan ${number(runs)} kali${ended > 0 ? `, ${number(ended)} kali sampai akhir` : ''}`,
  goneTalk: 'Percakapan yang tidak ada lagi di situs ini',
  texts: 'Yang kamu tulis sendiri',
  textKinds: {
    plan: 'Rencana',
    draft: 'Tulisan latihan',
    mission: 'Catatan misi',
  } satisfies Record<OwnText['kind'], string>,
  /** When a step of the plan is to be done, and what became of it. */
  planRow: ({ at, state }: PlanRow) =>
    [...(isMoment(at) ? [minuteInWords(at)] : []), ...(state ? [planStates[state]] : [])].join(
      ' · ',
    ),
  settingsTitle: 'Setelan',
  settings: (all: Readable['settings']): string[] => {
    const told = all.flatMap(([name, value]) => setting(name, value) ?? [])
    const rest = all.length - told.length
    return rest > 0 ? [...told, `Setelan lain: ${number(rest)}, lihat teks aslinya`] : told
  },
  raw: 'Teks aslinya',
  rawLead:
    'Persis seperti yang tersimpan dan yang masuk ke berkas salinan, mulai dari yang terbaru. Teks ini untuk dilihat saja.',
  more: (n: number) => `Tampilkan ${number(n)} lagi`,
  where: 'Di mana letaknya?',
  whereLead:
    'Tiap catatan ditulis dua kali di peramban ini, supaya yang satu menjaga yang lain. Jumlahnya bisa sedikit lebih besar daripada daftar di atas, karena perubahan juga dicatat.',
  store: (name: 'fast' | 'durable', held: { records: number; bytes: number } | undefined) => {
    const title =
      name === 'durable' ? 'Penyimpanan utama (IndexedDB)' : 'Cadangan cepat (localStorage)'
    return held
      ? `${title}: ${number(held.records)} catatan, ${size(held.bytes)}.`
      : `${title}: tidak bisa dibaca di peramban ini.`
  },

  copy: 'Simpan salinan',
  copyLead:
    'Salinan adalah satu berkas berisi semua catatanmu. Simpan di tempat lain, misalnya di surel atau kartu memori, supaya kamu tidak mulai dari awal kalau perangkat ini hilang.',
  lastCopy: (day: string) => `Salinan terakhir: ${date(day)}.`,
  copying: 'Menyiapkan salinan…',
  copied: 'Salinan siap',
  copiedText: (files: number) =>
    files === 1
      ? 'Berkasnya sudah dibaca ulang dan isinya sama persis dengan catatanmu. Pastikan unduhannya ada di perangkat ini.'
      : `Catatanmu dibagi menjadi ${number(files)} berkas. Semuanya sudah dibaca ulang dan sama persis dengan catatanmu; simpan semua berkas itu.`,
  download: (name: string) => `Unduh ${name}`,
  share: 'Bagikan',
  shared: 'Salinan sudah diserahkan ke aplikasi pilihanmu.',
  unfaithful: 'Salinan belum bisa dibuat',
  unfaithfulText:
    'Sesudah dibaca ulang, isinya tidak sama dengan catatanmu, jadi berkasnya tidak ditawarkan. Muat ulang halaman ini, lalu coba lagi. Catatanmu tidak berubah.',

  open: 'Buka salinan',
  openLead:
    'Isi salinan digabungkan dengan catatan di perangkat ini; tidak ada yang diganti. Sebelum digabungkan, kamu melihat isinya dulu.',
  choose: 'Pilih berkas salinan',
  reading: 'Membaca berkas…',
  refused: 'Berkas tidak dibuka',
  faults: {
    'too-big':
      'Berkas ini lebih besar dari 2 MB, padahal salinan catatan selalu lebih kecil; pilih berkas yang kamu simpan dari halaman ini.',
    'not-json':
      'Isi berkas ini bukan salinan catatan; pilih berkas berakhiran .json yang kamu simpan dari halaman ini.',
    tangled:
      'Susunan berkas ini jauh lebih rumit daripada salinan catatan mana pun; pilih berkas yang kamu simpan dari halaman ini.',
    'not-ours':
      'Berkas ini dibuat oleh aplikasi lain; pilih berkas yang kamu simpan dari halaman ini.',
    'other-course': 'Berkas ini salinan catatan dari kursus lain; bukalah di situs kursus itu.',
    newer:
      'Berkas ini dibuat oleh versi situs yang lebih baru dan dibiarkan utuh; muat ulang halaman ini selagi ada sambungan, lalu buka lagi.',
    truncated:
      'Berkas ini terpotong, mungkin saat disalin atau dikirim; salin sekali lagi dari perangkat asalnya.',
    damaged:
      'Isi berkas ini berubah sejak disimpan; pakai salinan lain, atau simpan ulang dari perangkat asalnya.',
    hostile:
      'Berkas ini memuat sisipan yang bisa mengacaukan program; jangan dipakai, dan simpan ulang dari perangkat asalnya.',
    misshapen:
      'Berkas ini memuat sesuatu yang tidak mungkin ada dalam catatan; simpan ulang dari perangkat asalnya.',
    unreadable:
      'Peramban tidak bisa membaca berkas ini; pindahkan dulu ke penyimpanan perangkat, lalu pilih lagi.',
  } satisfies Record<Fault | 'unreadable', string>,
  untouched: 'Catatan di perangkat ini tidak berubah.',
  previewMade: (day: string) => `Salinan ini dibuat pada ${date(day)}.`,
  previewEmpty: 'Tidak ada catatan.',
  lacking: (n: number) =>
    n === 0
      ? 'Semua isinya sudah ada di perangkat ini, jadi tidak ada yang perlu digabungkan.'
      : `Yang belum ada di perangkat ini: ${number(n)} catatan.`,
  alreadyHere: (n: number) =>
    `Yang sudah ada: ${number(n)} catatan. Yang di perangkat ini tetap dipakai apa adanya.`,
  merge: 'Gabungkan',
  cancel: 'Batal',
  close: 'Tutup',
  merging: 'Menggabungkan…',
  merged: 'Sudah digabungkan',
  mergedText: (n: number) =>
    `${number(n)} catatan ditambahkan. Yang sudah ada di perangkat ini tidak diganti. Selama halaman ini terbuka, penggabungan masih bisa diurungkan.`,
  undo: 'Urungkan',
  undoing: 'Mengurungkan…',
  undone: 'Penggabungan diurungkan',
  /** What is said of a copy that came as a file; of one that came by codes see `move.ts`. */
  ofFile: {
    preview: 'Di berkas ini',
    mergedUnsaved:
      'Isinya sudah terpakai di halaman ini, tetapi belum tersimpan seluruhnya. Simpan berkasnya baik-baik, beri ruang pada perangkat, lalu buka lagi.',
    undoneText:
      'Catatanmu kembali seperti sebelum berkas itu digabungkan. Berkasnya masih bisa dibuka lagi kapan saja.',
  },
  toMove: 'Ganti HP? Pindahkan tanpa berkas',

  remove: 'Hapus semua catatan',
  removeLead:
    'Mengosongkan catatan belajar di perangkat ini, misalnya sebelum perangkatnya berpindah tangan. Tema, ukuran huruf, dan simpanan luring tidak ikut terhapus.',
  removeSure: 'Hapus semua catatan di perangkat ini?',
  removeSureText: (n: number) =>
    `Yang akan dihapus: ${number(n)} catatan. Tanpa salinan, semuanya tidak bisa dikembalikan, jadi simpan salinannya dulu bila masih ragu.`,
  removeNow: (n: number) => `Ya, hapus ${number(n)} catatan`,
  deletion: {
    removing: { title: 'Menghapus…' },
    removed: {
      title: 'Semua catatan sudah dihapus',
      text: 'Catatan belajar di perangkat ini kosong lagi. Selama halaman ini terbuka, penghapusan masih bisa diurungkan; sesudah itu hanya lewat salinan.',
    },
    stuck: {
      title: 'Belum terhapus seluruhnya',
      text: 'Catatanmu sudah tidak dipakai lagi, tetapi peramban menolak membuang sisanya. Tutup tab lain dari situs ini, muat ulang halaman, lalu hapus sekali lagi; atau hapus data situs lewat setelan peramban.',
    },
    restoring: { title: 'Mengembalikan…' },
    restored: {
      title: 'Catatanmu kembali',
      text: 'Semua yang tadi dihapus ada lagi di perangkat ini.',
    },
  },
} as const
