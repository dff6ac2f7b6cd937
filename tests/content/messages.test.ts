import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadCourse } from '../../src/course/load.ts'
import { isHeldBack, measure } from '../../src/course/message-measure.ts'
import type { LabelledMessage } from '../../src/course/message-measure.ts'
import { messageReader } from '../../src/draft/message.ts'

const folder = 'tests/fixtures/messages'
const files = readdirSync(folder)
const messagesOf = (chosen: (file: string) => boolean): readonly LabelledMessage[] =>
  files
    .filter(chosen)
    .flatMap((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as LabelledMessage[])
const { messages: course } = loadCourse('content').course

it('has practices of every type of message', () => {
  const types = new Set(course?.practices.map(({ type }) => type))
  expect(course?.types.filter(({ id }) => !types.has(id))).toEqual([])
  expect(course?.practices.length).toBeGreaterThanOrEqual(8)
})

const read = course && messageReader(course.machine)
const all = new Set(course?.rules.map(({ id }) => id))
const measured = (chosen: (file: string) => boolean) =>
  measure(messagesOf(chosen), (message) =>
    (read?.(message.text, message, all) ?? []).flatMap(({ rule, outcome }) =>
      outcome === 'unmet' ? [rule] : [],
    ),
  )

describe('the rules of messages, on those they were tuned with', () => {
  const { figures, good, falseAlarms } = measured((file) => !isHeldBack(file))

  it.each(figures)('$rule agrees with both readers', ({ positives, negatives, right, wrong }) => {
    expect(Math.min(positives, negatives)).toBeGreaterThanOrEqual(15)
    expect(right / positives).toBeGreaterThanOrEqual(0.9)
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9)
  })

  it('leave good messages alone', () => {
    expect(falseAlarms.length / good).toBeLessThanOrEqual(0.05)
  })
})

type Figures = ReturnType<typeof measured>['figures']
const among = (figures: Figures, rules: readonly string[]): Figures =>
  figures.filter(({ rule }) => rules.includes(rule))

function agrees({ positives, right, wrong }: Figures[number]): void {
  expect(right / positives).toBeGreaterThanOrEqual(0.9)
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.9)
}

function isEnough({ positives, negatives }: Figures[number]): void {
  expect(Math.min(positives, negatives)).toBeGreaterThanOrEqual(15)
}

// What these six reached while their messages were held back stays, though rules know them by now.
describe('rules that held on the messages that were held back first', () => {
  const { figures } = measured((file) => file === '6.yaml')
  const hold = ['greeting', 'who', 'detail', 'length', 'push', 'others-data']

  it.each(figures)('$rule is measured on enough of both kinds', isEnough)
  it.each(among(figures, hold))('$rule agrees with what its readers say', agrees)
})

// Those that fall short of this, or of which too few are held back, are named in the README.
describe('rules that hold on messages they were not tuned with', () => {
  const { figures } = measured(isHeldBack)
  const enough = ['who', 'detail', 'one-request', 'way-out', 'length', 'others-data']

  it.each(among(figures, enough))('$rule is measured on enough of both kinds', isEnough)
  it.each(among(figures, ['greeting', 'length']))('$rule agrees with what its readers say', agrees)
})
