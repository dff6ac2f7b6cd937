/**
 * Folds the fast store's many small records into few large ones, which are read many times faster. It
 * leans on the durable store: only what lies there this moment, letter by letter, is touched. A copy is
 * made and read back before anything goes, so that it may be cut short anywhere, and several tabs may do
 * it at once: at worst a record then lies there twice.
 */
import type { Row, Shelf } from './journal-core.ts'
import type { DurableReader } from './journal-union.ts'
import { parseText } from './schema.ts'
import { makeSegment, readSegment, SEGMENT_LENGTH } from './segment.ts'

export interface CompactionOptions {
  /** Records by event id. */
  readonly fast: Shelf
  readonly segments: Shelf
  readonly durable: Pick<DurableReader, 'read'>
  /** A name that no segment has had, on any page. */
  readonly newName: () => string
  /** Called between two stretches of work; waits where the page must breathe. */
  readonly pause: () => Promise<void> | undefined
  /** Fewer records, at least one, are left to go on growing. */
  readonly least: number
}

/** All of a store but its last record, which is left: a page looks no further where there is none. */
export function allButOne(fast: Shelf): Shelf {
  return { ...fast, keys: () => fast.keys().slice(0, -1) }
}

/** Rejects where a store refuses: then the rest stays as it is. */
export async function compact(options: CompactionOptions): Promise<void> {
  const { fast, segments, durable, newName, pause, least } = options
  let ids = fast.keys()
  if (ids.length < least) return
  await pause()
  // An older build, which knows no segments, puts records back that have gone into one.
  const held = new Set<string>()
  for (const name of segments.keys()) {
    const segment = segments.get(name)
    if (segment !== null) readSegment(segment)?.forEach((text) => held.add(text))
    await pause()
  }
  // A short rest would make a short segment each time.
  while (ids.length >= least / 2) {
    const part = firstPart(fast, ids)
    ids = ids.slice(part.length)
    const stored = await durable.read(part)
    const rows = part.map((id, index) => [id, stored[index]] as const).filter(isWhole)
    await pause()
    // In one go: what lies between the copy and the removal is as short as can be.
    for (const step of moveSteps(fast, segments, newName(), rows, held)) void step
    await pause()
  }
}

/** As many ids as fill a segment, at least one. */
function firstPart(fast: Shelf, ids: readonly string[]): readonly string[] {
  let length = 0
  const end = ids.findIndex((id, index) => {
    length += (fast.get(id)?.length ?? 0) + 1
    return index > 0 && length > SEGMENT_LENGTH
  })
  return end < 0 ? ids : ids.slice(0, end)
}

/** What cannot be read stays where it is, and what would no longer be found under its id. */
function isWhole(row: readonly [id: string, text: unknown]): row is Row {
  const [id, text] = row
  if (typeof text !== 'string' || text.includes('\n')) return false
  const parsed = parseText(text)
  return parsed.kind !== 'corrupt' && parsed.event.id === id
}

/**
 * Moves rows of the fast store, known to be in the durable one, into the segment `name`. `held` are texts
 * that lie in another segment already. Stops after each access, so that a test can let others come between.
 */
export function* moveSteps(
  fast: Shelf,
  segments: Shelf,
  name: string,
  rows: readonly Row[],
  held: ReadonlySet<string>,
): Generator<undefined, void> {
  const present: Row[] = []
  for (const [id, text] of rows) {
    if (fast.get(id) === text) present.push([id, text])
    yield
  }
  const texts = present.map(([, text]) => text).filter((text) => !held.has(text))
  if (texts.length > 0) {
    const segment = makeSegment(texts)
    segments.set(name, segment)
    yield
    if (segments.get(name) !== segment) return
    yield
  }
  for (const [id, text] of present) {
    if (fast.get(id) !== text) continue
    yield
    fast.remove(id)
    yield
  }
}
