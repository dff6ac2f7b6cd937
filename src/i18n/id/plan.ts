import type { PlanRow } from '../../record/events.ts'
import type { Field, Problem } from '../../plan/rows.ts'
import { minuteInWords as moment } from './dates.ts'
import { planStates } from './plan-states.ts'

const number = (n: number) => n.toLocaleString('id-ID')
const fields: Readonly<Record<Field, string>> = {
  who: 'Dengan siapa',
  step: 'Langkahmu',
  trigger: 'Bila',
  date: 'Tanggal',
  time: 'Jam',
}

const problems: Readonly<Record<Problem['kind'], (problem: Problem) => string>> = {
  'no-step': () => 'Langkahnya masih kosong. Tulis satu hal kecil yang akan kamu lakukan.',
  'no-start': () => 'Isi pemicunya atau pilih tanggalnya, supaya kamu tahu kapan memulai.',
  'too-long': ({ long }) =>
    `Panjangnya ${number(long?.is ?? 0)} huruf; yang muat paling banyak ${number(long?.most ?? 0)}. Ringkas dulu, tulisanmu masih utuh di sini.`,
  number: () =>
    'Ini mirip nomor telepon. Pakai nama panggilan saja, tanpa nomor. Kalau memang bukan nomor orang, simpan sekali lagi.',
  'no-such-day': () =>
    'Tanggalnya belum lengkap, atau tidak ada di kalender. Periksa hari, bulan, dan tahunnya.',
  'no-such-time': () => 'Jamnya belum lengkap. Tulis antara 00.00 dan 23.59.',
  'no-day': () => 'Jamnya sudah ada, tanggalnya belum. Pilih tanggalnya, atau kosongkan jamnya.',
  'no-time': () => 'Tanggalnya sudah ada, jamnya belum. Tulis jamnya, misalnya 09.00.',
  past: () => 'Waktu itu sudah lewat. Pilih waktu yang masih akan datang.',
  far: () => 'Itu lebih dari lima tahun lagi. Periksa tahunnya.',
}

