/**
 * Every sentence an author of a course reads while mending it. Each says what was found and
 * what to do. The templates of new files stand in `author-templates-id.ts`.
 */

import { authorLibrary } from './author-library-id.ts'
import { authorMessage, messageNames } from './author-message-id.ts'
import { authorPlan, planNames } from './author-plan-id.ts'
import { authorQuiz } from './author-quiz-id.ts'
import { authorScenario, duplicates } from './author-scenario-id.ts'
import type { DuplicateKind } from './author-scenario-id.ts'

/** `; maksudmu “x”?`, or the few names there are, or nothing. */
function hint(close: string | undefined, names: Iterable<string> = []): string {
  if (close !== undefined) return `. Maksudmu “${close}”?`
  const all = [...names]
  return all.length > 0 && all.length <= 16
    ? `. Yang ada: ${all.join(', ')}.`
    : '. Periksa ejaannya.'
}

const types: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true/false',
  array: 'daftar',
  object: 'pasangan kunci dan isi',
  record: 'pasangan kunci dan isi',
}
const typeName = (kind: string): string =>
  kind
    .split('|')
    .map((each) => types[each] ?? each)
    .join(' atau ')

const formats: Readonly<Record<string, (found: string) => string>> = {
  id: (found) =>
    `Id “${found}” hanya boleh berisi huruf kecil, angka, dan tanda hubung, misalnya “dua-kata”.`,
  name: (found) =>
    `Nama “${found}” hanya boleh berisi huruf kecil, angka, dan garis bawah, misalnya “sudah_tahu”.`,
  url: (found) => `Alamat “${found}” harus lengkap, diawali https://.`,
  report: (found) =>
    `Alamat laporan “${found}” harus berupa mailto:nama@contoh.id atau alamat lengkap https://.`,
  locale: (found) =>
    `Bahasa “${found}” harus berupa kode dua atau tiga huruf kecil, misalnya “id”.`,
  'section-id': (found) => `“${found}” harus ditulis pelajaran#bagian.`,
  'scene-id': (found) => `“${found}” harus ditulis skenario/adegan.`,
  teaches: (found) =>
    `“${found}” harus berupa id pelajaran, bila perlu disambung # dan id bagian: pelajaran#bagian.`,
}

const renamedKinds = {
  lesson: 'Pelajaran',
  section: 'Bagian',
  question: 'Soal',
  scenario: 'Skenario',
  scene: 'Adegan',
} as const

/** What kind of name is unknown, and where such names are declared. */
const unknownNames = {
  lesson: (name: string) => `Pelajaran “${name}” tidak ada di course.yaml`,
  module: (name: string) => `Modul “${name}” tidak ada di course.yaml`,
  scenario: (name: string) => `Skenario “${name}” tidak ada di course.yaml`,
  skill: (name: string) => `Keterampilan “${name}” tidak ada di course.yaml (skills)`,
  point: (name: string) => `Butir ajar “${name}” tidak ada di points.yaml`,
  source: (name: string) => `Sumber “${name}” tidak ada di course.yaml (sources)`,
  cast: (name: string) => `Tokoh “${name}” tidak ada di course.yaml (cast)`,
  speaker: (name: string) => `Tokoh “${name}” tidak tercantum di cast skenario ini`,
  section: (name: string) => `Bagian “${name}” tidak ada di pelajaran itu`,
  scene: (name: string) => `Adegan “${name}” tidak ada di skenario itu`,
  misconception: (name: string) =>
    `Salah paham “${name}” tidak ada di misconceptions bank soal mana pun`,
  probe: (name: string) => `Tebakan “${name}” tidak ada di pelajaran ini`,
  card: (name: string) => `Butir ajar “${name}” tidak punya kartu di cards`,
  term: (name: string) => `Istilah “${name}” tidak ada di glossary.yaml`,
  set: (name: string) => `Kumpulan soal “${name}” tidak ada di sets`,
  question: (name: string) => `Soal “${name}” tidak ada di bank soal pelajaran ini`,
  component: (name: string) => `Komponen <${name}> tidak dikenal`,
  flag: (name: string) => `Tanda “${name}” belum dijelaskan di flags`,
  variable: (name: string) => `Peubah “${name}” belum dijelaskan di variables`,
  page: (name: string) => `Tautan “${name}” tidak menuju halaman mana pun`,
  placeholder: (name: string) => `Isian {${name}} tidak dikenal di sini`,
  rule: (name: string) => `Aturan “${name}” tidak ada di rules`,
  choice: (name: string) =>
    `Pilihan “${name}” tidak ada di adegan ini, atau hanya muncul bersyarat`,
  ...messageNames,
  ...planNames,
} as const

