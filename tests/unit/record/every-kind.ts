import { readFileSync } from 'node:fs'
import type { RecordEvent } from '../../../src/record/events.ts'

/** Every shape that was ever released, by the number of its file. */
export const VERSIONS = [1, 2, 3, 4] as const

/**
 * The events that came with a version, one of every new kind and with every new part, as it wrote them. The files are frozen:
 * learners' devices hold such records, so a build that no longer reads one is broken. New kinds and parts
 * go into a new file.
 */
export function frozen(version: number): RecordEvent[] {
  const url = new URL(`../../fixtures/records/v${String(version)}.json`, import.meta.url)
  return JSON.parse(readFileSync(url, 'utf8')) as RecordEvent[]
}

/** One event of every kind that this build knows. */
export function everyKind(): RecordEvent[] {
  return VERSIONS.flatMap(frozen)
}
