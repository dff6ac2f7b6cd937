import type { Band, Need } from '../../record/skills.ts'
import { dayInWords as date } from './dates.ts'

/** Words of the progress page. Each number and name has its own: what it counts, from what, since when. */
export const progressWords = {
  title: 'Kemajuan',
  lead: 'Apa yang sudah tampak dari latihanmu. Ketuk angka atau sebutan mana pun untuk melihat asalnya.',
  noScript: 'Kemajuan dihitung di perangkat ini dan memerlukan JavaScript.',

  facts: 'Ringkasan',
  none: 'Belum ada',
  of: (part: number, all: number) => `${part} dari ${all}`,
  since: (day: string) => `Sejak ${date(day)}.`,
  tied: 'simpul terikat',
  tiedTold:
    'Sebuah simpul terikat sesudah semua bagian pelajarannya kamu baca sampai akhir. Jawaban soal tidak mengubahnya.',
  tiedFrom: (sections: number) => `Dihitung dari ${sections} bagian yang sudah terbaca.`,
  tiedSoon: (lessons: number) => `${lessons} pelajaran masih ditulis; simpulnya menyusul.`,
  endings: 'akhir percakapan ditemukan',
  endingsTold:
    'Tiap percakapan punya beberapa akhir. Satu akhir dihitung sekali, pada kali pertama kamu sampai di sana, juga bila sesudahnya kamu mundur.',
  endingsFrom: (talks: number) => `Dihitung dari ${talks} percakapan yang pernah sampai akhir.`,
  minutes: (minutes: number) => (minutes === 0 ? 'Kurang dari 1 menit' : `${minutes} menit`),
  minutesNone: 'menit berlatih',
  practised: 'berlatih',
  practisedTold: (pause: number) =>
    `Jarak antara satu catatan dan catatan berikutnya dijumlahkan. Jeda lebih dari ${pause} menit dianggap istirahat dan tidak dihitung, begitu juga waktu sebelum catatan pertama. Jadi angka ini selalu lebih kecil daripada waktu yang kamu pakai.`,
  practisedFrom: (records: number, sittings: number) =>
    `Dihitung dari ${records} catatan dalam ${sittings} kali duduk.`,
  loose: (due: number) => (due === 0 ? 'Tidak ada' : `${due} simpul`),
  loosened: 'mulai kendur',
  looseTold:
    'Yang kamu pelajari datang lagi sebagai soal pendek, tepat sebelum biasanya terlupa: kartu dari pelajaran yang sudah selesai, dan keputusan percakapan yang patut dicoba lagi.',
  looseFrom: (all: number) => `Dihitung dari ${all} soal dalam tumpukan ulanganmu.`,
  looseNone: 'Tumpukanmu masih kosong. Isinya datang sesudah pelajaran pertama selesai.',
  looseNext: (day: string) => `Yang berikutnya mulai kendur ${day}.`,

  knots: 'Simpul di jalamu',
  knotsLead:
    'Nomor di jala adalah nomor pelajaran di sini; tiap lingkaran satu modul. Semua yang sudah terbit boleh dibuka kapan saja.',
  knot: {
    done: 'selesai',
    current: (read: number, all: number) => `${read} dari ${all} bagian`,
    open: 'belum dibuka',
    planned: 'segera',
  },
  knotDone: (all: number, day: string) =>
    `Terikat: semua ${all} bagiannya sudah kamu baca, yang terakhir pada ${date(day)}.`,
  knotCurrent: 'Terikat sesudah semua bagiannya dibaca. Yang sudah:',
  knotOpen: (all: number) => `Belum ada bagian yang kamu baca. Seluruhnya ada ${all}.`,
  knotPlanned: 'Pelajaran ini masih ditulis. Tempat simpulnya sudah disiapkan.',
  rim: 'Tepi jala: misi lapangan',
  rimLead: 'Simpul di tepi jala menurut catatanmu sendiri; tidak ada yang memeriksanya.',
  mission: (chosen: boolean, day: string | undefined) =>
    day !== undefined
      ? `dijalani menurut catatanmu, ${date(day)}`
      : chosen
        ? 'akan kamu lakukan'
        : 'belum dicoba',
  readOn: (title: string, day: string) => `${title}, ${date(day)}`,
  open: (title: string) => `Buka ${title}`,

  skills: 'Keterampilan',
  skillsLead:
    'Dihitung dari jawaban pertamamu saja. Sebutannya tidak pernah turun; yang sudah lama bisa perlu disegarkan.',
  band: {
    unknown: 'Belum cukup data',
    starting: 'Mulai',
    growing: 'Berkembang',
    reliable: 'Andal',
  } satisfies Record<Band, string>,
  stale: 'perlu disegarkan',
  noRecords: 'Belum ada catatan untuk keterampilan ini.',
  counted: (records: number, quiz: number, scenario: number, review: number) =>
    `${records} catatan: ${quiz} dari soal pelajaran, ${scenario} dari percakapan, ${review} dari ulangan.`,
  share: (score: number, max: number, records: number) =>
    `Pada ${records} catatan terakhir, ${score} dari ${max} poin.`,
  toNext: (band: string) => `Menuju “${band}”:`,
  need: (need: Need): string => {
    switch (need.need) {
      case 'records':
        return `${need.count} catatan lagi`
      case 'quiz':
        return 'sedikitnya satu jawaban soal'
      case 'scenario':
        return 'sedikitnya satu keputusan dalam percakapan'
      case 'later':
        return 'satu catatan tiga hari atau lebih sesudah yang pertama'
      case 'share':
        return `sedikitnya ${Math.round(need.atLeast * 100)} dari tiap 100 poin pada dua belas catatan terakhir`
    }
  },
  found: 'Akhir percakapan',
  foundLead:
    'Berapa akhir yang ada di tiap percakapan, dan mana yang sudah kamu temui. Sisanya tetap tersembunyi sampai kamu memainkannya.',
  talk: (found: number, all: number) =>
    found === 0 ? `${all} akhir` : `${found} dari ${all} akhir`,
  endingOn: (title: string, day: string) => `${title}, pertama kali ${date(day)}`,
  endingsLeft: (left: number) =>
    left === 0 ? 'Semua akhirnya sudah kamu temukan.' : `${left} akhir lain belum kamu temui.`,
  endingsAll: (all: number) =>
    `Percakapan ini bisa berakhir dengan ${all} cara. Akhir yang kamu temui dicatat di sini.`,
  play: (title: string) => `Mainkan ${title}`,

  calibration: 'Yakin dan tepat',
  sure: 'jawaban yang kamu yakini ternyata tepat',
  sureTold:
    'Yang dihitung adalah jawaban pertamamu atas tiap soal, yang kamu beri dengan “Jawab, yakin” dan mendapat semua poinnya. Main ulang dan latihan tidak dihitung.',
  unsure: (total: number, right: number) =>
    `Dari ${total} jawaban yang kamu ragukan, ${right} tepat.`,
  untold: 'Belum tampak',
  untoldLabel: 'seberapa sering keyakinanmu tepat',
  untoldTold: (more: number) =>
    `Sesudah ${more} jawaban yakin lagi, di sini tampak seberapa sering keyakinanmu tepat.`,
  keyStatus: 'Kunci penyusun, belum diuji panel.',
} as const