/** Words of the plan page: what the learner means to do, with whom and when. */
export const planWords = {
  title: 'Rencana',
  lead: 'Dari yang kamu pelajari ke yang kamu lakukan: satu orang, satu langkah, satu waktu.',
  noScript:
    'Menulis rencana di halaman ini memerlukan JavaScript, sebab rencanamu disimpan di perangkatmu sendiri. Tanpa itu, cetak lembar di bawah ini lalu isi dengan tangan.',

  rows: 'Rencana tindak lanjut',
  rowsLead:
    'Tulis satu langkah kecil untuk satu orang. Rencanamu tinggal di perangkat ini dan bisa masuk ke kalendermu.',
  open: 'Yang akan kamu lakukan',
  none: 'Belum ada rencana',
  noneTold:
    'Rencana yang jalan menyebut tiga hal: kapan atau di mana ia dimulai, apa yang kamu lakukan, dan dengan siapa.',
  example: 'Misalnya:',

  add: 'Tambah rencana',
  edit: 'Ubah rencana',
  move: 'Geser ke waktu lain',
  fields,
  hints: {
    who: 'Nama panggilan saja, tanpa nomor. Boleh kosong.',
    step: 'Satu hal kecil yang bisa selesai sekali duduk.',
    trigger: 'Tempat atau kejadian yang mengingatkanmu. Boleh kosong bila tanggalnya ada.',
  },
  when: 'Kapan (boleh kosong)',
  quick: 'Pilih cepat',
  preview: 'Kalimatnya',
  save: 'Simpan rencana',
  saveChange: 'Simpan perubahan',
  cancel: 'Batal',
  problem: (problem: Problem) => problems[problem.kind](problem),
  kept: 'Rencanamu tersimpan.',
  changed: 'Perubahannya tersimpan.',

  moment,
  near: {
    past: 'waktunya sudah lewat; geser bila masih mau',
    today: 'hari ini',
    tomorrow: 'besok',
    later: '',
  },
  noTime: 'Tanpa tanggal',
  /** The sentence of a step; dots stand for what is still to be written. */
  sentence({ who, step, at, trigger }: Partial<PlanRow>): string {
    const start = trigger ?? (at === undefined ? undefined : `sudah ${moment(at)}`)
    const named = who !== undefined && step?.toLowerCase().includes(who.toLowerCase())
    const withWhom = who === undefined || named ? '' : ` (${who})`
    return `Bila ${start ?? '…'}, maka saya ${step ?? '…'}${withWhom}.`
  },
  state: planStates,

  done: 'Sudah',
  moveIt: 'Geser',
  drop: 'Lepas',
  more: 'Lainnya',
  moreOf: (step: string) => `Lainnya: ${step}`,
  change: 'Ubah',
  remove: 'Hapus',
  again: 'Buka lagi',
  of: (act: string, what: string) => `${act}: ${what}`,
  said: {
    done: 'Dicatat: sudah kamu lakukan.',
    dropped: 'Dilepas. Tidak semua rencana harus dijalankan.',
    again: 'Rencananya dibuka lagi.',
    removed: 'Rencana itu dihapus dari daftar.',
    sentence: 'Kalimat itu dihapus dari daftar.',
    undone: 'Dikembalikan seperti semula.',
  },
  undo: 'Urungkan',
  closed: (n: number) => `Yang sudah selesai atau dilepas (${number(n)})`,

  calendar: 'Bawa ke kalender',
  calendarLead:
    'Berkas kalender (.ics) dibuka oleh aplikasi kalender di HP atau komputer. Jamnya mengikuti tempatmu berada, dan kamu diingatkan setengah jam sebelumnya.',
  file: 'Unduh berkas kalender',
  fileAll: (n: number) => `Unduh ${number(n)} rencana bertanggal (.ics)`,
  fileName: (product: string) => `rencana-${product}.ics`,
  fileSaved: 'Berkas kalender sudah diunduh. Buka berkasnya untuk memasukkannya ke kalender.',
  fileFailed: 'Pembuat berkas kalender belum bisa dimuat. Periksa sambunganmu, lalu coba lagi.',
  leftOut: (n: number) =>
    `${number(n)} rencana tanpa tanggal tidak ikut ke berkas kalender. Beri tanggal lewat Ubah bila mau diingatkan.`,
  onlyUndated: 'Belum ada rencana bertanggal. Beri tanggal lewat Ubah supaya bisa masuk kalender.',
  google: 'Buka di Google Kalender',
  googleTold: 'Kamu meninggalkan situs ini; isi rencana ini terkirim ke Google.',
  copy: 'Salin sebagai teks',
  copied: 'Tersalin.',
  copyFailed: 'Peramban menolak menyalin. Pilih teksnya dengan tangan, lalu salin.',
  share: 'Bagikan',
  print: 'Cetak',

  sentences: 'Kalimat bila-maka',
  sentencesLead: 'Kalimat yang kamu simpan dari pelajaran dan percakapan berkumpul di sini.',
  sentencesNone:
    'Belum ada. Di ujung tiap pelajaran dan sesudah tiap percakapan ada satu kalimat bila-maka; tulis ulang sesuai keadaanmu, lalu simpan.',
  fromLesson: 'Dari pelajaran',
  fromTalk: 'Dari percakapan',
  fromGone: 'Dari bagian kursus yang tidak ada lagi',
  adopt: 'Jadikan rencana',
  adoptBusy: 'Formulirnya masih berisi tulisan lain. Simpan atau kosongkan dulu, lalu coba lagi.',
  /** A sentence in its two halves, where it was left in the form in which it was offered. */
  halves(sentence: string): { readonly trigger: string; readonly step: string } | undefined {
    const [, trigger, step] =
      /^\s*bila\s+(.+?),?\s+maka saya\s+(.+?)\.?\s*$/isu.exec(sentence) ?? []
    return trigger !== undefined && step !== undefined ? { trigger, step } : undefined
  },

  paper: 'Rencana tindak lanjut di kertas',
  paperColumns: ['Dengan siapa', 'Bila', 'Maka saya', 'Kapan', 'Sudah'],
} as const
