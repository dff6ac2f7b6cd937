/**
 * `npm run mutate [-- files]`: changes the rules that `stryker.config.json` lists in every small way and asks
 * their tests to notice (mutation testing; method and names of outcomes as in Stryker). All that is not
 * noticed counts against the score, but for changes listed in `tests/mutants.json`, which change
 * nothing that can be observed; each is listed with the reason, and at most two in a hundred may be.
 */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, renameSync } from 'node:fs'

const LEAST_SCORE = 95
const MOST_LISTED = 2

interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: Record<'start' | 'end', { readonly line: number; readonly column: number }>
}
interface Report {
  readonly files: Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>
}
/** `line` is the source line the mutant begins in, without indentation; `from` what is replaced there. */
interface Listed {
  readonly file: string
  readonly line: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

const columns = ['killed', 'timeout', 'survived', 'uncovered', 'listed'] as const
type Counts = Record<(typeof columns)[number], number>
const outcomes: Readonly<Record<string, (typeof columns)[number]>> = {
  Killed: 'killed',
  Timeout: 'timeout',
  NoCoverage: 'uncovered',
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()
const detected = ({ killed, timeout }: Counts): number => killed + timeout
const counted = (counts: Counts): number => detected(counts) + counts.survived + counts.uncovered
const score = (counts: Counts): number =>
  counted(counts) === 0 ? 100 : (100 * detected(counts)) / counted(counts)
const none = (): Counts => ({ killed: 0, timeout: 0, survived: 0, uncovered: 0, listed: 0 })

/** The source between two positions, on one line. */
function between(lines: readonly string[], { start, end }: Mutant['location']): string {
  const whole = lines.slice(start.line - 1, end.line)
  whole[whole.length - 1] = (whole.at(-1) ?? '').slice(0, end.column - 1)
  return squeeze(whole.join('\n').slice(start.column - 1))
}

const files = process.argv.slice(2)
const { mutate: listed } = read('tests/stryker.config.json') as { mutate: readonly string[] }

/** The files of the patterns, of which those with `!` take away; Stryker's own list parts at every comma. */
function filesOf(patterns: readonly string[]): readonly string[] {
  const [left, kept] = [true, false].map((out) =>
    globSync(
      patterns.filter((each) => each.startsWith('!') === out).map((each) => each.replace(/^!/, '')),
    ),
  )
  return (kept ?? [])
    .filter((path) => !left?.includes(path))
    .map((path) => path.replaceAll('\\', '/'))
}
const roomOf = (path: string): string => path.split('/')[1] ?? ''

// A room is tried by its own tests: a mutant at the top of a module runs them all.
const report: Report = { files: {} }
for (const [room, paths = []] of Object.entries(
  Object.groupBy(filesOf(files.length > 0 ? files : listed), roomOf),
)) {
  const result = `.cache/mutation-${room}.json`
  const run = spawnSync(
    'stryker',
    ['run', 'tests/stryker.config.json', '--mutate', paths.join(',')],
    {
      stdio: 'inherit',
      env: { ...process.env, MUTATE_ROOM: room },
      shell: process.platform === 'win32',
    },
  )
  if (run.status !== 0) process.exit(1)
  renameSync('.cache/mutation.json', result)
  Object.assign(report.files, (read(result) as Report).files)
}
const unused = new Set(
  (read('tests/mutants.json') as Listed[]).filter(({ file }) => file in report.files),
)
const total = none()
const rows: string[] = []
const row = (name: string, counts: Counts): string =>
  [
    name.padEnd(36),
    ...columns.map((column) => String(counts[column]).padStart(10)),
    score(counts).toFixed(2).padStart(8),
  ].join('')

console.log()
for (const [file, { source, mutants }] of Object.entries(report.files)) {
  const lines = source.split('\n')
  const counts = none()
  for (const { mutatorName, status, location, replacement = '' } of mutants) {
    const { line: at, column } = location.start
    const line = (lines[at - 1] ?? '').trim()
    const from = between(lines, location)
    const to = squeeze(replacement)
    const outcome = outcomes[status] ?? 'survived'
    const found = outcome === 'killed' || outcome === 'timeout'
    const excuse = [...unused].find(
      (entry) =>
        entry.file === file && entry.line === line && entry.from === from && entry.to === to,
    )
    if (!found && excuse) {
      unused.delete(excuse)
      counts.listed++
      continue
    }
    counts[outcome]++
    if (!found) {
      console.log(`${file}:${String(at)}:${String(column)} ${mutatorName} (${status})`)
      console.log(`  - ${from}\n  + ${to}`)
    }
  }
  for (const column of columns) total[column] += counts[column]
  rows.push(row(file, counts))
}

console.log(`\n${' '.repeat(36)}${columns.map((column) => column.padStart(10)).join('')}   score`)
console.log([...rows, row('total', total)].join('\n'))

const share = (100 * total.listed) / (counted(total) + total.listed)
console.log(`listed: ${share.toFixed(2)} %`)
for (const { file, line, to } of unused) {
  console.log(`listed without need: ${file}: ${line} => ${to}`)
}
// One file may hold more of the listed changes than its share: that bound is for all of them together.
const tooMany = files.length === 0 && share > MOST_LISTED
process.exitCode = score(total) < LEAST_SCORE || tooMany || unused.size > 0 ? 1 : 0
