/** `npm run lock`: adds the course's new ids to the ids that must never vanish. Removes none. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { authorTools } from '../../i18n/author-tools-id.ts'
import { formatFinding } from '../finding.ts'
import { LOCK, idsOf, joinIds, missingIds } from '../ids.ts'
import type { Ids } from '../ids.ts'
import { jsonText } from '../json-text.ts'
import { loadCourse } from '../load.ts'
import { courseDir } from '../place.ts'

const file = process.argv[2] ?? LOCK
const { course, findings } = loadCourse(courseDir())

if (findings.length > 0) {
  // A slip must not be locked for ever.
  for (const finding of findings) console.error(formatFinding(finding))
  process.exitCode = 1
} else {
  const locked = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Ids) : {}
  const now = idsOf(course)
  writeFileSync(file, await jsonText(joinIds(locked, now)))
  console.log(authorTools.locked(missingIds(now, locked).length, file))
}
