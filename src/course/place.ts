import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Folder of the course being built, relative to the project: `content` unless COURSE_DIR says otherwise. */
export function courseDir(): string {
  return process.env['COURSE_DIR'] ?? 'content'
}

/**
 * The course's default language, which is also the folder its words stand in.
 * Falls back to `id` where course.yaml cannot be read: the checks then say what is wrong with it.
 */
export function courseLocale(dir: string = courseDir()): string {
  try {
    const data: unknown = parse(readFileSync(join(dir, 'course.yaml'), 'utf8'))
    if (typeof data === 'object' && data !== null && 'locale' in data) return String(data.locale)
  } catch {
    // Not readable or not YAML: loadCourse reports it with its line.
  }
  return 'id'
}
