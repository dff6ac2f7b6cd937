/** What the author's command-line tools print. */

export const authorTools = {
  // check
  counts: (counts: {
    readonly lessons: number
    readonly planned: number
    readonly questions: number
    readonly scenarios: number
    readonly points: number
    readonly findings: number
  }) =>
    `${counts.lessons} pelajaran terbit (${counts.planned} direncanakan), ${counts.questions} soal, ` +
    `${counts.scenarios} skenario, ${counts.points} butir ajar: ` +
    (counts.findings === 0 ? 'tidak ada temuan.' : `${counts.findings} temuan.`),

  // report
  reportKinds: 'Menurut tempat',
  reportTypes: 'Menurut jenis soal',
  reportSkills: 'Menurut keterampilan',
  reportPoints: 'Menurut butir ajar',
  reportPointsWithout: 'Butir ajar tanpa soal dan tanpa keputusan',
  reportPointsWithoutLesson: 'Butir ajar tanpa pelajaran',
  reportPointsWithoutCard: 'Butir ajar tanpa kartu',
  reportReviews: 'Kartu ulangan, dengan banyak bentuknya',
  reportReviewCards: (cards: number, forms: number) =>
    `${cards} kartu ulangan dengan ${forms} bentuk`,
  reportLibrary: 'Rujukan',
  reportCards: 'kartu',
  reportTerms: 'istilah',
  kinds: {
    probe: 'tebakan',
    quiz: 'soal pelajaran',
    set: 'soal kumpulan',
    review: 'bentuk kartu ulangan',
    decision: 'keputusan',
  },
  none: 'tidak ada',

  // rubric
  rubricCounted:
    'Yang dihitung: “positif” adalah pesan yang menurut kedua pembaca perlu diperiksa lagi pada aturan itu ' +
    '(unsurnya tidak ada, atau desakan, dagangan, dan data orang ada); pesan tanpa permintaan termasuk negatif. ' +
    'Pesan yang dinilai berbeda oleh kedua pembaca tidak dihitung pada aturan itu.',
  rubricPart: (part: 'tuning' | 'held', count: number) =>
    part === 'tuning'
      ? `${count} pesan untuk menyetel:`
      : `${count} pesan yang ditahan, tidak dipakai menyetel:`,
  rubricRow: (figure: {
    readonly positives: number
    readonly negatives: number
    readonly right: number
    readonly wrong: number
  }) => {
    const share = (of: number) =>
      of === 0 ? '   –' : (figure.right / of).toFixed(2).replace('.', ',')
    const count = (number: number) => String(number).padStart(3)
    return (
      `${count(figure.positives)} positif, ${count(figure.negatives)} negatif, ` +
      `presisi ${share(figure.right + figure.wrong)}, perolehan ${share(figure.positives)} ` +
      `(luput ${figure.positives - figure.right}, keliru ${figure.wrong})`
    )
  },
  rubricRules: (asks: boolean) =>
    asks
      ? 'Aturan yang bertanya (angka petunjuknya; tidak memberi keputusan):'
      : 'Aturan yang memberi keputusan:',
  rubricShort: (
    kind: 'disagrees' | 'unproven' | 'false-alarms' | 'held-back',
    rule: string,
  ): string =>
    ({
      disagrees:
        `“${rule}” memberi keputusan, padahal presisi atau perolehannya di bawah 0,90 pada pesan yang ditahan: ` +
        'beri “asks” supaya pembelajar yang menilai.',
      unproven:
        `“${rule}” memberi keputusan, padahal pesan yang ditahan belum memuat 15 positif dan 15 negatif untuknya: ` +
        'tambah pesan, atau beri “asks”.',
      'false-alarms':
        'Lebih dari 5 % pesan baik yang ditahan mendapat keputusan “periksa lagi” yang tidak dibenarkan seorang pembaca pun.',
      'held-back':
        'Yang ditahan kurang dari sepertiga semua pesan: tambah pesan baru untuk ditahan.',
    })[kind],
  rubricGood: (good: number, wrong: readonly string[], alarmed: readonly string[]) =>
    `${good} pesan yang baik menurut kedua pembaca: ${wrong.length} mendapat keputusan “periksa lagi” ` +
    `yang tidak dibenarkan seorang pembaca pun (${wrong.join(', ') || 'tidak ada'}); ` +
    `${alarmed.length} mendapat keputusan “periksa lagi” apa pun.`,

  // new
  usageNew: 'Pakai: npm run new -- lesson|scenario|question|cards <id>',
  badId: (id: string) =>
    `Id “${id}” hanya boleh berisi huruf kecil, angka, dan tanda hubung, misalnya “dua-kata”.`,
  exists: (file: string) => `${file} sudah ada dan tidak ditimpa.`,
  written: (file: string) => `Tertulis: ${file}`,
  questionAdded: (file: string) => `Soal ditambahkan di akhir ${file}`,
  nothingUsable: 'course.yaml belum bisa dibaca; jalankan npm run check dan perbaiki dulu.',
  noCast: 'course.yaml belum punya tokoh; tambahkan satu di cast dulu.',
  noPoints: 'points.yaml belum punya butir ajar; tambahkan satu dulu.',
  nextPublish: (place: string) => `Berikutnya: di ${place} ubah “planned” menjadi “published”.`,
  nextPublished: (place: string) => `Pelajaran ini sudah berstatus published di ${place}.`,
  nextAddLesson: (place: string, line: string) =>
    `Berikutnya: tambahkan di bawah lessons (${place}) baris ini, dan id-nya ke lessons sebuah modul:\n  ${line}`,
  nextScenarioLine: (place: string, line: string) =>
    `Berikutnya: di ${place} ganti seluruh butir skenario ini dengan:\n  ${line}`,
  nextAddScenario: (place: string, line: string) =>
    `Berikutnya: tambahkan di bawah scenarios (${place}) baris ini:\n  ${line}`,
  nextPlace: (file: string, tag: string) =>
    `Berikutnya: pasang ${tag} di bagian yang tepat dalam ${file}.`,
  noLessonForCards: (id: string, lessons: readonly string[]) =>
    `Pelajaran “${id}” belum punya berkas; kartu ditulis untuk pelajaran yang sudah ada: ${lessons.join(', ')}.`,
  noPointForCards: (id: string) =>
    `Pelajaran “${id}” belum mengajarkan butir apa pun, jadi belum perlu kartu.`,
  nextCheck: 'Lalu tulis isinya dan jalankan: npm run check',
  noLessonForQuestion: (id: string, lessons: readonly string[]) =>
    `Id soal “${id}” harus diawali id pelajaran yang punya bank soal: ${lessons.join(', ')}.`,
  questionExists: (id: string) => `Soal “${id}” sudah ada.`,

  // scenario
  usageScenario: (ids: readonly string[]) =>
    `Pakai: npm run scenario -- <id>. Skenario yang terbit: ${ids.join(', ')}.`,
  scenes: (figures: {
    readonly scenes: number
    readonly decisions: number
    readonly passages: number
    readonly endings: number
    readonly avoidable: number
  }) =>
    `${figures.scenes} adegan: ${figures.decisions} keputusan, ${figures.passages} perantara, ` +
    `${figures.endings} akhir; ${figures.avoidable} adegan tidak dilewati semua jalan.`,
  paths: (paths: number) =>
    paths === Infinity
      ? 'Banyak jalan: tak terbatas, karena ada adegan yang dapat diulang.'
      : `Banyak jalan berbeda dari awal sampai akhir: ${paths.toLocaleString('id-ID')}.`,
  drawn: (file: string) => `Alurnya digambar di ${file}.`,
  turns: (fewest: number, median: number, most: number) =>
    `Panjang permainan acak: ${median} keputusan (paling sedikit ${fewest}, paling banyak ${most}).`,
  lengths: (longest: number, shortest: number) =>
    `Pilihan best terpanjang pada ${Math.round(longest * 100)} persen keputusan, terpendek pada ${Math.round(shortest * 100)} persen.`,
  shares: 'Akhir bila pilihan diambil secara acak',
  percent: (share: number) => `${(share * 100).toFixed(1).replace('.', ',')} persen`,

  // schemas and lock
  schemasWritten: (count: number, folder: string) => `${count} skema tertulis di ${folder}.`,
  locked: (count: number, file: string) =>
    count === 0 ? `Semua id sudah terkunci di ${file}.` : `${count} id baru dikunci di ${file}.`,
} as const
