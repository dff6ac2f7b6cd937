/** Records packed for a move, and unpacked again. */
import { fileURLToPath } from 'node:url'
import { loadCourse } from '../../../src/course/load.ts'
import { moveWords } from '../../../src/course/move-words.ts'
import { wordTexts } from '../../../src/record/course-words.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { packRecord, unpackRecord } from '../../../src/record/packed-record.ts'
import { readPortable } from '../../../src/record/portable.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { COURSE, MADE } from './files.ts'

export const whole = loadCourse(fileURLToPath(new URL('../../../content', import.meta.url))).course
export const words = wordTexts(moveWords(whole))

export function packed(events: readonly StoredEvent[], known: readonly string[] = []): Uint8Array {
  const bytes = atOnce(packRecord(events, { course: COURSE, words: known, made: MADE }))
  if (!bytes) throw new Error('it is more than can be packed')
  return bytes
}

/** What arrives, or the name of what is wrong with it. */
export function arrived(
  bytes: Uint8Array,
  known: readonly string[] = [],
): readonly StoredEvent[] | string {
  const file = atOnce(unpackRecord(bytes, { course: COURSE, words: known }))
  if (file.kind === 'fault') return file.fault
  const reading = atOnce(readPortable(file.text, COURSE))
  return reading.kind === 'fault' ? reading.fault : reading.events
}
