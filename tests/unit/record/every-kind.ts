import { readFileSync } from 'node:fs'
import type { RecordEvent } from '../../../src/record/events.ts'

/**
 * One event of every kind as version 1 wrote them. The file is frozen: learners' devices hold such
 * records, so a build that no longer reads it is broken. New kinds go into a new file.
 */
export function everyKind(): RecordEvent[] {
  const url = new URL('../../fixtures/records/v1.json', import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as RecordEvent[]
}