export type NameKind = keyof typeof unknownNames

export const author = {
  unknown: (kind: NameKind, name: string, close: string | undefined, names?: Iterable<string>) =>
    unknownNames[kind](name) + hint(close, names),
  duplicate: (kind: DuplicateKind, name: string, firstAt: string) =>
    `Id ${duplicates[kind]} “${name}” sudah dipakai di ${firstAt}; beri id lain.`,

  // YAML
  yamlColon: (text: string) =>
    `Teks “${text}” memuat titik dua dan spasi, jadi terbaca sebagai kunci; apit seluruh teks dengan tanda kutip lurus: "…".`,
  yamlQuoteStart: (text: string) =>
    `Teks “${text}” diawali tanda kutip tetapi berlanjut sesudahnya; pakai “…” untuk ucapan, atau apit seluruh teks dengan kutip lurus.`,
  yamlQuoteOpen: () => 'Tanda kutip yang dibuka di baris ini belum ditutup.',
  yamlSign: (sign: string, text: string) =>
    `Teks “${text}” diawali “${sign}”, yang punya arti khusus dalam YAML; apit seluruh teks dengan tanda kutip lurus: "…".`,
  yamlTab: () =>
    'Baris ini menjorok dengan tab; YAML hanya menerima spasi, dua untuk tiap tingkat.',
  yamlDuplicateKey: (key: string) =>
    `Kunci “${key}” tertulis dua kali di tempat yang sama; hapus salah satunya.`,
  yamlComment: (text: string) =>
    `Mulai “${text}” baris ini terbaca sebagai catatan dan tidak ikut tampil; apit teksnya dengan tanda kutip lurus, atau pindahkan catatan ke baris sendiri.`,
  yamlComma: (text: string) =>
    `“${text}” terpisah oleh koma di dalam { … } dan terbaca sebagai kunci; apit seluruh teks dengan tanda kutip lurus: "…".`,
  yamlSpace: (text: string) => `Sesudah titik dua pada “${text}” harus ada satu spasi.`,
  yamlIndent: (text: string) =>
    `Baris “${text}” tidak menjorok sejajar dengan baris yang seharusnya setingkat dengannya.`,
  yamlAlias: (name: string) =>
    `Rujukan “*${name}” tidak dipakai di berkas kursus; tulis lagi isinya di sini, dan hapus “&${name}”.`,
  yamlBroken: (text: string) =>
    `Susunan YAML di “${text}” tidak terbaca; periksa jorokan, titik dua, dan tanda kutip di baris ini dan di atasnya.`,

  // Keys and values
  missingKey: (key: string) => `Kunci “${key}” belum ditulis di sini.`,
  unknownKey: (key: string, close: string | undefined, names: readonly string[]) =>
    `Kunci “${key}” tidak dikenal${hint(close, names)}`,
  empty: (key: string) => `Isi “${key}” masih kosong.`,
  quoteIt: (key: string, found: string) =>
    `Isi “${key}” harus berupa teks; apit dengan tanda kutip lurus: "${found}".`,
  wrongType: (key: string, found: string, expected: string) =>
    `Isi “${key}” harus berupa ${typeName(expected)}, sekarang ${typeName(found)}.`,
  wrongValue: (key: string, found: string) => `Isi “${key}” tidak dapat dipakai: ${found}.`,
  notAChoice: (key: string, found: string, names: readonly string[], close: string | undefined) =>
    names.length === 1
      ? `Isi “${key}” harus ${names.join()}, sekarang “${found}”.`
      : `Isi “${key}” tidak boleh “${found}”; pilih salah satu: ${names.join(', ')}${close === undefined ? '.' : ` (maksudmu “${close}”?).`}`,
  badFormat: (format: string, found: string) =>
    (formats[format] ?? formats['id'])?.(found) ?? found,
  tooLong: (key: string, length: number, most: number) =>
    `Isi “${key}” terlalu panjang: ${length} huruf, paling banyak ${most}.`,
  wrongCount: (key: string, count: number, bound: 'most' | 'least' | 'exactly', limit: number) =>
    `“${key}” harus berisi ${{ most: 'paling banyak', least: 'paling sedikit', exactly: 'tepat' }[bound]} ${limit} butir, sekarang ${count}.`,
  outOfRange: (key: string, found: string, bound: 'most' | 'least', limit: number) =>
    `Isi “${key}” adalah ${found}; paling ${bound === 'most' ? 'besar' : 'kecil'} ${limit}.`,

  // Files
  noCourse: (file: string) => `Berkas ${file} tidak ada; setiap kursus bermula dari berkas itu.`,
  noLessonFile: (id: string, file: string) =>
    `Pelajaran “${id}” berstatus published, tetapi ${file} tidak ada; tulis berkasnya atau ubah statusnya menjadi planned.`,
  noBankFile: (id: string, file: string) =>
    `Pelajaran “${id}” berstatus published, tetapi bank soalnya, ${file}, tidak ada.`,
  noScenarioFile: (id: string, file: string) =>
    `Skenario “${id}” berstatus published, tetapi ${file} tidak ada; tulis berkasnya atau ubah statusnya menjadi planned.`,
  strayFile: (kind: 'lesson' | 'scenario', id: string, close: string | undefined) =>
    `Berkas ini tidak punya baris di course.yaml: tambahkan ${kind === 'lesson' ? 'pelajaran' : 'skenario'} “${id}”${close === undefined ? '' : `, atau ganti nama berkasnya menjadi “${close}”`}.`,
  nameDiffers: (key: string, found: string, expected: string) =>
    `“${key}” di sini “${found}”, padahal berkasnya bernama “${expected}”; samakan.`,

  // course.yaml
  lessonWithoutModule: (id: string) =>
    `Pelajaran “${id}” tidak tercantum di modul mana pun; tambahkan ke lessons sebuah modul.`,
  lessonInTwoModules: (id: string, other: string) =>
    `Pelajaran “${id}” sudah tercantum di modul “${other}”; hapus salah satunya.`,
  afterLater: (id: string, other: string) =>
    `Pelajaran “${id}” meminta “${other}” dibaca lebih dulu, padahal urutannya sesudah “${id}”.`,
  plannedNeeds: (id: string, key: string) =>
    `Skenario “${id}” masih planned, jadi tulis “${key}” di sini.`,
  publishedHas: (id: string, key: string) =>
    `Skenario “${id}” sudah published; “${key}” dibaca dari berkasnya sendiri, hapus dari sini.`,
  tasterPlanned: (id: string) =>
    `Skenario “${id}” belum terbit, jadi belum bisa dicicipi di halaman depan.`,
  tasterNoDecision: (id: string) =>
    `Adegan “${id}” bukan keputusan; pilih adegan yang punya choices.`,
  situationWithoutTarget: (id: string) =>
    `Situasi “${id}” belum menuju apa pun; tulis scenario, lesson, card, atau beberapa di antaranya.`,
  sectionWithoutLesson: (section: string) =>
    `Bagian “${section}” belum jelas milik pelajaran mana; tulis juga lesson.`,
  pointWithoutHome: (id: string) =>
    `Butir ajar “${id}” belum diajarkan di pelajaran mana pun, padahal semua pelajaran sudah terbit.`,

  // Lessons
  noFrontmatter: () =>
    'Pelajaran harus diawali baris ---, lalu outcomes dan points, lalu --- lagi.',
  rawHtml: (name: string) =>
    name === ''
      ? 'Tanda <> tanpa nama tidak dipakai di pelajaran; hapus.'
      : `HTML mentah <${name}> tidak dipakai di pelajaran; pakai Markdown atau komponen yang tersedia.`,
  codeInLesson: () =>
    'Baris import atau export tidak dipakai di pelajaran; komponen tersedia tanpa import.',
  braces: (code: string) =>
    `Kurung kurawal {${code}} terbaca sebagai kode; tulis \\{ bila memang ingin menampilkannya.`,
  attributeBraces: (component: string, name: string) =>
    `Isi “${name}” pada <${component}> harus berupa teks dalam tanda kutip lurus, bukan { … }.`,
  attributeWithoutValue: (component: string, name: string) =>
    `“${name}” pada <${component}> belum berisi; tulis ${name}="…".`,
  duplicateAttribute: (component: string, name: string) =>
    `“${name}” tertulis dua kali pada <${component}>; hapus salah satunya.`,
  missingAttribute: (component: string, name: string) => `<${component}> memerlukan ${name}="…".`,
  notInRange: (component: string, name: string, found: string, min: number, max: number) =>
    `“${name}” pada <${component}> harus bilangan bulat dari ${min} sampai ${max}; yang tertulis “${found}”.`,
  unknownAttribute: (
    component: string,
    name: string,
    close: string | undefined,
    names: readonly string[],
  ) =>
    names.length === 0
      ? `<${component}> tidak punya atribut apa pun; hapus “${name}”.`
      : `<${component}> tidak punya atribut “${name}”${hint(close, names)}`,
  outsideSection: () => 'Teks ini berada di luar <Section>; pindahkan ke dalam salah satu bagian.',
  componentOutsideSection: (name: string) =>
    `<${name}> berada di luar <Section>; pindahkan ke dalam salah satu bagian.`,
  nestedSection: () =>
    '<Section> tidak boleh berada di dalam komponen lain; tutup dulu komponen sebelumnya.',
  modelOutsideCompare: () => '<Model> hanya berarti di dalam <Compare>.',
  noSections: () => 'Pelajaran ini belum punya <Section> satu pun.',
  pointNotMarked: (id: string) =>
    `Butir “${id}” tercantum di points, tetapi tidak ada <Point id="${id}"> di teks.`,
  pointNotListed: (id: string) =>
    `<Point id="${id}"> tidak tercantum di points; tambahkan di kepala berkas.`,
  pointMarkedTwice: (id: string, line: number) =>
    `<Point id="${id}"> sudah ada di baris ${line}; satu butir ditandai satu kali.`,
  pointHasHome: (id: string, lesson: string) =>
    `Butir “${id}” sudah diajarkan di pelajaran “${lesson}”; di sini tulis di recalls.`,
  pointAndRecall: (id: string) => `Butir “${id}” ada di points dan di recalls; pilih salah satu.`,
  questionElsewhere: (id: string, lesson: string) =>
    `Soal “${id}” ada di bank soal pelajaran “${lesson}”, bukan pelajaran ini; pindahkan soalnya atau pakai soal lain.`,
  questionPlacedTwice: (id: string, line: number) =>
    `Soal “${id}” sudah dipasang di baris ${line}; satu soal dipasang satu kali.`,
  scenarioLinkPlanned: (id: string) =>
    `Skenario “${id}” masih planned; <ScenarioLink> hanya untuk skenario yang sudah terbit.`,

  // Links and pictures
  linkScript: (url: string) =>
    `Tautan “${url}” menjalankan kode dan ditolak; tulis alamat halaman.`,
  linkEmpty: () => 'Tautan ini belum punya alamat.',
  linkRelative: (url: string) =>
    `Tautan “${url}” harus diawali “/”, misalnya /pelajaran/…/, atau https://.`,
  linkSlash: (url: string) => `Tautan “${url}” harus diakhiri “/”.`,
  imageAlt: (url: string) =>
    `Gambar “${url}” belum punya keterangan; tulis di antara kurung siku: ![keterangan](…).`,
  imageMissing: (url: string) => `Berkas gambar “${url}” tidak ada di sebelah pelajaran ini.`,
  imageHeavy: (url: string, size: number, most: number) =>
    `Gambar “${url}” berukuran ${size} KB, paling besar ${most} KB; perkecil dulu.`,

  // MDX
  mdxOpen: (name: string) => `<${name}> di baris ini belum ditutup; tambahkan </${name}>.`,
  mdxParagraph: (name: string) =>
    `<${name}> dibuka di tengah paragraf tetapi tidak ditutup di paragraf yang sama; taruh <${name}> dan </${name}> di baris sendiri, dengan baris kosong di sekitarnya.`,
  mdxCrossed: (closing: string, open: string, line: number) =>
    `</${closing}> datang sebelum <${open}> di baris ${line} ditutup; tutup dulu dengan </${open}>.`,
  mdxClose: (text: string) => `Penutup di “${text}” tidak punya pembuka.`,
  mdxComment: () => 'Catatan <!-- … --> tidak dikenal di pelajaran; tulis {/* … */}.',
  mdxAutolink: () => 'Alamat di antara < dan > tidak dikenal di pelajaran; tulis [teks](alamat).',
  mdxAttribute: (text: string) =>
    `Isi atribut di “${text}” harus diapit sepasang tanda kutip lurus: id="…".`,
  mdxLessThan: () =>
    'Tanda < di baris ini terbaca sebagai awal komponen; tulis \\< atau “kurang dari”.',
  mdxBrace: () =>
    'Kurung kurawal { di baris ini terbaca sebagai awal kode dan tidak ditutup; tulis \\{.',
  mdxBroken: (text: string) => `Susunan pelajaran di “${text}” tidak terbaca.`,

  // Questions
  notPlaced: (id: string, file: string) =>
    `Soal “${id}” tidak dipasang di ${file}; tambahkan <Quiz id="${id}" /> atau <Probe id="${id}" />.`,
  ...authorQuiz,
  ...authorScenario,
  ...authorMessage,

  // Reference
  ...authorLibrary,

  // Real life
  ...authorPlan,

  // Ids that must not vanish
  lockedIdVanished: (kind: string, id: string) =>
    `Id “${id}” (${kind}) pernah terbit dan sekarang hilang; kembalikan id itu atau tulis gantinya di aliases.yaml, karena catatan pembelajar menyebutnya.`,
  aliasUnknown: (
    kind: keyof typeof renamedKinds,
    name: string,
    close: string | undefined,
    names: Iterable<string>,
  ) => `${renamedKinds[kind]} “${name}” belum ada atau belum terbit${hint(close, names)}`,
  aliasChain: (old: string, name: string, next: string) =>
    `“${name}” sendiri sudah berganti id menjadi “${next}”; tulis ${old}: ${next}.`,
  aliasInUse: (old: string) =>
    `Id “${old}” masih dipakai di kursus ini; id lama tidak boleh dipakai lagi untuk hal lain.`,
  aliasMoved: (old: string, name: string) =>
    `“${old}” dan “${name}” harus berada di pelajaran atau skenario yang sama, dengan id yang sekarang.`,
  aliasNotLocked: (old: string, close?: string) =>
    `Id “${old}” belum pernah terbit, jadi tidak perlu dialihkan${hint(close)}`,
  newIdNotLocked: (kind: string, id: string) =>
    `Id “${id}” (${kind}) belum dikunci; jalankan: npm run lock`,
} as const
