import type { Finding } from './types.ts'

/** A place in a file; line and column are 1-based. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column?: number
}

/** What was found, what was expected, and the nearest valid name, as far as known. */
export interface Detail {
  readonly found?: string | undefined
  readonly expected?: string | undefined
  readonly nearest?: string | undefined
}

/** Makes a finding at a place. `message` comes from `i18n/author-id.ts`. */
export function finding(place: Place, code: string, message: string, detail: Detail = {}): Finding {
  return {
    file: place.file,
    line: place.line,
    ...(place.column === undefined ? {} : { column: place.column }),
    code,
    ...(detail.found === undefined ? {} : { found: detail.found }),
    ...(detail.expected === undefined ? {} : { expected: detail.expected }),
    ...(detail.nearest === undefined ? {} : { nearest: detail.nearest }),
    message,
  }
}

/** `file:line: sentence`, the form terminals and editors make clickable. */
export function formatFinding(found: Finding): string {
  return `${found.file}:${found.line}: ${found.message}`
}

/** The beginning of a text, cut between words, for quoting in a sentence. */
export function excerpt(text: string, most = 40): string {
  const whole = text.trim()
  if (whole.length <= most) return whole
  return `${whole.slice(0, most).replace(/\s+\S*$/, '')} …`
}

/** By file, then line, then sentence; the same finding twice is told once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const unique = new Map(findings.map((each) => [formatFinding(each), each]))
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message),
  )
}

/** Compares by code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
