/** Complete files for authors to begin from: they pass every check and wait for their words. */

/** A text between straight quotation marks may hold anything an author writes next. */
export const authorTemplates = {
  lesson: ({ id, point }: { readonly id: string; readonly point: string | undefined }) => `---
outcomes:
  - "(tulis: sesudah pelajaran ini kamu bisa …)"
points: [${point ?? ''}]
recalls: []
sources: []
---

<Section id="tebak-dulu" title="Tebak dulu">

<Probe id="${id}-praduga-1" />

</Section>

<Section id="inti" title="Inti">

${point === undefined ? '(Tulis inti pelajaran.)' : `<Point id="${point}">\n\n(Tulis paragraf yang mengajarkan butir ini.)\n\n</Point>`}

</Section>

<Section id="dua-contoh" title="Dua contoh">

<Compare>

<Model kind="strong" title="Contoh kuat" note="(Mengapa ini menolong.)">

<Say>(Ucapan pembelajar.)</Say>

</Model>

<Model kind="weak" title="Contoh lemah" note="(Mengapa ini kurang menolong.)">

<Say>(Ucapan pembelajar.)</Say>

</Model>

</Compare>

</Section>

<Section id="latihan" title="Latihan">

<Quiz id="${id}-soal-1" />

<Try title="Giliranmu">

(Tulis sesuatu yang bisa dikerjakan sekarang.)

</Try>

</Section>

<Section id="catatan-kritis" title="Catatan kritis">

<Note title="Sampai di mana ini berlaku">

(Tulis batasnya.)

</Note>

</Section>

<Section id="bawa-pulang" title="Bawa pulang">

<Plan id="${id}-bila-maka" when="(tulis keadaannya)" then="(tulis tindakannya)" />

</Section>
`,

  bank: ({ id, questions }: { readonly id: string; readonly questions: string }) =>
    `# yaml-language-server: $schema=../../.schema/quiz.json
lesson: ${id}

misconceptions:
  ${id}-salah-paham-1: "(Tulis salah paham pertama.)"
  ${id}-salah-paham-2: "(Tulis salah paham kedua.)"

questions:
${questions}`,

  question: (question: {
    readonly id: string
    readonly skill: string
    readonly point: string
    readonly section: string
    readonly misconceptions: readonly [string, string]
  }) => `  - id: ${question.id}
    type: situation
    skill: ${question.skill}
    points: [${question.point}]
    section: ${question.section}
    prompt: "(Tulis situasi dan pertanyaan ${question.id}.)"
    options:
      - id: a
        grade: best
        text: "(Tulis pilihan yang tepat.)"
        feedback: "(Mengapa ini menolong.)"
      - id: b
        grade: fair
        text: "(Tulis pilihan yang lumayan.)"
        feedback: "(Alasan baik, akibat yang tampak, langkah pengganti.)"
        misconception: ${question.misconceptions[0]}
      - id: c
        grade: poor
        text: "(Pilihan yang lemah.)"
        feedback: "(Alasan baik, akibat yang tampak, langkah pengganti.)"
        misconception: ${question.misconceptions[1]}
`,

  cards: (cards: {
    readonly lesson: string
    readonly skill: string
    readonly points: readonly string[]
  }) => `# yaml-language-server: $schema=../../.schema/cards.json
lesson: ${cards.lesson}

cards:
${cards.points
  .map(
    (point) => `  - point: ${point}
    title: "(Judul ${point})"
    kind: step
    skill: ${cards.skill}
    core: "(Tulis satu hal yang paling perlu diingat, dua belas sampai lima puluh kata, dalam satu atau dua kalimat.)"
    when:
      - "(saat kartu ini dibuka)"
    lines:
      - text: "(Tulis kalimat yang siap dipakai.)"
    limit: "(Tulis di mana ini tidak lagi benar atau malah merugikan, sepuluh sampai lima puluh kata.)"
    aka: ["(kata sehari-hari)", "(kata lain)"]
`,
  )
  .join('\n')}`,

  scenario: (scenario: {
    readonly id: string
    readonly cast: string
    readonly skill: string
    readonly point: string
    readonly lesson: string
  }) => `# yaml-language-server: $schema=../../.schema/scenario.json
id: ${scenario.id}
rev: 1
title: "(Tulis judulnya)"
summary: "(Tulis ringkasan, dua kalimat.)"
setting: "(Tulis waktu dan tempat.)"
role: "(Tulis siapa pembelajar di sini.)"
minutes: 5
channel: face-to-face
stage: none
cast: [${scenario.cast}]

variables:
  percaya: { start: 3, min: 0, max: 10, meaning: "seberapa percaya lawan bicara" }

flags:
  sudah_bertanya: "kamu sudah bertanya lebih dulu"

start: n01-awal

plan:
  when: "(tulis keadaannya)"
  then: "(tulis tindakannya)"

verdicts:
  - { when: sudah_bertanya, speaker: ${scenario.cast}, text: "(Kalimat bila ditanya dulu.)" }
  - { speaker: ${scenario.cast}, text: "(Kalimat bila tidak.)" }

scenes:
  - id: n01-awal
    lines:
      - text: "(Tulis apa yang terlihat.)"
      - { speaker: ${scenario.cast}, mood: neutral, text: "(Tulis ucapannya.)" }
    points: [${scenario.point}]
    choices:
      - id: a
        quality: best
        say: “(Tulis ucapan yang kuat.)”
        effects: { percaya: 1, sudah_bertanya: true }
        evidence: { ${scenario.skill}: 2 }
        why: "(Mengapa ini menolong.)"
        goto: n02-lanjut
      - id: b
        quality: fair
        say: “(Tulis ucapan yang cukup baik.)”
        evidence: { ${scenario.skill}: 1 }
        reply:
          - text: "(Yang terlihat atau terdengar sesudahnya.)"
        why: "(Niat baiknya, akibatnya, langkah pengganti.)"
        goto: n02-lanjut
      - id: c
        quality: poor
        say: “(Ucapan yang lemah.)”
        effects: { percaya: -1 }
        evidence: { ${scenario.skill}: 0 }
        why: "(Niat baiknya, akibatnya, langkah pengganti.)"
        goto: n02-lanjut

  - id: n02-lanjut
    lines:
      - text: "(Tulis kelanjutannya.)"
    goto:
      - { when: percaya>=4, to: akhir-baik }
      - akhir-biasa

  - id: akhir-baik
    ending:
      title: "(Judul akhir terbaik)"
      rank: 1
      lasting: "(Yang tertinggal pada lawan bicara.)"
      lessons: [${scenario.lesson}]
    lines:
      - text: "(Tulis penutupnya.)"

  - id: akhir-biasa
    ending:
      title: "(Judul akhir lain)"
      rank: 2
      lasting: "(Yang tertinggal pada lawan bicara.)"
      lessons: [${scenario.lesson}]
    lines:
      - text: "(Tulis penutupnya.)"
`,

  lessonLine: (id: string) =>
    `- { id: ${id}, title: "…", outcome: "…", minutes: 10, status: published, after: [] }`,
  scenarioLine: (id: string) => `- { id: ${id}, status: published }`,
} as const
