/**
 * `npm run check [folder] [-- --report --rubric]`: what an author must mend, what the course holds,
 * and how far its rules of messages agree with two readers, which those that judge must.
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
import { isHeldBack, measure, shortfalls } from '../message-measure.ts'
import type { LabelledMessage, Measure } from '../message-measure.ts'
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
const sound = values.rubric !== true || !course.messages || printRubric(course.messages)

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
process.exitCode = findings.length > 0 || !sound ? 1 : 0

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

/** @returns whether every rule that judges is measured to hold */
function printRubric({ machine, rules }: Messages): boolean {
  const files = readdirSync(LABELLED)
  const read = messageReader(machine)
  const all = new Set(rules.map(({ id }) => id))
  const asking = new Set(rules.filter(({ asks }) => asks !== undefined).map(({ id }) => id))
  const label = (rule: string): string => rules.find(({ id }) => id === rule)?.label ?? rule
  const measured = (part: 'tuning' | 'held'): Measure =>
    measure(
      files
        .filter((file) => isHeldBack(file) === (part === 'held'))
        .flatMap((file) => parse(readFileSync(`${LABELLED}/${file}`, 'utf8')) as LabelledMessage[]),
      (message) =>
        read(message.text, message, all).flatMap(({ rule, signs }) =>
          signs === 'unmet' ? [rule] : [],
        ),
      asking,
    )
  const print = (part: 'tuning' | 'held', { messages, figures, ...of }: Measure): void => {
    console.log(authorTools.rubricPart(part, messages))
    for (const asks of [false, true]) {
      const these = figures.filter((each) => each.asks === asks)
      if (these.length > 0) console.log(` ${authorTools.rubricRules(asks)}`)
      for (const { rule, ...figure } of these) {
        console.log(`  ${label(rule).padEnd(24)}${authorTools.rubricRow(figure)}`)
      }
    }
    console.log(`${authorTools.rubricGood(of.good, of.falseAlarms, of.alarmed)}\n`)
  }
  const tuning = measured('tuning')
  const held = measured('held')
  console.log(`${authorTools.rubricCounted}\n`)
  print('tuning', tuning)
  print('held', held)
  const short = shortfalls(
    held,
    tuning.messages + held.messages,
    [...all].filter((rule) => !asking.has(rule)),
  )
  for (const each of short) {
    const named = 'rule' in each ? label(each.rule) : ''
    console.log(authorTools.rubricShort(each.kind, named))
  }
  if (short.length > 0) console.log()
  return short.length === 0
}
