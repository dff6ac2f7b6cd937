import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assertCourse } from '../../../src/course/assert.ts'
import { loadCourse } from '../../../src/course/load.ts'
import { edit, soundCourse, told, withCourse } from './broken-course.ts'

const { course } = loadCourse(soundCourse)

describe('loadCourse', () => {
  it('numbers lessons through all modules and names the module of each', () => {
    expect(course.lessons.map(({ id, number, module }) => [id, number, module])).toEqual([
      ['suhu-air', 1, 'air'],
      ['lama-seduh', 2, 'waktu'],
    ])
  })

  it('keeps a planned lesson without words of its own', () => {
    expect(course.lessons[1]).toEqual({
      id: 'lama-seduh',
      number: 2,
      title: 'Lama menyeduh',
      outcome: 'mengangkat daun sebelum tehnya sepat.',
      minutes: 5,
      after: ['suhu-air'],
      module: 'waktu',
      status: 'planned',
    })
  })

  it('tells where everything in a published lesson stands', () => {
    expect(course.lessons[0]).toMatchObject({
      status: 'published',
      points: ['suhu-ikut-daun', 'hangatkan-teko'],
      recalls: ['tanya-selera'],
      sources: ['t1'],
      sections: [
        { id: 'tebak-dulu', title: 'Tebak dulu', number: 1 },
        { id: 'inti', title: 'Daun muda, air lebih sejuk', number: 2 },
        { id: 'contoh', title: 'Dua cara menjamu', number: 3 },
        { id: 'latihan', title: 'Latihan', number: 4 },
        { id: 'bawa-pulang', title: 'Bawa pulang', number: 5 },
      ],
      homes: [
        { point: 'suhu-ikut-daun', section: 'inti' },
        { point: 'hangatkan-teko', section: 'inti' },
      ],
      questions: [
        { id: 'suhu-air-tebakan', section: 'tebak-dulu', probe: true },
        { id: 'suhu-air-teh-hijau', section: 'contoh', probe: false },
        { id: 'suhu-air-teko', section: 'latihan', probe: false },
        { id: 'suhu-air-tamu', section: 'latihan', probe: false },
      ],
      scenarios: ['tamu-sore'],
      plans: [{ id: 'suhu-air-rencana', section: 'bawa-pulang', when: 'tamu datang' }],
      file: 'tests/fixtures/course/id/lessons/suhu-air.mdx',
    })
  })

  it('gives a question revision 1 unless its author raised it', () => {
    expect(course.banks['suhu-air']?.map(({ id, rev }) => [id, rev])).toEqual([
      ['suhu-air-tebakan', 1],
      ['suhu-air-teh-hijau', 1],
      ['suhu-air-teko', 1],
      ['suhu-air-tamu', 2],
    ])
  })

  it('knows where a guess is asked again after the text', () => {
    const lesson = course.lessons.find(({ id }) => id === 'suhu-air')
    expect(lesson?.status === 'published' && lesson.revisits).toEqual([
      { id: 'suhu-air-tebakan', section: 'bawa-pulang' },
    ])
  })

  it('leaves out what an author left out, so that the data can be sent to a page', () => {
    expect(JSON.parse(JSON.stringify(course))).toEqual(course)
    const [first, , , last] = course.banks['suhu-air'] ?? []
    expect(first).not.toHaveProperty('explain')
    expect(last).toHaveProperty('explain')
    expect(first?.type === 'situation' && first.options[0]).not.toHaveProperty('misconception')
  })

  it('compiles conditions, single targets and plain choices of a role-play', () => {
    const entry = course.scenarios[0]
    const scenario = entry?.status === 'published' ? entry.scenario : undefined
    const [greet, boil, pour] = scenario?.scenes ?? []
    expect(greet).toMatchObject({
      kind: 'decision',
      teaches: { lesson: 'suhu-air', section: 'inti' },
      lines: [{ speaker: 'narration' }, { speaker: 'sari', mood: 'happy' }],
    })
    expect(greet?.kind === 'decision' && greet.choices[1]).toEqual({
      id: 'persilakan',
      quality: 'fair',
      wordings: [
        {
          say: '“Masuk, Mbak. Duduk dulu saja di mana pun yang nyaman.”',
          effects: {},
          evidence: { jamu: 1 },
          reply: [{ speaker: 'sari', text: 'Di sini saja, ya.' }],
          why: 'Sambutannya hangat, tetapi seleranya belum kamu ketahui. Tanyakan sebelum airnya siap.',
        },
      ],
      goto: [{ to: 't02-rebus' }],
    })
    expect(boil).toMatchObject({
      kind: 'passage',
      effects: { menit: -3 },
      goto: [{ to: 't03-tuang' }],
    })
    expect(pour?.kind === 'decision' && pour.choices[0]?.goto).toEqual([
      {
        when: {
          op: 'and',
          of: [
            { op: '>=', name: 'betah', value: 3 },
            { op: 'flag', name: 'tahu_selera' },
          ],
        },
        to: 'akhir-betah',
      },
      { to: 'akhir-sopan' },
    ])
    expect(scenario?.cast.map(({ short }) => short)).toEqual(['Mbak Sari'])
    expect(scenario?.flags).toEqual([
      { name: 'tahu_selera', meaning: 'kamu sudah menanyakan seleranya' },
    ])
    expect(scenario?.variables[0]).toEqual({
      name: 'menit',
      start: 10,
      min: 0,
      max: 10,
      unit: 'menit',
      meaning: 'waktu sebelum tamu pamit',
    })
  })

  it('lists planned role-plays with the words of course.yaml', () => {
    expect(course.scenarios[1]).toEqual({
      id: 'kedai-ramai',
      status: 'planned',
      title: 'Kedai di jam ramai',
      summary: 'Enam pesanan datang bersamaan, dan ketelnya cuma satu.',
      minutes: 5,
    })
  })

  it('holds what can be used when a file is broken', () => {
    withCourse((dir) => {
      edit(join(dir, 'id/lessons/suhu-air.mdx'), 'outcomes:\n', 'outcome:\n')
      edit(join(dir, 'id/scenarios/tamu-sore.yaml'), 'rev: 1\n', 'rev: x\n')
      const { course: rest, findings } = loadCourse(dir)
      expect(findings).toHaveLength(2)
      expect(rest.lessons.map(({ status }) => status)).toEqual(['planned', 'planned'])
      expect(rest.scenarios.map(({ id }) => id)).toEqual(['kedai-ramai'])
      expect(rest).not.toHaveProperty('taster')
    })
  })

  it('names the one file that is missing when a folder holds no course', () => {
    withCourse((dir) => {
      rmSync(join(dir, 'course.yaml'))
      expect(told(dir)).toEqual([
        'course.yaml:1: Berkas course.yaml tidak ada; setiap kursus bermula dari berkas itu.',
      ])
    })
  })

  it('calls no point unknown while points.yaml cannot be read', () => {
    withCourse((dir) => {
      edit(join(dir, 'points.yaml'), '- id: angkat-daun', '- id: Angkat')
      expect(told(dir)).toHaveLength(1)
    })
  })

  it('asks for a line in course.yaml for every file', () => {
    withCourse((dir) => {
      const words = join(dir, 'id')
      cpSync(join(words, 'quizzes/suhu-air.yaml'), join(words, 'quizzes/suhu-airr.yaml'))
      expect(told(dir)).toContain(
        'id/quizzes/suhu-airr.yaml:1: Berkas ini tidak punya baris di course.yaml: tambahkan pelajaran “suhu-airr”, atau ganti nama berkasnya menjadi “suhu-air”.',
      )
    })
  })

  it('asks for no bank where a lesson asks nothing', () => {
    withCourse((dir) => {
      rmSync(join(dir, 'id/quizzes/suhu-air.yaml'))
      const lesson = join(dir, 'id/lessons/suhu-air.mdx')
      const asked = /<(?:Quiz|Probe|Revisit)\b[^>]*\/>/g
      writeFileSync(lesson, readFileSync(lesson, 'utf8').replaceAll(asked, ''))
      expect(told(dir).filter((finding) => finding.includes('quizzes/suhu-air'))).toEqual([])
    })
  })

  it('asks for the bank of a published lesson', () => {
    withCourse((dir) => {
      rmSync(join(dir, 'id/quizzes/suhu-air.yaml'))
      expect(told(dir)).toEqual([
        'course.yaml:19: Pelajaran “suhu-air” berstatus published, tetapi bank soalnya, id/quizzes/suhu-air.yaml, tidak ada.',
      ])
    })
  })

  it('asks for a home and a card for every point once every lesson is published', () => {
    withCourse((dir) => {
      edit(
        join(dir, 'course.yaml'),
        'status: planned\n    after: [suhu-air]',
        'status: published\n    after: [suhu-air]',
      )
      const lesson =
        '---\noutcomes: [mengangkat daun]\npoints: [angkat-daun]\n---\n\n<Section id="inti" title="Inti">\n\n<Point id="angkat-daun">\n\nAngkat.\n\n</Point>\n\n<Quiz id="lama-seduh-1" />\n\n</Section>\n'
      const bank =
        'lesson: lama-seduh\nmisconceptions: {}\nquestions:\n  - id: lama-seduh-1\n    type: situation\n    skill: takar\n    points: [angkat-daun]\n    section: inti\n    prompt: Kapan?\n    options:\n      - { id: a, grade: best, text: Kini., feedback: Ya. }\n      - { id: b, grade: fair, text: Nanti., feedback: Coba., misconception: makin-panas }\n      - { id: c, grade: poor, text: Besok., feedback: Coba., misconception: makin-panas }\n'
      writeFileSync(join(dir, 'id/lessons/lama-seduh.mdx'), lesson)
      writeFileSync(join(dir, 'id/quizzes/lama-seduh.yaml'), bank)
      expect(told(dir)).toEqual([
        'points.yaml:9: Butir ajar “tanya-selera” belum diajarkan di pelajaran mana pun, padahal semua pelajaran sudah terbit.',
        'points.yaml:13: Butir ajar “angkat-daun” belum punya kartu, padahal semua pelajaran sudah terbit dan kursus ini punya kartu.',
      ])
    })
  })

  it('reads files with a byte order mark and Windows line ends', () => {
    withCourse((dir) => {
      for (const file of [
        'points.yaml',
        'id/lessons/suhu-air.mdx',
        'id/scenarios/tamu-sore.yaml',
      ]) {
        const text = readFileSync(join(dir, file), 'utf8')
        writeFileSync(join(dir, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`)
      }
      expect(told(dir)).toEqual([])
      expect(loadCourse(dir).course.points).toEqual(course.points)
    })
  })
})

describe('assertCourse', () => {
  it('returns a sound course', () => {
    expect(assertCourse(soundCourse).id).toBe('menyeduh-teh')
  })

  it('throws one error with every finding, a line each', () => {
    withCourse((dir) => {
      edit(join(dir, 'course.yaml'), 'skin: tan', 'skin: tann')
      edit(join(dir, 'points.yaml'), '- id: angkat-daun', '- id: Angkat')
      expect(() => assertCourse(dir)).toThrow(
        [
          `${dir}/course.yaml:55: Isi “skin” tidak boleh “tann”; pilih salah satu: light, tan, brown, deep (maksudmu “tan”?).`,
          `${dir}/points.yaml:13: Id “Angkat” hanya boleh berisi huruf kecil, angka, dan tanda hubung, misalnya “dua-kata”.`,
        ].join('\n'),
      )
    })
  })
})
