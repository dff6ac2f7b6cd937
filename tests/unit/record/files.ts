/** Files of records, honest and forged. */
import { createHash } from 'node:crypto'
import type { StoredEvent } from '../../../src/record/events.ts'
import { readPortable, writePortable } from '../../../src/record/portable.ts'
import type { Reading } from '../../../src/record/portable.ts'
import { atOnce } from '../../../src/record/steps.ts'

export const COURSE = 'kursus'
export const MADE = 1772330400000

export function write(events: readonly StoredEvent[], course = COURSE, made = MADE): string {
  const [text = ''] = atOnce(writePortable(events, { course, made }))
  return text
}
export const read = (text: string): Reading => atOnce(readPortable(text, COURSE))
export const faultOf = (text: string): string => {
  const reading = read(text)
  return reading.kind === 'fault' ? reading.fault : 'none'
}

/** A file as a forger writes it who knows the checksum; worked out by Node, so that it also checks ours. */
export function forged(events: readonly unknown[], more: object = {}): string {
  const { course = COURSE, made = MADE } = more as { course?: string; made?: number }
  const sum = createHash('sha256').update(`${course}\n${String(made)}\n`)
  for (const event of events) sum.update(`${JSON.stringify(event)}\n`)
  const count = events.length
  const head = { format: 'course-record', version: 1, course, made, count }
  return JSON.stringify({ ...head, sha256: sum.digest('hex'), events, ...more })
}
