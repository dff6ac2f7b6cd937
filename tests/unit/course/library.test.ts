import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCourse } from '../../../src/course/load.ts'
import { pointsWithoutCard, pointsWithoutLesson } from '../../../src/course/report.ts'
import { edit, soundCourse, told, withCourse } from './broken-course.ts'

const { course } = loadCourse(soundCourse)

describe('the reference of a course', () => {
  it('has the cards of published lessons, in reading order, with their lesson', () => {
    expect(course.reference.map(({ point, lesson }) => [point, lesson])).toEqual([
      ['suhu-ikut-daun', 'suhu-air'],
      ['hangatkan-teko', 'suhu-air'],
    ])
  })

  it('has the terms in alphabetical order, linked by their own form unless another is given', () => {
    expect(course.glossary.map(({ term, match }) => [term, match])).toEqual([
      ['sepat', []],
      ['teh hijau', ['teh hijau']],
      ['teko', ['teko']],
    ])
  })

  it('counts what is missing', () => {
    expect(pointsWithoutCard(course)).toEqual(['tanya-selera', 'angkat-daun'])
    expect(pointsWithoutLesson(course)).toEqual(['tanya-selera', 'angkat-daun'])
  })

  it('leaves out the cards of a lesson that is planned', () => {
    withCourse((dir) => {
      edit(
        join(dir, 'course.yaml'),
        'minutes: 6\n    status: published',
        'minutes: 6\n    status: planned',
      )
      expect(loadCourse(dir).course.reference).toEqual([])
    })
  })
})

describe('the checks of the reference', () => {
  it('send a card to the file of the lesson that teaches its point', () => {
    withCourse((dir) => {
      const file = join(dir, 'id/cards/lama-seduh.yaml')
      renameSync(join(dir, 'id/cards/suhu-air.yaml'), file)
      edit(file, 'lesson: suhu-air', 'lesson: lama-seduh')
      expect(told(dir)).toEqual([
        'id/cards/lama-seduh.yaml:4: Butir “suhu-ikut-daun” diajarkan di pelajaran “suhu-air”; pindahkan kartunya ke cards/suhu-air.yaml.',
        'id/cards/lama-seduh.yaml:19: Butir “hangatkan-teko” diajarkan di pelajaran “suhu-air”; pindahkan kartunya ke cards/suhu-air.yaml.',
      ])
    })
  })

  it('hold sessions to the order of the modules', () => {
    withCourse((dir) => {
      const file = join(dir, 'id/trainer.yaml')
      const text = readFileSync(file, 'utf8')
      const [first = '', second = ''] = ['air', 'waktu'].map((id) => `  - module: ${id}\n`)
      writeFileSync(file, text.replace(first, 'X').replace(second, first).replace('X', second))
      expect(told(dir)).toEqual([
        'id/trainer.yaml:18: Sesi modul “air” harus berada sebelum sesi “waktu”, seperti urutan modul di course.yaml.',
      ])
    })
  })
})
