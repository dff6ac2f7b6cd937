/** What an author of role-plays reads while mending one. */

/** A share, 0 to 1, in whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100)} persen`

/** Titles that tell a person's gender, as they stand before a name. */
export const genderedTitles = [
  ...[
    'Mas',
    'Mbak',
    'Pak',
    'Bapak',
    'Bu',
    'Ibu',
    'Bang',
    'Abang',
    'Aa',
    'Teh',
    'Teteh',
    'Uda',
    'Uni',
  ],
  ...['Koh', 'Cik', 'Ci', 'Om', 'Tante', 'Nona', 'Tuan', 'Nyonya', 'Akang', 'Kang', 'Daeng', 'Bli'],
]

/** Titles that tell nothing of gender but stand in the form of address already. */
export const plainTitles = ['Kak', 'Kakak', 'Dik', 'Adik']

/** Names of things that must be unique. */
export const duplicates = {
  module: 'modul',
  lesson: 'pelajaran',
  skill: 'keterampilan',
  scenario: 'skenario',
  cast: 'tokoh',
  source: 'sumber',
  situation: 'situasi',
  point: 'butir ajar',
  question: 'soal',
  card: 'kartu',
  term: 'istilah',
  option: 'pilihan jawaban',
  section: 'bagian',
  plan: 'rencana',
  misconception: 'salah paham',
  scene: 'adegan',
  choice: 'pilihan',
  rule: 'aturan',
  sign: 'tanda',
  type: 'jenis pesan',
  rating: 'baris penilaian',
  level: 'tingkat',
  mission: 'misi',
  field: 'isian',
  hint: 'tanda ajakan',
  name: 'tanda atau peubah',
} as const

export type DuplicateKind = keyof typeof duplicates

