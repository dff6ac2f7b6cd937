import type { Band, Need } from '../../record/skills.ts'

/** Words of the progress page. */
export const progressWords = {
  title: 'Kemajuan',
  lead: 'Apa yang sudah tampak dari jawaban dan percakapanmu, dengan kata-kata. Semuanya dihitung di perangkat ini.',
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
  why: 'Dari mana ini?',
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
  calibration: 'Yakin dan tepat',
  sure: (total: number, right: number) => `Dari ${total} jawaban yang kamu yakini, ${right} tepat.`,
  unsure: (total: number, right: number) =>
    `Dari ${total} jawaban yang kamu ragukan, ${right} tepat.`,
  untold: (more: number) =>
    `Sesudah ${more} jawaban yakin lagi, di sini tampak seberapa sering keyakinanmu tepat.`,
  keyStatus: 'Kunci penyusun, belum diuji panel.',
  due: 'Yang mulai kendur',
  nothingDue: 'Tidak ada yang kendur hari ini.',
  toReview: 'Kencangkan simpul',
  noScript: 'Kemajuan dihitung di perangkat ini dan memerlukan JavaScript.',
} as const
