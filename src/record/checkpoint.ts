/**
 * A copy of the folded state, so that a page can show where the learner stands before it has read the
 * events. It is never a source: where it is missing, old or damaged the events tell, only later.
 *
 * A small head comes first, then the parts of the work, one text after the other. Head and parts are sealed each by
 * itself: a page reads the head, and of the parts those alone that it asks for.
 */
import { ease, EMPTY, PARTS } from './eased-fold.ts'
import type { Eased, PartName } from './eased-fold.ts'
import type { StoredEvent } from './events.ts'
import type { Folding } from './fold.ts'
import type { Whole } from './fold-steps.ts'
import type { Work } from './fold-work.ts'
import { isKnown } from './merge.ts'
import { namesOf } from './names.ts'
import { checksum, hashed, unseal } from './segment.ts'
import type { Steps } from './steps.ts'

/** To be raised whenever `Work` changes, in shape or in what it means: then old copies are passed over. */
const VERSION = 4
/** No seal is longer, in UTF-16 units: a head is looked for behind so much. */
const LONGEST_SEAL = 32
/**
 * A copy speaks of things by the ids that they had in the build that made it: all pages of a build share it,
 * though each knows only what was renamed of that which it tells of. `names` is that build's, see `namesOf`.
 */
export const head = (names: string) => ({ version: VERSION, renamed: names })
const headText = (names: string) => JSON.stringify(head(names)).slice(0, -1)

/** The names by which this build speaks. */
export const NAMES = import.meta.env.NAMES ?? namesOf({})

/** How long the text of each part is, in UTF-16 units, and its checksum; in the order of `PARTS`. */
export type PartList = Readonly<Record<PartName, readonly [length: number, sum: string]>>

interface Head extends Whole {
  readonly parts: PartList
  /** Of which events it is the fold, see `markOf`. */
  readonly of: string
}

export interface Copy {
  readonly head: Head
  /** The text of a part. */
  readonly text: (name: PartName) => string
}

/**
 * The copy that `packSteps` (`checkpoint-pack.ts`) has written, or undefined where it is not whole, of another version
 * or by other names. Of its parts nothing is known yet but that they may be there.
 *
 * @param kept its pieces, of whatever length
 */
export function openCopy(kept: readonly string[], names: string): Copy | undefined {
  const start = cut(kept, 0, LONGEST_SEAL)
  const begin = start.indexOf('\n') + 1
  let at = begin + Number(start.slice(0, begin).split(' ')[1])
  const text = unseal(cut(kept, 0, at))
  // Before it is parsed: nothing is known of what another version wrote.
  if (!text?.startsWith(headText(names))) return undefined
  try {
    const head = JSON.parse(text) as Head
    if (!fits(head)) return undefined
    const places = {} as Record<PartName, readonly [from: number, to: number]>
    for (const name of PARTS) places[name] = [at, (at += head.parts[name][0])]
    const length = kept.reduce((sum, piece) => sum + piece.length, 0)
    if (at === length) return { head, text: (name) => cut(kept, ...places[name]) }
  } catch {
    // Forged: whole, and of another shape.
  }
  return undefined
}

/**
 * Whether it has what belongs to a head, but for the lengths of the parts: where those are wrong, the parts end
 * elsewhere, or are not what their checksums say.
 */
function fits({ folding, decided }: Head): boolean {
  return (
    Array.isArray(decided) &&
    Number.isInteger(folding.epoch) &&
    Object.keys(folding.work).length <= 1
  )
}

/** What stands there in a text that lies in pieces. Those are not joined: of a long text only parts are looked at. */
function cut(pieces: readonly string[], from: number, to: number): string {
  let text = ''
  let at = 0
  for (const piece of pieces) {
    text += piece.slice(Math.max(from - at, 0), Math.max(to - at, 0))
    at += piece.length
  }
  return text
}

/** A part of the copy, or undefined where that is not as it was written. */
function readPart<N extends PartName>({ head, text }: Copy, name: N): Work[N] | undefined {
  const list = text(name)
  if (checksum(list) !== head.parts[name][1]) return undefined
  try {
    const part = JSON.parse(list) as unknown
    // A map is written as the list of its pairs.
    if (Array.isArray(part))
      return (EMPTY[name] instanceof Map ? mapOf(part as Pairs) : part) as Work[N]
  } catch {
    // Forged.
  }
  return undefined
}

type Pairs = readonly (readonly [string, unknown])[]

/** Maps within maps are the only lists there. */
function mapOf(pairs: Pairs): ReadonlyMap<string, unknown> {
  const map = new Map(pairs)
  for (const [key, value] of map) if (Array.isArray(value)) map.set(key, new Map(value as Pairs))
  return map
}

/**
 * The folding that was kept. Each part is read when somebody first asks for it, and no more than once.
 *
 * @param instead called once, when a part turns out to be damaged; gives what holds in place of such parts
 */
export function unpackFolding(copy: Copy, instead: (folding: Folding) => Work): Eased {
  let rest: Work | undefined
  const eased = ease(
    copy.head,
    (name) => readPart(copy, name) ?? (rest ??= instead(eased.folding))[name],
  )
  return eased
}

/** UTF-16 units looked at, and events, between two steps. */
const STEP = { text: 65_536, events: 1000 } as const

/** `checksum`, in steps. */
export function* sumOf(text: string): Steps<string> {
  let hash: number | undefined
  for (let at = 0; at < text.length; at += STEP.text) {
    hash = hashed(text.slice(at, at + STEP.text), hash)
    yield
  }
  return checksum('', hash)
}

/** Whether all parts are as they were written. */
export function* isWhole({ head, text }: Copy): Steps<boolean> {
  for (const name of PARTS) {
    if ((yield* sumOf(text(name))) !== head.parts[name][1]) return false
  }
  return true
}

/**
 * Tells one set of events from another: how many there are, how many of them are understood, and a sum over their
 * ids, for under one id there is but one event. `without` are ids to be passed over.
 */
export function* markOf(
  events: readonly StoredEvent[],
  without: ReadonlySet<string> = new Set(),
): Steps<string> {
  let [count, known, sum] = [0, 0, 0]
  for (const [index, event] of events.entries()) {
    if (index % STEP.events === 0) yield
    if (without.has(event.id)) continue
    count++
    if (isKnown(event)) known++
    sum = (sum + hashed(event.id)) >>> 0
  }
  return [count, known, sum].join(' ')
}
