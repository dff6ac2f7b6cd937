import { distance } from 'fastest-levenshtein'

/**
 * The name of `names` that `found` was most likely meant to be, or nothing when none is
 * close: more than a third of its letters differ (one is always allowed) and neither
 * holds the other.
 */
export function nearest(found: string, names: Iterable<string>): string | undefined {
  let best: { name: string; away: number } | undefined
  const wanted = found.toLowerCase()
  for (const name of names) {
    const holds = name.length > 3 && (wanted.includes(name) || name.includes(wanted))
    const away = Math.min(
      distance(wanted, name.toLowerCase()),
      holds && wanted !== '' ? 2 : Infinity,
    )
    if (best === undefined || away < best.away) best = { name, away }
  }
  if (best === undefined) return undefined
  return best.away <= Math.max(1, Math.floor(found.length / 3)) ? best.name : undefined
}
