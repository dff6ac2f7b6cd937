import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { soundCourse, told, toldAfter } from './broken-course.ts'
import type { Slip } from './broken-course.ts'

const groups = {
  yaml: 'prose written as YAML',
  schema: 'keys and values',
  course: 'course.yaml and points.yaml',
  lesson: 'a lesson',
  quiz: 'a question bank',
  scenario: 'a role-play',
  draft: 'a typed line, a content note or an address',
  message: 'the rules of messages or a writing practice',
  aliases: 'renamed ids',
  library: 'cards, glossary and trainers’ page',
  tools: 'missions, the goal sheet and the pocket card',
}

it('finds nothing in the sound course', () => {
  expect(told(soundCourse)).toEqual([])
})

for (const [file, what] of Object.entries(groups)) {
  describe(`a slip in ${what}`, () => {
    const slips = parse(readFileSync(`tests/fixtures/broken/${file}.yaml`, 'utf8')) as Slip[]
    it.each(slips)('tells once, with file and line, of $of', (slip) => {
      expect(toldAfter(slip)).toEqual([slip.tells])
    })
  })
}
