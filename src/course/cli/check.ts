/**
 * `npm run check [folder] [-- --report --rubric]`: what an author must mend, what the course holds,
 * and how far its rules of messages agree with two readers.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { messageReader } from '../../draft/message.ts'
import { authorTools } from '../../i18n/author-tools-id.ts'
import { kinds as questionKinds } from '../../quiz/kinds.ts'
import { formatFinding } from '../finding.ts'
import { LOCK } from '../ids.ts'
import type { Ids } from '../ids.ts'
import { loadCourse } from '../load.ts'
import { isHeldBack, measure } from '../message-measure.ts'
import type { LabelledMessage } from '../message-measure.ts'
import type { Messages } from '../message-types.ts'
import { courseDir } from '../place.ts'
import {
  countBy,
  itemsOf,
  pointsWithoutCard,
  pointsWithoutItem,
  pointsWithoutLesson,
} from '../report.ts'
import type { Course } from '../types.ts'

/** Messages with the labels of two readers. */
const LABELLED = 'tests/fixtures/messages'

const { values, positionals } = parseArgs({
  options: { report: { type: 'boolean' }, rubric: { type: 'boolean' } },
  allowPositionals: true,
})
const dir = positionals[0] ?? courseDir()
// The lock is that of the project's own course.
const locked =
  dir === 'content' && existsSync(LOCK)
    ? (JSON.parse(readFileSync(LOCK, 'utf8')) as Ids)
    : undefined
const { course, findings } = loadCourse(dir, locked)

let file = ''
for (const finding of findings) {
  if (file !== '' && file !== finding.file) console.log()
  file = finding.file
  console.log(formatFinding(finding))
}
if (findings.length > 0) console.log()
if (values.report === true) printReport(course)
if (values.rubric === true && course.messages) printRubric(course.messages)

const published = <T extends { readonly status: string }>(list: readonly T[]): number =>
  list.filter(({ status }) => status === 'published').length
console.log(
  authorTools.counts({
    lessons: published(course.lessons),
    planned: course.lessons.length - published(course.lessons),
    questions: Object.values(course.banks).flat().length,
    scenarios: published(course.scenarios),
    points: course.points.length,
    findings: findings.length,
  }),
)
process.exitCode = findings.length > 0 ? 1 : 0

function printReport(of: Course): void {
  const items = itemsOf(of)
  const table = (title: string, rows: readonly { name: string; count: number }[]): void => {
    console.log(`${title}:`)
    for (const { name, count } of rows) console.log(`${String(count).padStart(5)}  ${name}`)
    console.log()
  }
  const kinds = Object.entries(authorTools.kinds)
  table(
    authorTools.reportKinds,
    kinds.map(([kind, name]) => ({
      name,
      count: items.filter((item) => item.kind === kind).length,
    })),
  )
  table(
    authorTools.reportTypes,
    countBy(items, Object.keys(questionKinds), ({ type }) => (type ? [type] : [])),
  )
  const ids = (list: readonly { readonly id: string }[]): readonly string[] =>
    list.map(({ id }) => id)
  table(
    authorTools.reportSkills,
    countBy(items, ids(of.skills), ({ skills }) => skills),
  )
  const points = countBy(items, ids(of.points), (item) => item.points)
  table(
    authorTools.reportPoints,
    points.filter(({ count }) => count > 0),
  )
  table(
    authorTools.reportReviews,
    of.cards.map(({ id, forms }) => ({ name: id, count: forms.length })),
  )
  const forms = of.cards.reduce((sum, card) => sum + card.forms.length, 0)
  console.log(`${authorTools.reportReviewCards(of.cards.length, forms)}\n`)
  table(authorTools.reportLibrary, [
    { name: authorTools.reportCards, count: of.reference.length },
    { name: authorTools.reportTerms, count: of.glossary.length },
  ])
  const without = (title: string, points: readonly string[]): void => {
    console.log(`${title} (${points.length}):`)
    console.log(`  ${points.length === 0 ? authorTools.none : points.join(', ')}\n`)
  }
  without(authorTools.reportPointsWithout, pointsWithoutItem(of))
  without(authorTools.reportPointsWithoutCard, pointsWithoutCard(of))
  without(authorTools.reportPointsWithoutLesson, pointsWithoutLesson(of))
}

function printRubric({ machine, rules }: Messages): void {
  const files = readdirSync(LABELLED)
  const read = messageReader(machine)
  const all = new Set(rules.map(({ id }) => id))
  const alarmsOf = (message: LabelledMessage): readonly string[] =>
    read(message.text, message, all).flatMap(({ rule, outcome }) =>
      outcome === 'unmet' ? [rule] : [],
    )
  console.log(`${authorTools.rubricCounted}\n`)
  for (const part of ['tuning', 'held'] as const) {
    const taken = files
      .filter((file) => isHeldBack(file) === (part === 'held'))
      .flatMap((file) => parse(readFileSync(`${LABELLED}/${file}`, 'utf8')) as LabelledMessage[])
    const { figures, good, falseAlarms, alarmed } = measure(taken, alarmsOf)
    console.log(authorTools.rubricPart(part, taken.length))
    for (const { rule, ...figure } of figures) {
      const label = rules.find(({ id }) => id === rule)?.label ?? rule
      console.log(`  ${label.padEnd(24)}${authorTools.rubricRow(figure)}`)
    }
    console.log(`${authorTools.rubricGood(good, falseAlarms, alarmed)}\n`)
  }
}
