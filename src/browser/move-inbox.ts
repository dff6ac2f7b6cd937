/**
 * Parts of a record that arrived by codes, each of which opens a page of its own: kept until the last is
 * there. In localStorage, since such pages may be other tabs; beside the record, and no part of it.
 */
import { DAY_MS } from '../record/days.ts'
import { fragmentOf, readFragment, withPart } from '../record/move-codes.ts'
import type { Part } from '../record/move-codes.ts'

const keyOf = (course: string) => `${course}:move`
/** Whoever has not scanned the others by then begins anew. */
const KEPT_MS = DAY_MS

/** What a browser keeps that refuses its storage: it lasts as long as this page. */
let inMemory: readonly Part[] = []

function stored(course: string, now: number): readonly Part[] {
  const text = window.localStorage.getItem(keyOf(course))
  const [at, ...fragments] = (text ?? '').split(' ')
  const age = now - Number(at)
  if (!(age >= 0 && age < KEPT_MS)) return []
  let parts: readonly Part[] = []
  for (const fragment of fragments) {
    const part = readFragment(fragment)
    if (part.kind === 'part') parts = withPart(parts, part) ?? parts
  }
  return parts
}

/** @param now ms since 1970 */
export function keptParts(course: string, now: number): readonly Part[] {
  try {
    const parts = stored(course, now)
    return parts.length > 0 ? parts : inMemory
  } catch {
    return inMemory
  }
}

/** Keeps these in the stead of what was there; none clears it. */
export function keepParts(course: string, parts: readonly Part[], now: number): void {
  inMemory = []
  try {
    const { localStorage } = window
    if (parts.length === 0) localStorage.removeItem(keyOf(course))
    else localStorage.setItem(keyOf(course), [String(now), ...parts.map(fragmentOf)].join(' '))
  } catch {
    inMemory = parts
  }
}

/** Calls back when another tab has kept or cleared parts. Returns what ends it. */
export function onPartsChanged(course: string, act: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key !== keyOf(course)) return
    act()
  }
  window.addEventListener('storage', listen)
  return () => {
    window.removeEventListener('storage', listen)
  }
}
