/** What deleting the record takes out of the stores, once a reset has made it past. */
import type { StoredEvent } from './events.ts'
import { counts, standings } from './merge.ts'
import { parseText } from './schema.ts'

/**
 * Tells of a stored text whether it is to go: what no longer counts by the events now known, and what
 * cannot be read, since nobody can say that the learner would keep it. The reset itself stays.
 */
export function deadTexts(events: readonly StoredEvent[]): (text: unknown) => boolean {
  const held = standings(events)
  return (text) => {
    const parsed = parseText(text)
    return parsed.kind === 'corrupt' || !counts(parsed.event, held)
  }
}
