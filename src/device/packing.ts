/** A record packed and unpacked while the page stays awake. Fetched only once somebody moves. */
import { now } from '../browser/clock.ts'
import { fetchJson } from '../browser/fetch-json.ts'
import { inSlices } from '../browser/slices.ts'
import { isCourseWords, wordTexts } from '../record/course-words.ts'
import type { StoredEvent } from '../record/events.ts'
import { needsWords, packRecord, unpackRecord } from '../record/packed-record.ts'
import type { PackFault } from '../record/packed-record.ts'
import { isFaithful, readPortable } from '../record/portable.ts'
import type { Fault, Reading } from '../record/portable.ts'
import * as pages from '../ui/pages.ts'

/** The words of the course as this build has them; undefined where they cannot be had. */
export async function courseWords(): Promise<readonly string[] | undefined> {
  try {
    const words = await fetchJson(pages.moveWords())
    return isCourseWords(words) ? wordTexts(words) : undefined
  } catch {
    return undefined
  }
}

/**
 * The events packed, and read back before anybody sees them.
 *
 * @param words those of the course, or none, so that any build reads it
 */
export async function pack(
  events: readonly StoredEvent[],
  course: string,
  words: readonly string[],
): Promise<Uint8Array | 'too-big' | 'unfaithful'> {
  const packed = await inSlices(packRecord(events, { course, words, made: now() }))
  if (!packed) return 'too-big'
  const file = await inSlices(unpackRecord(packed, { course, words }))
  const faithful = file.kind === 'file' && (await inSlices(isFaithful([file.text], events, course)))
  return faithful ? packed : 'unfaithful'
}

/** What arrived, read as a file is. */
export async function unpack(
  packed: Uint8Array,
  course: string,
): Promise<Reading | { readonly kind: 'fault'; readonly fault: Fault | PackFault | 'no-words' }> {
  const words = needsWords(packed) ? await courseWords() : []
  if (!words) return { kind: 'fault', fault: 'no-words' }
  const file = await inSlices(unpackRecord(packed, { course, words }))
  return file.kind === 'fault' ? file : inSlices(readPortable(file.text, course))
}
