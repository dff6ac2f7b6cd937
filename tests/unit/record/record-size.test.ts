/** How much room the record of somebody who has finished the whole course takes in each store. */
import { expect, it } from 'vitest'
import { eventText } from '../../../src/record/merge.ts'
import { LONG, makeSegment } from '../../../src/record/segment.ts'
import { courseUnderTest } from '../../e2e/course.ts'
import { learnerOf } from './learners.ts'

const LIMIT = 300_000
const bytes = (text: string): number => Buffer.byteLength(text)
const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0)

it('is at most 300 KB in each, as single records and as segments', () => {
  const course = courseUnderTest()
  const lessons = course.lessons.filter(({ status }) => status === 'published').length
  const events = learnerOf(course, { lessons, reviews: 5 })
  const rows = events.map((event) => [event.id, eventText(event)] as const)
  const found = {
    events: events.length,
    durable: sum(rows.map(([id, text]) => bytes(id) + bytes(text))),
    singles: sum(rows.map(([id, text]) => bytes(`${course.id}:e:${id}`) + bytes(text))),
    segments: bytes(makeSegment(rows.map(([, text]) => text))),
  }
  console.log(JSON.stringify(found))
  // Of a record so short no copy of the state is kept.
  expect(events.length).toBeLessThan(LONG)
  expect(found.durable).toBeLessThanOrEqual(LIMIT)
  expect(found.singles).toBeLessThanOrEqual(LIMIT)
  expect(found.segments).toBeLessThanOrEqual(LIMIT)
})
