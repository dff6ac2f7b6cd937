/** The record as files, for wherever a copy is offered. */
import { localDay, now } from '../browser/clock.ts'
import { saveText } from '../browser/hand-over.ts'
import type { TextFile } from '../browser/hand-over.ts'
import { inSlices } from '../browser/slices.ts'
import { isFaithful, portableEvents, writePortable } from '../record/portable.ts'
import { storedEvents } from '../record/upkeep.ts'

/** Writes a copy and reads it back; no files where the two differ. */
export async function copyFiles(course: string): Promise<readonly TextFile[]> {
  const at = now()
  const events = portableEvents(storedEvents())
  const texts = await inSlices(writePortable(events, { course, made: at }))
  const faithful = await inSlices(isFaithful(texts, events, course))
  const name = (n: number) =>
    `${course}-${localDay(at)}${texts.length > 1 ? `-${String(n + 1)}` : ''}.json`
  return faithful ? texts.map((text, n) => ({ name: name(n), text })) : []
}

/** Downloads a copy at once, from a page that cannot keep what it knows. Tells whether there is one. */
export async function copyNow(course: string): Promise<boolean> {
  const files = await copyFiles(course)
  for (const { name, text } of files) saveText(name, text)
  return files.length > 0
}
