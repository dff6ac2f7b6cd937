/** `npm run new -- lesson|scenario|question|cards <id>`: a complete start, and what to do next. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { authorTools } from '../../i18n/author-tools-id.ts'
import { prepareNew } from '../new-files.ts'
import type { NewKind } from '../new-files.ts'
import { courseDir } from '../place.ts'

const kinds: readonly string[] = [
  'lesson',
  'scenario',
  'question',
  'cards',
] satisfies readonly NewKind[]
const [kind = '', id = ''] = process.argv.slice(2)

if (!kinds.includes(kind) || id === '') {
  console.error(authorTools.usageNew)
  process.exitCode = 1
} else {
  const prepared = prepareNew(courseDir(), kind as NewKind, id)
  if ('refused' in prepared) {
    console.error(prepared.refused)
    process.exitCode = 1
  } else {
    for (const [path, text] of prepared.create) {
      mkdirSync(dirname(path), { recursive: true })
      // `wx` refuses a file that someone made in the meantime.
      writeFileSync(path, text, { flag: 'wx' })
      console.log(authorTools.written(path))
    }
    for (const [path, text] of prepared.append) {
      appendFileSync(path, text)
      console.log(authorTools.questionAdded(path))
    }
    for (const sentence of prepared.next) console.log(sentence)
  }
}
