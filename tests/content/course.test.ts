import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatFinding } from '../../src/course/finding.ts'
import { idsOf, missingIds, vanishedIds } from '../../src/course/ids.ts'
import type { Ids } from '../../src/course/ids.ts'
import { jsonSchemaFiles } from '../../src/course/json-schemas.ts'
import { loadCourse } from '../../src/course/load.ts'
import { author } from '../../src/i18n/author-id.ts'
import { typedForTools } from '../../src/search/typed.ts'
import { queriesOf } from '../e2e/search-queries.ts'

const locked = JSON.parse(readFileSync('tests/content/ids.lock.json', 'utf8')) as Ids
const { course, findings } = loadCourse('content', locked)

describe('the course', () => {
  it('has nothing left to mend', () => {
    expect(findings.map(formatFinding)).toEqual([])
  })

  it('has something to read, to answer and to play', () => {
    expect(course.lessons.filter(({ status }) => status === 'published')).not.toEqual([])
    expect(Object.values(course.banks).flat()).not.toEqual([])
    expect(course.scenarios.filter(({ status }) => status === 'published')).not.toEqual([])
  })
})

describe('ids that learners have a record of', () => {
  const now = idsOf(course)

  it('never vanish once published', () => {
    expect(
      vanishedIds(locked, course).map(({ kind, id }) => author.lockedIdVanished(kind, id)),
    ).toEqual([])
  })

  it('are locked as soon as they are published', () => {
    const fresh = missingIds(now, locked)
    expect(fresh.map(({ kind, id }) => author.newIdNotLocked(kind, id))).toEqual([])
  })
})

describe('the queries that search is measured with', () => {
  it('lead to places that the course has', () => {
    const places = new Set([
      ...course.lessons.map(({ id }) => `/pelajaran/${id}/`),
      ...course.scenarios.map(({ id }) => `/skenario/${id}/`),
      ...course.reference.map(({ point }) => `/kartu/${point}/`),
      ...course.glossary.map(({ id }) => `/glosarium/#${id}`),
      ...course.sets.map(({ id }) => `/soal/${id}/`),
      ...(course.messages?.practices ?? []).map(({ id }) => `/latihan/${id}/`),
      ...Object.keys(typedForTools),
      '/pengajar/',
    ])
    expect(
      [...queriesOf('queries'), ...queriesOf('outsider')]
        .flatMap(({ right }) => right)
        .filter((url) => !places.has(url)),
    ).toEqual([])
  })
})

describe('schemas for editors', () => {
  it('are those of the checks; npm run schemas renews them', async () => {
    for (const [path, text] of await jsonSchemaFiles()) {
      expect(readFileSync(`content/${path}`, 'utf8'), path).toBe(text)
    }
  })
})
