import { describe, expect, it } from 'vitest'
import { cardPages, cardsOfLesson, cardsOfTalk } from '../../../src/course/card-page.ts'
import { loadCourse } from '../../../src/course/load.ts'
import { termRecords } from '../../../src/course/search-index.ts'
import { openSituations } from '../../../src/course/situations.ts'
import { termsInLessons } from '../../../src/course/term-links.ts'
import { publishedLessons } from '../../../src/course/site-course.ts'
import { soundCourse } from './broken-course.ts'

const { course } = loadCourse(soundCourse)
const [first, second] = cardPages(course)

describe('the page of a card', () => {
  it('knows its lesson, module, skill and sources', () => {
    expect(first?.lesson.title).toBe('Suhu air')
    expect(first?.module.colour).toBe('nila')
    expect(first?.skill).toBe('Menakar')
    expect(first?.sources.map(({ id }) => id)).toEqual(['t1'])
  })

  it('leads to the sections whose questions ask about its point', () => {
    expect(
      first?.questions.map(({ lesson, section, count }) => [lesson.id, section.id, count]),
    ).toEqual([
      ['suhu-air', 'tebak-dulu', 1],
      ['suhu-air', 'contoh', 1],
    ])
  })

  it('leads to the role-plays that decide about its point, and to its terms', () => {
    expect(first?.talks.map(({ id }) => id)).toEqual(
      cardsOfTalk(course, 'tamu-sore').some(({ point }) => point === 'suhu-ikut-daun')
        ? ['tamu-sore']
        : [],
    )
    expect(first?.terms.map(({ id }) => id)).toEqual(['teh-hijau'])
  })

  it('has its neighbours in the lesson', () => {
    expect([first?.before, first?.after?.point]).toEqual([undefined, 'hangatkan-teko'])
    expect([second?.before?.point, second?.after]).toEqual(['suhu-ikut-daun', undefined])
    expect(cardsOfLesson(course, 'suhu-air')).toHaveLength(2)
    expect(cardsOfLesson(course, 'lama-seduh')).toEqual([])
    expect(cardsOfTalk(course, 'kedai-ramai')).toEqual([])
  })
})

it('a situation leads to its card', () => {
  expect(openSituations(course)[0]?.card?.title).toBe('Daun muda minta air sejuk')
})

it('the glossary knows in which lessons a term is linked', () => {
  const linked = termsInLessons(publishedLessons(course), course.glossary)
  expect([...(linked.get('suhu-air') ?? [])].sort()).toEqual(['teh-hijau', 'teko'])
})

it('a term is found by its name, its meaning and its other names', () => {
  const [, green] = termRecords(course.glossary, 'id')
  expect(green).toEqual({
    url: '/glosarium/#teh-hijau',
    aka: ['teh muda', 'green tea', 'teh hijau'],
    content:
      'Daun teh yang dipanaskan segera sesudah dipetik, sehingga warnanya tetap hijau. teh muda, green tea, teh hijau.',
    language: 'id',
    meta: { title: 'teh hijau' },
    filters: { group: ['term'] },
  })
})