export const authorScenario = {
  conditionBroken: (text: string, expected: string, found: string) => {
    const wanted =
      {
        name: 'nama tanda atau peubah',
        number: 'bilangan bulat',
        operator: '&, |, atau perbandingan',
        closing: 'kurung tutup',
        end: 'akhir syarat',
      }[expected] ?? expected
    return `Syarat “${text}” tidak terbaca: ${found === '' ? 'di ujungnya' : `di “${found}”`} seharusnya ada ${wanted}.`
  },
  sceneKinds: (id: string, count: number) =>
    count === 0
      ? `Adegan “${id}” belum punya lanjutan; tulis choices, goto, atau ending.`
      : `Adegan “${id}” punya lebih dari satu di antara choices, goto, dan ending; pilih satu.`,
  onlyOnDecision: (key: string, id: string) =>
    `“${key}” hanya untuk adegan keputusan, sedangkan “${id}” tidak punya choices; hapus.`,
  sayAndWordings: (id: string, key: string) =>
    `Pilihan “${id}” memakai wordings, jadi “${key}” ditulis di dalam masing-masing wording, bukan di sini.`,
  noEvidence: (id: string) =>
    `Pilihan “${id}” belum punya evidence; tulis keterampilan yang tampak di sini, 0 bila tidak ada poinnya.`,
  noConsequence: (id: string) =>
    `Dari pilihan “${id}” tidak ada yang terjadi; beri reply, effects, atau goto yang berbeda dari pilihan lain.`,
  ruleKind: (id: string) =>
    `Aturan “${id}” mencari satu hal: tulis find (bila perlu dengan first), atau words, jangan keduanya.`,
  ruleExample: (id: string, key: 'passes' | 'fails') =>
    key === 'passes'
      ? `Contoh ini seharusnya memenuhi aturan “${id}”, tetapi tidak; ubah contohnya atau tambah frasanya.`
      : `Contoh ini seharusnya tidak memenuhi aturan “${id}”, tetapi terpenuhi; ubah contohnya atau kurangi frasanya.`,
  skipWithoutNotice: (id: string) =>
    `Adegan “${id}” boleh dilewati, tetapi skenario ini belum punya notice; tulis catatan isinya.`,
  noticeWithoutSkip: () =>
    'Ada catatan isi, tetapi tidak ada adegan yang punya skip; beri pembelajar jalan untuk melewatinya.',
  genderedAddress: (title: string, name: string) =>
    `“${title} {${name}}” menebak gender pembelajar; tulis {panggilan} saja.`,
  doubledAddress: (title: string) =>
    `“${title} {panggilan}” menyapa dua kali, karena {panggilan} sudah memuat sapaan; hapus “${title}”.`,
  quotedLine: (speaker: string) =>
    `Ucapan “${speaker}” sudah tampil sebagai balon percakapan; hapus tanda kutip yang mengapit seluruh teks.`,
  straightQuote: () => 'Ucapan memakai tanda kutip lengkung: “…”.',
  unbalancedQuotes: () => 'Jumlah “ dan ” di teks ini tidak sama.',
  wrongEffect: (name: string, needs: 'number' | 'boolean') =>
    needs === 'number'
      ? `“${name}” sebuah peubah, jadi isinya bilangan, misalnya -1 atau 2.`
      : `“${name}” sebuah tanda, jadi isinya true atau false.`,
  duplicateHere: (kind: DuplicateKind, name: string) =>
    `Id ${duplicates[kind]} “${name}” dipakai dua kali; beri id lain.`,
  unreachableScene: (id: string) =>
    `Tidak ada jalan menuju adegan “${id}”; hapus, atau arahkan sebuah goto ke sini.`,
  noWayToEnding: (id: string) => `Dari adegan “${id}” tidak ada jalan menuju akhir mana pun.`,
  endlessPassages: (id: string) =>
    `Adegan “${id}” berputar melalui perantara saja dan kembali ke dirinya; pembelajar tidak akan pernah bisa memilih.`,
  missingElse: (key: string) =>
    ({
      goto: 'Tujuan terakhir harus tanpa syarat, supaya selalu ada jalan.',
      readings: 'Bacaan terakhir harus tanpa when, supaya selalu ada yang diusulkan.',
      verdicts: 'Kalimat penutup terakhir harus tanpa when, supaya selalu ada yang tampil.',
      wordings:
        'Semua wording pilihan ini bersyarat; beri yang terakhir tanpa when, atau sediakan dua pilihan lain yang selalu ada.',
    })[key] ?? `“${key}” harus diakhiri bagian tanpa syarat.`,
  afterElse: () =>
    'Bagian ini tidak pernah dilihat, karena bagian sebelumnya tanpa syarat; tukar urutannya atau hapus.',
  unreadFlag: (name: string) =>
    `Tanda “${name}” tidak dibaca syarat mana pun; pakai dalam sebuah syarat, atau hapus.`,
  unreadVariable: (name: string) =>
    `Peubah “${name}” tidak dibaca syarat mana pun; pakai dalam sebuah syarat, atau hapus.`,
  unsetFlag: (name: string) => `Tanda “${name}” tidak pernah dipasang oleh effects mana pun.`,
  badBounds: (name: string) => `Nilai awal peubah “${name}” harus berada di antara min dan max.`,
  neverMet: (id: string, ending: boolean) =>
    `${ending ? 'Akhir' : 'Adegan'} “${id}” tidak pernah tercapai, karena syarat menuju ke sana tidak pernah terpenuhi.`,
  neverHolds: () =>
    'Syarat ini tidak pernah terpenuhi saat dibaca; hapus, atau ubah syarat atau efeknya.',
  trapped: (id: string) =>
    `Pembelajar bisa tiba di adegan “${id}” dalam keadaan yang tidak lagi menuju akhir mana pun.`,
  spaceTooBig: (states: number) =>
    `Keadaan yang mungkin terlalu banyak untuk diperiksa (lebih dari ${states}); persempit batas peubah atau kurangi tanda.`,
  noBestChoice: (id: string) => `Keputusan “${id}” belum punya pilihan best.`,
  severalBest: (id: string) =>
    `Keputusan “${id}” punya lebih dari satu pilihan best; sisakan satu.`,
  scenarioBestLongest: (share: number) =>
    `Pilihan best adalah yang terpanjang pada ${percent(share)} keputusan, paling banyak 40 persen; panjang tidak boleh membocorkan kunci.`,
  scenarioBestShortest: (share: number) =>
    `Pilihan best adalah yang terpendek pada ${percent(share)} keputusan, paling banyak 45 persen; panjang tidak boleh membocorkan kunci.`,
  alwaysBestMisses: (ending: string | undefined) =>
    ending === undefined
      ? 'Memilih best terus-menerus tidak sampai ke akhir mana pun.'
      : `Memilih best terus-menerus bisa berujung di “${ending}”, yang bukan akhir terbaik (rank terkecil).`,
  alwaysWorstWins: (ending: string) =>
    `Memilih yang terlemah terus-menerus bisa berujung di “${ending}”, akhir terbaik.`,
} as const
