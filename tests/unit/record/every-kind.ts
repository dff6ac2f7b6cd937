import { readFileSync } from 'node:fs'
import type { RecordEvent } from '../../../src/record/events.ts'

/**
 * The events that came with a version, one of every new kind, as it wrote them. The files are frozen:
 * learners' devices hold such records, so a build that no longer reads one is broken. New kinds go
 * into a new file.
 */
export function frozen(version: 1 | 2): RecordEvent[] {
  const url = new URL(`../../fixtures/records/v${String(version)}.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as RecordEvent[]
}

/** One event of every kind that this build knows. */
export function everyKind(): RecordEvent[] {
  return [...frozen(1), ...frozen(2)]
}
