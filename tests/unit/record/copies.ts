/** Copies of the folded state, whole, damaged and forged. */
import { markOf, NAMES } from '../../../src/record/checkpoint.ts'
import { packSteps } from '../../../src/record/checkpoint-pack.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { foldSteps } from '../../../src/record/fold-steps.ts'
import type { Whole } from '../../../src/record/fold-steps.ts'
import { checksum, seal } from '../../../src/record/segment.ts'
import { atOnce } from '../../../src/record/steps.ts'

/** Where a page looks for the copy. */
export const KEY = 'kursus:checkpoint'

export const wholeOf = (known: readonly StoredEvent[]): Whole => atOnce(foldSteps(known))
export const packFolding = (whole: Whole, names: string) => atOnce(packSteps(whole, names, 'mark'))
export const packed = (whole: Whole): string => packFolding(whole, NAMES) ?? ''

/** In pieces of that length, as a store keeps it. */
export const piecesOf = (text: string, length = 1000): string[] =>
  text.match(new RegExp(`[^]{1,${String(length)}}`, 'g')) ?? []

/** The copy that a page leaves which knows of these events. */
export function copyOf(known: readonly StoredEvent[]): string {
  const text = atOnce(packSteps(wholeOf(known), NAMES, atOnce(markOf(known))))
  if (text === undefined) throw new Error('too long')
  return text
}

/** The text of the head, and that of all parts. */
export function partsOf(text: string): readonly [head: string, rest: string] {
  const begin = text.indexOf('\n') + 1
  const end = begin + Number(text.slice(0, begin).split(' ')[1])
  return [text.slice(begin, end), text.slice(end)]
}

type Parts = Readonly<Record<string, readonly [length: number, sum: string]>>

/** The copy as a forger would change its head. */
export function withHead(text: string, changed: object): string {
  const [head, rest] = partsOf(text)
  return seal(JSON.stringify({ ...(JSON.parse(head) as object), ...changed })) + rest
}

/** The parts of the copy by name, with their texts. */
function textsOf(text: string) {
  const [head, rest] = partsOf(text)
  const { parts } = JSON.parse(head) as { parts: Parts }
  let at = 0
  const texts = Object.entries(parts).map(
    ([name, [length]]) => [name, rest.slice(at, (at += length))] as const,
  )
  return { head, parts, texts }
}

/** The copy with one letter of each of these parts changed, by which it is no JSON unless it is told otherwise. */
export function withDamaged(
  text: string,
  names: readonly string[],
  damage = (part: string) => `${part.slice(0, -1)}~`,
): string {
  const { head, texts } = textsOf(text)
  const damaged = texts.map(([name, part]) => (names.includes(name) ? damage(part) : part))
  return seal(head) + damaged.join('')
}

/** The copy with another text in place of that part, and all sums right. */
export function withForged(text: string, name: string, forged: string): string {
  const { parts, texts } = textsOf(text)
  const changed = { parts: { ...parts, [name]: [forged.length, checksum(forged)] } }
  const [head] = partsOf(withHead(text, changed))
  return seal(head) + texts.map(([part, was]) => (part === name ? forged : was)).join('')
}
