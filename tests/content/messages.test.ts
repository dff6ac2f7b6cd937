import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadCourse } from '../../src/course/load.ts'
import { isHeldBack, measure } from '../../src/course/message-measure.ts'
import type { LabelledMessage } from '../../src/course/message-measure.ts'
import { messageReader } from '../../src/draft/message.ts'

const folder = 'tests/fixtures/messages'
const files = readdirSync(folder)
const messagesOf = (part: 'tuning' | 'held'): readonly LabelledMessage[] =>
  files
    .filter((file) => isHeldBack(file) === (part === 'held'))
    .flatMap((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as LabelledMessage[])
const { messages: course } = loadCourse('content').course

it('has practices of every type of message', () => {
  const types = new Set(course?.practices.map(({ type }) => type))
  expect(course?.types.filter(({ id }) => !types.has(id))).toEqual([])
  expect(course?.practices.length).toBeGreaterThanOrEqual(8)
})

// What is held back is not looked at here: `npm run check -- --rubric` tells of it.
describe('the rules of messages, on those they were tuned with', () => {
  const read = course && messageReader(course.machine)
  const all = new Set(course?.rules.map(({ id }) => id))
  const { figures, good, falseAlarms } = measure(
    messagesOf('tuning'),
    (message) =>
      (read?.(message.text, message, all) ?? []).flatMap(({ rule, outcome }) =>
        outcome === 'unmet' ? [rule] : [],
      ),
  )

  it.each(figures)('$rule agrees with both readers', ({ positives, negatives, right, wrong }) => {
    expect(Math.min(positives, negatives)).toBeGreaterThanOrEqual(15)
    expect(right / positives).toBeGreaterThanOrEqual(0.9)
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9)
  })

  it('leave good messages alone', () => {
    expect(falseAlarms.length / good).toBeLessThanOrEqual(0.05)
  })
})
