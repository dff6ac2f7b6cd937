import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { idsOf, joinIds, missingIds } from '../../../src/course/ids.ts'
import { jsonSchemaFiles } from '../../../src/course/json-schemas.ts'
import { loadCourse } from '../../../src/course/load.ts'
import { prepareNew } from '../../../src/course/new-files.ts'
import { countBy, itemsOf, pointsWithoutItem } from '../../../src/course/report.ts'
import { edit, soundCourse, told, withCourse } from './broken-course.ts'

const { course } = loadCourse(soundCourse)
const node = process.execPath

/** Runs a tool as `npm run` does, on another course folder. */
function tool(name: string, args: readonly string[], dir: string) {
  const { status, stdout, stderr } = spawnSync(node, [`src/course/cli/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, COURSE_DIR: dir },
  })
  return { status, stdout, stderr }
}

describe('check', () => {
  it('ends well and counts what the course holds', () => {
    const { status, stdout } = tool('check', [], soundCourse)
    expect(status).toBe(0)
    expect(stdout).toBe(
      '1 pelajaran terbit (1 direncanakan), 4 soal, 1 skenario, 4 butir ajar: tidak ada temuan.\n',
    )
  })

  it('prints findings by file and ends with status 1', () => {
    withCourse((dir) => {
      edit(join(dir, 'course.yaml'), 'scene: t01-sambut', 'scene: t02-rebus')
      edit(join(dir, 'id/lessons/suhu-air.mdx'), 'who="sari">Oh', 'who="sar">Oh')
      const { status, stdout } = tool('check', [dir], soundCourse)
      expect(status).toBe(1)
      expect(stdout.split('\n')).toEqual([
        `${dir}/course.yaml:46: Adegan “t02-rebus” bukan keputusan; pilih adegan yang punya choices.`,
        '',
        `${dir}/id/lessons/suhu-air.mdx:52: Tokoh “sar” tidak ada di course.yaml (cast). Maksudmu “sari”?`,
        '',
        '1 pelajaran terbit (1 direncanakan), 4 soal, 1 skenario, 4 butir ajar: 2 temuan.',
        '',
      ])
    })
  })

  it('reports points that nothing asks about', () => {
    const { stdout } = tool('check', ['--report'], soundCourse)
    expect(stdout).toContain('    3  soal pelajaran\n')
    expect(stdout).toContain('    4  situation\n')
    expect(stdout).toContain('Butir ajar tanpa soal dan tanpa keputusan (1):\n  angkat-daun\n')
    expect(stdout).toContain('Rujukan:\n    2  kartu\n    3  istilah\n')
    expect(stdout).toContain('Butir ajar tanpa kartu (2):\n  tanya-selera, angkat-daun\n')
    expect(stdout).toContain('Butir ajar tanpa pelajaran (2):\n')
  })
})

describe('the report', () => {
  const items = itemsOf(course)

  it('tells guesses, questions and decisions apart', () => {
    expect(items.map(({ kind }) => kind)).toEqual([
      'probe',
      'quiz',
      'quiz',
      'quiz',
      'decision',
      'decision',
    ])
  })

  it('counts an item once for each skill it gives evidence of', () => {
    expect(countBy(items, ['takar', 'jamu'], ({ skills }) => skills)).toEqual([
      { name: 'takar', count: 4 },
      { name: 'jamu', count: 3 },
    ])
  })

  it('finds the points without any item', () => {
    expect(pointsWithoutItem(course)).toEqual(['angkat-daun'])
  })
})

describe('scenario', () => {
  it('prints the figures of a role-play', () => {
    const { status, stdout } = tool('scenario', ['tamu-sore'], soundCourse)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Tamu sore hari\n6 adegan: 2 keputusan, 1 perantara, 3 akhir;/)
    expect(stdout).toMatch(/\d+,\d persen {2}akhir-betah\n/)
  })

  it('names the role-plays there are when it is asked for another', () => {
    const { status, stderr } = tool('scenario', ['tamu-pagi'], soundCourse)
    expect(status).toBe(1)
    expect(stderr).toContain('Skenario yang terbit: tamu-sore.')
  })

  it('prints findings instead of figures while the role-play is broken', () => {
    withCourse((dir) => {
      edit(join(dir, 'id/scenarios/tamu-sore.yaml'), 'goto: t03-tuang', 'goto: t03')
      const { status, stdout, stderr } = tool('scenario', ['tamu-sore'], dir)
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain('tamu-sore.yaml:68: Adegan “t03” tidak ada')
    })
  })
})

describe('new', () => {
  it('starts a planned lesson that passes every check once it is published', () => {
    withCourse((dir) => {
      const { status, stdout } = tool('new', ['lesson', 'lama-seduh'], dir)
      expect(status).toBe(0)
      expect(stdout).toContain(
        `Berikutnya: di ${dir}/course.yaml:25 ubah “planned” menjadi “published”.`,
      )
      expect(told(dir)).toEqual([])
      edit(
        join(dir, 'course.yaml'),
        'status: planned\n    after: [suhu-air]',
        'status: published\n    after: [suhu-air]',
      )
      edit(
        join(dir, 'points.yaml'),
        /- id: angkat-daun[\s\S]*/.exec(readFileSync(join(dir, 'points.yaml'), 'utf8'))?.[0] ?? '',
        '',
      )
      expect(told(dir)).toEqual([])
      expect(Object.keys(loadCourse(dir).course.banks)).toEqual(['suhu-air', 'lama-seduh'])
    })
  })

  it('says which line to add for a lesson that course.yaml does not know', () => {
    withCourse((dir) => {
      const prepared = prepareNew(dir, 'lesson', 'daun-kering')
      expect('next' in prepared && prepared.next[0]).toContain(`(${dir}/course.yaml:14)`)
      expect('next' in prepared && prepared.next[0]).toContain('- { id: daun-kering, title: "…"')
    })
  })

  it('starts a role-play that passes every check', () => {
    withCourse((dir) => {
      const { status, stdout } = tool('new', ['scenario', 'kue-basah'], dir)
      expect(status).toBe(0)
      expect(stdout).toContain(`(${dir}/course.yaml:36)`)
      edit(
        join(dir, 'course.yaml'),
        '  - { id: tamu-sore,',
        '  - { id: kue-basah, status: published }\n  - { id: tamu-sore,',
      )
      expect(told(dir)).toEqual([])
      expect(loadCourse(dir).course.scenarios[0]?.id).toBe('kue-basah')
    })
  })

  it('starts a card for each point of a lesson, which passes every check', () => {
    withCourse((dir) => {
      rmSync(join(dir, 'id/cards/suhu-air.yaml'))
      edit(join(dir, 'course.yaml'), ', card: suhu-ikut-daun', '')
      expect(tool('new', ['cards', 'suhu-air'], dir).status).toBe(0)
      expect(told(dir)).toEqual([])
      expect(loadCourse(dir).course.reference.map(({ point }) => point)).toEqual([
        'suhu-ikut-daun',
        'hangatkan-teko',
      ])
    })
  })

  it('adds a question to the bank of its lesson and asks to place it', () => {
    withCourse((dir) => {
      const { status, stdout } = tool('new', ['question', 'suhu-air-embun'], dir)
      expect(status).toBe(0)
      expect(stdout).toContain('pasang <Quiz id="suhu-air-embun" /> di bagian yang tepat')
      expect(told(dir)).toEqual([
        'id/quizzes/suhu-air.yaml:99: Soal “suhu-air-embun” tidak dipasang di id/lessons/suhu-air.mdx; tambahkan <Quiz id="suhu-air-embun" /> atau <Probe id="suhu-air-embun" />.',
      ])
    })
  })

  it.each([
    ['lesson', 'suhu-air', 'suhu-air.mdx sudah ada dan tidak ditimpa.'],
    ['scenario', 'tamu-sore', 'tamu-sore.yaml sudah ada dan tidak ditimpa.'],
    ['question', 'suhu-air-teko', 'Soal “suhu-air-teko” sudah ada.'],
    ['question', 'embun', 'harus diawali id pelajaran yang punya bank soal: suhu-air.'],
    ['cards', 'suhu-air', 'suhu-air.yaml sudah ada dan tidak ditimpa.'],
    ['cards', 'lama-seduh', 'kartu ditulis untuk pelajaran yang sudah ada: suhu-air.'],
    ['lesson', '../lari', 'hanya boleh berisi huruf kecil'],
    ['puisi', 'x', 'Pakai: npm run new'],
  ])('refuses %s %s and writes nothing', (kind, id, why) => {
    withCourse((dir) => {
      const { status, stderr } = tool('new', [kind, id], dir)
      expect(status).toBe(1)
      expect(stderr).toContain(why)
      expect(told(dir)).toEqual([])
    })
  })
})

describe('permanent ids', () => {
  it('cover everything a learner can have a record of', () => {
    expect(Object.keys(idsOf(course))).toEqual([
      'skill',
      'point',
      'lesson',
      'section',
      'plan',
      'misconception',
      'set',
      'card',
      'term',
      'mission',
      'practice',
      'question',
      'option',
      'scenario',
      'scene',
      'choice',
    ])
    expect(idsOf(course)['choice']).toContain('tamu-sore/t01-sambut/persilakan')
    expect(idsOf(course)['lesson']).toEqual(['suhu-air'])
  })

  it('are missed when they vanish, and noticed when they are new', () => {
    const locked = { lesson: ['a', 'b'] }
    const now = { lesson: ['b', 'c'] }
    expect(missingIds(locked, now)).toEqual([{ kind: 'lesson', id: 'a' }])
    expect(missingIds(now, locked)).toEqual([{ kind: 'lesson', id: 'c' }])
  })

  it('stay locked once they are', () => {
    expect(joinIds({ lesson: ['b', 'a'], old: ['x'] }, { lesson: ['c', 'a'] })).toEqual({
      lesson: ['a', 'b', 'c'],
      old: ['x'],
    })
  })

  it('are appended to the lock file by the tool, twice without a difference', () => {
    const dir = mkdtempSync(join(tmpdir(), 'lock-'))
    try {
      const file = join(dir, 'ids.lock.json')
      writeFileSync(file, '{ "lesson": ["pernah-terbit"] }')
      const run = () =>
        execFileSync(node, ['src/course/cli/lock.ts', file], {
          encoding: 'utf8',
          env: { ...process.env, COURSE_DIR: soundCourse },
        })
      expect(run()).toMatch(/^\d+ id baru dikunci/)
      const first = readFileSync(file, 'utf8')
      expect(JSON.parse(first)).toMatchObject({ lesson: ['pernah-terbit', 'suhu-air'] })
      expect(run()).toMatch(/^Semua id sudah terkunci/)
      expect(readFileSync(file, 'utf8')).toBe(first)
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})

describe('lock', () => {
  it('locks nothing while something is left to mend', () => {
    withCourse((dir) => {
      edit(join(dir, 'course.yaml'), 'skin: tan', 'skin: tann')
      const file = join(dir, 'ids.lock.json')
      const { status, stderr } = tool('lock', [file], dir)
      expect(status).toBe(1)
      expect(stderr).toContain('course.yaml:55: ')
      expect(existsSync(file)).toBe(false)
    })
  })
})

describe('schemas for editors', () => {
  it('explain every field', async () => {
    const bare: string[] = []
    for (const [path, text] of await jsonSchemaFiles()) {
      JSON.parse(text, function (this: unknown, key, value: unknown) {
        if (key === 'properties' && typeof value === 'object' && value !== null) {
          for (const [name, field] of Object.entries(value)) {
            const told = typeof field === 'object' && field !== null && 'description' in field
            if (!told && (field as { $ref?: string }).$ref === undefined)
              bare.push(`${path} ${name}`)
          }
        }
        return value
      })
    }
    expect(bare).toEqual([])
  })

  it('refuse unknown keys, as the checks do', async () => {
    const quiz = JSON.parse((await jsonSchemaFiles()).get('.schema/quiz.json') ?? '') as object
    expect(quiz).toMatchObject({
      additionalProperties: false,
      required: ['lesson', 'misconceptions', 'questions'],
    })
  })
})
