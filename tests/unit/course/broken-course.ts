import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatFinding } from '../../../src/course/finding.ts'
import { loadCourse } from '../../../src/course/load.ts'

/** A sound course on another subject; broken copies of it are made in a temporary folder. */
export const soundCourse = 'tests/fixtures/course'

/** One slip of an author's pen. */
export interface Slip {
  /** Completes “it tells of …”. */
  readonly of: string
  /** Below the course folder. */
  readonly file: string
  /** Text that stands once in the file; empty to put something at the end. */
  readonly find: string
  readonly put: string
  /** `file:line: sentence`, the file below the course folder. */
  readonly tells: string
}

/** Runs `use` on a copy of the sound course, which is removed afterwards. */
export function withCourse<T>(use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'course-'))
  try {
    cpSync(soundCourse, dir, { recursive: true })
    return use(dir)
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** Replaces the one occurrence of `find`; an empty `find` appends. Throws unless there is exactly one. */
export function edit(path: string, find: string, put: string): void {
  const text = readFileSync(path, 'utf8')
  if (find !== '' && text.split(find).length !== 2) throw new Error(`not exactly once: ${find}`)
  // A function, because `$` has a meaning in a replacement text.
  writeFileSync(path, find === '' ? text + put : text.replace(find, () => put))
}

/** What the checks tell about a course folder, with paths below it. */
export function told(dir: string): readonly string[] {
  return loadCourse(dir).findings.map((finding) => formatFinding(finding).replaceAll(`${dir}/`, ''))
}

/** What the checks tell after one slip. */
export function toldAfter({ file, find, put }: Pick<Slip, 'file' | 'find' | 'put'>) {
  return withCourse((dir) => {
    edit(join(dir, file), find, put)
    return told(dir)
  })
}
