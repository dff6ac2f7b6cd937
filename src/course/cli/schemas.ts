/** `npm run schemas [folder]`: writes the JSON Schemas that editors read. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { authorTools } from '../../i18n/author-tools-id.ts'
import { jsonSchemaFiles } from '../json-schemas.ts'
import { courseDir } from '../place.ts'

const dir = process.argv[2] ?? courseDir()
const files = await jsonSchemaFiles()
for (const [path, text] of files) {
  const file = posix.join(dir, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
console.log(authorTools.schemasWritten(files.size, posix.join(dir, '.schema')))
