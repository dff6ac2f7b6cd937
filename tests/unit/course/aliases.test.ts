import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aliasTable } from '../../../src/course/alias-table.ts'
import { formatFinding } from '../../../src/course/finding.ts'
import { idsOf, presentId, vanishedIds } from '../../../src/course/ids.ts'
import type { Ids } from '../../../src/course/ids.ts'
import { loadCourse } from '../../../src/course/load.ts'
import { edit, soundCourse, withCourse } from './broken-course.ts'

const { course, findings } = loadCourse(soundCourse)
/** What was locked before the renaming: the present ids, and the old ones in their place. */
const before: Ids = {
  ...idsOf(course),
  lesson: ['air-panas'],
  section: ['air-panas#pembuka', 'air-panas#inti'],
  question: ['air-teh-hijau'],
  option: ['air-teh-hijau/gula'],
  scenario: ['tamu-pagi'],
  scene: ['tamu-pagi/t01-sapa', 'tamu-pagi/akhir-puas', 'tamu-pagi/akhir-sopan'],
  choice: [],
}

describe('renamed ids', () => {
  it('are sound where each leads to one that exists', () => {
    expect(findings).toEqual([])
    expect(loadCourse(soundCourse, before).findings).toEqual([])
  })

  it('are the same in the pages and in what is built into scripts', () => {
    expect(aliasTable(soundCourse)).toEqual(course.aliases)
    expect(aliasTable(join(soundCourse, 'id'))).toEqual({})
  })

  it('have not vanished, and neither has what is within them', () => {
    expect(vanishedIds(before, course)).toEqual([])
    expect(presentId(course.aliases, 'choice', 'tamu-pagi/t01-sapa/a')).toBe(
      'tamu-sore/t01-sambut/a',
    )
    expect(vanishedIds({ lesson: ['air-dingin'] }, course)).toEqual([
      { kind: 'lesson', id: 'air-dingin' },
    ])
  })

  it('were published once: a misspelt old id is told with file, line and the nearest', () => {
    withCourse((dir) => {
      edit(join(dir, 'aliases.yaml'), 'air-panas:', 'air-panass:')
      const told = loadCourse(dir, before).findings.map(formatFinding)
      expect(told.map((line) => line.replace(`${dir}/`, ''))).toEqual([
        'aliases.yaml:2: Id “air-panass” belum pernah terbit, jadi tidak perlu dialihkan. Maksudmu “air-panas”?',
        // Without the lesson's alias its sections are not known by their old name either.
        'aliases.yaml:3: Id “suhu-air#pembuka” belum pernah terbit, jadi tidak perlu dialihkan. Periksa ejaannya.',
      ])
    })
  })

  it('are told after all that keeps a course from being read', () => {
    withCourse((dir) => {
      edit(join(dir, 'aliases.yaml'), 'air-panas: suhu-air }', 'air-panas: suhu-es }')
      edit(join(dir, 'id/lessons/suhu-air.mdx'), '<Section id="inti"', '<Sektion id="inti"')
      const codes = loadCourse(dir).findings.map(({ code }) => code)
      expect(codes.length).toBeGreaterThan(0)
      expect(codes).not.toContain('unknown-alias')
    })
  })
})
