import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCourse } from '../../../src/course/load.ts'
import { openSituations } from '../../../src/course/situations.ts'
import { edit, soundCourse, withCourse } from './broken-course.ts'

describe('openSituations', () => {
  it('names what can be opened and drops a situation that is planned altogether', () => {
    expect(openSituations(loadCourse(soundCourse).course)).toEqual([
      {
        id: 'ada-tamu',
        title: 'Besok ada tamu',
        scenario: { id: 'tamu-sore', title: 'Tamu sore hari', minutes: 4 },
        lesson: {
          id: 'suhu-air',
          title: 'Suhu air',
          section: { id: 'inti', title: 'Daun muda, air lebih sejuk', number: 2 },
        },
        card: expect.objectContaining({ point: 'suhu-ikut-daun' }) as unknown,
      },
    ])
  })

  it('hides the planned half of a situation', () => {
    withCourse((dir) => {
      edit(join(dir, 'course.yaml'), 'scenario: "kedai-ramai"', 'scenario: "tamu-sore"')
      edit(join(dir, 'course.yaml'), 'lesson: "suhu-air", section: inti', 'lesson: "lama-seduh"')
      expect(openSituations(loadCourse(dir).course)).toEqual([
        {
          id: 'ada-tamu',
          title: 'Besok ada tamu',
          scenario: { id: 'tamu-sore', title: 'Tamu sore hari', minutes: 4 },
          card: expect.objectContaining({ point: 'suhu-ikut-daun' }) as unknown,
        },
        {
          id: 'pesanan-menumpuk',
          title: 'Pesanan menumpuk',
          scenario: { id: 'tamu-sore', title: 'Tamu sore hari', minutes: 4 },
        },
      ])
    })
  })

  it('has nothing to show in a course without situations', () => {
    withCourse((dir) => {
      const path = join(dir, 'course.yaml')
      const text = readFileSync(path, 'utf8')
      writeFileSync(path, text.replace(/^situations:\n(?: .*\n)+/m, ''))
      const { course, findings } = loadCourse(dir)
      expect(findings).toEqual([])
      expect(openSituations(course)).toEqual([])
    })
  })
})
