import { author } from '../../i18n/author-id.ts'
import type { DuplicateKind } from '../../i18n/author-scenario-id.ts'
import { finding } from '../finding.ts'
import type { Place } from '../finding.ts'
import type { Finding } from '../types.ts'

/** A finding for every id that an earlier entry already has; it says where that one stands. */
export function duplicateIds(
  kind: DuplicateKind,
  entries: readonly { readonly id: string; readonly place: Place }[],
): readonly Finding[] {
  const first = new Map<string, Place>()
  return entries.flatMap(({ id, place }) => {
    const earlier = first.get(id)
    if (earlier === undefined) {
      first.set(id, place)
      return []
    }
    const where = `${earlier.file}:${earlier.line}`
    return [finding(place, `duplicate-${kind}`, author.duplicate(kind, id, where), { found: id })]
  })
}
