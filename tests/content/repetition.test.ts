import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isAlike, wordsOf } from '../../src/course/alike.ts'
import { readCourseFiles } from '../../src/course/files.ts'
import type { CourseFiles } from '../../src/course/files.ts'
import { holdersOf } from '../../src/course/holders.ts'

/** A text that a learner reads, and where it stands. */
interface Told {
  readonly where: string
  readonly text: string
}

const { files } = readCourseFiles('content')
if (files === undefined) throw new Error('content/course.yaml cannot be read')

/** A run of this many words in two role-plays is a sentence that they share. */
const RUN = 6
/** Shorter paragraphs (a question, an answer, a line of a list) may well come again. */
const PARAGRAPH = 12

/** Keys whose values are names, conditions or what a learner may type, not prose. */
const NOT_PROSE = new Set(
  `id when goto skip start find passes fails choice speaker mood quality channel stage cast present
  effects evidence points teaches unit aka`.split(/\s+/),
)

describe('nothing is told twice', () => {
  it(`no two role-plays share a sentence, that is a run of ${RUN} words`, () => {
    const first = new Map<string, Told>()
    const shared: string[] = []
    for (const told of [...files.scenarios].flatMap(([id, file]) => prose(file?.data, id))) {
      for (const run of runsOf(told)) {
        const earlier = first.get(run) ?? told
        first.set(run, earlier)
        if (fileOf(earlier) !== fileOf(told)) shared.push(pair(earlier, told, run))
      }
    }
    expect(shared).toEqual([])
  })

  it(`no card shares a run of ${RUN} words with a lesson, a question, a role-play or a card`, () => {
    const cards = [...files.cards].flatMap(([id, file]) =>
      (file?.data.cards ?? []).flatMap(({ point, when: moments, ...card }) =>
        prose({ ...card, moments }, `${point} (${id})`),
      ),
    )
    const others = [
      ...paragraphs(files),
      ...[...files.scenarios].flatMap(([id, file]) => prose(file?.data, id)),
      ...questionTexts(files, ['prompt', 'claim', 'text', 'feedback', 'explain']),
    ]
    const first = new Map(others.flatMap((told) => runsOf(told).map((run) => [run, told] as const)))
    const shared: string[] = []
    for (const told of cards) {
      for (const run of runsOf(told)) {
        const earlier = first.get(run) ?? told
        first.set(run, earlier)
        if (earlier !== told && fileOf(earlier) !== fileOf(told))
          shared.push(pair(earlier, told, run))
      }
    }
    expect(cards.length).toBeGreaterThan(0)
    expect(shared).toEqual([])
  })

  it('no two prompts of all banks, sets and reviews say the same or nearly the same', () => {
    expect(alikeAmong(questionTexts(files, ['prompt', 'claim']))).toEqual([])
  })

  it('no two feedbacks of all banks, sets and reviews say the same or nearly the same', () => {
    expect(alikeAmong(questionTexts(files, ['feedback', 'explain']))).toEqual([])
  })

  it(`no paragraph of ${PARAGRAPH} words or more stands in two lessons`, () => {
    const first = new Map<string, Told>()
    const repeated: string[] = []
    for (const told of paragraphs(files)) {
      const words = wordsOf(told.text)
      if (words.length < PARAGRAPH) continue
      const same = words.join(' ')
      const earlier = first.get(same) ?? told
      first.set(same, earlier)
      // In one lesson a comparison may well begin twice with the same line.
      if (fileOf(earlier) !== fileOf(told)) repeated.push(pair(earlier, told, told.text))
    }
    expect(repeated).toEqual([])
  })
})

const fileOf = ({ where }: Told): string => where.split('.')[0] ?? where
const pair = (one: Told, other: Told, text: string) => `${one.where} = ${other.where}: ${text}`

/** Every run of `RUN` words in a text. */
function runsOf({ text }: Told): readonly string[] {
  const words = wordsOf(text)
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}

/** Every prose text below `value`; numbers in its path are positions. */
function prose(value: unknown, where: string): readonly Told[] {
  if (typeof value === 'string') return [{ where, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    NOT_PROSE.has(key) && !where.endsWith('.plan') ? [] : prose(inner, `${where}.${key}`),
  )
}

/** One text for each object with any of these keys, in each question of the course. */
function questionTexts(course: CourseFiles, keys: readonly string[]): readonly Told[] {
  const visit = (value: unknown, where: string): readonly Told[] => {
    if (typeof value !== 'object' || value === null) return []
    const entries = Object.entries(value)
    const own = entries.flatMap(([key, text]) =>
      keys.includes(key) && typeof text === 'string' ? [text] : [],
    )
    return [
      ...(own.length > 0 ? [{ where, text: own.join(' ') }] : []),
      ...entries.flatMap(([key, inner]) => visit(inner, `${where}.${key}`)),
    ]
  }
  return holdersOf(course).flatMap(({ questions }) =>
    questions.flatMap(({ question }) => visit(question, question.id)),
  )
}

function alikeAmong(texts: readonly Told[]): readonly string[] {
  const told = texts.map((each) => ({ ...each, words: new Set(wordsOf(each.text)) }))
  return told.flatMap((one, index) =>
    told
      .slice(0, index)
      .filter((other) => isAlike(one.words, other.words))
      .map((other) => pair(other, one, one.text)),
  )
}

/** What stands between empty lines in a lesson, without tags and frontmatter. */
function paragraphs({ lessons }: CourseFiles): readonly Told[] {
  return [...lessons].flatMap(([id, lesson]) => {
    if (lesson === undefined) return []
    const [, , ...body] = readFileSync(lesson.text.file, 'utf8').split(/^---$/m)
    return body
      .join('')
      .replaceAll(/<[^>]*>/g, '\n\n')
      .split(/\n\s*\n/)
      .map((text, index) => ({ where: `${id}.${index}`, text: text.trim() }))
  })
}
