import { author } from '../../i18n/author-id.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { TrainerData } from '../schema/trainer.ts'
import type { Finding } from '../types.ts'
import type { YamlFile } from '../yaml-file.ts'

/** The trainers' page: one session a module, in order, with minutes that add up and books there are. */
export function checkTrainer({ trainer, course }: CourseFiles, names: Names): readonly Finding[] {
  if (trainer === undefined) return []
  const { yaml, data } = trainer
  const order = course.data.modules.map(({ id }) => id)
  return [
    ...checkOrder(data, yaml, order, names),
    ...data.sessions.flatMap(({ sixty, ninety, books }, index) => [
      ...checkMinutes(yaml, index, 'sixty', sixty, 60),
      ...checkMinutes(yaml, index, 'ninety', ninety, 90),
      ...books.flatMap((book, position) => {
        const place = yaml.at(['sessions', index, 'books', position])
        const unknown = mustBeKnown(place, 'scenario', book, names.scenarios)
        return unknown.length > 0 || names.published.scenarios.has(book)
          ? unknown
          : [finding(place, 'book-planned', author.bookPlanned(book), { found: book })]
      }),
    ]),
  ]
}

function checkOrder(
  { sessions }: TrainerData,
  yaml: YamlFile,
  order: readonly string[],
  names: Names,
): readonly Finding[] {
  const seen: string[] = []
  const findings = sessions.flatMap(({ module }, index): readonly Finding[] => {
    const place = yaml.at(['sessions', index, 'module'])
    const unknown = mustBeKnown(place, 'module', module, names.modules)
    if (unknown.length > 0) return unknown
    if (seen.includes(module)) {
      return [finding(place, 'session-twice', author.sessionTwice(module), { found: module })]
    }
    const after = seen.find((other) => order.indexOf(other) > order.indexOf(module))
    seen.push(module)
    return after === undefined
      ? []
      : [
          finding(place, 'session-out-of-order', author.sessionOutOfOrder(module, after), {
            found: module,
          }),
        ]
  })
  // A misspelt module is told once, where it stands.
  if (findings.some(({ code }) => code === 'unknown-module')) return findings
  const missing = order.filter((module) => !seen.includes(module))
  return [
    ...findings,
    ...missing.map((module) =>
      finding(
        yaml.keyAt(['sessions']),
        'module-without-session',
        author.moduleWithoutSession(module),
        { expected: module },
      ),
    ),
  ]
}

function checkMinutes(
  yaml: YamlFile,
  index: number,
  key: 'sixty' | 'ninety',
  steps: TrainerData['sessions'][number]['sixty'],
  whole: number,
): readonly Finding[] {
  const sum = steps.reduce((minutes, step) => minutes + step.minutes, 0)
  if (sum === whole) return []
  return [
    finding(
      yaml.keyAt(['sessions', index, key]),
      'minutes-sum',
      author.minutesSum(key, sum, whole),
      { found: String(sum), expected: String(whole) },
    ),
  ]
}
